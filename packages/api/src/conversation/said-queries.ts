import type { Comment, Message } from '@usher/schema/conversation/types';
import type { CommentId, ConversationId, MessageId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

const messageColumns = ['id', 'conversationId', 'externalId', 'direction', 'text', 'createdAt'] as const;

export function listMessagesById(
  { trx, accountId }: InAccount,
  ids: readonly MessageId[],
): Promise<Message[]> {
  return trx
    .selectFrom('messages')
    .select(messageColumns)
    .where('accountId', '=', accountId)
    .where('id', 'in', ids)
    .execute();
}

/** The latest of each conversation, oldest first. */
export function listLatestMessages(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
  perConversation: number,
): Promise<Message[]> {
  return trx
    .selectFrom((eb) =>
      eb
        .selectFrom('messages')
        .select(messageColumns)
        .select(sql<number>`row_number() over (partition by conversation_id order by id desc)`.as('age'))
        .where('accountId', '=', accountId)
        .where('conversationId', 'in', ids)
        .as('ranked'),
    )
    .select(messageColumns)
    .where('age', '<=', perConversation)
    .orderBy('id')
    .execute();
}

export function listCommentsById(
  { trx, accountId }: InAccount,
  ids: readonly CommentId[],
): Promise<Comment[]> {
  return trx
    .selectFrom('comments')
    .select(['id', 'conversationId', 'text', 'author', 'createdAt'])
    .where('accountId', '=', accountId)
    .where('id', 'in', ids)
    .execute();
}
