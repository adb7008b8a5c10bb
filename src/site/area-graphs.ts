import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readCatalog, roadmapOf } from '../catalog/index.ts';
import type { DrawDiagram } from '../markdown/index.ts';
import { prerequisiteFlowchart } from './prerequisite-flowchart.ts';

const name = 'virtual:area-graphs';

/**
 * Draws the prerequisites of each area, for `import { areaGraphs } from 'virtual:area-graphs'`.
 * Pages cannot draw: they are bundled, and drawing needs a thread and modules of its own.
 *
 * @param root Absolute path of the project.
 */
export function areaGraphs(root: string, draw: DrawDiagram): AstroIntegration {
  async function load(): Promise<string> {
    const roadmap = roadmapOf(readCatalog(join(root, 'src/content'), root));
    const drawn = roadmap.areas.map(async ({ id, title }) => {
      const source = prerequisiteFlowchart(title, roadmap.topicsOf(id), roadmap.topic);
      return [id, await draw({ id: `area-${id}-needs`, source, file: `areas/${id}`, line: 1 })] as const;
    });
    return `export const areaGraphs = ${JSON.stringify(Object.fromEntries(await Promise.all(drawn)))};`;
  }

  const plugin = {
    name: 'area-graphs',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? load() : undefined),
  };
  return {
    name: 'area-graphs',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
