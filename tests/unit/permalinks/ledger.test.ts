import { describe, expect, test } from 'vitest';
import {
  addNew,
  addressesOf,
  brokenPromises,
  checkLedger,
  createLedger,
  follow,
  formatLedger,
  forwardsFrom,
  moveId,
  oldIdsAt,
  parseLedger,
  renameId,
  retireId,
  type Found,
  type LedgerRecord,
} from '../../../src/permalinks/index.ts';

const page = (id: string): Found => ({ kind: 'page', id, page: id, title: id, file: `${id}.mdx`, line: 1 });
const section = (id: string, on: string): Found => ({ kind: 'section', id, page: on, title: id, file: `${on}.mdx`, line: 9 });
const published = (...found: Found[]) => addNew(createLedger([]), found).ledger;
const messages = (...args: Parameters<typeof checkLedger>) => checkLedger(...args).map(({ id, place }) => `${id} ${place.file}:${place.line}`);
const nowhere = () => undefined;

describe('the ledger as text', () => {
  const records: LedgerRecord[] = [
    { kind: 'section', id: 'b', page: 'sql', earlier: ['db'] },
    { kind: 'page', id: 'sql' },
    { kind: 'section', id: 'a', page: 'sql', to: 'b', why: 'Nobody needed it any more.' },
  ];

  test('is sorted, one record a line, and reads back as it was', () => {
    const text = formatLedger(createLedger(records));
    expect(text.split('\n').map((line) => (line ? (JSON.parse(line) as LedgerRecord).id : ''))).toEqual(['sql', 'a', 'b', '']);
    expect(parseLedger(text).records).toEqual(createLedger(records).records);
  });

  test.each([
    ['{"kind":"page"', 'is not JSON'],
    ['{"kind":"chapter","id":"a"}', 'has no kind'],
    ['{"kind":"page"}', 'has no id'],
    ['{"kind":"section","id":"a"}', 'which page'],
    ['{"kind":"page","id":"a","color":1}', 'unknown field "color"'],
    ['{"kind":"page","id":"a"}\n{"kind":"page","id":"a"}', 'two records'],
  ])('%s is refused', (text, reason) => {
    expect(() => parseLedger(text)).toThrow(reason);
  });
});

describe('checkLedger', () => {
  const before = [page('sql'), section('joins', 'sql')];
  const ledger = published(...before);

  test('says nothing while content and ledger agree', () => {
    expect(messages(ledger, before, nowhere)).toEqual([]);
  });

  test('a new id is to be added', () => {
    expect(messages(ledger, [...before, section('views', 'sql')], nowhere)).toEqual(['permalink-new sql.mdx:9']);
  });

  test('a renamed id is gone, where it stood, with the nearest heading and the command', () => {
    const [gone] = checkLedger(ledger, [page('sql'), section('join', 'sql')], () => ({ file: 'sql.mdx', line: 4 }));
    expect(gone?.message).toContain('sql.mdx:4 The section "joins" was published');
    expect(gone?.message).toContain('"join" {#join} at sql.mdx:9');
    expect(gone?.message).toContain('npm run links -- rename joins join');
  });

  test('a section on another page has moved', () => {
    expect(messages(ledger, [page('sql'), section('joins', 'queries'), page('queries')], nowhere)).toEqual([
      'permalink-moved queries.mdx:9',
      'permalink-new queries.mdx:1',
    ]);
  });

  test('an id that leads elsewhere cannot be used again, and must lead somewhere', () => {
    const renamed = renameId(ledger, [page('sql'), section('join', 'sql')], 'section', 'joins', 'join').ledger;
    expect(messages(renamed, [page('sql'), section('join', 'sql'), section('joins', 'sql')], nowhere)).toEqual(['permalink-reused sql.mdx:9']);
    const broken = renamed.with({ kind: 'section', id: 'join', page: 'sql', to: 'lost' });
    expect(messages(broken, [page('sql')], nowhere)).toContain('permalink-leads-nowhere src/content/links.jsonl:2');
  });
});

