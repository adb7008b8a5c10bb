/**
 * The permanent id on a Mermaid fence.
 *
 * @param meta What follows `mermaid` on the opening line: `id=cap-partition`.
 * @returns The id, or `undefined` when there is none in lower case with hyphens.
 */
export function diagramId(meta: string): string | undefined {
  return /(?:^|\s)id=([a-z0-9]+(?:-[a-z0-9]+)*)(?=\s|$)/.exec(meta)?.[1];
}
