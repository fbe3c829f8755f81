import type { Conversation, CreateConversationInput } from '@usher/schema/conversation/types';
import type { Channel, Contact } from '@usher/schema/directory/types';
import { isId, type TicketId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { type AssignmentTargets, lockAssignmentTargets } from '../owner/queries.ts';
import type { InAccount } from '../scope.ts';

/** What the inputs of a batch name, as it is in the account. */
export type CreationReferences = {
  now: Date;
  existing: ReadonlyMap<string, Pick<Conversation, 'id' | 'version'>>;
  targets: AssignmentTargets;
  channels: ReadonlyMap<string, Pick<Channel, 'id' | 'kind' | 'inboxId'>>;
  contacts: ReadonlyMap<string, Pick<Contact, 'id' | 'email'>>;
  tickets: ReadonlyMap<string, { id: TicketId }>;
};

export async function loadCreationReferences(
  scope: InAccount,
  inputs: readonly CreateConversationInput[],
): Promise<CreationReferences> {
  const { trx, accountId } = scope;
  const externalIds = inputs.flatMap((input) => input.externalId ?? []);
  const channelIds = inputs.flatMap((input) => input.channelId ?? []).filter((id) => isId('channel', id));
  const contactIds = inputs.flatMap((input) => input.contactId ?? []).filter((id) => isId('contact', id));
  const ticketIds = inputs.flatMap((input) => input.ticketId ?? []).filter((id) => isId('ticket', id));
  const row = await trx
    .selectNoFrom((eb) => [
      sql<Date>`usher_now()`.as('now'),
      jsonArrayFrom(
        eb
          .selectFrom('conversations')
          .select(['id', 'version', 'externalId as known'])
          .where('accountId', '=', accountId)
          .where('externalId', '=', eb.fn.any(eb.val(externalIds))),
      ).as('existing'),
      jsonArrayFrom(
        eb
          .selectFrom('channels')
          .select(['id', 'kind', 'inboxId as inbox'])
          .where('accountId', '=', accountId)
          .where('id', '=', eb.fn.any(eb.val(channelIds))),
      ).as('channels'),
      jsonArrayFrom(
        eb
          .selectFrom('contacts')
          .select(['id', 'email'])
          .where('accountId', '=', accountId)
          .where('id', '=', eb.fn.any(eb.val(contactIds))),
      ).as('contacts'),
      jsonArrayFrom(
        eb
          .selectFrom('tickets')
          .select('id')
          .where('accountId', '=', accountId)
          .where('id', '=', eb.fn.any(eb.val(ticketIds))),
      ).as('tickets'),
    ])
    .executeTakeFirstOrThrow();
  const channels = row.channels.map(({ inbox, ...channel }) => ({ ...channel, inboxId: inbox }));
  const targets = await lockAssignmentTargets(scope, {
    ownerIds: inputs.flatMap((input) => input.ownerId ?? []),
    inboxIds: [
      ...inputs.flatMap((input) => input.inboxId ?? []),
      ...channels.map((channel) => channel.inboxId),
    ],
  });
  return {
    now: row.now,
    existing: new Map(row.existing.map(({ known, ...conversation }) => [known ?? '', conversation])),
    targets,
    channels: byId(channels),
    contacts: byId(row.contacts),
    tickets: byId(row.tickets),
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
