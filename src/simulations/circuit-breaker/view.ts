import { tableRow, type View } from '../frame/index.ts';
import { TICKS_PER_SECOND, type Ending, type Lane, type Second } from './lane.ts';
import { outageEnds, OUTAGE_STARTS } from './model.ts';
import { run, SECONDS, type Settings } from './settings.ts';

/** Size of a chart: 10 units a second across, 4 a request; 10 fit above the axis, 20 below. */
const WIDTH = SECONDS * 10;
const HEIGHT = 120;
const AXIS = 40;
const UNIT = 4;
const NAMES = ['Without a breaker', 'With a breaker'] as const;

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const { lanes, recoveredAt, tick } = run(settings);
  const tallest = Math.max(20, ...lanes.flatMap(({ seconds }) => seconds.map(({ backlog }) => backlog)));
  const waits = recoveredAt.map((at) => (at === null ? null : (at - outageEnds(settings)) / TICKS_PER_SECOND));
  return {
    slots: {
      chart0: drawEndings(lanes[0], settings),
      chart1: drawEndings(lanes[1], settings) + drawPhases(lanes[1].seconds),
      line0: drawBacklog(lanes[0].seconds, tallest),
      line1: drawBacklog(lanes[1].seconds, tallest),
      note0: note(lanes[0]),
      note1: note(lanes[1]),
      rows: ROWS.map(([name, valueOf]) => tableRow(name, lanes.map(valueOf)))
        .concat(tableRow('Seconds from the end of the outage until it worked again', waits.map(seconds))).join(''),
      summary: summarize(lanes, waits, tick > outageEnds(settings), settings.at),
    },
    done: settings.at >= SECONDS,
  };
}

/** Bars above the axis for what was answered, below it for what was not. */
function drawEndings({ seconds }: Lane, settings: Settings): string {
  const left = OUTAGE_STARTS * (10 / TICKS_PER_SECOND);
  const outage = `<rect class="cb-outage" x="${left}" y="0" width="${settings.length * 10}" height="${HEIGHT}"/>`;
  const up = bars(seconds, (second) => [0, -second.answered]);
  const failed = ({ timedOut, errors, noThread }: Second) => timedOut + errors + noThread;
  const down = bars(seconds, (second) => [0, failed(second)]);
  const fast = bars(seconds, (second) => [failed(second), second.failedFast]);
  return `${outage}<path class="cb-answered" d="${up}"/><path class="cb-failed" d="${down}"/><path class="cb-fast" d="${fast}"/>`
    + `<path class="cb-axis" d="M0 ${AXIS}H${WIDTH}"/>`;
}

/** One bar a second; `extent` gives where it begins and how long it is, in requests down. */
function bars(seconds: readonly Second[], extent: (second: Second) => [from: number, length: number]): string {
  return seconds.map((second, index) => {
    const [from, length] = extent(second);
    return length ? `M${index * 10 + 1} ${AXIS + from * UNIT}v${length * UNIT}h8v${-length * UNIT}z` : '';
  }).join('');
}

/** A strip along the top: a block where the breaker is open, a low one where half-open. */
function drawPhases(seconds: readonly Second[]): string {
  const strip = (phase: Second['phase'], height: number) => seconds
    .map((second, index) => (second.phase === phase ? `M${index * 10} 0h10v${height}h-10z` : '')).join('');
  return `<path class="cb-open" d="${strip('open', 8)}"/><path class="cb-half" d="${strip('half-open', 4)}"/>`;
}

function drawBacklog(seconds: readonly Second[], tallest: number): string {
  if (seconds.length === 0) return '';
  const points = seconds.map(({ backlog }, index) => `L${index * 10 + 10} ${(40 - (backlog / tallest) * 38).toFixed(1)}`);
  return `<path class="cb-backlog" d="M0 40${points.join('')}V40z"/>`;
}

function note({ breaker, waiting, backlog }: Lane): string {
  const phase = breaker ? `breaker <b>${breaker.phase}</b>, ` : '';
  return `${phase}callers waiting: ${waiting.length}, calls in the backend's line: ${backlog.length}`;
}

const ending = (name: Ending) => ({ counts }: Lane): string => String(counts[name]);
const ROWS: readonly (readonly [string, (lane: Lane) => string])[] = [
  ['Answered', ending('answered')],
  ['Timed out', ending('timedOut')],
  ['Answered with an error', ending('errors')],
  ['Failed fast by the breaker', ending('failedFast')],
  ['Found no free thread', ending('noThread')],
  ['Callers waiting now', ({ waiting }) => String(waiting.length)],
  ["Calls in the backend's line now", ({ backlog }) => String(backlog.length)],
  ["Longest line at a second's end", ({ seconds: past }) => String(Math.max(0, ...past.map(({ backlog }) => backlog)))],
  ['Work done for callers who had given up', ({ wasted }) => String(wasted)],
];

const seconds = (wait: number | null): string => (wait === null ? 'not yet' : `${wait.toFixed(1)} s`);

function summarize(lanes: readonly Lane[], waits: readonly (number | null)[], isOver: boolean, at: number): string {
  const tale = lanes.map(({ counts }, index) => {
    const back = waits[index] === null ? 'not working again yet' : `working again ${seconds(waits[index]!)} after the outage`;
    return `${NAMES[index]}: ${counts.answered} answered, ${counts.timedOut} timed out, ${counts.errors} errors, `
      + `${counts.failedFast} failed fast, ${counts.noThread} without a thread${isOver ? `; ${back}` : ''}.`;
  });
  return `After ${at} s. ${tale.join(' ')}`;
}
