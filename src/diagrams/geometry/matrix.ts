/** Affine transform `[a b c d e f]` as in SVG: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** The transform that applies `second` first and `first` last, as nested SVG groups do. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [a2, b2, c2, d2, e2, f2] = second;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

/** By how much lengths grow: the square root of the area's growth. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

const numberPattern = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

/** Every number in an SVG attribute such as `points` or `viewBox`. */
export const numbersIn = (text: string): number[] => (text.match(numberPattern) ?? []).map(Number);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function rotation(degrees: number, x = 0, y = 0): Matrix {
  const cosine = Math.cos(radians(degrees));
  const sine = Math.sin(radians(degrees));
  const turn: Matrix = [cosine, sine, -sine, cosine, 0, 0];
  return x || y ? multiply(multiply(translation(x, y), turn), translation(-x, -y)) : turn;
}

const functions: Record<string, (values: number[]) => Matrix> = {
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => translation(x, y),
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = 0, x, y]) => rotation(degrees, x, y),
  skewx: ([degrees = 0]) => [1, 0, Math.tan(radians(degrees)), 1, 0, 0],
  skewy: ([degrees = 0]) => [1, Math.tan(radians(degrees)), 0, 1, 0, 0],
};

/**
 * The matrix of an SVG `transform` attribute.
 *
 * @param text The attribute's value, or null when the element has none.
 */
export function parseTransform(text: string | null): Matrix {
  if (!text) return identity;
  let matrix = identity;
  for (const [, name, values] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const transform = functions[name!.toLowerCase()];
    if (transform) matrix = multiply(matrix, transform(numbersIn(values!)));
  }
  return matrix;
}
