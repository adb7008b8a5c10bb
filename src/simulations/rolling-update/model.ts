/**
 * A Deployment's rolling update, second by second: pods of two ReplicaSets, the controller
 * that replaces them, and the requests that the ready ones get.
 */
import { draw, scramble } from '../frame/index.ts';
import { plan, type Limits } from './limits.ts';
import { isReady, longRunning, phaseOf, stopped, type Phase, type Pod, type Probing } from './pod.ts';
import { arrivals, spread, type Answers } from './traffic.ts';

export interface Rules extends Probing {
  limits: Limits;
  seed: number;
  /** Seconds from the container's start until the application can serve. */
  delay: number;
  /** How many new pods work, the first ones; the others never do. */
  working: number;
  /** progressDeadlineSeconds. */
  deadline: number;
  /** Requests, in percent of what all desired pods can serve. */
  load: number;
}

/** The new version is applied at this second. */
export const RELEASED_AT = 5;

/** A container runs this many seconds after its pod was created, or up to two more by chance. */
const CONTAINER_SECONDS = 1;

export type Counts = Record<Phase, number>;

/** What a second began with and what became of its requests. */
export interface Second extends Answers {
  pods: { old: Counts; fresh: Counts };
}

export interface State {
  second: number;
  random: number;
  pods: readonly Pod[];
  /** New pods created up to now. */
  created: number;
  /** Requests that came up to now. */
  requests: number;
  past: readonly Second[];
  /** Seconds of the last progress, of the first report that the deadline had passed, and of the end. */
  progressAt: number;
  reportedAt: number | null;
  completeAt: number | null;
}

export function start({ limits, seed }: Rules): State {
  return {
    second: 0, random: scramble(seed), pods: Array.from({ length: limits.desired }, longRunning), created: 0,
    requests: 0, past: [], progressAt: RELEASED_AT, reportedAt: null, completeAt: null,
  };
}

/** Pods of a version by phase. */
export function count({ pods, second }: State, version: Pod['version'], rules: Probing): Counts {
  const counts: Counts = { starting: 0, unready: 0, ready: 0, available: 0, terminating: 0 };
  for (const pod of pods) if (pod.version === version) counts[phaseOf(pod, second, rules)]++;
  return counts;
}

/** Pods that count: all but those told to stop. */
export const active = ({ starting, unready, ready, available }: Counts): number => starting + unready + ready + available;

/** One second: its requests are answered; then pods are gone and the controller acts. */
export function step(state: State, rules: Rules): State {
  const second = state.second + 1;
  const arrived = arrivals(state.second, rules.limits.desired, rules.load);
  const ready = state.pods.filter((pod) => isReady(phaseOf(pod, state.second, rules)));
  const answers = spread(arrived, ready, state.requests, state.second);
  const past = [...state.past, { ...answers, pods: { old: count(state, 'old', rules), fresh: count(state, 'new', rules) } }];
  const left = { ...state, second, past, requests: state.requests + arrived, pods: state.pods.filter(({ goneAt }) => goneAt === null || goneAt > second) };
  return second < RELEASED_AT ? left : judge(state, control(left, rules), rules);
}

/** The controller stops old pods and creates new ones. */
function control(state: State, rules: Rules): State {
  const fresh = count(state, 'new', rules);
  const { stop, create } = plan(active(count(state, 'old', rules)), active(fresh), fresh.available, rules.limits);
  let toStop = stop;
  const pods = state.pods.map((pod) => (pod.version === 'old' && pod.goneAt === null && toStop-- > 0 ? stopped(pod, state.second) : pod));
  let { random } = state;
  for (let index = 0; index < create; index++) {
    const drawn = draw(random, 3);
    random = drawn.next;
    const runsAt = state.second + CONTAINER_SECONDS + drawn.value;
    pods.push({ version: 'new', runsAt, warmAt: runsAt + rules.delay, works: state.created + index < rules.working, goneAt: null });
  }
  return { ...state, pods, random, created: state.created + create };
}

/**
 * Progress is an old pod fewer, or a new pod, a ready or an available one more. The deadline
 * counts from the last of it and is only reported: nothing is undone.
 */
function judge(before: State, after: State, rules: Rules): State {
  const [was, is] = [before, after].map((state) => {
    const [old, fresh] = [count(state, 'old', rules), count(state, 'new', rules)];
    const available = old.available + fresh.available;
    return { old: active(old), fresh: active(fresh), available, ready: old.ready + fresh.ready + available };
  }) as [Standing, Standing];
  const progressed = is.old < was.old || is.fresh > was.fresh || is.ready > was.ready || is.available > was.available;
  const progressAt = progressed ? after.second : after.progressAt;
  const complete = is.old === 0 && is.fresh === rules.limits.desired && is.available === is.fresh;
  const completeAt = after.completeAt ?? (complete ? after.second : null);
  const isLate = completeAt === null && after.second - progressAt >= rules.deadline;
  return { ...after, progressAt, completeAt, reportedAt: after.reportedAt ?? (isLate ? after.second : null) };
}

type Standing = Record<'old' | 'fresh' | 'available' | 'ready', number>;

/** Whether the rollout is not complete and nothing that is still to come would move it on. */
export function isStuck(state: State, rules: Rules): boolean {
  const { starting, ready } = count(state, 'new', rules);
  return state.second >= RELEASED_AT && state.completeAt === null && starting + ready === 0;
}

/** Whether the controller reports at this moment that the deadline has passed. */
export const isLate = ({ second, progressAt, completeAt }: State, { deadline }: Rules): boolean =>
  completeAt === null && second - progressAt >= deadline;
