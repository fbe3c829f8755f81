import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Resources } from '../oracles/resources.ts';
import type { Tried } from '../trial.ts';
import { readReport } from './operator.ts';

const waitingForMs = 1_000;

/** What the processes and their connections hold at this moment. */
export async function measureResources({
  nodes,
  postgres,
}: Pick<Tried, 'nodes' | 'postgres'>): Promise<Resources> {
  const measured: Resources['nodes'] = {};
  for (const node of nodes) measured[node.name] = await measureProcess(node.pid() ?? 0);
  const idle = await ask(
    postgres.adminUrl,
    `select count(*)::int as value from pg_stat_activity
     where state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 second'`,
  );
  const waiting: Resources['waiting'] = {};
  for (const { name, role, url } of nodes) {
    const count = role === 'worker' ? null : await fewestWaiting(url);
    if (count !== null) waiting[name] = count;
  }
  return { nodes: measured, idleInTransaction: idle, waiting };
}

/** Whoever waits only for a moment is no matter. Null: the process does not tell. */
async function fewestWaiting(url: string): Promise<number | null> {
  const giveUpAt = performance.now() + waitingForMs;
  for (;;) {
    const count = await readReport(url).then(
      ({ pools }) => pools.api.waiting,
      () => null,
    );
    if (count === null || count === 0 || performance.now() > giveUpAt) return count;
    await pause(50);
  }
}

async function measureProcess(pid: number): Promise<Resources['nodes'][string]> {
  if (process.platform !== 'linux') return { rssMb: 0, handles: null };
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  const handles = await readdir(`/proc/${pid}/fd`).catch(() => []);
  return { rssMb: Math.round(Number(kilobytes) / 1_024), handles: handles.length };
}

/** Whether this process is in the middle of a transaction. */
export async function isInTransaction({ postgres }: Pick<Tried, 'postgres'>, name: string): Promise<boolean> {
  const busy = `select count(*)::int as value from pg_stat_activity
    where application_name = $1 and state in ('active', 'idle in transaction') and xact_start is not null`;
  return (await ask(postgres.adminUrl, busy, [name])) > 0;
}

const unsettled = `
  select (select count(*) from events where position is null and account_id like $1)::int
       + (select count(*) from work where due_at <= usher_now() and account_id like $1)::int
       + (select count(*) from conversations where evaluated_version < version and account_id like $1)::int as value`;

/** How much of an account, or of all, waits for a number or for the workflows. */
function countUnsettled({ postgres }: Pick<Tried, 'postgres'>, accountId = '%'): Promise<number> {
  return ask(postgres.adminUrl, unsettled, [accountId]);
}

/** Resolves when nothing waits any more, of this account or of all, or after so long. Answers how long it took. */
export async function waitUntilSettled(
  world: Pick<Tried, 'postgres'>,
  longestMs: number,
  accountId?: string,
): Promise<number> {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  while (elapsed() < longestMs && (await countUnsettled(world, accountId)) > 0) await pause(50);
  return elapsed();
}

async function ask(url: string, query: string, values: unknown[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: number }>(query, values);
    return rows[0]?.value ?? 0;
  } finally {
    await client.end();
  }
}
