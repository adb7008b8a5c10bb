import { Box, type Rectangle } from '../geometry/box.ts';
import { identity, multiply, numbersIn, parseTransform, translation, type Matrix } from '../geometry/matrix.ts';
import { pathBox } from '../geometry/path-measure.ts';
import { attributePixels } from './lengths.ts';
import { layoutStyle } from './style.ts';
import { svgTextBox } from './svg-text.ts';

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements that are never drawn where they stand. */
const neverRendered = new Set([
  'defs', 'marker', 'symbol', 'linearGradient', 'radialGradient', 'filter', 'style', 'title', 'desc', 'clipPath', 'mask', 'pattern',
  'metadata', 'script', 'stop',
]);

/** How a `viewBox` maps to the element's width and height, centered unless distortion is asked for. */
function viewBoxMatrix(element: Element): Matrix {
  const [left, top, width, height] = numbersIn(element.getAttribute('viewBox') ?? '');
  if (left === undefined || top === undefined || !width || !height) return identity;
  const outerWidth = attributePixels(element, 'width', width);
  const outerHeight = attributePixels(element, 'height', height);
  let [scaleX, scaleY] = [outerWidth / width, outerHeight / height];
  if (!element.getAttribute('preserveAspectRatio')?.includes('none')) scaleX = scaleY = Math.min(scaleX, scaleY);
  const x = (outerWidth - width * scaleX) / 2 - left * scaleX;
  const y = (outerHeight - height * scaleY) / 2 - top * scaleY;
  return [scaleX, 0, 0, scaleY, x, y];
}

const isNestedSvg = (element: Element): boolean =>
  element.localName === 'svg' &&
  element.parentElement?.namespaceURI === svgNamespace &&
  element.parentElement.localName !== 'foreignObject';

/** From an element's own coordinates to its parent's. */
function ownMatrix(element: Element): Matrix {
  const transform = parseTransform(element.getAttribute('transform'));
  if (!isNestedSvg(element)) return transform;
  const offset = translation(attributePixels(element, 'x'), attributePixels(element, 'y'));
  return multiply(multiply(transform, offset), viewBoxMatrix(element));
}

/** From an element's own coordinates to those of the drawing's root. */
export function rootMatrix(element: Element): Matrix {
  const own = ownMatrix(element);
  return element.parentElement ? multiply(rootMatrix(element.parentElement), own) : own;
}

function pointsBox(element: Element): Box {
  const values = numbersIn(element.getAttribute('points') ?? '');
  const box = new Box();
  for (let index = 0; index + 1 < values.length; index += 2) box.addPoint(values[index]!, values[index + 1]!);
  return box;
}

function ellipseBox(element: Element, radiusX: number, radiusY: number): Box {
  if (!(radiusX > 0 && radiusY > 0)) return new Box();
  return Box.of(attributePixels(element, 'cx') - radiusX, attributePixels(element, 'cy') - radiusY, 2 * radiusX, 2 * radiusY);
}

function rectangleBox(element: Element): Box {
  const [width, height] = [attributePixels(element, 'width'), attributePixels(element, 'height')];
  if (!(width > 0 && height > 0)) return new Box();
  return Box.of(attributePixels(element, 'x'), attributePixels(element, 'y'), width, height);
}

function lineBox(element: Element): Box {
  return new Box()
    .addPoint(attributePixels(element, 'x1'), attributePixels(element, 'y1'))
    .addPoint(attributePixels(element, 'x2'), attributePixels(element, 'y2'));
}

function useBox(element: Element): Box {
  const target = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').slice(1);
  const referenced = target ? element.ownerDocument.getElementById(target) : null;
  if (!referenced) return new Box();
  const [x, y] = [attributePixels(element, 'x'), attributePixels(element, 'y')];
  if (referenced.localName === 'symbol') {
    const [, , width = 0, height = 0] = numbersIn(referenced.getAttribute('viewBox') ?? '');
    return Box.of(x, y, attributePixels(element, 'width', width), attributePixels(element, 'height', height));
  }
  return new Box().addBox(elementBox(referenced), multiply(translation(x, y), ownMatrix(referenced)));
}

function groupBox(element: Element): Box {
  const box = new Box();
  if (neverRendered.has(element.localName)) return box;
  for (const child of element.children) {
    if (neverRendered.has(child.localName) || layoutStyle(child).display === 'none') continue;
    box.addBox(elementBox(child), ownMatrix(child));
  }
  return box;
}

const boxOf: Record<string, (element: Element) => Box> = {
  rect: rectangleBox,
  image: rectangleBox,
  foreignObject: rectangleBox,
  circle: (element) => ellipseBox(element, attributePixels(element, 'r'), attributePixels(element, 'r')),
  ellipse: (element) => ellipseBox(element, attributePixels(element, 'rx'), attributePixels(element, 'ry')),
  line: lineBox,
  polygon: pointsBox,
  polyline: pointsBox,
  path: (element) => pathBox(element.getAttribute('d') ?? ''),
  text: svgTextBox,
  tspan: svgTextBox,
  textPath: svgTextBox,
  use: useBox,
};

/** The geometric box of an element in its own coordinates, strokes not counted. */
export const elementBox = (element: Element): Box => (boxOf[element.localName] ?? groupBox)(element);

/** `getBBox`: an empty rectangle still says where it stands, which Mermaid relies on. */
export function boundingRectangle(element: Element): Rectangle {
  const box = elementBox(element);
  if (!box.isEmpty || element.localName !== 'rect') return box.toRectangle();
  const size = (name: string): number => Math.max(0, attributePixels(element, name));
  return { x: attributePixels(element, 'x'), y: attributePixels(element, 'y'), width: size('width'), height: size('height') };
}
