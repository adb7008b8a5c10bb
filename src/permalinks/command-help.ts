/** What `npm run links -- <command> --help` prints, by command. */
export const help = {
  add: `npm run links -- add [--dry-run]

Publishes every page, section and diagram of the content that the ledger does not have yet.`,
  move: `npm run links -- move <id> [--kind section|diagram] [--dry-run]

Records that a section or diagram now stands on another page. Move it in the content first;
the old address then forwards.`,
  rename: `npm run links -- rename <old id> <new id> [--kind page|section|diagram] [--dry-run]

Records that an id goes by another name. Rename it in the content first. Renaming a page takes
its sections and diagrams along.`,
  retire: `npm run links -- retire <id> --to <id> --why "<sentence>" [--kind page|section|diagram] [--dry-run]

Records that an id has no content of its own any more. Its address stays and shows the sentence
with a link to the successor.`,
  check: `npm run links -- check [--against <commit>]

Compares the content with the ledger, and the ledger with that of the main branch (or of the
commit given): history only grows. Says so when there is nothing to compare with; fails then only
if the commit was given.`,
} as const;

/** The names of the commands. */
export type CommandName = keyof typeof help;

/** What `npm run links -- --help` prints. */
export const overview = `Keeps the addresses that were published, in src/content/links.jsonl.

${Object.values(help).map((text) => text.split('\n')[0]).join('\n')}

Each command explains itself with --help and shows with --dry-run what it would change.`;
