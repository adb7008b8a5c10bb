import { grouped, tableRow, type View } from '../frame/index.ts';
import type { Lane, Policy } from './lane.ts';
import { outageEnds, OUTAGE_STARTS, recovery } from './model.ts';
import { CAPACITY, TICKS_PER_SECOND } from './server.ts';
import { run, SECONDS, type Settings } from './settings.ts';

/** A bar is 4 units wide and a unit tall for each call; taller ones are cut at the top. */
const BAR = 4;
export const WIDTH = SECONDS * TICKS_PER_SECOND * BAR;
export const HEIGHT = 60;

export const NAMES: Record<Policy, string> = {
  'at-once': 'At once',
  backoff: 'Backoff',
  jitter: 'Backoff with full jitter',
  budget: 'Full jitter and a budget',
};

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const lanes = run(settings);
  return {
    slots: {
      ...Object.fromEntries(lanes.flatMap((lane, index) => [
        [`chart${index}`, drawChart(lane, settings)],
        [`note${index}`, note(lane, settings)],
      ])),
      rows: lanes.map((lane) => drawRow(lane, settings)).join(''),
      summary: summarize(lanes, settings),
    },
    done: settings.at >= SECONDS,
  };
}

function drawChart({ calls, served }: Lane, settings: Settings): string {
  const length = (outageEnds(settings) - OUTAGE_STARTS) * BAR;
  const bars = (extent: (tick: number) => [from: number, to: number]) => calls.map((_, tick) => {
    const [from, to] = extent(tick).map((count) => Math.min(HEIGHT, count)) as [number, number];
    return to > from ? `M${tick * BAR} ${HEIGHT - from}V${HEIGHT - to}h${BAR}v${to - from}z` : '';
  }).join('');
  return `<rect class="rs-outage" x="${OUTAGE_STARTS * BAR}" width="${length}" height="${HEIGHT}"/>`
    + `<path class="rs-served" d="${bars((tick) => [0, served[tick]!])}"/>`
    + `<path class="rs-failed" d="${bars((tick) => [served[tick]!, calls[tick]!])}"/>`
    + `<path class="rs-capacity" d="M0 ${HEIGHT - CAPACITY}H${WIDTH}"/>`;
}

const total = ({ calls }: Lane): number => calls.reduce((sum, count) => sum + count, 0);
const peak = ({ calls }: Lane): number => Math.max(0, ...calls);
const perRequest = (lane: Lane): string => (lane.requests ? (total(lane) / lane.requests).toFixed(2) : '–');

function recovered(lane: Lane, settings: Settings): string {
  const ticks = recovery(lane, settings);
  if (ticks === 0) return 'at once';
  return ticks === null ? 'not yet' : `after ${(ticks / TICKS_PER_SECOND).toFixed(1)} s`;
}

function note(lane: Lane, settings: Settings): string {
  return `${grouped(total(lane))} calls for ${lane.requests} requests, recovered: <b>${recovered(lane, settings)}</b>`;
}

function drawRow(lane: Lane, settings: Settings): string {
  const { policy, requests, succeeded, failed, waiting } = lane;
  return tableRow(NAMES[policy], [
    requests, succeeded, failed, waiting, grouped(total(lane)), perRequest(lane), peak(lane), recovered(lane, settings),
  ]);
}

function summarize(lanes: readonly Lane[], settings: Settings): string {
  const { at, attempts, tiers } = settings;
  const tale = lanes.map((lane) => `${NAMES[lane.policy].toLowerCase()} ${perRequest(lane)}, ${lane.failed}, ${recovered(lane, settings)}`);
  return `After ${at} s, at most ${attempts ** tiers} calls to a request. Calls each, requests failed, and recovery after the outage: ${tale.join('; ')}.`;
}
