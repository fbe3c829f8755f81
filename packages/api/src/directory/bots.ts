import type {
  Bot,
  CreateBotInput,
  CreateOutcome,
  UpdateBotInput,
  UpdateOutcome,
} from '@usher/schema/directory/types';
import { type BotId, newId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { createRows, updateRows } from './batches.ts';
import { lockBots } from './bot-queries.ts';
import { searchText } from './search.ts';

type BotRow = Omit<Bot, 'createdAt'>;

export function createBots(
  scope: InAccount,
  requests: readonly Request<CreateBotInput>[],
): Promise<Result<CreateOutcome<BotId>>[]> {
  return createRows(requests, {
    create: ({ name, active }) => ({ id: newId('bot'), name, active: active ?? true }),
    save: (bots) => saveBots(scope, bots),
  });
}

export function updateBots(
  scope: InAccount,
  requests: readonly Request<UpdateBotInput>[],
): Promise<Result<UpdateOutcome<BotId>>[]> {
  return updateRows(requests, {
    kind: 'bot',
    idOf: ({ botId }) => botId,
    lock: (ids) => lockBots(scope, ids),
    update: (bot, { name, active }) => ({ ...bot, name: name ?? bot.name, active: active ?? bot.active }),
    save: (bots) => saveBots(scope, bots),
  });
}

async function saveBots({ trx, accountId }: InAccount, bots: readonly BotRow[]): Promise<void> {
  await trx
    .insertInto('bots')
    .values(bots.map((bot) => ({ ...bot, accountId, searchText: searchText(bot.name) })))
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        active: ref('excluded.active'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
}
