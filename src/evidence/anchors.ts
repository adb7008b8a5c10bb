/**
 * The name of a page inside its anchors: the last part of its path or address,
 * so that several pages can be printed as one without two equal ids.
 *
 * @param path For example `data/cap-theorem`, or a file's path ending in `.mdx`.
 */
export function pageName(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1)!.replace(/\.mdx?$/, '');
}

/** Id of a source's entry in the list of sources of a page. */
export function sourceAnchor(page: string, sourceId: string): string {
  return `${page}-source-${sourceId}`;
}

/** Id of the mark that a citation or a fact leaves in the text of a page. */
export function useAnchor(page: string, place: number): string {
  return `${page}-cite-${place}`;
}
