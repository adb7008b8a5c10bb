/**
 * The candidate closest to a word by Levenshtein distance, for "did you mean".
 *
 * @param word       What the author wrote.
 * @param candidates What exists.
 * @returns The nearest candidate, or `'none'` when there is none at all.
 */
export function nearest(word: string, candidates: Iterable<string>): string {
  let best = 'none';
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = levenshtein(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
