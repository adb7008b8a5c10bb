import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AuthorError, messages, nearest, type MessageId } from '../../../src/author-errors/index.ts';

const guide = readFileSync(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8');

test.each(Object.keys(messages))('CONTRIBUTING.md has a section for %s', (id) => {
  expect(guide).toContain(`### ${id}\n`);
});

test('CONTRIBUTING.md explains no message that does not exist', () => {
  const ids = Object.keys(messages);
  const guideIds = Array.from(guide.matchAll(/^### ([a-z]+(?:-[a-z]+)+)$/gm), ([, id]) => id as MessageId);
  expect(guideIds.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a message names place, reason, fix and where to read more', () => {
  const error = new AuthorError('fact-unused', { file: 'a.yaml', line: 3 }, { id: 'x' });
  expect(error.message).toBe(
    'a.yaml:3 No page uses the fact "x".\n    Fix: Use it with <Fact id="x" />, or delete the file. (CONTRIBUTING.md#fact-unused)',
  );
});

test('nearest is the candidate with the fewest edits', () => {
  expect(nearest('kuberntes', ['kubernetes', 'containers'])).toBe('kubernetes');
  expect(nearest('x', [])).toBe('none');
});
