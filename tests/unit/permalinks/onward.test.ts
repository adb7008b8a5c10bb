import { expect, test } from 'vitest';
import { onward } from '../../../src/permalinks/onward.ts';

test.each([
  ['https://x.example/sql/#joins', '', 'https://x.example/sql/#joins'],
  ['https://x.example/sql/#joins', '?cap.seed=3', 'https://x.example/sql/?cap.seed=3#joins'],
  ['https://x.example/sql/?own=1', '?cap.seed=3', 'https://x.example/sql/?own=1'],
])('%s with %s', (target, search, expected) => {
  expect(onward(target, search)).toBe(expected);
});
