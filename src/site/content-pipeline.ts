import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { AuthorError } from '../author-errors/index.ts';
import { addressOf, readCatalog } from '../catalog/index.ts';
import { checkContent, checkDiagrams, report, type ContentCheck } from '../checks/index.ts';
import { createRenderer } from '../diagrams/index.ts';
import { checkEvidence, citationNumbers } from '../evidence/index.ts';
import { markdownPlugins, type DrawDiagram, type MarkdownOptions } from '../markdown/index.ts';
import { checkLedger, foundIn, lastCommittedPlace, oldIdsAt, readLedger } from '../permalinks/index.ts';
import { checkSnippets, describeRun } from '../snippets/index.ts';
import { siteComponents } from './page-components.ts';

/** What the content needs of the build: its checks, and its Markdown plugins. */
export interface ContentPipeline {
  /** Looks at the whole content once and returns every mistake and warning. */
  check(): Promise<AuthorError[]>;
  /** Looks at the content before a build and, in development, whenever it changes. */
  checks: AstroIntegration;
  /** Draws diagrams; what was drawn before comes from the cache. */
  draw: DrawDiagram;
  markdownPlugins: ReturnType<typeof markdownPlugins>;
  /** Whether an absolute address belongs into the sitemap: pages that only forward do not. */
  isIndexed(address: string): boolean;
}

/**
 * Connects the parts that look at content with the build.
 *
 * @param root Absolute path of the project.
 * @param base Base path of the site, with a slash at both ends.
 */
export function createContentPipeline(root: string, base: string): ContentPipeline {
  const contentRoot = join(root, 'src/content');
  const components = siteComponents(root);
  const renderer = createRenderer({ cacheDir: join(root, 'node_modules/.cache/backend-roadmap/diagrams') });
  const draw: DrawDiagram = ({ id, source, file, line }) =>
    renderer.render({ id, source, place: { file: file.startsWith(root) ? relative(root, file) : file, line } });
  const docs = join(contentRoot, 'docs');
  const ledger = readLedger(root);
  const planned = new Set(readCatalog(contentRoot, root).planned.map(({ slug }) => slug));
  const more: ContentCheck[] = [
    ({ pages }) => pages.flatMap((page) => checkSnippets(page.source, page.file)),
    () => checkEvidence({ contentRoot, projectRoot: root, today: new Date().toISOString().slice(0, 10) }),
    checkDiagrams(draw),
    (catalog) => checkLedger(readLedger(root), foundIn(catalog), (record) => lastCommittedPlace(root, record)),
  ];
  const check = () => checkContent(readCatalog(contentRoot, root), { components: components.known, more });
  const markdown: MarkdownOptions = {
    links: { base, isPlanned: (slug) => planned.has(slug) },
    draw,
    describeRun,
    components: components.imports,
    oldIds: (file, id) => (file ? oldIdsAt(ledger, addressOf(relative(docs, fileURLToPath(file))).slug, id) : []),
    onComponents: [citationNumbers(contentRoot)],
  };
  const forwarding = new Set(ledger.records.filter(({ kind, to }) => kind === 'page' && to !== undefined).map(({ id }) => `${id}/`));
  const isIndexed = (address: string) => {
    const path = new URL(address).pathname.slice(base.length);
    return !path.startsWith('s/') && !forwarding.has(path);
  };
  return { check, checks: contentChecks(check), draw, markdownPlugins: markdownPlugins(markdown), isIndexed };
}

/** Stops a build at the first look when the content has mistakes; in development it only reports them. */
function contentChecks(check: () => Promise<AuthorError[]>): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      async 'astro:config:setup'({ command, logger }) {
        if (command !== 'build') return;
        const { errors, text } = report(await check());
        if (errors.length > 0) throw new Error(`The content has mistakes.\n${text}`);
        if (text) logger.warn(text);
      },
      'astro:server:setup'({ server, logger }) {
        const look = async () => {
          const { errors, text } = report(await check());
          if (errors.length > 0) logger.error(text);
          else if (text) logger.warn(text);
        };
        // A ledger or list that does not parse throws, and must not take the server down.
        const lookSafely = () => void look().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        const content = join(server.config.root, 'src/content/');
        server.watcher.on('all', (_event, path) => void (path.startsWith(content) && lookSafely()));
        lookSafely();
      },
    },
  };
}
