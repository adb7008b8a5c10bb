import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areas, type Area } from '../../src/roadmap/index.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const base = fileURLToPath(new URL('./base-content/', import.meta.url));

/** What a build of a small site did. */
export interface BuildResult {
  ok: boolean;
  /** Everything the build printed. */
  output: string;
  /** Folder of the site, whether or not the build succeeded. */
  root: string;
}

/** Files of a small site, by path below `src/content/`; `null` removes one of the base. */
export type ContentChange = Readonly<Record<string, string | null>>;

/**
 * Makes a site of its own from the project's code and a small content: two areas, three
 * topics, one of each thing an author can write.
 *
 * @param name   Folder name of the site, one per test.
 * @param change Files that differ from the base content.
 * @returns The root of the site.
 */
export function makeSmallSite(name: string, change: ContentChange = {}): string {
  const root = join(project, '.cache/small-sites', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const path of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'public', 'src']) {
    if (existsSync(join(project, path))) {
      cpSync(join(project, path), join(root, path), { recursive: true, filter: (from) => !from.startsWith(join(project, 'src/content/')) });
    }
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  cpSync(base, join(root, 'src/content'), { recursive: true });
  for (const area of areas) {
    const file = `docs/${area.id}/index.mdx`;
    if (!existsSync(join(base, file))) changeContent(root, { [file]: landingPage(area) });
  }
  changeContent(root, change);
  return root;
}

/** The landing page of an area that the base content has nothing about. */
function landingPage({ id, title }: Area): string {
  const description = 'An area without topics, there so that links to its landing page arrive.';
  return `---\ntitle: ${title}\ndescription: ${description}\narea: ${id}\nlanding: true\n---\n\nNothing yet.\n`;
}

/** Writes and removes files of a small site's content. */
export function changeContent(root: string, change: ContentChange): void {
  for (const [path, text] of Object.entries(change)) {
    const file = join(root, 'src/content', path);
    if (text === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/**
 * Builds a small site with the project's own command.
 *
 * @param root What {@link makeSmallSite} returned.
 * @param env  Settings for this build.
 */
export function buildSmallSite(root: string, env: Readonly<Record<string, string>> = {}): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/publish/command-build.ts'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output, root }));
  });
}
