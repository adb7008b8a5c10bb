import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedPage, retiredPage } from './embed-page.ts';
import { cutSection, readSourcePage, type SourcePage } from '../source-page.ts';

/** A section as `/links.json` has it. */
interface PublishedSection {
  kind: string;
  id: string;
  state: 'live' | 'renamed' | 'retired';
  /** `<page>/#<section>` */
  leadsTo: string;
  why?: string;
}

/**
 * Makes `/embed/<section>/` of every section ever published: the bare section, for a frame in
 * another site. Old ids show the present section, or the explanation of a retired one.
 *
 * @param folder The built site; its `links.json` names the sections.
 * @param base   Base path of the site.
 * @returns How many there are.
 * @throws When a page has no section that the ledger says it has.
 */
export function writeEmbeds(folder: string, base: string): number {
  const { links } = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')) as { links: PublishedSection[] };
  const sections = links.filter(({ kind }) => kind === 'section');
  const pages = new Map<string, SourcePage>();
  const read = (page: string) => {
    const source = pages.get(page) ?? readSourcePage(readFileSync(join(folder, page, 'index.html'), 'utf8'));
    pages.set(page, source);
    return source;
  };
  for (const { id, state, leadsTo, why = '' } of sections) {
    const [page = '', section = ''] = leadsTo.split('#');
    const source = read(page);
    const cut = cutSection(source, section);
    if (!cut) throw new Error(`/${page} has no heading "${section}" at the level of its text, so /embed/${id}/ cannot be made.`);
    const address = { asked: id, page: base + page, base, folder };
    const html = state === 'retired' ? retiredPage(source, why, `${cut.heading} — ${source.title}`, address) : embedPage(source, cut, address);
    mkdirSync(join(folder, 'embed', id), { recursive: true });
    writeFileSync(join(folder, 'embed', id, 'index.html'), html);
  }
  return sections.length;
}
