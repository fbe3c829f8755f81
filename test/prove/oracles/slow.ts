import type { SlowAnswer } from '../load/slow-clients.ts';
import type { Sample } from '../world/sampler.ts';
import { type Check, check } from './check.ts';

const longestWaitMs = 2_000;

type Answers = {
  answers: readonly SlowAnswer[];
  /** How long the database takes for each that is done. */
  statementMs: number;
  health: readonly Sample[];
  /** What a busy machine may add, and no more than as much again of what it adds to a request that needs nothing. */
  patienceMs: number;
};

/** F16: whoever gets no connection is told so in time, and when to come back; nobody waits longer, served or not. */
export function waitsAreBounded({ answers, statementMs, health, patienceMs }: Answers): Check[] {
  const slowestHealthMs = Math.max(...health.map(({ tookMs }) => tookMs));
  const mostMs = longestWaitMs + patienceMs + Math.min(slowestHealthMs, patienceMs);
  const refused = answers.filter(({ status }) => status !== 200);
  const told = answers.map(({ status, tookMs }) => ({
    status,
    waitedMs: status === 200 ? tookMs - statementMs : tookMs,
  }));
  const late = told.filter(({ waitedMs }) => waitedMs > mostMs);
  return [
    check('F16 some are refused', answers.length, refused.length > 0 ? [] : ['all of them were served']),
    check(
      'F16 refused with 503 and Retry-After',
      refused.length,
      refused
        .filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)
        .map(({ status, retryAfter }) => `answered ${status}, Retry-After ${retryAfter}`),
    ),
    check(
      'F16 nobody waits longer than 2 s',
      answers.length,
      late.map(({ status, waitedMs }) => `answered ${status} after ${Math.round(waitedMs)} ms of waiting`),
    ),
  ];
}

export function staysHealthy(samples: readonly Sample[]): Check {
  const unwell = samples.filter(({ status }) => status !== 200);
  return check(
    'F16 /health stays 200',
    samples.length,
    unwell.map(({ status }) => `/health answered ${status}`),
  );
}

/** From when a connection is free again. */
export function recoversSoon(tookMs: number, patienceMs: number): Check {
  const late =
    tookMs <= longestWaitMs + patienceMs ? [] : [`the first answer came after ${Math.round(tookMs)} ms`];
  return check('F16 back within 2 s', 1, late);
}
