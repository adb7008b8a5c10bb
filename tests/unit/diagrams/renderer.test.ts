import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthorError, type MessageId } from '../../../src/author-errors/index.ts';
import { createRenderer, type Diagram, type Renderer } from '../../../src/diagrams/index.ts';

const fixtures = new URL('../../fixtures/diagrams/', import.meta.url);
const names = readdirSync(fixtures).map((file) => file.replace('.mmd', ''));
const sourceOf = (name: string): string => readFileSync(new URL(`${name}.mmd`, fixtures), 'utf8');
const place = { file: 'src/content/docs/data/page.mdx', line: 10 };

let cacheDir: string;
let renderer: Renderer;
const drawn = new Map<string, Diagram>();

beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'diagrams-'));
  renderer = createRenderer({ cacheDir });
  for (const id of names) drawn.set(id, await renderer.render({ id, source: sourceOf(id), place }));
}, 120_000);

afterAll(async () => {
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});

const described = (body: string): string => body.replace('\n', '\n  accTitle: A title\n  accDescr: A description\n');

async function errorOf(source: string): Promise<AuthorError> {
  try {
    await renderer.render({ id: 'wrong', source, place });
  } catch (error) {
    if (error instanceof AuthorError) return error;
    throw error;
  }
  throw new Error('It was drawn.');
}

