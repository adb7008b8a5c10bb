import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownComponents } from '../checks/index.ts';
import type { PageComponents } from '../markdown/index.ts';

/** Components of the site's own folder that authors write in pages, with their attributes. */
const forAuthors: KnownComponents = {
  Check: { required: ['question'], optional: [] },
  Cite: { required: ['id'], optional: ['at'] },
  Fact: { required: ['id'], optional: [] },
  Failure: { required: ['symptom'], optional: [] },
  Myth: { required: ['claim'], optional: [] },
  TeamBlock: { required: ['title'], optional: [] },
};

/** Components that Markdown plugins put into pages. */
const forPlugins: PageComponents = {
  Diagram: '/src/components/Diagram.astro',
  PlannedTopic: '/src/components/PlannedTopic.astro',
  RunBlock: '/src/snippets/RunBlock.astro',
};

/** Every component a page may use. */
export interface SiteComponents {
  /** Where Vite imports each from. */
  imports: PageComponents;
  /** Those that authors write, with their attributes. */
  known: KnownComponents;
}

/**
 * Finds the components that pages may use. A simulation is found by its file name, so adding
 * one needs no list.
 *
 * @param projectRoot Absolute path of the project.
 */
export function siteComponents(projectRoot: string): SiteComponents {
  const imports: Record<string, string> = { ...forPlugins };
  const known: Record<string, KnownComponents[string]> = { ...forAuthors };
  for (const name of Object.keys(forAuthors)) imports[name] = `/src/components/${name}.astro`;
  const folder = join(projectRoot, 'src/simulations');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const name = /([A-Z]\w*Simulation)\.astro$/.exec(path)?.[1];
    if (!name) continue;
    imports[name] = `/src/simulations/${path.replaceAll('\\', '/')}`;
    known[name] = { required: [], optional: ['anchor'] };
  }
  return { imports, known };
}
