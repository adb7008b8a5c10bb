import { identity, type Matrix } from './matrix.ts';

/** What `getBBox` returns: exactly these four, because Mermaid tells a DOMRect apart by its `left`. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bounding box that grows; empty until something was added. */
export class Box {
  left = Infinity;
  top = Infinity;
  right = -Infinity;
  bottom = -Infinity;

  static of(x: number, y: number, width: number, height: number): Box {
    return new Box().addPoint(x, y).addPoint(x + width, y + height);
  }

  get isEmpty(): boolean {
    return !(this.right >= this.left);
  }

  addPoint(x: number, y: number): this {
    this.left = Math.min(this.left, x);
    this.right = Math.max(this.right, x);
    this.top = Math.min(this.top, y);
    this.bottom = Math.max(this.bottom, y);
    return this;
  }

  /** Adds the box around another box after a transform. */
  addBox(other: Box, matrix: Matrix = identity): this {
    if (other.isEmpty) return this;
    const [a, b, c, d, e, f] = matrix;
    for (const x of [other.left, other.right])
      for (const y of [other.top, other.bottom]) this.addPoint(a * x + c * y + e, b * x + d * y + f);
    return this;
  }

  toRectangle(): Rectangle {
    if (this.isEmpty) return { x: 0, y: 0, width: 0, height: 0 };
    return { x: this.left, y: this.top, width: this.right - this.left, height: this.bottom - this.top };
  }
}
