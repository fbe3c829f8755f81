import type { Conversations, Loaders, Session } from '@usher/schema/context';
import { NotFoundError } from '@usher/schema/errors';
import type { Event } from '@usher/schema/event/types';
import { conversationFilter } from '@usher/schema/filter/check';
import { type ConversationId, isId } from '@usher/schema/ids';
import { parseInput } from '@usher/schema/input';
import { limits } from '@usher/schema/limits';
import {
  findConversationByExternalId,
  listConversations,
  listConversationsById,
} from '../conversation/queries.ts';
import { listCommentsById, listLatestMessages, listMessagesById } from '../conversation/said-queries.ts';
import { listEventsById, listHistories, listLastAssignments } from '../log/queries.ts';
import { readPage } from '../page.ts';
import { conversationVerbs } from './conversation-verbs.ts';
import { batched, batchedQuestions, loadAllOf, loadById } from './loader.ts';
import { runFindByExternalId, runRead } from './run-read.ts';
import type { Environment } from './run-verb.ts';

export function conversations(environment: Environment, session: Session): Conversations {
  const { accountId } = session;
  const historyPage = batchedQuestions(environment, session, listHistories);
  return {
    ...conversationVerbs(environment, session),
    findByExternalId: (id) => runFindByExternalId(environment, session, findConversationByExternalId, id),
    list: (page, given) => {
      const filter = given === null ? null : parseInput(conversationFilter, given, 'filter');
      return readPage(
        { accountId, list: 'conversations', filter },
        page,
        ({ id }) => id,
        (request) => runRead(environment, session, (scope) => listConversations(scope, filter, request)),
      );
    },
    history: (id, page) => {
      if (!isId('conversation', id)) throw new NotFoundError('conversation', id);
      const of = { accountId, list: `history of ${id}` };
      const keyOf = (event: Event) => String(event.conversationVersion);
      return readPage(of, page, keyOf, (request) => historyPage({ conversationId: id, page: request }));
    },
  };
}

type ConversationLoaders = Pick<
  Loaders,
  'comment' | 'conversation' | 'event' | 'lastAssignment' | 'message' | 'messagesOfConversation'
>;

export function conversationLoaders(environment: Environment, session: Session): ConversationLoaders {
  const lastAssignment = batched<ConversationId, Event | null>(environment, session, async (scope, ids) => {
    const events = new Map(
      (await listLastAssignments(scope, ids)).map((event) => [event.conversationId, event]),
    );
    return (id) => events.get(id) ?? null;
  });
  const messagesOf = loadAllOf(
    environment,
    session,
    (scope, ids: readonly ConversationId[]) => listLatestMessages(scope, ids, limits.latestMessages),
    (message) => ({ key: message.conversationId, item: message }),
  );
  return {
    comment: loadById(environment, session, 'comment', listCommentsById),
    conversation: loadById(environment, session, 'conversation', listConversationsById),
    event: loadById(environment, session, 'event', listEventsById),
    lastAssignment: async (id) => (isId('conversation', id) ? lastAssignment(id) : null),
    message: loadById(environment, session, 'message', listMessagesById),
    messagesOfConversation: async (id) => (isId('conversation', id) ? messagesOf(id) : []),
  };
}
