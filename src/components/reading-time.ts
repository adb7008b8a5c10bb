/** Words a minute that adults read of non-fiction, silently (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238;

/**
 * How long the prose of a page takes to read. Fences, tags and frontmatter do not count:
 * readers study code and diagrams at their own speed.
 *
 * @param body MDX source without its frontmatter.
 * @returns Whole minutes, at least 1.
 */
export function readingMinutes(body: string): number {
  const prose = body
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*\s*$/gm, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\{#[\w-]+\}/g, ' ');
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
