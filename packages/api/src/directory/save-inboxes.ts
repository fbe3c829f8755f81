import type { Channel } from '@usher/schema/directory/types';
import type { InAccount } from '../scope.ts';
import type { InboxWithMembers } from './inbox-queries.ts';
import { searchText } from './search.ts';

export type InboxRow = Omit<InboxWithMembers, 'createdAt'> & { newChannels?: Omit<Channel, 'createdAt'>[] };

/** Writes inboxes, then who and what belongs to them. */
export async function saveInboxes(scope: InAccount, inboxes: readonly InboxRow[]): Promise<void> {
  await upsertInboxes(scope, inboxes);
  await replaceMembers(scope, inboxes);
  await insertChannels(scope, inboxes);
}

async function upsertInboxes({ trx, accountId }: InAccount, inboxes: readonly InboxRow[]): Promise<void> {
  const rows = inboxes.map(({ memberIds: _members, newChannels: _channels, ...inbox }) => ({
    ...inbox,
    accountId,
    searchText: searchText(inbox.name),
  }));
  await trx
    .insertInto('inboxes')
    .values(rows)
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        connected: ref('excluded.connected'),
        access: ref('excluded.access'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
}

async function replaceMembers({ trx, accountId }: InAccount, inboxes: readonly InboxRow[]): Promise<void> {
  const ids = inboxes.map(({ id }) => id);
  await trx
    .deleteFrom('inboxMembers')
    .where('accountId', '=', accountId)
    .where('inboxId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  const members = inboxes.flatMap(({ id, memberIds }) =>
    memberIds.map((agentId) => ({ accountId, inboxId: id, agentId })),
  );
  if (members.length > 0) await trx.insertInto('inboxMembers').values(members).execute();
}

async function insertChannels({ trx, accountId }: InAccount, inboxes: readonly InboxRow[]): Promise<void> {
  const channels = inboxes
    .flatMap(({ newChannels }) => newChannels ?? [])
    .map((channel) => ({ ...channel, accountId }));
  if (channels.length > 0) await trx.insertInto('channels').values(channels).execute();
}
