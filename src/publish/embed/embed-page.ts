import { attribute, copyOf, elementsIn, outerHtml, setAttributes, type Element } from '../html-tree.ts';
import { neededScripts } from './needed-scripts.ts';
import type { CutSection, SourcePage } from '../source-page.ts';

/** Where a section is embedded from. */
export interface EmbedAddress {
  /** Id in the address, which may be an old one. */
  asked: string;
  /** Address of the page the section stands on, with slashes at both ends and the base path. */
  page: string;
  /** Base path of the site. */
  base: string;
  /** The built site. */
  folder: string;
}

/** What `tokens.css` does for readers without JavaScript: the viewer's scheme instead of a stored one. */
const ownStyle = `<style>
:root:root { color-scheme: light dark; scrollbar-gutter: auto; }
body { max-width: calc(var(--rm-measure) + 2rem); min-height: 0; margin: 0; padding: 1rem; background: var(--rm-paper); }
main.sl-markdown-content .sl-heading-wrapper { --copy-room: 0rem; }
main [data-copy][hidden] { display: none !important; }
main > .sl-heading-wrapper:first-child.sl-heading-wrapper { margin-top: 0; border-top: 0; padding-top: 0; }
.embed-source { margin: 1.5rem 0 0; color: var(--rm-muted); font-size: var(--rm-small); }
</style>`;

/**
 * The page that shows one section in a frame. Its links open the full site in a tab of their own.
 *
 * @param source  The page the section stands on.
 * @param section The section.
 */
export function embedPage(source: SourcePage, section: CutSection, { asked, page, base, folder }: EmbedAddress): string {
  const blocks = section.blocks.map(copyOf);
  for (const link of blocks.flatMap((block) => [...elementsIn(block)]).filter(({ tagName }) => tagName === 'a')) openOutside(link, page);
  const scripts = neededScripts(source.scripts, blocks, folder, base);
  const body = `<main class="sl-markdown-content">
${blocks.map(outerHtml).join('\n')}
</main>
${runsBefore(section)}`;
  const head = [...source.styles, ownStyle, ...scripts.map(outerHtml)].join('\n');
  return frame({ asked, base, head, body, title: `${section.heading} — ${source.title}` });
}

/**
 * The page in a frame of a section that was retired: it explains, and links to the successor.
 *
 * @param source The page of the successor, for its styles.
 * @param why    The explanation.
 * @param next   Title of the successor.
 */
export function retiredPage(source: SourcePage, why: string, next: string, { asked, base }: EmbedAddress): string {
  const body = `<main class="sl-markdown-content"><p>${escape(why)}</p></main>`;
  return frame({ asked, base, head: [...source.styles, ownStyle].join('\n'), body, title: next });
}

interface Frame {
  asked: string;
  base: string;
  head: string;
  body: string;
  title: string;
}

function frame({ asked, base, head, body, title }: Frame): string {
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="robots" content="noindex">
${head}
<script type="module" src="${base}embed.js"></script>
</head>
<body data-section="${asked}">
${body}
<p class="embed-source">From <a href="${base}s/${asked}/" target="_blank" rel="noopener">${escape(title)}</a>, Backend Roadmap 2026</p>
</body>
</html>
`;
}

function openOutside(link: Element, page: string): void {
  const href = attribute(link, 'href');
  if (href === undefined) return;
  const url = new URL(href, `https://site.invalid${page}`);
  const outside = url.host === 'site.invalid' ? url.pathname + url.search + url.hash : href;
  setAttributes(link, { href: outside, target: '_blank', rel: 'noopener' });
}

/** Blocks of SQL share their page's database, so the earlier ones come along, out of sight. */
function runsBefore({ blocks, before }: CutSection): string {
  const runs = (of: readonly Element[]) => of.flatMap((block) => [block, ...elementsIn(block)]).filter(({ tagName }) => tagName === 'run-here');
  return runs(blocks).length === 0 ? '' : `<div hidden>${runs(before).map(outerHtml).join('')}</div>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
