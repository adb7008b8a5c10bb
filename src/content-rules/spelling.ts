import { spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';
import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import { proseOf } from './prose.ts';

/** A line of text to be checked and where it comes from. */
interface Row {
  file: string;
  line: number;
  text: string;
}

const settings: CSpellUserSettings = {
  language: 'en-US',
  enabled: true,
  loadDefaultConfiguration: true,
  enabledFileTypes: { '*': true },
  dictionaries: ['en_us', 'softwareTerms', 'companies', 'networking-terms', 'computing-acronyms', 'coding-compound-terms', 'software-tools', 'web-services'],
  ignoreRegExpList: ['Urls', 'Email', 'HexValues', String.raw`/[\w.-]+\.(?:com|org|net|io|dev|example|test|internal|local)\b/g`],
  maxNumberOfProblems: 100_000,
  maxDuplicateProblems: 100_000,
};

/**
 * Words are spelled as in American English, in the field's vocabulary, or in
 * the project's own dictionary. Code, addresses and ids are not looked at.
 *
 * All pages are one text to the spell checker, which reads its dictionaries
 * once a text.
 *
 * @param dictionary Further words that are right.
 */
export async function findMisspellings(pages: readonly Page[], dictionary: readonly string[]): Promise<Finding[]> {
  const rows = pages.flatMap(rowsOf);
  const text = rows.map((row) => row.text).join('\n');
  const rowAt = indexByOffset(rows);
  const { issues } = await spellCheckDocument(
    { uri: 'untitled:pages.txt', text, languageId: 'plaintext', locale: 'en-US' },
    { generateSuggestions: false, noConfigSearch: true },
    { ...settings, words: [...dictionary] },
  );
  return issues.map((issue) => {
    const row = rowAt.get(issue.line.offset)!;
    return { file: row.file, line: row.line, message: `"${issue.text}" is misspelled, or missing in tests/content/dictionary.txt` };
  });
}

function rowsOf(page: Page): Row[] {
  const { title, description } = page.frontmatter;
  const fields = Object.entries({ title, description }).map(([field, text]) => ({
    file: page.file,
    line: page.fieldLines.get(field) ?? 1,
    text: String(text ?? ''),
  }));
  const pieces = proseOf(page.source).flatMap((block) => block.pieces);
  const prose = pieces
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text, line }) => text.split('\n').map((row, index) => ({ file: page.file, line: line + index, text: row })));
  return [...fields, ...prose];
}

/** The rows by the offset of their first character in all rows joined by line breaks. */
function indexByOffset(rows: readonly Row[]): Map<number, Row> {
  let offset = 0;
  return new Map(
    rows.map((row) => {
      const start = offset;
      offset += row.text.length + 1;
      return [start, row];
    }),
  );
}
