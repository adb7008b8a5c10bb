import { grouped, percentage, tableRow, type View } from '../frame/index.ts';
import { expected, GROUPS, type Conditions, type Counts } from './model.ts';
import { run, SECONDS, type Settings } from './settings.ts';

/** A bar is 10 units wide; the tallest is as tall as the chart. */
const BAR = 10;
export const WIDTH = SECONDS * BAR;
export const HEIGHT = 100;
/** Times to live and sizes at which theory is drawn. */
const CURVE = [1, 2, 3, 5, 8, 12, 18, 25, 35, 50, 75, 100] as const;

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const { seconds, groups } = run(settings);
  const all = add(groups);
  const theory = expected(settings);
  return {
    slots: {
      chart: drawSeconds(seconds),
      curve: drawCurve(settings, all),
      scale: settings.ends === 'ttl' ? '<span>0 s</span><span>time to live</span><span>60 s</span>' : '<span>0</span><span>entries there is room for</span><span>1,000</span>',
      rows: groups.map((counts, index) => drawRow(GROUPS[index]!.name, counts, theory.groups[index]!)).join('') + drawRow('All', all, theory.all),
      summary: summarize(all, theory.all, settings),
    },
    done: settings.at >= SECONDS,
  };
}

const requestsOf = ({ hit, miss, joined }: Counts): number => hit + miss + joined;

function add(parts: readonly Counts[]): Counts {
  return parts.reduce((sum, { hit, miss, joined }) => ({ hit: sum.hit + hit, miss: sum.miss + miss, joined: sum.joined + joined }));
}

/** Bottom up: what went to the origin, what waited for that, what the cache answered. */
function drawSeconds(seconds: readonly Counts[]): string {
  const tallest = Math.max(1, ...seconds.map(requestsOf));
  const height = (count: number): string => (HEIGHT - (count / tallest) * HEIGHT).toFixed(1);
  const bars = (extent: (counts: Counts) => [from: number, to: number]) => seconds.map((counts, second) => {
    const [from, to] = extent(counts);
    return to > from ? `M${second * BAR + 1} ${height(from)}V${height(to)}h8V${height(from)}z` : '';
  }).join('');
  return `<path class="ca-miss" d="${bars(({ miss }) => [0, miss])}"/>`
    + `<path class="ca-joined" d="${bars(({ miss, joined }) => [miss, miss + joined])}"/>`
    + `<path class="ca-hit" d="${bars((counts) => [counts.miss + counts.joined, requestsOf(counts)])}"/>`;
}

/** Theory as a line over times to live or sizes; the run as a ring where the settings stand. */
function drawCurve(settings: Settings, all: Counts): string {
  const under = (percent: number): Conditions => ({ ...settings, ttl: percent * 0.6, room: Math.max(1, percent * 10) });
  const points = CURVE.map((percent) => `L${percent * 6} ${(HEIGHT * (1 - expected(under(percent)).all)).toFixed(1)}`);
  const x = settings.ends === 'ttl' ? settings.ttl * 10 : settings.room * 0.6;
  const y = HEIGHT * (1 - all.hit / Math.max(1, requestsOf(all)));
  return `<path class="ca-theory" d="M0 ${HEIGHT}${points.join('')}"/><path class="ca-here" d="M${x.toFixed(1)} 0V${HEIGHT}M${(x - 8).toFixed(1)} ${y.toFixed(1)}h16"/>`;
}

function drawRow(name: string, counts: Counts, theory: number): string {
  const requests = requestsOf(counts);
  return tableRow(name, [
    grouped(requests), grouped(counts.hit), grouped(counts.joined), grouped(counts.miss), percentage(counts.hit, requests), percentage(theory, 1),
  ]);
}

function summarize(all: Counts, theory: number, { at, ends, ttl, room }: Settings): string {
  const requests = requestsOf(all);
  const rule = ends === 'ttl' ? `a time to live of ${ttl} s` : `room for ${room} of 1,000 keys`;
  return `After ${at} s with ${rule}: ${grouped(requests)} requests, ${percentage(all.hit, requests)} of them hits (theory, once the cache has filled: ${percentage(theory, 1)}). `
    + `${grouped(all.joined)} waited for a fetch under way. The origin was asked ${grouped(all.miss)} times, ${at ? (all.miss / at).toFixed(1) : 0} a second.`;
}
