import { tableRow, type View } from '../frame/index.ts';
import { LIMITERS, type LimiterName } from './limiters.ts';
import { mostWithin, type Lane } from './model.ts';
import { run, SECONDS, type Settings } from './settings.ts';

/** A chart has one bar of 5 units for each tenth of a second, up for what passes and down for what is refused. */
const BAR = 5;
const AXIS = 30;
const HEIGHT = 50;

export const NAMES: Record<LimiterName, string> = {
  'fixed-window': 'Fixed window',
  'sliding-log': 'Sliding window (log)',
  'token-bucket': 'Token bucket',
  'leaky-bucket': 'Leaky bucket (queue)',
  gcra: 'GCRA',
};

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const { times, lanes } = run(settings);
  const now = settings.at * 1000;
  // A bar as tall as its side of the axis.
  const tallest = Math.max(5, ...perTenth(times));
  return {
    slots: {
      traffic: drawEdges(settings) + drawBars('rl-came', times, AXIS / tallest, now),
      note: `${times.length} requests`,
      ...Object.fromEntries(lanes.flatMap((lane, index) => [
        [`chart${index}`, drawLane(lane, settings, tallest)],
        [`note${index}`, note(lane, settings)],
      ])),
      rows: lanes.map((lane, index) => drawRow(lane, index, settings)).join(''),
      summary: summarize(times, lanes, settings),
    },
    done: settings.at >= SECONDS,
  };
}

function perTenth(times: readonly number[]): number[] {
  const counts = Array<number>(SECONDS * 10).fill(0);
  for (const time of times) if (time < SECONDS * 1000) counts[Math.floor(time / 100)]!++;
  return counts;
}

/** @param unit Height of one request; below the axis when negative. */
function drawBars(look: string, times: readonly number[], unit: number, now: number): string {
  const bars = perTenth(times.filter((time) => time < now)).map((count, tenth) =>
    (count ? `M${tenth * BAR + 0.5} ${AXIS}v${(-count * unit).toFixed(1)}h4V${AXIS}z` : ''));
  return `<path class="${look}" d="${bars.join('')}"/>`;
}

function drawEdges({ window }: Settings): string {
  const edges = Array.from({ length: SECONDS / window - 0.01 }, (_, index) => `M${(index + 1) * window * 10 * BAR} 0V${HEIGHT}`);
  return `<path class="rl-edge" d="${edges.join('')}"/><path class="rl-axis" d="M0 ${AXIS}H${SECONDS * 10 * BAR}"/>`;
}

const drawLane = ({ left, refused }: Lane, settings: Settings, tallest: number): string =>
  drawEdges(settings) + drawBars('rl-passed', left, AXIS / tallest, settings.at * 1000)
    + drawBars('rl-refused', refused, -(HEIGHT - AXIS) / tallest, settings.at * 1000);

const most = ({ left }: Lane, { at, window }: Settings): number => mostWithin(left.filter((time) => time < at * 1000), window * 1000);

function note(lane: Lane, settings: Settings): string {
  return `${lane.passed.length} admitted, ${lane.refused.length} refused, at most ${most(lane, settings)} went on within any ${settings.window} s`;
}

function drawRow(lane: Lane, index: number, settings: Settings): string {
  const waiting = lane.left.filter((time) => time >= settings.at * 1000).length;
  const longest = Math.max(0, ...lane.left.map((time, place) => time - lane.passed[place]!));
  return tableRow(NAMES[LIMITERS[index]!], [lane.passed.length, lane.refused.length, waiting, most(lane, settings), `${(longest / 1000).toFixed(2)} s`]);
}

function summarize(times: readonly number[], lanes: readonly Lane[], settings: Settings): string {
  const { at, window } = settings;
  const tale = lanes.map((lane, index) => `${NAMES[LIMITERS[index]!]} ${lane.passed.length} (${most(lane, settings)})`);
  return `After ${at} s ${times.length} requests came. Admitted, and in brackets the most that went on within any ${window} s: ${tale.join(', ')}.`;
}
