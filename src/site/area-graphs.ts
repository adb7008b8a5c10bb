import type { AstroIntegration } from 'astro';
import { readCatalog, roadmapOf } from '../catalog/index.ts';
import type { Renderer } from '../diagrams/index.ts';
import { prerequisiteFlowchart } from './prerequisite-flowchart.ts';

const name = 'virtual:area-graphs';

/**
 * Draws the prerequisites of each area, for `import { areaGraphs } from 'virtual:area-graphs'`.
 * Pages cannot draw: they are bundled, and drawing needs a thread and modules of its own.
 *
 * @param contentRoot Absolute path of `src/content`.
 * @param projectRoot Absolute path of the project.
 */
export function areaGraphs(contentRoot: string, projectRoot: string, renderer: Renderer): AstroIntegration {
  async function load(): Promise<string> {
    const roadmap = roadmapOf(readCatalog(contentRoot, projectRoot));
    const drawn = roadmap.areas.map(async ({ id, title }) => {
      const source = prerequisiteFlowchart(title, roadmap.topicsOf(id), roadmap.topic);
      return [id, await renderer.render({ id: `area-${id}-needs`, source, place: { file: `areas/${id}`, line: 1 } })] as const;
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
