import type { SlowAnswer } from '../load/slow-clients.ts';
import type { Sample } from '../world/sampler.ts';
import { type Check, check } from './check.ts';

const longestWaitMs = 2_000;
/** What a busy machine adds to it, besides what it adds to a request that needs nothing. */
const patienceMs = 1_000;

/** F16: whoever gets no connection is told so in time, and when to come back. */
export function refusedInTime(answers: readonly SlowAnswer[], health: readonly Sample[]): Check {
  const mostMs = longestWaitMs + patienceMs + Math.max(...health.map(({ tookMs }) => tookMs));
  const refused = answers.filter(({ status }) => status !== 200);
  return check(
    'F16 503 with Retry-After within 2 s',
    answers.length,
    refused.flatMap(({ status, retryAfter, tookMs }) => [
      ...(status === 503 && retryAfter !== null ? [] : [`answered ${status}, Retry-After ${retryAfter}`]),
      ...(tookMs <= mostMs ? [] : [`answered 503 only after ${Math.round(tookMs)} ms`]),
    ]),
  );
}

/** Who waits in the process is no more than it lets wait. */
export function boundedWaiters(waiting: readonly number[], most: number): Check {
  const tooMany = waiting.filter((each) => each > most);
  return check(
    'F16 waiters are bounded',
    waiting.length,
    tooMany.map((each) => `${each} waited for a connection`),
  );
}

export function staysHealthy(samples: readonly Sample[]): Check {
  const unwell = samples.filter(({ status }) => status !== 200);
  return check(
    'F16 /health stays 200',
    samples.length,
    unwell.map(({ status }) => `/health answered ${status}`),
  );
}

export function recoversSoon(tookMs: number): Check {
  const late = tookMs <= longestWaitMs ? [] : [`the first answer came after ${Math.round(tookMs)} ms`];
  return check('F16 back within 2 s', 1, late);
}
