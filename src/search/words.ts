import { stemmer } from 'stemmer';

/** Words that carry no subject. A query that has nothing else keeps them. */
const stopWords = new Set(
  ('a an and are as at be been between by can could did do does for from get has have how i if in into is it its me my of on or our should so ' +
    'than that the their them then there these they this to use using vs versus was we what when where which who why will with without would you your ' +
    'difference explain mean means meaning about not no im need want work works explained').split(' '),
);

const isAscii = /^[\x20-\x7e]*$/;

/**
 * The words of a text in lower case, without accents. Hyphens and slashes divide; `+`, `#` and
 * inner dots stay, so that `n+1`, `c#` and `node.js` are words; so do `no-store` and `x-api-key`,
 * which mean nothing in parts.
 */
export function wordsOf(text: string): string[] {
  const plain = isAscii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  const folded = plain.toLowerCase().replace(/[’']/g, '');
  return folded.match(/(?<![\p{L}\p{N}-])(?:no|x)(?:-[\p{L}\p{N}]+)+|[\p{L}\p{N}]+(?:[.+#_][\p{L}\p{N}]+)*(?:\+\+|#)?/gu) ?? [];
}

/** The names of the site have the same words again and again, and a stem costs more than a look at a list. */
const stems = new Map<string, string>();

/** What words have in common whatever their ending, by Porter's rules. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stemmer(word.replaceAll('.', ''));
  stems.set(word, made);
  return made;
}

/** Whether a word says nothing about a subject. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
