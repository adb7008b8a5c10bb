import { expect, test } from 'vitest';
import { formatDate, formatReference, shortName, sourceTypes, type Source } from '../../../src/evidence/index.ts';
import { source } from './samples.ts';

const people = [
  { family: 'Gilbert', given: 'Seth' },
  { family: 'Lynch', given: 'Nancy' },
];

/** One source of each type: its text in full, its short name. */
const expected: [Source, string, string][] = [
  [
    source({ type: 'article-journal', author: people, issued: '2002-06', 'container-title': 'ACM SIGACT News', volume: '33', issue: '2', page: '51-59' }),
    'Seth Gilbert and Nancy Lynch. “A title”. ACM SIGACT News 33(2), pages 51–59. June 2002.',
    'Gilbert & Lynch 2002',
  ],
  [
    source({ type: 'paper-conference', author: [...people, { family: 'Third' }], issued: '1997', 'container-title': 'Proceedings', page: '78' }),
    'Seth Gilbert, Nancy Lynch and Third. “A title”. Proceedings, page 78. 1997.',
    'Gilbert et al. 1997',
  ],
  [
    source({ type: 'standard', title: 'Recommendation on a model', number: 'X.200', publisher: 'ITU-T', issued: '1994-07' }),
    'Recommendation on a model, X.200. ITU-T. July 1994.',
    'X.200',
  ],
  [
    source({ type: 'webpage', author: [{ literal: 'The project' }], 'container-title': 'Manual', version: '8.4', accessed: '2026-11-20' }),
    'The project. “A title”. Manual, version 8.4. Accessed November 20, 2026.',
    'Manual: A title',
  ],
  [
    source({ type: 'book', author: [people[0]!], edition: '2', publisher: 'A Press', 'publisher-place': 'Boston', issued: '2018' }),
    'Seth Gilbert. A title, 2nd edition. A Press, Boston. 2018.',
    'Gilbert 2018',
  ],
  [
    source({ type: 'thesis', author: [people[1]!], publisher: 'MIT', issued: '1999-03-01' }),
    'Nancy Lynch. A title. MIT. March 1, 1999.',
    'Lynch 1999',
  ],
  [
    source({ type: 'post-weblog', title: 'What now?', author: [people[0]!], 'container-title': 'A blog', issued: '2020-01-02' }),
    'Seth Gilbert. “What now?” A blog. January 2, 2020.',
    'Gilbert 2020',
  ],
  [
    source({ type: 'report', author: [people[0]!], number: 'RJ909', issued: '1971-08-31', editor: people }),
    'Seth Gilbert. A title, RJ909. Edited by Seth Gilbert and Nancy Lynch. August 31, 1971.',
    'Gilbert 1971',
  ],
  [source({ type: 'software', author: [{ literal: 'The project' }], version: '2.4.0' }), 'The project. A title, version 2.4.0.', 'A title'],
];

test.each(expected.map(([data, full, short]) => ({ data, full, short })))('a source of type $data.type', ({ data, full, short }) => {
  expect(formatReference(data).map(({ text }) => text).join('')).toBe(full);
  expect(shortName('an-id', data)).toBe(short);
});

test('every type has its example here', () => {
  expect(expected.map(([{ type }]) => type)).toEqual([...sourceTypes]);
});

test('the title links to the address, or else to the DOI, or to nothing', () => {
  const link = (fields: Partial<Source>) => formatReference(source({ type: 'book', ...fields })).find(({ text }) => text === 'A title')!.href;
  expect(link({})).toBe('https://example.com/a');
  expect(link({ URL: undefined, DOI: '10.1145/1' })).toBe('https://doi.org/10.1145/1');
  expect(link({ URL: undefined, ISBN: '9780000000000' })).toBeUndefined();
});

test('what stands alone and what things appear in are works', () => {
  const works = (data: Source) => formatReference(data).filter(({ style }) => style === 'work').map(({ text }) => text);
  expect(works(source({ type: 'book' }))).toEqual(['A title']);
  expect(works(source({ type: 'article-journal', 'container-title': 'A journal' }))).toEqual(['A journal']);
});

test('a version that the name of the documentation says is not said twice', () => {
  const text = formatReference(source({ type: 'webpage', 'container-title': 'PostgreSQL 18 documentation', version: '18' })).map((part) => part.text);
  expect(text.join('')).not.toContain('version');
});

test('more than six authors are cut short', () => {
  const author = 'ABCDEFG'.split('').map((family) => ({ family }));
  expect(formatReference(source({ type: 'book', author }))[0]!.text).toBe('A, B, C and others');
});

test('RFCs are called by their number', () => {
  expect(shortName('rfc9110', source({ type: 'standard', title: 'HTTP Semantics', number: '9110' }))).toBe('RFC 9110');
  expect(shortName('sql-2023', source({ type: 'standard', title: 'SQL', number: '9075' }))).toBe('SQL');
});

test('dates are as exact as they are known', () => {
  expect(['2026', '2026-02', '2026-02-03'].map(formatDate)).toEqual(['2026', 'February 2026', 'February 3, 2026']);
});
