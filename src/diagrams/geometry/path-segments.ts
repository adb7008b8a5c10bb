import { arcToCurves, type Curve } from './arc.ts';
import { numbersIn } from './matrix.ts';

/** A piece of a path with absolute coordinates. */
export type Segment =
  | { kind: 'move'; x: number; y: number }
  | { kind: 'line'; points: [number, number, number, number] }
  | Curve;

const argumentCount: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

const number = String.raw`\s*,?\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)`;
const flag = String.raw`\s*,?\s*([01])`;
/** Flags of an arc may be written without separators (`a5 5 0 0110 0`), so arcs need a pattern of their own. */
const arcPattern = new RegExp(number.repeat(3) + flag.repeat(2) + number.repeat(2), 'gi');

function argumentsOf(command: string, text: string): number[] {
  if (command.toUpperCase() !== 'A') return numbersIn(text);
  return [...text.matchAll(arcPattern)].flatMap((match) => match.slice(1).map(Number));
}

/** The pen that follows path commands; keeps what the shorthand commands refer back to. */
class Pen {
  readonly segments: Segment[] = [];
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private control: { kind: 'cubic' | 'quadratic'; x: number; y: number } | null = null;

  close(): void {
    this.lineTo(this.startX, this.startY);
  }

  /** Runs one command whose coordinates are still relative if `relative` says so. */
  run(command: string, values: number[], relative: boolean): void {
    const offsetX = relative ? this.x : 0;
    const offsetY = relative ? this.y : 0;
    if (command === 'H') return this.lineTo(values[0]! + offsetX, this.y);
    if (command === 'V') return this.lineTo(this.x, values[0]! + offsetY);
    if (command === 'A') return this.arcTo(values, offsetX, offsetY);
    const absolute = values.map((value, index) => value + (index % 2 ? offsetY : offsetX));
    if (command === 'M') return this.moveTo(absolute[0]!, absolute[1]!);
    if (command === 'L') return this.lineTo(absolute[0]!, absolute[1]!);
    if (command === 'C' || command === 'S') return this.cubicTo(command === 'S' ? [...this.mirrored('cubic'), ...absolute] : absolute);
    return this.quadraticTo(command === 'T' ? [...this.mirrored('quadratic'), ...absolute] : absolute);
  }

  private mirrored(kind: 'cubic' | 'quadratic'): [number, number] {
    if (this.control?.kind !== kind) return [this.x, this.y];
    return [2 * this.x - this.control.x, 2 * this.y - this.control.y];
  }

  private moveTo(x: number, y: number): void {
    [this.x, this.y, this.startX, this.startY, this.control] = [x, y, x, y, null];
    this.segments.push({ kind: 'move', x, y });
  }

  private lineTo(x: number, y: number): void {
    this.segments.push({ kind: 'line', points: [this.x, this.y, x, y] });
    [this.x, this.y, this.control] = [x, y, null];
  }

  private cubicTo([x1, y1, x2, y2, x, y]: number[]): void {
    this.segments.push({ kind: 'curve', points: [this.x, this.y, x1!, y1!, x2!, y2!, x!, y!] });
    [this.x, this.y, this.control] = [x!, y!, { kind: 'cubic', x: x2!, y: y2! }];
  }

  private quadraticTo([cx, cy, x, y]: number[]): void {
    const toward = (end: number, control: number): number => end + (2 / 3) * (control - end);
    const points = [toward(this.x, cx!), toward(this.y, cy!), toward(x!, cx!), toward(y!, cy!), x!, y!] as const;
    this.segments.push({ kind: 'curve', points: [this.x, this.y, ...points] });
    [this.x, this.y, this.control] = [x!, y!, { kind: 'quadratic', x: cx!, y: cy! }];
  }

  private arcTo([rx, ry, rotation, large, sweep, endX, endY]: number[], offsetX: number, offsetY: number): void {
    const x2 = endX! + offsetX;
    const y2 = endY! + offsetY;
    if (x2 === this.x && y2 === this.y) return;
    if (!rx || !ry) return this.lineTo(x2, y2);
    const ends = { x1: this.x, y1: this.y, x2, y2 };
    this.segments.push(...arcToCurves({ ...ends, rx, ry, rotation: rotation!, large: large === 1, sweep: sweep === 1 }));
    [this.x, this.y, this.control] = [x2, y2, null];
  }
}

/**
 * The pieces of an SVG path, with every shorthand, relative and arc command
 * turned into absolute lines and cubic curves.
 *
 * @param d The `d` attribute.
 */
export function pathSegments(d: string): Segment[] {
  const pen = new Pen();
  for (const [, letter, rest] of d.matchAll(/([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)/g)) {
    const command = letter!.toUpperCase();
    if (command === 'Z') {
      pen.close();
      continue;
    }
    const count = argumentCount[command]!;
    const values = argumentsOf(letter!, rest!);
    for (let index = 0; index + count <= values.length; index += count) {
      // Further pairs after a moveto are implicit linetos.
      const effective = command === 'M' && index > 0 ? 'L' : command;
      pen.run(effective, values.slice(index, index + count), letter !== command);
    }
  }
  return pen.segments;
}
