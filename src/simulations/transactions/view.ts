import type { View } from '../frame/index.ts';
import { nextStatement, sqlOf, type Event, type Side, type State } from './model.ts';
import { explainingOrders, isFinished } from './serial.ts';
import { run, type Settings } from './settings.ts';

const NAMES = ['A', 'B'] as const;

/** Draws what happened up to the end of the schedule. */
export function view(settings: Settings): View {
  const state = run(settings);
  const done = isFinished(state);
  return {
    slots: {
      events: state.events.map(drawEvent).join('') || '<tr><td>–</td><td colspan="2">Nothing has happened yet.</td></tr>',
      next0: drawNext(state, 0),
      next1: drawNext(state, 1),
      rows: Object.entries(state.rows).map(([row, versions]) => drawRow(state, row, versions.at(-1)!.value)).join(''),
      verdict: drawVerdict(state, done),
      summary: summarize(state, done),
    },
    done,
  };
}

const OUTCOMES: Record<Event['outcome'], readonly [look: string, words: string]> = {
  read: ['sim-muted', '→'],
  changed: ['sim-muted', '→ 1 row changed'],
  'left alone': ['sim-muted', '→ not run: the count was below 2'],
  waits: ['sim-warn', '… waits for the other to end'],
  committed: ['sim-good', '✓ committed'],
  'rolled back': ['sim-muted', '→ rolled back'],
  'update conflict': ['sim-bad', '✕ ERROR: could not serialize access due to concurrent update'],
  'dependency conflict': ['sim-bad', '✕ ERROR: could not serialize access due to read/write dependencies among transactions'],
};

function tell({ outcome, result, anomaly, hidUncommitted }: Event): string {
  const [look, words] = OUTCOMES[outcome];
  const value = result === undefined ? '' : ` <b>${result}</b>`;
  const hidden = hidUncommitted ? '<br><span class="sim-good">✓ the uncommitted change is not visible</span>' : '';
  const wrong = anomaly ? `<br><b class="sim-bad">▲ ${anomaly}</b>` : '';
  return `<span class="${look}">${words}${value}</span>${hidden}${wrong}`;
}

function drawEvent(event: Event, index: number): string {
  const cell = `<td><code>${event.sql}</code><br>${tell(event)}</td>`;
  return `<tr><td>${index + 1}</td>${event.side === 0 ? `${cell}<td></td>` : `<td></td>${cell}`}</tr>`;
}

function drawNext(state: State, side: Side): string {
  const { status, known } = state.sessions[side];
  const statement = nextStatement(state, side);
  if (!statement) return status;
  return status === 'waiting' ? 'waits for a lock' : `<code>${sqlOf(statement, known)}</code>`;
}

function drawRow(state: State, row: string, value: number): string {
  const pending = state.sessions.flatMap(({ status, writes }, side) =>
    (status !== 'committed' && Object.hasOwn(writes, row) ? [`${writes[row]} (by ${NAMES[side]})`] : []));
  return `<tr><th scope="row">${row}</th><td class="num">${value}</td><td>${pending.join(', ') || '–'}</td></tr>`;
}

const orderName = (order: readonly Side[]): string => order.map((side) => NAMES[side]).join(' then ');

function drawVerdict(state: State, done: boolean): string {
  if (!done) return 'Both sessions must end before the result can be compared with a serial run.';
  const orders = explainingOrders(state);
  if (orders.length === 0) return '<span class="sim-bad">▲ Not serializable:</span> no order, one after the other, gives this result.';
  const names = orders.map(orderName).join(', or ') || 'neither';
  return `<span class="sim-good">✓ Serializable:</span> the same as running ${names}.`;
}

function summarize(state: State, done: boolean): string {
  const last = state.events.at(-1);
  const plain = (html: string) => html.replace('<br>', '. ').replace(/<[^>]*>|[✓✕▲→…] ?/g, '');
  const latest = last ? `${NAMES[last.side]}: ${plain(`${last.sql}: ${tell(last)}`)}. ` : 'Nothing has happened yet. ';
  const found = [...new Set(state.events.flatMap(({ anomaly }) => anomaly ?? []))];
  const anomalies = found.length ? `Seen: ${found.join(', ')}. ` : 'No anomaly so far. ';
  return latest + anomalies + (done ? plain(drawVerdict(state, done)) : `A is ${state.sessions[0].status}, B is ${state.sessions[1].status}.`);
}
