import { grouped, tableRow, type View } from '../frame/index.ts';
import type { Lane, Minute } from './lane.ts';
import { exposedMinutes, expectedHurt } from './model.ts';
import { MINUTES, run, type Settings } from './settings.ts';
import type { Strategy } from './strategies.ts';

/** A bar of 5 units for each minute, a unit tall for each percent of the requests. */
const BAR = 5;
export const WIDTH = MINUTES * BAR;
export const HEIGHT = 100;

export const NAMES: Record<Strategy, string> = {
  recreate: 'Recreate', rolling: 'Rolling', 'blue-green': 'Blue-green', canary: 'Canary',
};

/** Draws the run up to the minute that the settings name. */
export function view(settings: Settings): View {
  const lanes = run(settings);
  const most = Math.max(1, ...lanes.map((lane) => lane.hurt + refused(lane)));
  return {
    slots: {
      ...Object.fromEntries(lanes.flatMap((lane, index) => [
        [`chart${index}`, drawChart(lane)],
        [`users${index}`, drawUsers(lane, most)],
        [`note${index}`, note(lane)],
      ])),
      rows: lanes.map((lane) => drawRow(lane, settings)).join(''),
      summary: summarize(lanes, settings),
    },
    done: settings.at >= MINUTES,
  };
}

const total = ({ past }: Lane, of: (minute: Minute) => number): number => past.reduce((sum, minute) => sum + of(minute), 0);
const refused = (lane: Lane): number => total(lane, (minute) => minute.refused);

/** Who answered in each minute, and lines for the alarm and for the old version's return. */
function drawChart({ past, alarmAt, backAt }: Lane): string {
  const bars = (of: (minute: Minute) => number) =>
    past.map((minute, at) => (of(minute) ? `M${at * BAR} ${HEIGHT}v${-of(minute)}h${BAR}V${HEIGHT}z` : '')).join('');
  const line = (look: string, at: number | null) => (at === null ? '' : `<path class="br-${look}" d="M${at * BAR} 0V${HEIGHT}"/>`);
  return `<path class="br-old" d="${bars(({ down }) => (down ? 0 : HEIGHT))}"/><path class="br-new" d="${bars(({ exposure }) => exposure)}"/>`
    + `<path class="br-down" d="${bars(({ down }) => (down ? HEIGHT : 0))}"/>${line('alarm', alarmAt)}${line('back', backAt)}`;
}

/** Users who got an error and, after them, those who got no answer. All lanes have the same scale. */
function drawUsers(lane: Lane, most: number): string {
  const [errors, none] = [lane.hurt, refused(lane)].map((users) => ((WIDTH * users) / most).toFixed(1)) as [string, string];
  return `<path class="br-new" d="M0 0h${errors}v10H0z"/><path class="br-down" d="M${errors} 0h${none}v10h-${none}z"/>`;
}

const time = (at: number | null): string => (at === null ? 'not yet' : `${at}\u00a0min`);

function note(lane: Lane): string {
  const none = refused(lane);
  return `<b>${grouped(lane.hurt)}</b> errors${none ? `, ${grouped(none)} no answer` : ''}; alarm: ${time(lane.alarmAt)}, back: ${time(lane.backAt)}`;
}

function drawRow(lane: Lane, settings: Settings): string {
  const { strategy, requests, hurt, alarmAt, backAt } = lane;
  const [old, fine] = [total(lane, (minute) => minute.old), total(lane, (minute) => minute.fine)];
  return tableRow(NAMES[strategy], [
    ...[requests, old, fine, hurt].map(grouped), expectedHurt(lane, settings).toFixed(1), grouped(refused(lane)),
    `${exposedMinutes(lane).toFixed(2)} min`, time(alarmAt), time(backAt),
  ]);
}

function summarize(lanes: readonly Lane[], settings: Settings): string {
  const tale = lanes.map((lane) => `${NAMES[lane.strategy].toLowerCase()} ${grouped(lane.hurt)}, ${time(lane.alarmAt)}, ${time(lane.backAt)}`);
  return `After ${settings.at} min. Users who got an error, alarm, and all back on the old version: ${tale.join('; ')}.`;
}
