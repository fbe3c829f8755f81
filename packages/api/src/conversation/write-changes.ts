import type { Conversation } from '@usher/schema/conversation/types';
import { sql } from 'kysely';
import { point } from '../point.ts';
import type { InAccount } from '../scope.ts';
import type { Change } from './change.ts';
import { normalised, normalisedTexts } from './normalised.ts';

/** The parts of a row that verbs may change, as the statements below read them. */
function writable(conversation: Conversation) {
  return {
    id: conversation.id,
    version: conversation.version,
    status: conversation.status,
    inbox_id: conversation.inboxId,
    owner_agent_id: conversation.ownerAgentId,
    owner_bot_id: conversation.ownerBotId,
    priority: conversation.priority,
    tags: conversation.tags,
    properties: conversation.properties,
    properties_normalised: normalisedTexts(conversation.properties),
    initiated_by: conversation.initiatedBy,
    first_message: conversation.firstMessage,
    last_message: conversation.lastMessage,
    first_message_normalised: normalised(conversation.firstMessage),
    last_message_normalised: normalised(conversation.lastMessage),
    closed_at: conversation.closedAt,
    last_inbound_at: conversation.lastInboundAt,
    last_outbound_at: conversation.lastOutboundAt,
    updated_at: conversation.updatedAt,
    updated_by: conversation.updatedBy,
  };
}

/** Writes all of many changes: conversations and events in one statement, then what was said in them. */
export async function writeChanges(scope: InAccount, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await updateConversations(scope, changes);
  await insertSaid(scope, changes);
}

async function updateConversations(scope: InAccount, changes: readonly Change[]): Promise<void> {
  await sql`
    with after as (
      select * from jsonb_populate_recordset(null::conversations, ${json(changes.map((change) => writable(change.conversation)))})
    ), written as (
      update conversations c set
        version = after.version, status = after.status, inbox_id = after.inbox_id,
        owner_agent_id = after.owner_agent_id, owner_bot_id = after.owner_bot_id,
        priority = after.priority, tags = after.tags, initiated_by = after.initiated_by,
        properties = after.properties, properties_normalised = after.properties_normalised,
        first_message = after.first_message, last_message = after.last_message,
        first_message_normalised = after.first_message_normalised,
        last_message_normalised = after.last_message_normalised,
        closed_at = after.closed_at, last_inbound_at = after.last_inbound_at,
        last_outbound_at = after.last_outbound_at, updated_at = after.updated_at, updated_by = after.updated_by
      from after
      -- The ids once more, so that they are looked up by key even before the table was ever analyzed.
      where c.account_id = ${scope.accountId} and c.id = after.id and c.id = any(${changes.map(({ conversation }) => conversation.id)})
    )
    ${eventInsertion(scope, changes)}
  `.execute(scope.trx);
}

/** New conversations with their first events. Foreign keys are checked at the statement's end, so one statement does. */
export async function insertConversations(scope: InAccount, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ conversation }) => ({
    ...writable(conversation),
    account_id: scope.accountId,
    external_id: conversation.externalId,
    evaluated_version: 0,
    channel_id: conversation.channelId,
    channel: conversation.channel,
    contact_id: conversation.contactId,
    ticket_id: conversation.ticketId,
    subject: conversation.subject,
    subject_normalised: normalised(conversation.subject),
    created_at: conversation.createdAt,
  }));
  await sql`
    with written as (
      insert into conversations select * from jsonb_populate_recordset(null::conversations, ${json(rows)})
    )
    ${eventInsertion(scope, changes)}
  `.execute(scope.trx);
  await insertSaid(scope, changes);
}

async function insertSaid({ trx, accountId }: InAccount, changes: readonly Change[]): Promise<void> {
  await point('afterEvents');
  const messages = changes.flatMap(({ message }) =>
    message === undefined ? [] : [{ ...message, accountId }],
  );
  if (messages.length > 0) await trx.insertInto('messages').values(messages).execute();
  const comments = changes.flatMap(({ comment }) =>
    comment === undefined ? [] : [{ ...comment, author: JSON.stringify(comment.author), accountId }],
  );
  if (comments.length > 0) await trx.insertInto('comments').values(comments).execute();
}

function eventInsertion({ accountId }: InAccount, changes: readonly Change[]) {
  const events = changes
    .flatMap((change) => change.events)
    .map((event, ordinal) => ({
      ordinal,
      id: event.id,
      change_id: event.changeId,
      type: event.type,
      conversation_id: event.conversationId,
      conversation_version: event.conversationVersion,
      actor: event.actor,
      cause_id: event.causeId,
      depth: event.depth,
      occurred_at: event.occurredAt,
      changes: event.changes,
      details: event.details,
      snapshot: event.snapshot,
    }));
  return sql`
    insert into events (account_id, id, change_id, type, conversation_id, conversation_version, actor, cause_id,
                        depth, occurred_at, changes, details, snapshot)
    select ${accountId}, id, change_id, type, conversation_id, conversation_version, actor, cause_id,
           depth, occurred_at, changes, details, snapshot
    from jsonb_to_recordset(${json(events)}) as event (
      ordinal int, id text, change_id text, type text, conversation_id text, conversation_version int, actor jsonb,
      cause_id text, depth int, occurred_at timestamptz, changes jsonb, details jsonb, snapshot jsonb)
    order by ordinal
  `;
}

function json(rows: unknown) {
  return sql`${JSON.stringify(rows)}::jsonb`;
}
