import { join } from 'node:path';
import { builtPages } from '../../src/publish/built-pages.ts';

/** The built site that all tests of this folder look at. */
export const dist = join(process.cwd(), 'dist');

/** A page as a reader asks for it. */
export interface SitePage {
  /** Address below the site's base: `/`, `/cap-theorem/`, `/404.html`. */
  path: string;
  html: string;
  kind: 'home' | 'area' | 'topic' | 'about' | 'missing' | 'forward';
}

/** All pages of the built site, those that only forward and those for frames included. */
export const allPages: readonly SitePage[] = builtPages(dist).map(({ path, html }) => ({
  path: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
  html,
  kind: kindOf(path, html),
}));

/** The pages that people read: home, areas, topics, those about the site, and the one for a wrong address. */
export const pages: readonly SitePage[] = allPages.filter(({ kind }) => kind !== 'forward');

/** The pages of topics. */
export const topicPages: readonly SitePage[] = pages.filter(({ kind }) => kind === 'topic');

/** The pages whose HTML has a piece of markup in it, such as `<run-here`. */
export function pagesWith(markup: string): readonly SitePage[] {
  return pages.filter(({ html }) => html.includes(markup));
}

function kindOf(path: string, html: string): SitePage['kind'] {
  if (path === 'index.html') return 'home';
  if (path === '404.html') return 'missing';
  if (html.includes('data-forward=') || html.includes('<meta name="robots" content="noindex"')) return 'forward';
  if (path.startsWith('areas/')) return 'area';
  return html.includes('class="eyebrow') ? 'topic' : 'about';
}
