import { percentile, tableRow, type View } from '../frame/index.ts';
import { ALGORITHMS, type Algorithm } from './algorithms.ts';
import type { Lane, Server } from './lane.ts';
import { CUSTOMERS, LEAVES_AT, TICK_MS, type State } from './model.ts';
import { run, SECONDS, type Settings } from './settings.ts';

/** As many requests as one server's row has room for. */
const ROOM = 40;
const PERCENTS = [50, 95, 99] as const;

export const NAMES: Record<Algorithm, string> = {
  'round-robin': 'Round robin',
  random: 'Random',
  'least-connections': 'Least connections',
  'power-of-two': 'Power of two choices',
  'consistent-hash': 'Consistent hashing',
};

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const state = run(settings);
  const lane = state.lanes[ALGORITHMS.indexOf(settings.algorithm)]!;
  const slowest = Math.max(1, ...state.lanes.map((each) => latency(each, 99) ?? 0));
  return {
    slots: {
      servers: lane.servers.map((server, index) => drawServer(server, index, settings, state.tick)).join(''),
      compare: state.lanes.map((each) => drawLane(each, slowest, each === lane)).join(''),
      rows: lane.servers.map((server, index) => drawRow(server, index, state.tick)).join(''),
      summary: summarize(state, lane, settings),
    },
    done: settings.at >= SECONDS,
  };
}

/** In milliseconds; null before the first answer. */
function latency({ latencies }: Lane, percent: number): number | null {
  const ticks = percentile(latencies, percent);
  return ticks === null ? null : ticks * TICK_MS;
}

const inSeconds = (ms: number | null): string => (ms === null ? '–' : (ms / 1000).toFixed(2));
const utilization = ({ worked, speed }: Server, tick: number): number => Math.round((100 * worked) / (speed * Math.max(tick, 1)));

function drawServer(server: Server, index: number, { leaves }: Settings, tick: number): string {
  const waiting = server.queue.length;
  const blocks = Array.from({ length: Math.min(waiting, ROOM) }, (_, at) => `M${at * 5 + 0.5} 1h4v10h-4z`).join('');
  const isOut = index + 1 === leaves && tick > LEAVES_AT;
  const more = waiting > ROOM ? ` <span class="sim-bad">▲ ${waiting - ROOM} not shown</span>` : '';
  return `<p class="lb-server"><span><b>Server ${index + 1}</b> speed ${server.speed}${isOut ? ' <span class="sim-warn">✕ out of rotation</span>' : ''}</span>`
    + `<svg viewBox="0 0 ${ROOM * 5} 12" preserveAspectRatio="none" aria-hidden="true"><path class="${waiting > 10 ? 'lb-long' : 'lb-queue'}" d="${blocks}"/></svg>`
    + `<span class="sim-muted">${waiting} here, ${server.finished} done, ${utilization(server, tick)} % busy${more}</span></p>`;
}

function drawLane(lane: Lane, slowest: number, isShown: boolean): string {
  const values = PERCENTS.map((percent) => latency(lane, percent));
  const [half, most, nearlyAll] = values.map((value) => (100 * (value ?? 0)) / slowest) as [number, number, number];
  const bars = `<path class="lb-p99" d="M0 0h${nearlyAll}v10h-${nearlyAll}z"/><path class="lb-p95" d="M0 0h${most}v10h-${most}z"/>`
    + `<path class="lb-p50" d="M0 0h${half}v10h-${half}z"/>`;
  const wandered = lane.met.filter((bits) => (bits & (bits - 1)) !== 0).length;
  return `<tr${isShown ? ' class="lb-shown"' : ''}><th scope="row">${isShown ? '▸ ' : ''}${NAMES[lane.algorithm]}`
    + `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bars}</svg></th>`
    + values.map((value) => `<td class="num">${inSeconds(value)}</td>`).join('') + `<td class="num">${wandered}</td></tr>`;
}

function drawRow(server: Server, index: number, tick: number): string {
  const { speed, received, finished, queue } = server;
  return tableRow(`Server ${index + 1}`, [speed, received, finished, queue.length, `${utilization(server, tick)} %`]);
}

function summarize({ arrived }: State, lane: Lane, settings: Settings): string {
  const [half, most, nearlyAll] = PERCENTS.map((percent) => inSeconds(latency(lane, percent)));
  const longest = Math.max(...lane.servers.map(({ queue }) => queue.length));
  const where = lane.servers.findIndex(({ queue }) => queue.length === longest) + 1;
  const wandered = lane.met.filter((bits) => (bits & (bits - 1)) !== 0).length;
  return `${NAMES[lane.algorithm]} after ${settings.at} s: ${arrived} requests came, ${lane.latencies.length} are answered. `
    + `Half took at most ${half} s, 95 % at most ${most} s, 99 % at most ${nearlyAll} s. `
    + `The longest line is at server ${where}, with ${longest}. ${wandered} of ${CUSTOMERS} customers met more than one server.`;
}
