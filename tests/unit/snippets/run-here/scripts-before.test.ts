import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { scriptsBefore } from '../../../../src/snippets/run-here/scripts-before.ts';

const { document } = new JSDOM(`
  <run-here data-page="a" data-code="a1"></run-here>
  <run-here data-page="a" data-code="a2" data-setup="shop"></run-here>
  <run-here data-page="a" data-code="a3"></run-here>
  <run-here data-page="b" data-code="b1"></run-here>
  <run-here data-page="a" data-code="a4"></run-here>`).window;

const before = (code: string) => scriptsBefore(document.querySelector<HTMLElement>(`[data-code="${code}"]`)!);

test('replays the blocks of the same page since the last one that starts afresh', () => {
  expect(before('a1')).toEqual({ setup: undefined, before: [] });
  expect(before('a2')).toEqual({ setup: 'shop', before: [] });
  expect(before('a4')).toEqual({ setup: 'shop', before: ['a2', 'a3'] });
  expect(before('b1')).toEqual({ setup: undefined, before: [] });
});
