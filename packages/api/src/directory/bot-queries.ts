import type { Bot, SearchInput } from '@usher/schema/directory/types';
import type { BotId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

function botsOf({ trx, accountId }: InAccount) {
  return trx
    .selectFrom('bots')
    .select(['id', 'name', 'active', 'createdAt'])
    .where('accountId', '=', accountId);
}

export function listBots(scope: InAccount, page: PageRequest, { search }: SearchInput): Promise<Bot[]> {
  return botsOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit).execute();
}

export function listBotsById(scope: InAccount, ids: readonly BotId[]): Promise<Bot[]> {
  return botsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export function lockBots(scope: InAccount, ids: readonly BotId[]): Promise<Bot[]> {
  return botsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
