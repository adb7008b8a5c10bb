import type { View } from '../frame/index.ts';
import { LINKS, MAJORITY, NODES, reach, type Outcome, type State } from './model.ts';
import { isFull, run, type Settings } from './settings.ts';

/** Where the nodes stand in the picture, in its percent. */
const PLACES = [[50, 18], [17, 82], [83, 82]] as const;
const SHOWN = 6;

const nodeName = (node: number): string => 'ABC'[node]!;
const names = (nodes: readonly number[]): string => nodes.map(nodeName).join(', ');
const values = (writes: readonly number[]): string => writes.map((id) => `v${id}`).join(', ');

/** Draws the state that the settings lead to. */
export function view(settings: Settings): View {
  const state = run(settings);
  const last = state.history.at(-1);
  return {
    slots: {
      links: LINKS.map((_, link) => drawLink(state, link)).join(''),
      node0: drawNode(state, 0),
      node1: drawNode(state, 1),
      node2: drawNode(state, 2),
      log: drawLog(state),
      rows: NODES.map((node) => drawRow(state, node)).join(''),
      summary: summarize(state, last),
    },
    pressed: { 1: state.cut[0]!, 2: state.cut[1]!, 3: state.cut[2]! },
    done: isFull(settings),
  };
}

function drawLink(state: State, link: number): string {
  const [from, to] = LINKS[link]!.map((node) => PLACES[node]!) as [readonly [number, number], readonly [number, number]];
  const look = state.cut[link] ? 'cap-cut' : 'cap-intact';
  return `<line class="${look}" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" vector-effect="non-scaling-stroke"/>`;
}

const refuses = (state: State, node: number): boolean =>
  state.mode === 'cp' && reach(state.cut, node).length < MAJORITY;

function drawNode(state: State, node: number): string {
  const { write, version } = state.copies[node]!;
  const reached = reach(state.cut, node).length;
  return `<b>${nodeName(node)}</b> <b class="cap-value">v${write}</b>`
    + `<span class="sim-muted">version ${version}</span><span class="sim-muted">reaches ${reached} of 3</span>`
    + (refuses(state, node) ? '<span class="sim-bad">✕ refuses</span>' : '<span class="sim-good">✓ serves</span>')
    + (write === state.newest ? '' : '<span class="sim-warn">▲ not newest</span>');
}

function drawLog(state: State): string {
  const first = Math.max(0, state.history.length - SHOWN);
  return state.history.slice(first)
    .map((outcome, index) => `<li value="${first + index + 1}">${describe(outcome)}</li>`).join('');
}

const RESULTS = {
  acknowledged: ['sim-good', '✓ acknowledged'],
  newest: ['sim-good', '✓ newest value'],
  stale: ['sim-bad', '▲ stale'],
  refused: ['sim-bad', '✕ refused'],
} as const;

/** One line of the log, such as “Read at C: v1 ▲ stale”. */
function describe({ action, result, write, reached, lost }: Outcome): string {
  const loss = lost.length ? `: <span class="sim-bad">▲ lost ${values(lost)}</span>` : '';
  if (action.kind === 'heal') return `All links mended${loss}`;
  if (action.kind === 'toggle') return `Link ${LINKS[action.link]!.map(nodeName).join('–')} ${result}${loss}`;
  const [look, words] = RESULTS[result as keyof typeof RESULTS];
  const verdict = `<span class="${look}">${words}</span>`;
  if (action.kind === 'write') return `Write v${write} at ${nodeName(action.node)}: ${verdict}${result === 'acknowledged' ? `, on ${names(reached)}` : ''}`;
  return `Read at ${nodeName(action.node)}: ${result === 'refused' ? '' : `v${write} `}${verdict}`;
}

function drawRow(state: State, node: number): string {
  const { write, version, by } = state.copies[node]!;
  return `<tr><th scope="row">${nodeName(node)}</th><td>v${write}</td><td>${version}</td>`
    + `<td>${write ? nodeName(by) : 'start'}</td><td>${names(reach(state.cut, node))}</td><td>${refuses(state, node) ? 'refuses' : 'serves'}</td></tr>`;
}

/** The state in words, for people who cannot see the picture as well. */
function summarize(state: State, last: Outcome | undefined): string {
  const count = (result: Outcome['result']) => state.history.filter((outcome) => outcome.result === result).length;
  const latest = last ? `${describe(last).replace(/<[^>]*>|[✓✕▲] /g, '')}. ` : '';
  const groups = [...new Set(NODES.map((node) => names(reach(state.cut, node))))].join(' | ');
  const lost = state.lost.length ? ` Acknowledged and lost: ${values(state.lost)}.` : ' No acknowledged write is lost.';
  return `${latest}Nodes that can talk: ${groups}. Refused so far: ${count('refused')}, stale reads: ${count('stale')}.${lost}`;
}
