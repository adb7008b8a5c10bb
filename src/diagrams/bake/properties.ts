/** Properties that SVG elements inherit, with their initial values. */
export const inheritedProperties: Record<string, string | undefined> = {
  fill: '#000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-opacity': '1',
  'font-size': '16',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  visibility: 'visible',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
  color: undefined,
};

const ownProperties = [
  'opacity', 'display', 'filter', 'marker-start', 'marker-mid', 'marker-end', 'alignment-baseline', 'text-decoration',
  'stop-color', 'stop-opacity', 'clip-path', 'mask', 'vector-effect', 'background-color', 'rx', 'ry', 'transform', 'transform-origin',
];

export const isInherited = (property: string): boolean => property in inheritedProperties;

/** Every property that is carried over from Mermaid's style sheets. */
export const bakedProperties: readonly string[] = [...Object.keys(inheritedProperties), ...ownProperties];

export const colorProperties = new Set(['fill', 'stroke', 'color', 'background-color', 'stop-color']);

const geometry = new Set(['rx', 'ry', 'transform']);

/** Geometry stands in attributes already; only as styles, which override it, does it have to be carried over. */
export const isGeometry = (property: string): boolean => geometry.has(property);
