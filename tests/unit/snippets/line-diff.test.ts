import { expect, test } from 'vitest';
import { lineDiff } from '../../../src/snippets/line-diff.ts';

test('shows what went, what came and what stayed', () => {
  expect(lineDiff('a\nb\nc', 'a\nx\nc\nd')).toBe('  a\n- b\n+ x\n  c\n+ d');
  expect(lineDiff('same', 'same')).toBe('  same');
});
