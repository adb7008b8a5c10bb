import { expect, test } from 'vitest';
import { readCandidates } from '../../../src/search/candidates.ts';
import { likeness, nameOf, readNames } from '../../../src/search/names.ts';
import { readQuery } from '../../../src/search/query.ts';
import { bestSections, rank, rankByAsks, worthOf, type TextScores } from '../../../src/search/rank.ts';
import { data } from './sample.ts';

const names = readNames(data);
const candidates = readCandidates(data, names);
const order = (text: string, scores: Record<string, Record<string, number>> = {}) => {
  const maps = new Map<string, TextScores>(Object.entries(scores).map(([word, found]) => [word, new Map(Object.entries(found))]));
  const query = readQuery(text, data);
  const keys = [...maps.values()].flatMap((found) => [...found.keys()]);
  return rank(query, worthOf(query, data, names, maps), candidates(query.terms, keys), names, maps).map(({ page, sections }) => [page.path, ...sections.map(({ section }) => section.id)]);
};

test('a page comes first for its title and for its other names', () => {
  expect(order('passwords ')[0]!.slice(0, 2)).toEqual(['passwords/', '']);
  expect(order('mutex')[0]!.slice(0, 2)).toEqual(['locks/', '']);
});

test('a section comes before its page for its own name', () => {
  expect(order('salt pepper ')[0]!.slice(0, 2)).toEqual(['passwords/', 'salt-and-pepper']);
});

test('a text that has all words comes before a name that has one', () => {
  const scores = { pepper: { en_b: 1 }, victim: { en_b: 1 }, wait: { en_b: 1 } };
  expect(order('pepper victim wait ', scores)[0]![0]).toBe('locks/');
});

test('a section that every page has comes after one of the subject with the same text', () => {
  const [first] = order('wait ', { wait: { en_b: 0.9, en_c: 0.9 } });
  expect(first!.slice(1, 3)).toEqual(['deadlocks', 'locks-team']);
});

test('only the sections of every page are taken for such, not those whose id ends alike', () => {
  const [section] = data.sections.filter(({ id }) => id === 'deadlocks');
  const alike = { ...section!, id: 'dead-team', key: 'en_x' };
  const ranked = rank(readQuery('wait ', data), [1], new Map([[section!.page, [section!, alike]]]), { ...names, ofSection: new Map([[section!, []], [alike, []]]) }, new Map([['wait', new Map([['en_b', 0.5], ['en_x', 0.5]])]]));
  const [first, second] = ranked[0]!.sections;
  expect(first!.score).toBe(second!.score);
});

test('the section on when something is needed comes first for those who ask whether they need it', () => {
  const page = data.pages[0]!;
  const [lead, other] = data.sections.filter((section) => section.page === page && section.id !== 'locks-team');
  const when = { ...other!, id: 'locks-when', heading: 'When you need it', key: 'en_w' };
  const scores = new Map([['lock', new Map([['en_b', 0.5], ['en_w', 0.5]])]]);
  const own = { ...names, ofSection: new Map([[other!, []], [when, []]]) };
  const first = (text: string) => rank(readQuery(text, data), [1], new Map([[page, [lead!, other!, when]]]), own, scores)[0]!.sections[0]!.section.id;
  expect(first('do I need a lock')).toBe('locks-when');
  expect(first('a lock ')).toBe('deadlocks');
});

test('a page that has nothing of a query is not named', () => {
  expect(order('pepper ').map(([path]) => path)).toEqual(['passwords/']);
});

test('a word that few sections have tells more than a common one', () => {
  const everywhere = Object.fromEntries(data.sections.map(({ key }) => [key, key === 'en_b' ? 1 : 0.5]));
  const [first] = order('common rare ', { common: everywhere, rare: { en_e: 1 } });
  expect(first![0]).toBe('passwords/');
});

test('a word that nobody has does not count', () => {
  expect(order('unheard pepper ')[0]![0]).toBe('passwords/');
});

test('a name is more like a query the less else it says', () => {
  const { terms } = readQuery('lock ', data);
  const name = (...stems: string[]) => [{ stems, words: stems, worth: 1 }];
  expect(likeness(name('lock'), terms, [1])).toBe(1);
  expect(likeness(name('lock', 'deadlock'), terms, [1])).toBeCloseTo(0.7);
  expect(likeness(name('salt'), terms, [1])).toBe(0);
});

test('the section comes first that people ask for in the words of the query', () => {
  const query = readQuery('who waits for whom ', data);
  const [deadlocks, other] = [data.sections.find(({ id }) => id === 'deadlocks')!, data.sections.find(({ id }) => id === 'salt-and-pepper')!];
  const groups = [deadlocks, other].map((section) => ({ page: section.page, score: 1, sections: [{ section, score: section === other ? 1.2 : 1 }] }));
  expect(bestSections(groups, 1)).toEqual([other]);
  const asks = new Map([[deadlocks, [nameOf('whom waits who')]], [other, [nameOf('waits long')]]]);
  expect(rankByAsks(groups, asks, query, query.terms.map(() => 1)).map(({ page }) => page.path)).toEqual(['locks/', 'passwords/']);
  expect(rankByAsks(groups, new Map(), query, query.terms.map(() => 1))[0]!.sections[0]!.section).toBe(other);
});

test('the initials of a name of three words are a name', () => {
  const names = readNames({ ...data, sections: [{ ...data.sections[1]!, heading: 'Row-level security', terms: ['mean time to recovery', 'row lock'] }] });
  const words = [...names.ofSection.values()][0]!.map((name) => name.words.join(' '));
  expect(words).toEqual(['row level security', 'rls', 'time recovery', 'mttr', 'row lock']);
});
