import { grouped, percentage, tableRow, type View } from '../frame/index.ts';
import { expectedAvailability, expectedSlow, REQUESTS, type Stage } from './model.ts';
import { conditionsOf, MOST, run, type Settings } from './settings.ts';

/** A column of 30 units for each service; both charts are 100 units tall. */
const COLUMN = 30;
export const WIDTH = MOST * COLUMN;
export const HEIGHT = 100;
const HOURS_OF_YEAR = 8766;

/** Draws the chain that the settings name. */
export function view(settings: Settings): View {
  const stages = run(settings);
  const theory = stages.map((_, service) => expectedAvailability(conditionsOf(settings, service + 1)));
  const last = stages.at(-1)!;
  // The axis goes down to a round share below everything shown, and shows 2 % at least.
  const lowest = Math.min(0.98, Math.floor(Math.min(last.alive / REQUESTS, theory.at(-1)!) * 50) / 50);
  const slowest = Math.ceil(Math.max(1, ...stages.map(({ chain, own }) => Math.max(chain.p99 ?? 0, own.p99 ?? 0))) / 100) * 100;
  return {
    slots: {
      answered: drawAnswered(stages, theory, lowest),
      answeredScale: `<span>from ${percentage(lowest, 1, 0)} to 100 % answered</span>`,
      latency: drawLatency(stages, slowest),
      latencyScale: `<span>from 0 to ${grouped(slowest)} ms</span>`,
      rows: stages.map((stage, service) => drawRow(stage, service, theory[service]!, settings)).join(''),
      summary: summarize(stages, theory.at(-1)!, settings),
    },
    done: settings.at >= MOST,
  };
}

const column = (service: number, top: number, width: number, left: number): string =>
  (top >= HEIGHT ? '' : `M${service * COLUMN + left} ${HEIGHT}V${top.toFixed(1)}h${width}V${HEIGHT}z`);

/** Columns for what the run gave, a line for the product of the availabilities. */
function drawAnswered(stages: readonly Stage[], theory: readonly number[], lowest: number): string {
  const y = (share: number): number => (HEIGHT * (1 - share)) / (1 - lowest);
  const columns = stages.map(({ alive }, service) => column(service, y(alive / REQUESTS), COLUMN - 8, 4));
  const line = theory.map((share, service) => `M${service * COLUMN} ${y(share).toFixed(1)}h${COLUMN}`);
  return `<path class="sc-answered" d="${columns.join('')}"/><path class="sc-theory" d="${line.join('')}"/>`;
}

function drawLatency(stages: readonly Stage[], slowest: number): string {
  const y = (ms: number | null): number => HEIGHT * (1 - (ms ?? 0) / slowest);
  const columns = (width: number, left: number, of: (stage: Stage) => number | null) =>
    stages.map((stage, service) => column(service, y(of(stage)), width, left)).join('');
  return `<path class="sc-p99" d="${columns(12, 3, ({ chain }) => chain.p99)}"/><path class="sc-p50" d="${columns(12, 3, ({ chain }) => chain.p50)}"/>`
    + `<path class="sc-own" d="${columns(7, 18, ({ own }) => own.p99)}"/>`;
}

const time = (ms: number | null): string => (ms === null ? '–' : `${ms} ms`);

function drawRow(stage: Stage, service: number, theory: number, { at, optional }: Settings): string {
  const { calls, failed, alive, own, chain } = stage;
  return tableRow(`${service + 1}${service >= at - optional ? ' (optional)' : ''}`, [
    grouped(calls), grouped(failed), percentage(alive, REQUESTS, 2), percentage(theory, 1, 2), time(own.p99), time(chain.p50), time(chain.p99),
  ]);
}

function summarize(stages: readonly Stage[], theory: number, settings: Settings): string {
  const { at, available, slow } = settings;
  const { alive, chain } = stages.at(-1)!;
  const degraded = stages.reduce((sum, stage) => sum + stage.degraded, 0);
  const calls = stages.reduce((sum, stage) => sum + stage.calls, 0);
  return `${at} service${at === 1 ? '' : 's'}, each ${available} % available: ${percentage(alive, REQUESTS, 2)} of ${grouped(REQUESTS)} requests are answered (theory: ${percentage(theory, 1, 2)}, `
    + `${grouped(Math.round((1 - theory) * HOURS_OF_YEAR))} hours down a year) with ${grouped(calls)} calls${degraded ? `; ${grouped(degraded)} answers were done without` : ''}. `
    + `Half take at most ${time(chain.p50)}, 99 % at most ${time(chain.p99)}. ${percentage(slow, 1000)} of one service's answers are slow; ${percentage(expectedSlow(conditionsOf(settings)), 1)} of requests meet one.`;
}
