import { join } from 'node:path';
import { externalLinks, readCatalog } from '../catalog/index.ts';
import { loadEvidence } from '../evidence/index.ts';

const root = process.cwd();
const contentRoot = join(root, 'src/content');

/** Every external address with the places it stands at: links in pages, and sources. */
const places = new Map(externalLinks(readCatalog(contentRoot, root)).map(({ url, places }) => [url, [...places]]));
for (const { data, file } of loadEvidence(contentRoot, root).sources.values()) {
  if (data.URL) places.set(data.URL, [...(places.get(data.URL) ?? []), file]);
}
for (const [url, at] of [...places].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`${url}\n    ${at.join('\n    ')}`);
}
