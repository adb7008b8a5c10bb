/** A cubic Bézier curve with absolute coordinates: start, two controls, end. */
export interface Curve {
  kind: 'curve';
  points: [number, number, number, number, number, number, number, number];
}

/** An elliptical arc with absolute coordinates, in the words of the SVG path grammar. */
export interface Arc {
  x1: number;
  y1: number;
  rx: number;
  ry: number;
  /** Rotation of the ellipse in degrees. */
  rotation: number;
  large: boolean;
  sweep: boolean;
  x2: number;
  y2: number;
}

interface CenterArc {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
  rotation: number;
  start: number;
  extent: number;
}

/** Endpoint to center form, as in SVG 2, appendix B.2.4. Radii that cannot span the chord are scaled up. */
function toCenter(arc: Arc): CenterArc {
  const rotation = (arc.rotation * Math.PI) / 180;
  const cosine = Math.cos(rotation);
  const sine = Math.sin(rotation);
  const halfX = (arc.x1 - arc.x2) / 2;
  const halfY = (arc.y1 - arc.y2) / 2;
  const x = cosine * halfX + sine * halfY;
  const y = -sine * halfX + cosine * halfY;
  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  const stretch = Math.max(1, Math.sqrt((x * x) / (rx * rx) + (y * y) / (ry * ry)));
  rx *= stretch;
  ry *= stretch;
  const across = rx * rx * y * y + ry * ry * x * x;
  const side = arc.large === arc.sweep ? -1 : 1;
  const factor = side * Math.sqrt(Math.max(0, (rx * rx * ry * ry - across) / across));
  const centerX = (factor * rx * y) / ry;
  const centerY = (-factor * ry * x) / rx;
  const start = Math.atan2((y - centerY) / ry, (x - centerX) / rx);
  let extent = Math.atan2((-y - centerY) / ry, (-x - centerX) / rx) - start;
  if (!arc.sweep && extent > 0) extent -= 2 * Math.PI;
  if (arc.sweep && extent < 0) extent += 2 * Math.PI;
  const cx = cosine * centerX - sine * centerY + (arc.x1 + arc.x2) / 2;
  const cy = sine * centerX + cosine * centerY + (arc.y1 + arc.y2) / 2;
  return { cx, cy, rx, ry, rotation, start, extent };
}

/**
 * An arc as Bézier curves of at most a quarter turn each, where the error is
 * below 0.03 % of the radius.
 */
export function arcToCurves(arc: Arc): Curve[] {
  const { cx, cy, rx, ry, rotation, start, extent } = toCenter(arc);
  const cosine = Math.cos(rotation);
  const sine = Math.sin(rotation);
  const turn = (x: number, y: number): [number, number] => [x * cosine - y * sine, x * sine + y * cosine];
  const count = Math.max(1, Math.ceil(Math.abs(extent) / (Math.PI / 2) - 1e-9));
  const step = extent / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * step;
    const to = from + step;
    const [px, py] = turn(rx * Math.cos(from), ry * Math.sin(from));
    const [qx, qy] = turn(rx * Math.cos(to), ry * Math.sin(to));
    const [dpx, dpy] = turn(-rx * Math.sin(from), ry * Math.cos(from));
    const [dqx, dqy] = turn(-rx * Math.sin(to), ry * Math.cos(to));
    const first = [cx + px, cy + py, cx + px + handle * dpx, cy + py + handle * dpy] as const;
    const last = [cx + qx - handle * dqx, cy + qy - handle * dqy, cx + qx, cy + qy] as const;
    return { kind: 'curve', points: [...first, ...last] };
  });
}
