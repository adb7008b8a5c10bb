import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSmallSite } from '../build/small-site.ts';
import { generatedPages } from './generated-pages.ts';

/** One measured build. */
export interface BuildFigure {
  site: string;
  /** Pages of content; the permanent pages of sections come on top. */
  pages: number;
  coldSeconds: number;
  warmSeconds: number;
  /** Peak memory of the cold build's process. */
  peakMegabytes: number;
  /** Size of `dist/`. */
  distMegabytes: number;
}

const memoryReport = fileURLToPath(new URL('./memory-report.ts', import.meta.url));

/**
 * Builds a site twice, first with everything it caches thrown away.
 *
 * @param site  Name for the table.
 * @param root  Root of the site; its caches are deleted.
 * @param cache Folder the site keeps finished diagrams and pictures in.
 */
export async function measureBuild(site: string, root: string, cache: string): Promise<BuildFigure> {
  for (const path of [cache, join(root, 'dist'), join(root, '.astro')]) rmSync(path, { recursive: true, force: true });
  const cold = await timedBuild(root);
  const warm = await timedBuild(root);
  const pages = readdirSync(join(root, 'src/content/docs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx')).length;
  return { site, pages, coldSeconds: cold.seconds, warmSeconds: warm.seconds, peakMegabytes: cold.peakMegabytes, distMegabytes: folderMegabytes(join(root, 'dist')) };
}

/** A site of generated topics, its addresses published so that it builds. */
export function generatedSite(count: number): string {
  const root = makeSmallSite(`bench-${count}`, generatedPages(count));
  execFileSync(process.execPath, ['src/permalinks/command-links.ts', 'add'], { cwd: root, stdio: 'ignore' });
  return root;
}

async function timedBuild(root: string): Promise<{ seconds: number; peakMegabytes: number }> {
  const memoryFile = join(root, '.bench-memory');
  const started = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', memoryReport, 'src/publish/command-build.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', BENCH_MEMORY: memoryFile },
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The build in ${root} failed.`);
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  const peakMegabytes = existsSync(memoryFile) ? Number(readFileSync(memoryFile, 'utf8')) : Number.NaN;
  rmSync(memoryFile, { force: true });
  return { seconds, peakMegabytes };
}

function folderMegabytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(folder, path)));
  const bytes = files.filter((file) => file.isFile()).reduce((sum, file) => sum + file.size, 0);
  return Math.round(bytes / 1e5) / 10;
}
