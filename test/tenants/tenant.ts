import { createApiKey } from '@usher/api/account/api-keys';
import { createAccount } from '@usher/api/account/create-account';
import type { Trx } from '@usher/api/db/database';
import { localAccount } from '@usher/api/directory/seed';
import type { App } from '@usher/api/process/app';
import { encodeCursor } from '@usher/schema/event/cursor';
import { type AccountId, type IdKind, kindOfId } from '@usher/schema/ids';
import { permissions } from '@usher/schema/permissions';
import { sql } from 'kysely';

/** An account with a word of its own in all its texts, by which they are known wherever they turn up. */
export type Tenant = { accountId: AccountId; apiKey: string; tag: string };

export function openTenant({ database }: App, tag: string): Promise<Tenant> {
  return database.transaction('system', async (trx) => {
    const { subscriptions } = localAccount;
    const accountId = await createAccount(trx, { name: `${tag} account`, subscriptions });
    const key = await createApiKey(trx, accountId, { name: `${tag} key`, permissions });
    return { accountId, apiKey: key.secret, tag };
  });
}

export const idsIn = (text: string): string[] =>
  text.match(/\b[a-z]+_[0-7][0-9a-z]{25}\b/g)?.filter((id) => kindOfId(id) !== undefined) ?? [];

export type Ids = ReadonlyMap<IdKind, readonly string[]>;

/** Every id that is written anywhere in the account's rows, the oldest first. */
export async function idsOf(app: App, tenant: Tenant): Promise<Ids> {
  const rows = await readRows(app, tenant);
  const ids = new Set(Object.values(rows).flatMap(idsIn));
  const byKind = Map.groupBy([...ids].sort(), kindOfId);
  byKind.delete(undefined);
  return new Map([...byKind].flatMap(([kind, found]) => (kind === undefined ? [] : [[kind, found]])));
}

/** All that is stored of an account, as one text for each table. */
export function readRows({ database }: App, { accountId }: Tenant): Promise<Record<string, string>> {
  return database.transaction('system', async (trx) => {
    const each = (await listTables(trx)).map(
      (table) => sql`
        select ${table} as name, coalesce(string_agg(r::text, E'\n' order by r::text), '') as text
        from ${sql.table(table)} r where account_id = ${accountId}`,
    );
    const { rows } = await sql<{ name: string; text: string }>`${sql.join(each, sql` union all `)}`.execute(
      trx,
    );
    return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
  });
}

/** The cursor of the last event of the account's log. */
export async function readHead({ database }: App, { accountId }: Tenant): Promise<string> {
  const { id, position } = await database.transaction('system', (trx) =>
    trx
      .selectFrom('events')
      .select(['id', 'position'])
      .where('accountId', '=', accountId)
      .where('position', 'is not', null)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return encodeCursor({ id, position: position ?? 0 });
}

async function listTables(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'account_id' order by table_name`.execute(trx);
  return rows.map(({ name }) => name);
}