describe('commands', () => {
  const ledger = published(page('sql'), section('joins', 'sql'), section('views', 'sql'));

  test('a moved section forwards from its old page', () => {
    const found = [page('sql'), page('queries'), section('joins', 'queries'), section('views', 'sql')];
    const moved = moveId(addNew(ledger, found).ledger, found, 'section', 'joins').ledger;
    expect(forwardsFrom(moved, 'sql')).toEqual([{ id: 'joins', target: 'queries/#joins' }]);
    expect(addressesOf(moved.get('section', 'joins')!)).toEqual(['s/joins/', 'sql/#joins', 'queries/#joins']);
    expect(messages(moved, found, nowhere)).toEqual([]);
  });

  test('a section moved away and back does not forward in a circle', () => {
    const away = [page('sql'), page('queries'), section('joins', 'queries'), section('views', 'sql')];
    const back = [page('sql'), page('queries'), section('joins', 'sql'), section('views', 'sql')];
    const twice = moveId(moveId(addNew(ledger, away).ledger, away, 'section', 'joins').ledger, back, 'section', 'joins').ledger;
    expect(forwardsFrom(twice, 'sql')).toEqual([]);
    expect(forwardsFrom(twice, 'queries')).toEqual([{ id: 'joins', target: 'sql/#joins' }]);
  });

  test('a renamed section keeps its old id at the heading', () => {
    const found = [page('sql'), section('combining', 'sql'), section('views', 'sql')];
    const renamed = renameId(ledger, found, 'section', 'joins', 'combining').ledger;
    expect(oldIdsAt(renamed, 'sql', 'combining')).toEqual(['joins']);
    expect(forwardsFrom(renamed, 'sql')).toEqual([]);
  });

  test('a renamed page takes its sections along', () => {
    const found = [page('queries'), section('joins', 'queries'), section('views', 'queries')];
    const renamed = renameId(ledger, found, 'page', 'sql', 'queries').ledger;
    expect(messages(renamed, found, nowhere)).toEqual([]);
    expect(follow(renamed, 'page', 'sql')?.id).toBe('queries');
    expect(forwardsFrom(renamed, 'sql').map(({ target }) => target)).toEqual(['queries/#joins', 'queries/#views']);
  });

  test('a retired section leads to the page that explains', () => {
    const found = [page('sql'), section('views', 'sql')];
    const retired = retireId(ledger, found, 'section', 'joins', 'views', 'Joins are explained with views now.').ledger;
    expect(forwardsFrom(retired, 'sql')).toEqual([{ id: 'joins', target: 's/joins/' }]);
    expect(oldIdsAt(retired, 'sql', 'views')).toEqual([]);
  });

  const now = [page('sql'), section('views', 'sql'), section('joins', 'sql')];
  const without = [page('sql'), section('views', 'sql')];
  test.each([
    ['unknown id', () => moveId(ledger, now, 'section', 'nothing'), 'was ever published'],
    ['still there', () => moveId(ledger, now, 'section', 'joins'), 'still stands'],
    ['a page', () => moveId(ledger, now, 'page', 'sql'), 'does not move'],
    ['not gone', () => renameId(ledger, now, 'section', 'joins', 'views'), 'still in the content'],
    ['successor missing', () => renameId(ledger, without, 'section', 'joins', 'lost'), 'no section "lost"'],
    ['itself', () => renameId(ledger, without, 'section', 'joins', 'joins'), 'circle'],
    ['no reason', () => retireId(ledger, without, 'section', 'joins', 'views', ''), 'Say in a sentence'],
  ])('refuses: %s', (_, command, reason) => {
    expect(command).toThrow(reason);
  });

  test('refuses a successor that was itself given up', () => {
    const renamed = renameId(ledger, [page('sql'), section('views', 'sql'), section('join', 'sql')], 'section', 'joins', 'join').ledger;
    const gone = [page('sql'), section('join', 'sql')];
    expect(() => renameId(renamed, gone, 'section', 'views', 'joins')).toThrow('taken');
  });
});

describe('brokenPromises', () => {
  const before = published(page('sql'), section('joins', 'sql'));

  test('a ledger that grew keeps all of them', () => {
    expect(brokenPromises(before, before.with({ kind: 'section', id: 'joins', page: 'queries', earlier: ['sql'] }))).toEqual([]);
  });

  test.each([
    ['deleted', createLedger([{ kind: 'page', id: 'sql' }]), 'its record is gone'],
    ['forgotten page', before.with({ kind: 'section', id: 'joins', page: 'queries' }), 'forgot it'],
  ])('%s', (_, now, sentence) => {
    expect(brokenPromises(before, now)[0]).toContain(sentence);
  });

  test('an id does not come back to life', () => {
    const renamed = before.with({ kind: 'section', id: 'joins', page: 'sql', to: 'join' });
    expect(brokenPromises(renamed, before)).toEqual(['The section "joins" led to "join" and is live again.']);
  });
});
