import { z } from 'astro/zod';
import { addressesOf } from './forwarding.ts';
import { follow, type Ledger } from './ledger.ts';

/** Version of the form of `/links.json`; it changes when a program that reads it would break. */
const version = 1;

const publishedLink = z.strictObject({
  kind: z.enum(['page', 'section', 'diagram']),
  id: z.string(),
  state: z.enum(['live', 'renamed', 'retired']),
  leadsTo: z.string().describe('where it leads today, relative to the site’s root'),
  addresses: z.array(z.string()).describe('every address that was ever right, relative to the site’s root; all of them work'),
  why: z.string().optional().describe('for readers: why it was retired'),
});

const linksDocument = z.strictObject({ $schema: z.string(), version: z.literal(version), links: z.array(publishedLink) });
export type LinksDocument = z.infer<typeof linksDocument>;

/** What `/links.json` holds: every address ever published, and where it leads today. */
export function linksJson(ledger: Ledger): LinksDocument {
  const links = ledger.records.map((record): z.infer<typeof publishedLink> => {
    const live = follow(ledger, record.kind, record.id) ?? record;
    const state = record.to === undefined ? 'live' : record.why === undefined ? 'renamed' : 'retired';
    const place = { page: `${live.id}/`, section: `${live.page}/#${live.id}`, diagram: `d/${live.id}.svg` }[record.kind];
    const own = { page: [`${record.id}/`], section: addressesOf(record), diagram: ['svg', 'png', 'mmd'].map((kind) => `d/${record.id}.${kind}`) }[record.kind];
    return { kind: record.kind, id: record.id, state, leadsTo: place, addresses: own, why: record.why };
  });
  return { $schema: './links.schema.json', version, links };
}

/** The JSON Schema of `/links.json`. */
export function linksJsonSchema(): object {
  return z.toJSONSchema(linksDocument);
}