describe.each(names)('%s', (name) => {
  const svg = (): string => drawn.get(name)!.svg;

  it('holds nothing a strict content policy forbids', () => {
    expect(svg()).not.toMatch(/<style|\sstyle=|<script|<foreignObject|\son\w+=/);
  });

  it('takes every color from the theme', () => {
    const colors = [...svg().matchAll(/\s(?:fill|stroke|stop-color)="([^"]*)"/g)].map((match) => match[1]!);
    expect(colors.length).toBeGreaterThan(0);
    for (const color of colors) expect(color).toMatch(/^(none|transparent|context-\w+|url\(#.*\)|var\(--diagram-[\w-]+\)|color-mix\(.*\))$/);
  });

  it('describes itself', () => {
    const { title, description } = drawn.get(name)!;
    const idOf = (pattern: RegExp): string | undefined => pattern.exec(svg())?.[1];
    expect(svg()).toContain('role="img"');
    expect(idOf(/aria-labelledby="([^"]+)"/)).toBe(idOf(/<title id="([^"]+)"/));
    expect(idOf(/aria-describedby="([^"]+)"/)).toBe(idOf(/<desc id="([^"]+)"/));
    expect(title.length * description.length).toBeGreaterThan(0);
  });

  it('can be read at its natural size', () => {
    const { width, height, minFontSize } = drawn.get(name)!;
    expect(svg()).toContain(`width="${width}"`);
    expect(svg()).toContain(`height="${height}"`);
    expect(minFontSize).toBeGreaterThanOrEqual(12);
  });

  it('refers only to ids it has', () => {
    const ids = new Set([...svg().matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    for (const [, id] of svg().matchAll(/(?:url\(#|href="#)([^")]*)/g)) expect(ids).toContain(id);
  });
});

it('draws the types authors need', () => {
  const types = new Set([...drawn.values()].map(({ type }) => type));
  for (const type of [
    'flowchart-v2', 'sequence', 'stateDiagram', 'er', 'classDiagram', 'timeline', 'quadrantChart', 'packet', 'mindmap', 'gitGraph', 'gantt', 'xychart', 'block',
  ])
    expect(types).toContain(type);
});

it('gives no two diagrams the same id', () => {
  const ids = [...drawn.values()].flatMap(({ svg }) => [...svg.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
  expect(new Set(ids).size).toBe(ids.length);
});

it('draws the same bytes again without the cache', async () => {
  const other = mkdtempSync(join(tmpdir(), 'diagrams-'));
  const fresh = createRenderer({ cacheDir: other });
  // In another order, because what was drawn before must not matter.
  for (const id of [...names].reverse()) expect(await fresh.render({ id, source: sourceOf(id), place })).toEqual(drawn.get(id));
  await fresh.close();
  rmSync(other, { recursive: true });
}, 120_000);

it('draws nothing again that is in the cache', async () => {
  const files = readdirSync(cacheDir);
  const written = files.map((file) => statSync(join(cacheDir, file)).mtimeMs);
  const warm = createRenderer({ cacheDir });
  for (const id of names) expect(await warm.render({ id, source: sourceOf(id), place })).toEqual(drawn.get(id));
  await warm.close();
  expect(files).toHaveLength(names.length);
  expect(readdirSync(cacheDir).map((file) => statSync(join(cacheDir, file)).mtimeMs)).toEqual(written);
});

describe('roles', () => {
  const colorsOf = async (source: string): Promise<string[]> => {
    const { svg } = await renderer.render({ id: 'role', source: described(source), place });
    return [...svg.matchAll(/fill="var\(--diagram-([\w-]+)\)"/g)].map((match) => match[1]!);
  };

  it.each([
    ['flowchart', (role: string) => `flowchart TB\n  a[One]:::${role} --> b[Two]`],
    ['state', (role: string) => `stateDiagram-v2\n  One:::${role} --> Two`],
    ['class', (role: string) => `classDiagram\n  class One:::${role}\n  class Two`],
    ['er', (role: string) => `erDiagram\n  ORDER ||--o{ LINE : has\n  ORDER:::${role}`],
  ])('color boxes of a %s diagram', async (_, source) => {
    for (const [role, token] of [['good', 'good'], ['bad', 'bad'], ['warning', 'warning'], ['muted', 'quiet']] as const)
      expect(await colorsOf(source(role))).toContain(token);
    expect(await colorsOf(source('other'))).not.toContain('good');
  });

  it('color cylinders, diamonds and subgraphs', async () => {
    for (const box of ['a[(Store)]', 'a{Decision}', 'a((Circle))']) expect(await colorsOf(`flowchart TB\n  ${box}:::bad`)).toContain('bad');
    expect(await colorsOf('flowchart TB\n  subgraph s[Group]\n    a\n  end\n  class s warning')).toContain('warning');
  });
});

describe('mistakes', () => {
  it.each<[string, string, MessageId, number]>([
    ['a flowchart that does not parse', described('flowchart TB\n  a --> b\n  b --> --> c'), 'diagram-syntax', 15],
    ['a sequence that does not parse', described('sequenceDiagram\n  A->>B: hi\n  loop x\n  nonsense here\n  end'), 'diagram-syntax', 16],
    ['a packet that does not parse', described('packet\n  0-15: "a"\n  16-31 "b"'), 'diagram-syntax', 15],
    ['a comment before the mistake', described('flowchart TB\n  %% why\n  a --> --> b'), 'diagram-syntax', 15],
    ['an unknown type', described('flowhcart TB\n  a --> b'), 'diagram-syntax', 10],
    ['no accTitle', 'flowchart TB\n  accDescr: b\n  a --> b', 'diagram-without-description', 10],
    ['no accDescr', 'flowchart TB\n  accTitle: a\n  a --> b', 'diagram-without-description', 10],
    ['a color', described('flowchart TB\n  a --> b\n  style a fill:#ff0000'), 'diagram-with-color', 15],
  ])('%s', async (_, source, id, line) => {
    const error = await errorOf(source);
    expect(error.id).toBe(id);
    expect(error.place).toEqual({ ...place, line });
  });

  it('say what Mermaid found', async () => {
    expect((await errorOf(described('flowchart TB\n  a --> --> b'))).reason).toContain('-->');
  });

  it('do not spoil the next diagram', async () => {
    await errorOf(described('flowchart TB\n  a --> --> b'));
    const id = 'flowchart-cache-aside';
    const fresh = createRenderer({ cacheDir: mkdtempSync(join(tmpdir(), 'diagrams-')) });
    await expect(fresh.render({ id: 'wrong', source: described('flowchart TB\n  a --> --> b'), place })).rejects.toThrow(AuthorError);
    expect(await fresh.render({ id, source: sourceOf(id), place })).toEqual(drawn.get(id));
    await fresh.close();
  });
});
