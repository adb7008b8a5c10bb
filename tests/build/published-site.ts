import { readFileSync } from 'node:fs';
import type { ContentChange } from './small-site.ts';

/* A small site as published, and what is done to it afterwards. */

const base = (path: string) => readFileSync(new URL(`./base-content/${path}`, import.meta.url), 'utf8');
export const tables = 'docs/data/tables.mdx';
export const locks = 'docs/data/locks.mdx';
export const passwords = 'docs/security/passwords.mdx';

/** Long enough that a browser has to scroll to what follows. */
const filler = Array.from({ length: 40 }, (_, line) => `Line ${line} of a long section.`).join('\n\n');
const section = (title: string, id: string) => `\n## ${title} {#${id}}\n\n${title} are explained here.\n\n${filler}\n`;

/** The pages with sections to rename, move and retire, by path below `src/content/`. */
export const published: Record<string, string> = {
  [tables]: base(tables) + section('Keys', 'table-keys'),
  [locks]: base(locks) + section('Kinds of locks', 'lock-kinds') + section('Waits', 'lock-waits') + section('Old advice', 'lock-advice'),
  [passwords]: base(passwords),
};

export const renamedSection: ContentChange = { [locks]: published[locks]!.replace('{#lock-kinds}', '{#kinds-of-locks}') };
export const deletedSection: ContentChange = { [locks]: published[locks]!.replace(section('Old advice', 'lock-advice'), '') };
export const movedSection: ContentChange = {
  [locks]: published[locks]!.replace(section('Waits', 'lock-waits'), ''),
  [passwords]: published[passwords]! + section('Waits', 'lock-waits'),
};
export const renamedTopic: ContentChange = {
  [tables]: null,
  'docs/data/relations.mdx': published[tables]!,
  [locks]: published[locks]!.replaceAll('[tables]', '[relations]').replaceAll('/tables/', '/relations/'),
};
/** All of these at once. */
export const everything: ContentChange = {
  ...movedSection,
  ...renamedTopic,
  [locks]: published[locks]!
    .replace('{#lock-kinds}', '{#kinds-of-locks}')
    .replace(section('Waits', 'lock-waits'), '')
    .replace(section('Old advice', 'lock-advice'), '')
    .replaceAll('[tables]', '[relations]')
    .replaceAll('/tables/', '/relations/'),
};
