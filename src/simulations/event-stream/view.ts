import { grouped, tableRow, type View } from '../frame/index.ts';
import type { Consumer, Group } from './group.ts';
import { lagOf, type Partition } from './log.ts';
import { totalLag, type State } from './model.ts';
import { run, SECONDS, type Settings } from './settings.ts';

/** A partition's bar shows its newest records, one unit each. */
const SHOWN = 150;
/** The chart of the lag: 15 units a second across. */
const SECOND = 15;
export const WIDTH = SECONDS * SECOND;
export const HEIGHT = 60;

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const state = run(settings);
  const { group } = state;
  return {
    slots: {
      consumers: group.consumers.map((consumer, index) => drawConsumer(consumer, index, group)).join(''),
      partitions: group.partitions.map((partition, index) => drawPartition(partition, index, group)).join(''),
      lag: drawLag(state, settings),
      most: `${grouped(Math.max(10, ...state.lags))} records`,
      rows: group.partitions.map((partition, index) => drawRow(partition, index, group)).join(''),
      summary: summarize(state, settings),
    },
    done: settings.at >= SECONDS,
  };
}

const ownerOf = ({ consumers }: Group, partition: number): number => consumers.findIndex(({ positions }) => positions.has(partition));

function describe({ isAlive, isMember, positions }: Consumer, { resumesAt }: Group): string {
  if (!isMember) return '<span class="sim-bad">✕ lost, taken off</span>';
  if (!isAlive) return '<span class="sim-bad">✕ lost, not noticed yet</span>';
  if (resumesAt !== null) return '<span class="sim-warn">▲ stopped: rebalance</span>';
  if (positions.size === 0) return '<span class="sim-warn">▲ idle: no partition left</span>';
  return `<span class="sim-good">✓ reads ${positions.size}</span>`;
}

const drawConsumer = (consumer: Consumer, index: number, group: Group): string =>
  `<p class="es-consumer"><b>Consumer ${index + 1}</b>${describe(consumer, group)}<span class="sim-muted">${grouped(consumer.processed)} processed</span></p>`;

function drawPartition(partition: Partition, index: number, group: Group): string {
  const { records, committed, processed } = partition;
  const first = Math.max(0, records.length - SHOWN);
  const bar = (look: string, from: number, to: number): string => {
    const start = Math.max(from, first) - first;
    return to - first > start ? `<path class="${look}" d="M${start} 0H${to - first}V10H${start}z"/>` : '';
  };
  const owner = ownerOf(group, index);
  return `<p class="es-partition"><span><b>Partition ${index}</b> ${owner < 0 ? '<span class="sim-warn">nobody</span>' : `consumer ${owner + 1}`}</span>`
    + `<svg viewBox="0 0 ${SHOWN} 10" preserveAspectRatio="none" aria-hidden="true">`
    + bar('es-committed', 0, committed) + bar('es-processed', committed, processed) + bar('es-new', processed, records.length)
    + `</svg><span class="sim-muted">lag ${grouped(lagOf(partition))}</span></p>`;
}

function drawLag({ lags }: State, { lostAt }: Settings): string {
  const tallest = Math.max(10, ...lags);
  const points = lags.map((lag, index) => `L${(index + 1) * SECOND} ${(HEIGHT * (1 - lag / tallest)).toFixed(1)}`);
  const lost = lostAt ? `<path class="es-lost" d="M${lostAt * SECOND} 0V${HEIGHT}"/>` : '';
  return lags.length ? `<path class="es-lag" d="M0 ${HEIGHT}${points.join('')}V${HEIGHT}z"/>${lost}` : lost;
}

function drawRow(partition: Partition, index: number, group: Group): string {
  const { records, committed, processed, repeated } = partition;
  const owner = ownerOf(group, index);
  return tableRow(String(index), [
    owner < 0 ? 'nobody' : `consumer ${owner + 1}`, grouped(records.length), grouped(processed), grouped(committed), grouped(lagOf(partition)), grouped(repeated),
  ]);
}

function summarize(state: State, { at, consumers }: Settings): string {
  const { partitions, consumers: all, rebalances, resumesAt } = state.group;
  const total = (of: (partition: Partition) => number): string => grouped(partitions.reduce((sum, partition) => sum + of(partition), 0));
  const idle = all.filter(({ isAlive, positions }) => resumesAt === null && isAlive && positions.size === 0).length;
  const fullest = partitions.reduce((best, partition, index) => (lagOf(partition) > lagOf(partitions[best]!) ? index : best), 0);
  return `After ${at} s: ${total(({ records }) => records.length)} records produced, ${total(({ processed }) => processed)} processed, ${total(({ committed }) => committed)} committed; `
    + `lag ${grouped(totalLag(state))}, most in partition ${fullest} (${grouped(lagOf(partitions[fullest]!))}). `
    + `${resumesAt === null ? `${idle} of ${consumers} consumers idle` : 'All have stopped for a rebalance'}, ${rebalances} rebalance${rebalances === 1 ? '' : 's'}, ${total(({ repeated }) => repeated)} records processed twice.`;
}
