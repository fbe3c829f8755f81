import type { Database } from '@usher/api/db/database';
import { sql } from 'kysely';

const tables = [
  ...[
    'accounts',
    'agents',
    'bots',
    'channels',
    'comments',
    'contacts',
    'conversation_properties',
    'conversations',
    'enrollments',
    'events',
  ],
  ...[
    'hand_overs',
    'idempotency_keys',
    'inbox_members',
    'inboxes',
    'messages',
    'steps',
    'team_members',
    'teams',
    'tickets',
    'workflow_revisions',
  ],
  'workflows',
];

/** Everything there is, of all accounts, but what the sequencer and the worker keep for themselves. */
export async function contentsOf(database: Database): Promise<Record<string, unknown>> {
  return database.transaction('system', async (trx) => {
    const contents: Record<string, unknown> = {};
    for (const table of tables)
      contents[table] = await rowsIn(table)
        .execute(trx)
        .then(({ rows }) => rows[0]);
    return contents;
  });
}

/** Their number, and a mark that changes with any of them. Positions and watermarks come after the fact. */
function rowsIn(table: string) {
  return sql`
    select count(*)::int as count,
           md5(string_agg((to_jsonb(r) - 'position' - 'evaluated_version')::text, '' order by r::text)) as mark
    from ${sql.table(table)} r
  `;
}
