import { createHash } from 'node:crypto';
import type { DOMWindow } from 'jsdom';
import { Cascade } from './cascade.ts';
import { clean } from './clean.ts';
import { describe, type Description } from './describe.ts';
import { setNaturalSize, smallestText } from './extent.ts';
import { LabelConverter } from './labels.ts';
import { optimize } from './optimize.ts';
import { PresentationWriter } from './presentation.ts';
import { raiseTitles } from './raise-titles.ts';

export type { Description } from './describe.ts';

export interface BakeRequest extends Description {
  /** The diagram's id; ids inside the drawing are made from it. */
  id: string;
  /** Mermaid's name of the diagram type. */
  type: string;
  /** What Mermaid drew. */
  svg: string;
}

export interface Baked {
  svg: string;
  /** Natural size in px. */
  width: number;
  height: number;
  minFontSize: number;
  /** Colors that do not follow the theme. */
  unthemedColors: string[];
}

const prefixOf = (id: string): string => `d${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;

/**
 * Turns what Mermaid drew into a drawing that needs nothing else: no style
 * sheet, no `style` attributes, no HTML, colors from the page's theme, and
 * ids that are unique on the page.
 *
 * @param window A window with measuring installed, for the layout of labels.
 */
export function bake({ id, type, svg, title, description }: BakeRequest, window: DOMWindow): Baked {
  const host = window.document.createElement('div');
  host.innerHTML = svg;
  window.document.body.append(host);
  try {
    const root = host.querySelector('svg');
    if (!root) throw new Error('Mermaid drew nothing.');
    // The line of the present time in a Gantt chart would move from build to build.
    for (const line of root.querySelectorAll('.today')) line.remove();
    const cascade = new Cascade(root);
    new LabelConverter(cascade, window.document).convertAll(root);
    raiseTitles(root, cascade);
    const writer = new PresentationWriter(cascade, type);
    writer.writeAll(root);
    describe(root, { title, description });
    clean(root, prefixOf(id));
    const size = setNaturalSize(root);
    root.setAttribute('class', `diagram diagram-${type.replace(/[^\w-]/g, '')}`);
    const minFontSize = smallestText(root);
    return { svg: optimize(root.outerHTML), ...size, minFontSize, unthemedColors: [...writer.unthemedColors] };
  } finally {
    host.remove();
  }
}
