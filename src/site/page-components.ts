import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageComponents } from '../markdown/index.ts';

/** Components of the site's own folder that authors write in pages. */
const forAuthors = ['Check', 'Cite', 'Fact', 'Failure', 'Myth', 'TeamBlock'];
/** Components that Markdown plugins put into pages. */
const forPlugins = ['Diagram', 'PlannedTopic'];

/**
 * Every component a page may use, with the address Vite imports it from. A simulation is
 * found by its file name, so adding one needs no list.
 *
 * @param projectRoot Absolute path of the project.
 */
export function pageComponents(projectRoot: string): PageComponents {
  const components: Record<string, string> = {
    RunBlock: '/src/snippets/RunBlock.astro',
  };
  for (const name of [...forAuthors, ...forPlugins]) components[name] = `/src/components/${name}.astro`;
  const folder = join(projectRoot, 'src/simulations');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const name = /([A-Z]\w*Simulation)\.astro$/.exec(path)?.[1];
    if (name) components[name] = `/src/simulations/${path.replaceAll('\\', '/')}`;
  }
  return components;
}
