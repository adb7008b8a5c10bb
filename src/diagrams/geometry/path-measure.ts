import { Box } from './box.ts';
import { pathSegments } from './path-segments.ts';

/** Value of a cubic Bézier polynomial at t. */
function cubicAt(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** Where inside (0, 1) a cubic polynomial turns: the roots of its derivative. */
function turningPoints(a: number, b: number, c: number, d: number): number[] {
  const quadratic = -a + 3 * b - 3 * c + d;
  const linear = 2 * (a - 2 * b + c);
  const constant = b - a;
  const roots: number[] = [];
  if (Math.abs(quadratic) < 1e-9) {
    if (Math.abs(linear) > 1e-9) roots.push(-constant / linear);
  } else {
    const discriminant = linear * linear - 4 * quadratic * constant;
    if (discriminant >= 0) {
      const root = Math.sqrt(discriminant);
      roots.push((-linear + root) / (2 * quadratic), (-linear - root) / (2 * quadratic));
    }
  }
  return roots.filter((t) => t > 0 && t < 1);
}

/** The exact bounding box of a path; movetos alone take no room, as in browsers. */
export function pathBox(d: string): Box {
  const box = new Box();
  for (const segment of pathSegments(d)) {
    if (segment.kind === 'move') continue;
    if (segment.kind === 'line') {
      const [x1, y1, x2, y2] = segment.points;
      box.addPoint(x1, y1).addPoint(x2, y2);
      continue;
    }
    const [x1, y1, x2, y2, x3, y3, x4, y4] = segment.points;
    box.addPoint(x1, y1).addPoint(x4, y4);
    for (const t of [...turningPoints(x1, x2, x3, x4), ...turningPoints(y1, y2, y3, y4)])
      box.addPoint(cubicAt(x1, x2, x3, x4, t), cubicAt(y1, y2, y3, y4, t));
  }
  return box;
}

/** A path as straight pieces, with the length travelled at each point. */
export interface Polyline {
  length: number;
  points: { x: number; y: number; travelled: number }[];
}

/** Chords per curve: the length is then within 0.1 % for the curves Mermaid draws. */
const chordsPerCurve = 24;

/** Flattens a path for `getTotalLength` and `getPointAtLength`. */
export function flattenPath(d: string): Polyline {
  const line: Polyline = { length: 0, points: [] };
  const go = (x: number, y: number, jump = false): void => {
    const last = line.points.at(-1);
    if (last && !jump) line.length += Math.hypot(x - last.x, y - last.y);
    line.points.push({ x, y, travelled: line.length });
  };
  for (const segment of pathSegments(d)) {
    if (segment.kind === 'move') go(segment.x, segment.y, true);
    else if (segment.kind === 'line') go(segment.points[2], segment.points[3]);
    else {
      const [x1, y1, x2, y2, x3, y3, x4, y4] = segment.points;
      for (let index = 1; index <= chordsPerCurve; index++) {
        const t = index / chordsPerCurve;
        go(cubicAt(x1, x2, x3, x4, t), cubicAt(y1, y2, y3, y4, t));
      }
    }
  }
  return line;
}

/** The point a distance along a flattened path, clamped to its ends. */
export function pointAlong(line: Polyline, distance: number): { x: number; y: number } {
  const { points, length } = line;
  if (points.length === 0) return { x: 0, y: 0 };
  const wanted = Math.max(0, Math.min(length, distance));
  const index = Math.max(0, points.findIndex((point) => point.travelled >= wanted));
  const after = points[index]!;
  const before = points[Math.max(0, index - 1)]!;
  const span = after.travelled - before.travelled;
  const share = span ? (wanted - before.travelled) / span : 1;
  return { x: before.x + (after.x - before.x) * share, y: before.y + (after.y - before.y) * share };
}
