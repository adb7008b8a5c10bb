import { sentinels, type Token } from './tokens.ts';

/** The meanings a box can be given in a source, as `:::good`. */
const roles = ['good', 'bad', 'warning', 'muted'] as const;
type Role = (typeof roles)[number];

const colorsOf: Record<Role, { fill: Token; border: Token }> = {
  good: { fill: 'good', border: 'good-border' },
  bad: { fill: 'bad', border: 'bad-border' },
  warning: { fill: 'warning', border: 'warning-border' },
  muted: { fill: 'quiet', border: 'quiet-border' },
};

/** The shapes a box is drawn with; the outlines of rough shapes come as two paths in a group. */
const shapes = ['rect', 'circle', 'ellipse', 'polygon', 'path'];
const nodes = ['.node', '.statediagram-state', '.classGroup'];

/**
 * A style sheet that draws the roles. Without it a class without `classDef`
 * changes nothing. A muted box has a dashed border, a bad one a thick one, so that the
 * meaning does not hang on color alone.
 */
export function roleStyles(): string {
  const rule = (role: Role): string => {
    const { fill, border } = colorsOf[role];
    const within = nodes.flatMap((node) => shapes.map((shape) => `${node}.${role} ${shape}`)).join(', ');
    const clusters = ['rect', 'path'].map((shape) => `.cluster.${role} > ${shape}`).join(', ');
    const edges = `.edgePaths path.${role}, path.flowchart-link.${role}`;
    const accents = { good: '', bad: 'stroke-width: 2.5px !important;', warning: '', muted: 'stroke-dasharray: 4 3 !important;' };
    return [
      `${within} { fill: ${sentinels[fill]} !important; stroke: ${sentinels[border]} !important; ${accents[role]} }`,
      `${clusters} { fill: ${sentinels[fill]} !important; stroke: ${sentinels[border]} !important; }`,
      `${edges} { stroke: ${sentinels[border]} !important; ${accents[role]} }`,
    ].join('\n');
  };
  return roles.map(rule).join('\n');
}
