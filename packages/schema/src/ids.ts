import { fromString, typeid } from 'typeid-js';

/** What each kind of thing's public id starts with: `conv_01h...` sorts by creation time and tells what it names. */
export const idPrefixes = {
  account: 'acct',
  agent: 'agt',
  apiKey: 'key',
  bot: 'bot',
  change: 'chg',
  channel: 'chan',
  comment: 'cmt',
  contact: 'cont',
  conversation: 'conv',
  enrollment: 'enr',
  event: 'evt',
  handOver: 'hand',
  inbox: 'inb',
  message: 'msg',
  team: 'team',
  property: 'prop',
  ticket: 'tick',
  workflow: 'wf',
} as const;

export type IdKind = keyof typeof idPrefixes;

declare const kind: unique symbol;
export type Id<K extends IdKind> = string & { readonly [kind]: K };

export type AccountId = Id<'account'>;
export type AgentId = Id<'agent'>;
export type ApiKeyId = Id<'apiKey'>;
export type BotId = Id<'bot'>;
export type ChangeId = Id<'change'>;
export type ChannelId = Id<'channel'>;
export type CommentId = Id<'comment'>;
export type ContactId = Id<'contact'>;
export type ConversationId = Id<'conversation'>;
export type EnrollmentId = Id<'enrollment'>;
export type EventId = Id<'event'>;
export type HandOverId = Id<'handOver'>;
export type InboxId = Id<'inbox'>;
export type MessageId = Id<'message'>;
export type TeamId = Id<'team'>;
export type PropertyId = Id<'property'>;
export type TicketId = Id<'ticket'>;
export type WorkflowId = Id<'workflow'>;
export type OwnerId = AgentId | BotId;

export function newId<K extends IdKind>(of: K): Id<K> {
  const value: string = typeid(idPrefixes[of]).toString();
  return value as Id<K>;
}

/** True only for the canonical spelling, so that nothing malformed ever reaches the database. */
export function isId<K extends IdKind>(of: K, value: string): value is Id<K> {
  // Ids of other kinds are asked about far more often than misspelled ones, and an exception is dear.
  if (!value.startsWith(`${idPrefixes[of]}_`)) return false;
  try {
    return fromString(value, idPrefixes[of]).toString() === value;
  } catch {
    return false;
  }
}

export function kindOfId(value: string): IdKind | undefined {
  const kinds = Object.keys(idPrefixes) as IdKind[];
  return kinds.find((candidate) => isId(candidate, value));
}
