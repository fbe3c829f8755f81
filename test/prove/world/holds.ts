import pg from 'pg';
import { createOwnedDatabase, urlOf } from '../../support/databases.ts';

/** A transaction of somebody else's that stays open, until it is let go. */
export type Hold = { what: string; release(): Promise<void> };

const elsewhere = 'elsewhere';

/**
 * Transactions that have written and do not end, in every place from which they hold back what a snapshot sees: beside
 * our tables, on one of our rows, in another database of the cluster, and prepared, with no session at all.
 */
export async function holdEverywhere(adminUrl: string, conversationId: string): Promise<Hold[]> {
  await createOwnedDatabase(adminUrl, elsewhere);
  await execute(adminUrl, 'create table unrelated (number integer)');
  return Promise.all([
    holdOpen('beside our tables', adminUrl, 'insert into unrelated values (1)'),
    holdOpen(
      "with a conversation's row",
      adminUrl,
      `select from conversations where id = ${pg.escapeLiteral(conversationId)} for update`,
    ),
    holdOpen('in another database', urlOf(adminUrl, elsewhere), 'create table unrelated (number integer)'),
    holdPrepared(adminUrl),
  ]);
}

async function holdOpen(what: string, url: string, deed: string): Promise<Hold> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(deed);
  await client.query('select pg_current_xact_id()');
  return {
    what,
    release: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}

async function holdPrepared(adminUrl: string): Promise<Hold> {
  await execute(adminUrl, "begin; insert into unrelated values (2); prepare transaction 'held'");
  return { what: 'prepared', release: () => execute(adminUrl, "commit prepared 'held'") };
}

async function execute(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

/** Every transaction before the first is over, and none after the second has begun to write. */
export type Horizon = { oldest: number; next: number };

export async function readHorizon(pool: pg.Pool): Promise<Horizon> {
  const { rows } = await pool.query<Horizon>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text::int as oldest,
       pg_current_xact_id()::text::int as next`,
  );
  return rows[0] ?? { oldest: 0, next: 0 };
}
