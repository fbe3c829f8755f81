import { type AccountId, isId } from '@usher/schema/ids';
import { findFirstAccount } from '../account/queries.ts';
import type { Database } from '../db/database.ts';
import { printable } from '../import/printable.ts';
import { ImportRefusedError } from '../import/refused.ts';
import { readLocalFile } from '../local/local-file.ts';

/** The account asked for; else the one a person works in here; else the database's first. */
export async function findAccount(
  database: Database,
  asked: string | undefined,
  dataDir: string,
): Promise<AccountId> {
  if (asked !== undefined) {
    const found = await knownAccount(database, asked);
    if (found !== undefined) return found;
    throw new ImportRefusedError(`There is no account with the id "${printable(asked)}" in this database.`);
  }
  const local = await readLocalFile(dataDir);
  // The file may be about another database than the one in use now.
  const known = await knownAccount(database, local?.accountId ?? '');
  const account = known ?? (await database.transaction('system', findFirstAccount));
  if (account !== undefined) return account;
  throw new ImportRefusedError('The database has no account yet. Start Usher on it once, then import again.');
}

async function knownAccount(database: Database, id: string): Promise<AccountId | undefined> {
  if (!isId('account', id)) return undefined;
  const row = await database.transaction(id, (trx) =>
    trx.selectFrom('accounts').select('accountId').where('accountId', '=', id).executeTakeFirst(),
  );
  return row?.accountId;
}
