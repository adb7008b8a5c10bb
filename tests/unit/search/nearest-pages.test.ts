import { expect, test } from 'vitest';
import { nearestPages } from '../../../src/search/nearest-pages.ts';
import { data } from './sample.ts';

test('pages with names like the text are named, the likest first', () => {
  expect(nearestPages('paswrd', data.pages, 2).map(({ path }) => path)).toEqual(['passwords/', 'locks/']);
  expect(nearestPages('mutx', data.pages, 1).map(({ path }) => path)).toEqual(['locks/']);
});

test('no page is like a text without words', () => expect(nearestPages('???', data.pages, 2)).toEqual([]));
