import type { Conversations, Session } from '@usher/schema/context';
import {
  addCommentInput,
  assignConversationOwnerInput,
  assignConversationOwnersInput,
  conversationInput,
  createConversationInput,
  messageInput,
  setPropertiesInput,
} from '@usher/schema/conversation/types';
import { type InputIssue, InvalidInputError } from '@usher/schema/errors';
import { parseInput } from '@usher/schema/input';
import { addComments } from '../conversation/add-comment.ts';
import { addMessages } from '../conversation/add-message.ts';
import { assignConversationOwners } from '../conversation/assign.ts';
import { createConversations } from '../conversation/create.ts';
import { setConversationProperties } from '../conversation/set-properties.ts';
import { setConversationStatuses } from '../conversation/set-status.ts';
import { unassignConversationOwners } from '../conversation/unassign.ts';
import { derivedKey } from './derived-key.ts';
import { type Environment, requirePermission, runBatch, runVerb, type Verb } from './run-verb.ts';

const permission = 'WRITE_CONVERSATIONS';

export const verbs = {
  create: {
    operation: 'createConversation',
    permission,
    input: createConversationInput,
    run: createConversations,
  },
  receiveMessage: {
    operation: 'receiveMessage',
    permission,
    input: messageInput,
    run: (scope, requests) => addMessages(scope, 'INBOUND', requests),
  },
  sendMessage: {
    operation: 'sendMessage',
    permission,
    input: messageInput,
    run: (scope, requests) => addMessages(scope, 'OUTBOUND', requests),
  },
  addComment: { operation: 'addComment', permission, input: addCommentInput, run: addComments },
  assignOwner: {
    operation: 'assignConversationOwner',
    permission,
    input: assignConversationOwnerInput,
    run: assignConversationOwners,
  },
  unassignOwner: {
    operation: 'unassignConversationOwner',
    permission,
    input: conversationInput,
    run: unassignConversationOwners,
  },
  close: {
    operation: 'closeConversation',
    permission,
    input: conversationInput,
    run: (scope, requests) => setConversationStatuses(scope, 'CLOSED', requests),
  },
  reopen: {
    operation: 'reopenConversation',
    permission,
    input: conversationInput,
    run: (scope, requests) => setConversationStatuses(scope, 'OPEN', requests),
  },
  setProperties: {
    operation: 'setConversationProperties',
    permission,
    input: setPropertiesInput,
    run: setConversationProperties,
  },
} satisfies {
  [Name in Exclude<keyof Conversations, 'assignOwners' | 'findByExternalId' | 'history' | 'list'>]: VerbOf<
    Conversations[Name]
  >;
};

type VerbOf<Port> = Port extends (input: infer Input) => Promise<infer Outcome>
  ? Verb<Input, Omit<Outcome, 'replayed'>>
  : never;

export async function assignMany(environment: Environment, session: Session, input: unknown) {
  requirePermission(session, permission);
  const { items, idempotencyKey } = parseInput(assignConversationOwnersInput, input);
  const keyedItems = items.map((item) => ({
    ...item,
    idempotencyKey: item.idempotencyKey ?? derivedKey(idempotencyKey, item.conversationId),
  }));
  const issues = keyedItems.flatMap(
    (_, index) =>
      repetition(keyedItems, index, 'conversationId') ??
      repetition(keyedItems, index, 'idempotencyKey') ??
      [],
  );
  if (issues.length > 0) throw new InvalidInputError(issues);
  return runBatch(environment, session, verbs.assignOwner, keyedItems);
}

type KeyedItem = { conversationId: string; idempotencyKey: string | null };

/** That an earlier item has the same. */
function repetition(
  items: readonly KeyedItem[],
  index: number,
  field: keyof KeyedItem,
): InputIssue | undefined {
  const value = items[index]?.[field];
  const first = items.findIndex((item) => item[field] === value);
  if (value == null || first === index) return undefined;
  return {
    path: `input.items.${index}.${field}`,
    message: `Item ${first} has the same. Give each item its own.`,
  };
}

/** The writing half of the conversations port. */
export function conversationVerbs(environment: Environment, session: Session) {
  return {
    create: (input) => runVerb(environment, session, verbs.create, input),
    receiveMessage: (input) => runVerb(environment, session, verbs.receiveMessage, input),
    sendMessage: (input) => runVerb(environment, session, verbs.sendMessage, input),
    addComment: (input) => runVerb(environment, session, verbs.addComment, input),
    assignOwner: (input) => runVerb(environment, session, verbs.assignOwner, input),
    assignOwners: (input) => assignMany(environment, session, input),
    unassignOwner: (input) => runVerb(environment, session, verbs.unassignOwner, input),
    close: (input) => runVerb(environment, session, verbs.close, input),
    reopen: (input) => runVerb(environment, session, verbs.reopen, input),
    setProperties: (input) => runVerb(environment, session, verbs.setProperties, input),
  } satisfies Partial<Conversations>;
}
