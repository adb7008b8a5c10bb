/**
 * Ten thousand requests through a chain of services. Each service answers a call with a
 * certain probability, independently of the others, and takes a short time or, now and
 * then, a long one.
 */
import { draw, percentiles, scramble } from '../frame/index.ts';

export const REQUESTS = 10_000;
/** Milliseconds of a usual answer: from the first to the second, all equally likely. */
const USUAL_MS = [5, 15] as const;
/** Milliseconds of a slow answer. */
const SLOW_MS = [100, 200] as const;

export interface Conditions {
  seed: number;
  services: number;
  /** Failed calls in a hundred thousand. */
  failures: number;
  /** Slow answers in a thousand. */
  slow: number;
  /** How many of the last services a request can do without: it goes on when they fail. */
  optional: number;
  /** Whether a failed call is made once more. */
  retry: boolean;
  /** Whether services are called one after the other or all at the same time. */
  order: 'row' | 'fan';
}

/** What is left of the requests after a service, and how long they took up to there. */
export interface Stage {
  /** Calls to this service, repeated ones included. */
  calls: number;
  /** Requests that failed here. */
  failed: number;
  /** Requests that went on without this service's answer. */
  degraded: number;
  /** Requests not failed after this service. */
  alive: number;
  /** Milliseconds, of the requests alive: of this service alone, and of the chain up to it. Null if there are none. */
  own: Percentiles;
  chain: Percentiles;
}

export interface Percentiles {
  p50: number | null;
  p99: number | null;
}

interface Request {
  failed: boolean;
  /** Milliseconds up to now. */
  chain: number;
  /** Milliseconds at the last service. */
  own: number;
}

/** Sends all requests through the chain; one stage for each service. */
export function simulate(conditions: Conditions): Stage[] {
  const { services, seed, optional } = conditions;
  let requests: readonly Request[] = Array.from({ length: REQUESTS }, () => ({ failed: false, chain: 0, own: 0 }));
  return Array.from({ length: services }, (_, service) => {
    // Chances of its own for each service: a longer chain leaves the first services as they were.
    const { after, calls, unanswered } = serve(requests, scramble(seed * 64 + service), conditions);
    const isOptional = service >= services - optional;
    const before = countAlive(requests);
    requests = isOptional ? after.map((request, index) => ({ ...request, failed: requests[index]!.failed })) : after;
    const alive = requests.filter(({ failed }) => !failed);
    return {
      calls,
      failed: before - alive.length,
      degraded: isOptional ? unanswered : 0,
      alive: alive.length,
      own: summarize(alive.map(({ own }) => own)),
      chain: summarize(alive.map(({ chain }) => chain)),
    };
  });
}

const countAlive = (requests: readonly Request[]): number => requests.filter(({ failed }) => !failed).length;

/**
 * The requests after a service. In a row a request that has failed calls nobody any more;
 * at the same time all services are called whatever comes of it.
 *
 * @returns `unanswered` counts the requests that had not failed before and got no answer here.
 */
function serve(requests: readonly Request[], seed: number, conditions: Conditions) {
  let random = seed;
  const chance = (bound: number): number => {
    const drawn = draw(random, bound);
    random = drawn.next;
    return drawn.value;
  };
  let calls = 0;
  const call = () => {
    calls++;
    const ok = chance(100_000) >= conditions.failures;
    const [from, to] = chance(1000) < conditions.slow ? SLOW_MS : USUAL_MS;
    return { ok, ms: from + chance(to - from + 1) };
  };
  let unanswered = 0;
  const after = requests.map((request) => {
    if (request.failed && conditions.order === 'row') return request;
    const first = call();
    const second = first.ok || !conditions.retry ? null : call();
    const ok = second ? second.ok : first.ok;
    const own = first.ms + (second?.ms ?? 0);
    if (!ok && !request.failed) unanswered++;
    return { failed: request.failed || !ok, own, chain: conditions.order === 'row' ? request.chain + own : Math.max(request.chain, own) };
  });
  return { after, calls, unanswered };
}

function summarize(milliseconds: readonly number[]): Percentiles {
  const [p50, p99] = percentiles(milliseconds, [50, 99]) as [number | null, number | null];
  return { p50, p99 };
}

/**
 * The share of requests that theory expects to be answered: the product of what each
 * service that a request cannot do without answers, a second try included.
 */
export function expectedAvailability({ services, optional, failures, retry }: Conditions): number {
  const failing = failures / 100_000;
  return (1 - (retry ? failing ** 2 : failing)) ** (services - Math.min(optional, services));
}

/** The share of requests that meet at least one slow answer, with one call to each service. */
export const expectedSlow = ({ services, slow }: Conditions): number => 1 - (1 - slow / 1000) ** services;
