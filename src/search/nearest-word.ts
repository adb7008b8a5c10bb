/**
 * The number of single-letter changes, swaps of neighbors included, that turn one word into
 * another (optimal string alignment distance).
 *
 * @param limit Where to stop counting.
 * @returns The distance, or `limit + 1` when it is larger than the limit.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [twoAgo, before] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, twoAgo[j - 2]! + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [twoAgo, before] = [before, row];
  }
  return Math.min(before[b.length]!, limit + 1);
}

/** Mistakes that are still taken for a slip, by the length of the word. */
function mistakesAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** Words that one may be a slip of. */
const candidatesAtMost = 2;

/**
 * The words of the site that a word may be a slip of, the likeliest first: fewest mistakes,
 * then the same first letter, then the commoner word.
 *
 * @param words How often each word of the site occurs.
 */
export function nearestWords(word: string, words: ReadonlyMap<string, number>): string[] {
  const limit = mistakesAllowed(word.length);
  if (limit === 0) return [];
  const found: { candidate: string; cost: number }[] = [];
  for (const [candidate, count] of words) {
    if (candidate.length < 4) continue;
    const mistakes = distance(word, candidate, limit);
    if (mistakes > limit) continue;
    const otherStart = candidate[0] === word[0] ? 0 : 0.6;
    found.push({ candidate, cost: mistakes + otherStart - Math.log2(count + 1) / 30 });
  }
  const sorted = found.sort((a, b) => a.cost - b.cost);
  const best = sorted[0]?.cost ?? 0;
  return sorted.filter(({ cost }) => cost < best + 0.5).slice(0, candidatesAtMost).map(({ candidate }) => candidate);
}

/** Two words of the site that a word is without the space between them: `loadbalancer`. */
export function splitWord(word: string, words: ReadonlyMap<string, number>): [string, string] | undefined {
  let best: { parts: [string, string]; count: number } | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    const count = Math.min(words.get(parts[0]) ?? 0, words.get(parts[1]) ?? 0);
    if (count > (best?.count ?? 0)) best = { parts, count };
  }
  return best?.parts;
}
