import { grouped, percentage, tableRow, type View } from '../frame/index.ts';
import { active, count, isLate, isStuck, RELEASED_AT, type Counts, type Rules, type Second, type State } from './model.ts';
import { isReady, phaseOf, serves, type Phase, type Pod } from './pod.ts';
import { MOST_REPLICAS, rulesOf, run, SECONDS, type Settings } from './settings.ts';
import { POD_CAPACITY } from './traffic.ts';

/** A bar of 5 units for each second; both charts are 100 units tall. */
const BAR = 5;
export const WIDTH = SECONDS * BAR;
export const HEIGHT = 100;

/** Sign and class of a pod. One that gets requests and fails them is `failing`, whatever its phase. */
export const SIGNS: Record<Phase | 'failing', string> = {
  starting: '…', unready: '✕', ready: '○', available: '✓', terminating: '–', failing: '!',
};

/** Draws the run up to the second that the settings name. */
export function view(settings: Settings): View {
  const rules = rulesOf(settings);
  const state = run(settings);
  const [old, fresh] = [count(state, 'old', rules), count(state, 'new', rules)];
  return {
    slots: {
      oldPods: drawPods(state, 'old', rules),
      newPods: drawPods(state, 'new', rules),
      podsNote: `at least ${rules.limits.least} available, at most ${rules.limits.most}`,
      requestsNote: `of ${rules.limits.desired * POD_CAPACITY} that all can serve`,
      pods: drawAvailable(state.past, rules),
      requests: drawRequests(state.past, rules),
      rows: drawRows(old, fresh, state.past),
      summary: summarize(state, active(old) + active(fresh), old.available + fresh.available, rules),
    },
    done: settings.at >= SECONDS,
  };
}

/** The row of a version: its pods in order, then empty places, so that it always fills a line. */
function drawPods(state: State, version: Pod['version'], rules: Rules): string {
  // Of new pods there never are more than desired; pods that are gone leave their place to the others.
  const pods = state.pods.filter((pod) => pod.version === version).map((pod) => {
    const phase = phaseOf(pod, state.second, rules);
    const look = isReady(phase) && !serves(pod, state.second) ? 'failing' : phase;
    return `<span class="ru-pod ru-${look}">${SIGNS[look]}</span>`;
  });
  return pods.join('') + '<span class="ru-pod"></span>'.repeat(Math.max(0, MOST_REPLICAS - pods.length));
}

/** Bars of several parts, one upon the other; `whole` is the height of the chart. */
function drawBars(past: readonly Second[], whole: number, parts: readonly (readonly [look: string, of: (second: Second) => number])[]): string {
  const y = (value: number): string => (HEIGHT * (1 - value / whole)).toFixed(1);
  return parts.map(([look, of], index) => {
    const below = (second: Second) => parts.slice(0, index).reduce((sum, part) => sum + part[1](second), 0);
    const bars = past.map((second, at) => {
      const from = below(second);
      return of(second) ? `M${at * BAR} ${y(from)}V${y(from + of(second))}h${BAR}V${y(from)}z` : '';
    });
    return `<path class="ru-${look}" d="${bars.join('')}"/>`;
  }).join('');
}

const release = `<path class="ru-release" d="M${RELEASED_AT * BAR} 0V${HEIGHT}"/>`;

/** Available pods of both versions, all pods that count, and the two limits. */
function drawAvailable(past: readonly Second[], { limits }: Rules): string {
  const whole = limits.most + 1;
  const y = (pods: number): string => (HEIGHT * (1 - pods / whole)).toFixed(1);
  const others = ({ pods: { old, fresh } }: Second) => active(old) - old.available + active(fresh) - fresh.available;
  const bars = drawBars(past, whole, [['old', ({ pods }) => pods.old.available], ['new', ({ pods }) => pods.fresh.available], ['others', others]]);
  return `${bars}${release}<path class="ru-limit" d="M0 ${y(limits.most)}H${WIDTH}M0 ${y(limits.least)}H${WIDTH}"/>`;
}

function drawRequests(past: readonly Second[], { limits }: Rules): string {
  return drawBars(past, limits.desired * POD_CAPACITY, [
    ['old', ({ old }) => old], ['new', ({ fresh }) => fresh], ['failed', ({ broken, overload }) => broken + overload],
  ]) + release;
}

const sum = (past: readonly Second[], of: (second: Second) => number): number => past.reduce((total, second) => total + of(second), 0);

function drawRows(old: Counts, fresh: Counts, past: readonly Second[]): string {
  const cells = ({ starting, unready, ready, available, terminating }: Counts) => [starting, unready, ready + available, available, terminating];
  const both = cells(old).map((value, at) => value + cells(fresh)[at]!);
  const [broken, overload] = [sum(past, (second) => second.broken), sum(past, (second) => second.overload)];
  const [servedOld, servedNew] = [sum(past, (second) => second.old), sum(past, (second) => second.fresh)];
  return tableRow('Old', [...cells(old), grouped(servedOld), 0, '–'])
    + tableRow('New', [...cells(fresh), grouped(servedNew), grouped(broken), '–'])
    + tableRow('Both', [...both, grouped(servedOld + servedNew), grouped(broken), grouped(overload)]);
}

/** Where the rollout stands, as the controller sees it and as it is. */
function standing(state: State, rules: Rules): string {
  const { second, completeAt, reportedAt, progressAt } = state;
  if (second < RELEASED_AT) return `the new version comes at ${RELEASED_AT} s`;
  const reported = reportedAt === null ? '' : `, after a report of no progress at ${reportedAt} s`;
  if (completeAt !== null) return `rollout complete at ${completeAt} s${reported}`;
  const phase = isStuck(state, rules) ? 'rollout stuck' : 'rollout goes on';
  const deadline = `progress deadline ${isLate(state, rules) ? 'passed at' : 'is'} ${progressAt + rules.deadline} s`;
  return `${phase}, last progress at ${progressAt} s, ${deadline}`;
}

function summarize(state: State, all: number, available: number, rules: Rules): string {
  const { past, requests, second } = state;
  const [broken, overload] = [sum(past, (each) => each.broken), sum(past, (each) => each.overload)];
  const fewest = Math.min(rules.limits.desired, available, ...past.map(({ pods }) => pods.old.available + pods.fresh.available));
  const most = Math.max(all, ...past.map(({ pods }) => active(pods.old) + active(pods.fresh)));
  return `After ${second} s: ${standing(state, rules)}. ${available} pods available (fewest ${fewest}), `
    + `${all} in all (most ${most}). Of ${grouped(requests)} requests ${grouped(broken + overload)} failed `
    + `(${percentage(broken + overload, requests)}): ${grouped(broken)} at pods that could not serve, ${grouped(overload)} for lack of capacity.`;
}
