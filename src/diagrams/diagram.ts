import type { Place } from '../author-errors/index.ts';

/** A diagram as an author wrote it. */
export interface DiagramSource {
  /** Permanent id, unique in the site. */
  id: string;
  source: string;
  /** Where the opening fence stands. */
  place: Place;
}

/** A diagram drawn. */
export interface Diagram {
  id: string;
  /** Mermaid's name of the type, such as `flowchart-v2` or `sequence`. */
  type: string;
  /** The author's accTitle and accDescr. */
  title: string;
  description: string;
  /** Inline SVG: no style, no script, colors by `var(--diagram-…)`, ids unique to this diagram. */
  svg: string;
  /** Natural size in px; at it, the smallest text has `minFontSize` px. */
  width: number;
  height: number;
  minFontSize: number;
}
