import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';

/** A text to index under an address. */
export interface IndexedText {
  /** Address below the site's base, with the fragment. */
  url: string;
  /** Its parts in order, each with what its words count, from 0 to 10; ordinary text counts 1. */
  parts: readonly { text: string; weight: number }[];
}

/** Characters that stand in words of this field: `n+1`, `C#`, `work_mem`. */
const includeCharacters = '_+#';
/** Of what Pagefind writes, the site needs these; the rest are interfaces that it has its own for. */
const isNeeded = (path: string) => /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index\/.*|fragment\/.*)$/.test(path);
/**
 * How many places of words a file of the index holds. Pagefind's own 20,000 make files of 27 KB, and a
 * query loads one for each of its words. The option has no other name than this one of the environment.
 */
const chunkSize = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '4000' };
/** What Pagefind puts before the content of a fragment. */
const signature = 'pagefind_dcd';

/**
 * Writes Pagefind's index of some texts.
 *
 * @param folder Where to put it.
 * @returns The key that search results name a text by, for each address.
 * @throws When Pagefind refuses a text or cannot write.
 */
export async function writePagefind(folder: string, texts: readonly IndexedText[]): Promise<Map<string, string>> {
  try {
    const files = await filesFor(texts);
    for (const { path, content } of files.filter((file) => isNeeded(file.path))) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return new Map(files.filter(({ path }) => path.startsWith('fragment/')).map(keyOf));
  } finally {
    // Pagefind runs as a process of its own, which has to end also when this fails.
    await close();
  }
}

/** All files of the index. */
async function filesFor(texts: readonly IndexedText[]): Promise<IndexFile[]> {
  process.env[chunkSize.name] ??= chunkSize.value;
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  for (const { url, parts } of texts) {
    const refused = (await index.addHTMLFile({ url, content: asHtml(parts) })).errors;
    if (refused.length > 0) throw new Error(`Pagefind does not take ${url}: ${refused.join(' ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(`Pagefind cannot make its files: ${failures.join(' ')}`);
  return files;
}

function asHtml(parts: IndexedText['parts']): string {
  const paragraphs = parts.map(({ text, weight }) => `<p data-pagefind-weight="${weight}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<html lang="en"><body>${paragraphs.join('')}</body></html>`;
}

function keyOf({ path, content }: IndexFile): [string, string] {
  const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(signature.length)) as { url: string };
  return [url, path.replace(/^fragment\/(.*)\.pf_fragment$/, '$1')];
}
