import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalog } from '../catalog/index.ts';
import { addNew, moveId, Refusal, renameId, retireId, type Change } from './change.ts';
import { help, overview, type CommandName } from './command-help.ts';
import { checkLedger } from './check.ts';
import { commitExists, commonCommit, lastCommittedPlace, ledgerAt, readLedger, writeLedger } from './files.ts';
import { foundIn, type Found } from './found.ts';
import { brokenPromises } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Kind } from './record.ts';

const root = process.cwd();

interface Options {
  kind?: string | undefined;
  to?: string | undefined;
  why?: string | undefined;
  against?: string | undefined;
  'dry-run'?: boolean | undefined;
  help?: boolean | undefined;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      to: { type: 'string' },
      why: { type: 'string' },
      against: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [command = '', ...ids] = positionals;
  if (!(command in help)) {
    console.log(overview);
    if (!values.help) process.exitCode = 2;
    return;
  }
  if (values.help) return console.log(help[command as CommandName]);
  const found = foundIn(readCatalog(join(root, 'src/content'), root));
  const ledger = readLedger(root);
  if (command === 'check') return check(ledger, found, values.against);
  const change = changeOf(command as Exclude<CommandName, 'check'>, ids, values, ledger, found);
  console.log(change.lines.length > 0 ? change.lines.join('\n') : 'Nothing to change.');
  if (values['dry-run']) console.log('Nothing was written.');
  else writeLedger(root, change.ledger);
}

function changeOf(command: Exclude<CommandName, 'check'>, ids: readonly string[], options: Options, ledger: Ledger, found: readonly Found[]): Change {
  const [id = '', other = ''] = ids;
  switch (command) {
    case 'add':
      return addNew(ledger, found);
    case 'move':
      return moveId(ledger, found, kindOf(id, options, ledger), id);
    case 'rename':
      return renameId(ledger, found, kindOf(id, options, ledger), id, other);
    case 'retire':
      return retireId(ledger, found, kindOf(id, options, ledger), id, options.to ?? '', options.why ?? '');
  }
}

/** The kind of an id: as asked for, or the only one the ledger has it as. */
function kindOf(id: string, { kind }: Options, ledger: Ledger): Kind {
  const kinds = (['page', 'section', 'diagram'] as const).filter((candidate) => ledger.get(candidate, id));
  if (kind !== undefined) {
    if (kind === 'page' || kind === 'section' || kind === 'diagram') return kind;
    throw new Refusal(`--kind is page, section or diagram, not "${kind}".`);
  }
  if (kinds.length > 1) throw new Refusal(`"${id}" names a ${kinds.join(' and a ')}. Say which with --kind.`);
  if (!kinds[0]) throw new Refusal(id === '' ? 'Name an id. --help shows how.' : `Nothing was ever published as "${id}".`);
  return kinds[0];
}

function check(ledger: Ledger, found: readonly Found[], against: string | undefined): void {
  const errors = checkLedger(ledger, found, (record) => lastCommittedPlace(root, record));
  for (const error of errors) console.log(error.message);
  const ref = against ?? ['origin/main', 'main'].find((candidate) => commitExists(root, candidate));
  const before = ref === undefined ? undefined : ledgerAt(root, against ?? commonCommit(root, ref));
  const broken = before ? brokenPromises(before, ledger) : [];
  for (const sentence of broken) console.log(sentence);
  if (before) console.log(`Compared ${before.records.length} records with those of ${ref}.`);
  else console.log(`NOT COMPARED: ${ref ?? 'the main branch'} has no ledger that can be read here. Fetch it to check the history.`);
  // A comparison that was asked for and cannot be made is a failure; one that was only tried is not.
  const isMissing = against !== undefined && !before;
  if (isMissing || errors.length + broken.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  const expected = error instanceof Refusal || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!expected) throw error;
  console.error(`Refused: ${(error as Error).message}`);
  process.exitCode = 2;
}
