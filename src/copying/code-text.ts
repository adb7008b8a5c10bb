/**
 * The text of a highlighted code block. Its lines are elements of their own, so the text of the
 * whole would run together.
 *
 * @param block The `<pre>` of Expressive Code.
 */
export function codeText(block: Element): string {
  return Array.from(block.querySelectorAll('.ec-line'), (line) => (line.textContent ?? '').replace(/\n$/, '')).join('\n');
}
