import { svgNamespace } from '../layout/boxes.ts';
import { sentinels } from '../theme/index.ts';
import type { Cascade } from './cascade.ts';

/**
 * Draws the titles of subgraphs above the edges, with a rim in the subgraph's
 * color: Mermaid lets edges run through the letters.
 */
export function raiseTitles(root: Element, cascade: Cascade): void {
  for (const cluster of root.querySelectorAll('.clusters')) {
    const edges = [...(cluster.parentElement?.children ?? [])].find((child) => child.classList.contains('edgeLabels'));
    if (!edges) continue;
    const raised = root.ownerDocument.createElementNS(svgNamespace, 'g');
    for (const title of cluster.querySelectorAll('.cluster-label')) {
      for (const text of title.querySelectorAll('text'))
        cascade.override(text, { stroke: sentinels.cluster, 'stroke-width': '6', 'stroke-linejoin': 'round', 'paint-order': 'stroke' });
      raised.append(title);
    }
    edges.after(raised);
  }
}
