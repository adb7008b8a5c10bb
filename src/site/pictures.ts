import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCatalog, type Page } from '../catalog/index.ts';
import { standalone } from '../diagrams/index.ts';
import { diagramId, type DrawDiagram } from '../markdown/index.ts';
import { follow, readLedger } from '../permalinks/index.ts';
import { createPainter, type Card, type Painter } from '../pictures/index.ts';
import { areas } from '../roadmap/index.ts';

const siteCard: Card = {
  area: 'Backend development, in reading order',
  title: 'Backend Roadmap 2026',
  line: 'What each topic is, how it works and how it fails, with examples that ran and a source for every claim.',
};

/**
 * Writes the pictures of a finished build: a card for each page in `og/`, and each diagram as
 * SVG, PNG and Mermaid source in `d/`, under its old ids too.
 *
 * @param root Absolute path of the project.
 * @param draw Draws a diagram; what the pages drew is cached.
 */
export function pictures(root: string, draw: DrawDiagram): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const painter = await createPainter(join(root, 'node_modules/.cache/backend-roadmap/pictures'));
        const { pages } = readCatalog(join(root, 'src/content'), root);
        const cards = await writeCards(join(folder, 'og'), pages, painter);
        const diagrams = await writeDiagrams(join(folder, 'd'), pages, painter, draw);
        writeOldDiagrams(join(folder, 'd'), root, diagrams);
        logger.info(`${cards} cards and ${diagrams.size} diagrams.`);
      },
    },
  };
}

async function writeCards(folder: string, pages: readonly Page[], painter: Painter): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const cards = pages.map((page): [string, Card] => [page.slug.replaceAll('/', '-'), cardOf(page)]);
  for (const [name, card] of [['index', siteCard] as [string, Card], ...cards]) {
    writeFileSync(join(folder, `${name}.png`), await painter.card(card));
  }
  return cards.length + 1;
}

function cardOf({ frontmatter, folder, kind }: Page): Card {
  const area = areas.find(({ id }) => id === folder);
  const title = String(frontmatter['title']);
  return { area: kind === 'topic' && area ? area.title : siteCard.title, title, line: String(frontmatter['description'] ?? '') };
}

/** The files of a diagram. */
interface Files {
  svg: string;
  png: Buffer;
  /** The author's Mermaid, which many wikis draw themselves. */
  mmd: string;
}
type Drawn = Map<string, Files>;

async function writeDiagrams(folder: string, pages: readonly Page[], painter: Painter, draw: DrawDiagram): Promise<Drawn> {
  mkdirSync(folder, { recursive: true });
  const drawn: Drawn = new Map();
  for (const { file, fences } of pages) {
    for (const { lang, meta, code, line } of fences) {
      const id = lang === 'mermaid' ? diagramId(meta) : undefined;
      if (!id) continue;
      const svg = standalone(await draw({ id, source: code, file, line }));
      const files = { svg, png: await painter.diagram(svg), mmd: `${code.trimEnd()}\n` };
      drawn.set(id, files);
      writeDiagram(folder, id, files);
    }
  }
  return drawn;
}

/** A renamed or retired diagram shows what took its place, because a wiki embeds its address. */
function writeOldDiagrams(folder: string, root: string, drawn: Drawn): void {
  const ledger = readLedger(root);
  for (const { kind, id, to } of ledger.records) {
    if (kind !== 'diagram' || to === undefined) continue;
    const now = drawn.get(follow(ledger, 'diagram', id)?.id ?? '');
    if (now) writeDiagram(folder, id, now);
  }
}

function writeDiagram(folder: string, id: string, files: Files): void {
  for (const [kind, content] of Object.entries(files)) writeFileSync(join(folder, `${id}.${kind}`), content);
}
