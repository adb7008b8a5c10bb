import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sans } from '../fonts/index.ts';
import type { Diagram } from './diagram.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The packages that decide what a drawing looks like. */
const packages = ['mermaid', 'jsdom', 'svgo', 'fontkit'];

/** Changes whenever the same source might be drawn differently: our code, the packages, the font. */
function rendererVersion(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort();
  for (const name of sources) hash.update(readFileSync(join(folder, name)));
  const lock = JSON.parse(readFileSync(join(folder, '../../package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  for (const name of packages) hash.update(`${name} ${lock.packages[`node_modules/${name}`]?.version}`);
  return hash.update(readFileSync(sans.file)).digest('hex');
}

/** Drawn diagrams on disk, one file each, named by all that went into them. */
export class DiagramCache {
  private readonly directory: string;
  private readonly version = rendererVersion();

  constructor(directory: string) {
    this.directory = directory;
    mkdirSync(directory, { recursive: true });
  }

  /** The diagram drawn earlier from the same id and source, if there is one. */
  read(id: string, source: string): Diagram | null {
    try {
      return JSON.parse(readFileSync(this.fileOf(id, source), 'utf8')) as Diagram;
    } catch {
      // Not there, or cut off by a process that was killed: it is drawn again either way.
      return null;
    }
  }

  write(source: string, diagram: Diagram): void {
    const file = this.fileOf(diagram.id, source);
    // Several builds may share the folder; a rename is seen whole or not at all.
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(diagram));
    renameSync(temporary, file);
  }

  private fileOf(id: string, source: string): string {
    const key = createHash('sha256').update(JSON.stringify([this.version, id, source])).digest('hex').slice(0, 32);
    return join(this.directory, `${key}.json`);
  }
}
