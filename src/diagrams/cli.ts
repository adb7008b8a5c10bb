/**
 * Draws the diagrams of pages and says what is wrong with them.
 *
 * Usage: npx node src/diagrams/cli.ts [--png <folder>] <file.mdx | file.mmd> …
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { AuthorError } from '../author-errors/index.ts';
import { createRenderer, type Diagram, type DiagramSource } from './index.ts';
import { mermaidFences } from './source/index.ts';

const { values, positionals } = parseArgs({ options: { png: { type: 'string' } }, allowPositionals: true });

function diagramsOf(file: string): DiagramSource[] {
  const text = readFileSync(file, 'utf8');
  const name = basename(file, extname(file));
  if (extname(file) === '.mmd') return [{ id: name, source: text, place: { file, line: 0 } }];
  return mermaidFences(text).map(({ id, source, line }) => ({ id, source, place: { file, line } }));
}

const renderer = createRenderer();
const drawn: Diagram[] = [];
let failures = 0;

async function draw(diagram: DiagramSource): Promise<void> {
  const { file, line } = diagram.place;
  if (!diagram.id) throw new AuthorError('diagram-id-missing', diagram.place, { proposal: `${basename(file, extname(file))}-picture` });
  const result = await renderer.render(diagram);
  drawn.push(result);
  console.log(`${file}:${line} ok ${result.id} (${result.type}, ${result.width} × ${result.height}, text from ${result.minFontSize} px)`);
}

for (const diagram of positionals.flatMap(diagramsOf)) {
  try {
    await draw(diagram);
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    failures++;
    console.error(error.message);
  }
}
await renderer.close();
if (values.png) {
  const { takePictures } = await import('./pictures.ts');
  await takePictures(drawn, values.png);
}
process.exitCode = failures ? 1 : 0;
