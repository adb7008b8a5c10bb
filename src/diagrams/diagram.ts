import type { Place } from '../author-errors/index.ts';
import type { DrawnDiagram } from '../markdown/index.ts';

/** A diagram as an author wrote it. */
export interface DiagramSource {
  /** Permanent id, unique in the site. */
  id: string;
  source: string;
  /** Where the opening fence stands. */
  place: Place;
}

/** A diagram drawn: what pages show, and what kind it is. */
export interface Diagram extends DrawnDiagram {
  /** Mermaid's name of the type, such as `flowchart-v2` or `sequence`. */
  type: string;
}
