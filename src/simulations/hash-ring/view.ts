import { grouped, percentage, tableRow, type View } from '../frame/index.ts';
import { countByNode, KEYS, type Placement, type State } from './model.ts';
import { CIRCLE, type Point } from './ring.ts';
import { isFull, NAMES, run, type Settings } from './settings.ts';

/** The picture is drawn at its real size, so that its letters stay readable: 280 units are 280 pixels. */
const CENTER = 140;
const RADIUS = 104;
const INNER = 80;
/** An arc with this share of the ring or more has room for its node's letter. */
const LETTERED = 0.022;

const colorOf = (node: number): string => `hsl(${(node * 107) % 360} 55% 50%)`;

/** Draws the keys before and after the last change. */
export function view(settings: Settings): View {
  const state = run(settings);
  return {
    slots: {
      ring: drawRing(state) + drawMoved(state) + drawCenter(state),
      nodes: [...NAMES].map((_, node) => drawNode(state, node)).join(''),
      compare: drawMethods(state),
      rows: allNodes(state).map((node) => drawRow(state, node, settings.points)).join(''),
      summary: summarize(state, settings),
    },
    pressed: Object.fromEntries([...NAMES].map((name, node) => [name, state.nodes.includes(node)])),
    done: isFull(settings),
  };
}

const allNodes = ({ before, nodes }: State): number[] => [...new Set([...before, ...nodes])].sort((a, b) => a - b);

/** One arc before each point: the places whose keys belong to it. */
function drawRing({ ring }: State): string {
  const arcs = ring.map(({ place, node }, at) => ({ node, from: ring[at - 1]?.place ?? ring.at(-1)!.place - CIRCLE, to: place }));
  const paths = arcs.map(({ node, from, to }) => `<path stroke="${colorOf(node)}" d="${arc(from, to, RADIUS)}"/>`);
  const letters = arcs.filter(({ from, to }) => (to - from) / CIRCLE >= LETTERED).map(({ node, from, to }) => drawLetter((from + to) / 2, node));
  return `<g class="hr-owned">${paths.join('')}</g>${letters.join('')}`;
}

function drawLetter(place: number, node: number): string {
  const [x, y] = spot(place, RADIUS + 20);
  return `<text x="${x}" y="${y}">${NAMES[node]}</text>`;
}

/** The stretches whose keys changed hands: between any two points, all keys share a fate. */
function drawMoved({ ring, ringBefore }: State): string {
  const edges = [...new Set([...ring, ...ringBefore].map(({ place }) => place))].sort((a, b) => a - b);
  const paths = edges.map((edge, at) => {
    const owner = ownerAt(edge, ring);
    return owner === ownerAt(edge, ringBefore) ? '' : arc(edges[at - 1] ?? edges.at(-1)! - CIRCLE, edge, INNER);
  });
  return `<path class="hr-moved" d="${paths.join('')}"/>`;
}

const ownerAt = (place: number, ring: readonly Point[]): number => (ring.find((point) => point.place >= place) ?? ring[0]!).node;

function drawCenter({ byRing }: State): string {
  return `<text class="hr-big" x="${CENTER}" y="${CENTER - 8}">${percentage(byRing.moved, KEYS)}</text><text x="${CENTER}" y="${CENTER + 16}">moved</text>`;
}

function spot(place: number, radius: number): [x: string, y: string] {
  const angle = (place / CIRCLE) * 2 * Math.PI;
  return [(CENTER + radius * Math.sin(angle)).toFixed(1), (CENTER - radius * Math.cos(angle)).toFixed(1)];
}

/** An arc, clockwise. One of the whole ring is drawn a hair short: an arc to its own start is none. */
function arc(from: number, to: number, radius: number): string {
  const length = Math.min((to - from) / CIRCLE, 0.9999);
  return `M${spot(to - length * CIRCLE, radius)}A${radius} ${radius} 0 ${length > 0.5 ? 1 : 0} 1 ${spot(to, radius)}`;
}

function drawNode({ nodes, byRing }: State, node: number): string {
  const now = countByNode(byRing.after)[node]!;
  const isIn = nodes.includes(node);
  const fair = KEYS / nodes.length;
  // Full width is two and a half fair shares; the tick stands at one.
  const bar = `<rect fill="${colorOf(node)}" width="${Math.min(100, (40 * now) / fair).toFixed(1)}" height="10"/><path class="hr-fair" d="M40 0v10"/>`;
  return `<p class="hr-node${isIn ? '' : ' sim-muted'}"><b>${NAMES[node]}</b><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`
    + `<span class="num">${isIn ? grouped(now) : 'not in'}</span></p>`;
}

/** In theory one key in n moves on the ring, and all but one in n by modulo, n being the larger number of nodes. */
function drawMethods({ before, nodes, byRing, byModulo }: State): string {
  const larger = Math.max(before.length, nodes.length);
  const changes = Math.abs(before.length - nodes.length);
  const row = (name: string, { moved }: Placement, expected: number): string =>
    tableRow(name, [grouped(moved), percentage(moved, KEYS), percentage(changes * expected, larger)]);
  return row('Hash ring', byRing, 1) + row('Hash modulo nodes', byModulo, larger - 1);
}

function drawRow({ nodes, before, byRing }: State, node: number, points: number): string {
  const had = countByNode(byRing.before)[node]!;
  const has = countByNode(byRing.after)[node]!;
  const word = !nodes.includes(node) ? ' (left)' : before.includes(node) ? '' : ' (new)';
  return tableRow(NAMES[node]! + word, [nodes.includes(node) ? points : 0, grouped(had), grouped(has), percentage(has, KEYS), grouped(has - had)]);
}

function summarize(state: State, { points }: Settings): string {
  const { before, nodes, byRing, byModulo } = state;
  const [changed] = allNodes(state).filter((node) => before.includes(node) !== nodes.includes(node));
  const event = changed === undefined ? 'No node has come or gone yet'
    : `${NAMES[changed]} ${nodes.includes(changed) ? 'came' : 'left'}`;
  const counts = countByNode(byRing.after);
  const fullest = nodes.reduce((best, node) => (counts[node]! > counts[best]! ? node : best), nodes[0]!);
  return `${event}: ${nodes.length} node${nodes.length === 1 ? '' : 's'} with ${points} point${points === 1 ? '' : 's'} each. `
    + `The ring moved ${grouped(byRing.moved)} of ${grouped(KEYS)} keys, modulo moved ${grouped(byModulo.moved)}. `
    + `The fullest node, ${NAMES[fullest]}, holds ${((counts[fullest]! * nodes.length) / KEYS).toFixed(2)} times its fair share.`;
}
