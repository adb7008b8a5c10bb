import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { readCatalog } from '../../src/catalog/index.ts';
import { createRenderer } from '../../src/diagrams/index.ts';
import { diagramId } from '../../src/markdown/index.ts';

/** How fast something that a build or a test does many times goes. */
export interface RateFigure {
  what: string;
  count: number;
  seconds: number;
  perSecond: number;
}

/** Draws every diagram of the site with an empty cache, start of Mermaid included. */
export async function measureDiagrams(root: string): Promise<RateFigure> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'bench-diagrams-'));
  const renderer = createRenderer({ cacheDir });
  const fences = readCatalog(join(root, 'src/content'), root).pages.flatMap(({ file, fences }) =>
    fences.filter(({ lang }) => lang === 'mermaid').map((fence) => ({ ...fence, file })),
  );
  const started = performance.now();
  for (const { meta, code, file, line } of fences) {
    await renderer.render({ id: diagramId(meta) ?? 'none', source: code, place: { file, line } });
  }
  const seconds = (performance.now() - started) / 1000;
  renderer.close();
  rmSync(cacheDir, { recursive: true });
  return figure('diagrams drawn, nothing cached', fences.length, seconds);
}

/** Runs every example of the site as the tests do, start of the engines included. */
export async function measureSnippets(): Promise<RateFigure> {
  const started = performance.now();
  const vitest = await startVitest([], { watch: false, project: ['snippets'], reporters: [] });
  const seconds = (performance.now() - started) / 1000;
  const count = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]).length;
  await vitest.close();
  return figure('examples executed', count, seconds);
}

function figure(what: string, count: number, seconds: number): RateFigure {
  return { what, count, seconds: Math.round(seconds * 100) / 100, perSecond: Math.round((count / seconds) * 10) / 10 };
}
