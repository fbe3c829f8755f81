import { createHash, timingSafeEqual } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { PoolCounts } from '../db/pool.ts';
import { type Readiness, readinessOf } from '../db/ready.ts';
import { type AllBacklogs, readAllBacklogs } from '../log/backlog.ts';

/** What `/ready` answers: yes or no for everybody, and for the operator why, and how the whole installation does. */
export type Probe = (draining: boolean, authorization: string | undefined) => Promise<ProbeAnswer>;
export type ProbeAnswer = { ready: boolean; report: OperatorReport | null };

type OperatorReport = {
  status: 'ready' | 'not ready';
  checks: Readiness & { draining: boolean };
  /** Of all accounts. Null: the database did not tell within a second. */
  backlog: AllBacklogs | null;
  pools: Record<string, PoolCounts>;
};

type Probed = { probes: Database } & Record<string, Database>;

const away: Readiness = { database: false, migrations: false };
/** Whoever probes has little time. */
const longestMs = 1_000;

/** Probes use two connections however many come, and however slow the database is. */
export function createProbe(databases: Probed, operatorToken: string | undefined): Probe {
  const { probes } = databases;
  const readiness = shared(() => readinessOf(probes), away);
  const backlog = shared(() => readBacklogs(probes), null);
  return async (draining, authorization) => {
    const isOperator = operatorToken !== undefined && isBearer(authorization, operatorToken);
    // Balancers have little time to notice.
    if (draining && !isOperator) return { ready: false, report: null };
    const [checks, waiting] = await Promise.all([readiness(), isOperator ? backlog() : null]);
    const ready = checks.migrations && !draining;
    if (!isOperator) return { ready, report: null };
    const counts = Object.entries(databases).map(([name, database]) => [name, database.counts()] as const);
    const status = ready ? 'ready' : 'not ready';
    const report: OperatorReport = {
      status,
      checks: { ...checks, draining },
      backlog: waiting,
      pools: Object.fromEntries(counts),
    };
    return { ready, report };
  };
}

/**
 * Those who come before a question is answered share it, also when others gave up on it: else each of them would ask a
 * database that is slow already once more. None waits for longer than the probe may take.
 */
function shared<T>(ask: () => Promise<T>, late: T): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return Promise.race([asking, whenLate(late)]);
  };
}

function whenLate<T>(answer: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, longestMs, answer).unref());
}

function readBacklogs(database: Database): Promise<AllBacklogs | null> {
  return database.transaction('system', readAllBacklogs, { repeatable: true }).catch(() => null);
}

/** Takes as long for a wrong token as for the right one. */
function isBearer(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
