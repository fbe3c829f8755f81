import { idPrefixes } from '@usher/schema/ids';

/** What the catalogue cannot say: which id a column holds, which words a text may be, what is inside a JSON. */
const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
const snake = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const idType = (kind: string) => `${capitalised(kind)}Id`;

const tableOf: Partial<Record<string, string>> = {
  account: '',
  apiKey: 'api_keys',
  inbox: 'inboxes',
  property: 'conversation_properties',
  change: '',
};
const tables = Object.keys(idPrefixes).flatMap((kind) => {
  const table = tableOf[kind] ?? `${snake(kind)}s`;
  return table === '' ? [] : [[`${table}.id`, idType(kind)]];
});

const references: Record<string, string> = {
  account_id: 'AccountId',
  agent_id: 'AgentId',
  cause_id: 'EventId | null',
  change_id: 'ChangeId',
  channel_id: 'ChannelId | null',
  contact_id: 'ContactId | null',
  conversation_id: 'ConversationId',
  enrollment_id: 'EnrollmentId',
  event_id: 'EventId',
  inbox_id: 'InboxId',
  owner_agent_id: 'AgentId | null',
  owner_bot_id: 'BotId | null',
  team_id: 'TeamId',
  ticket_id: 'TicketId | null',
  workflow_id: 'WorkflowId',
};

const json = (type: string) => `ColumnType<${type}, string, string>`;

const special: Record<string, string> = {
  'agents.availability': 'Availability',
  'api_keys.permissions': 'Permission[]',
  'channels.kind': 'ChannelKind',
  'comments.author': json('Actor'),
  'conversation_properties.type': 'PropertyType',
  'conversations.channel': 'ChannelKind | null',
  'conversations.inbox_id': 'InboxId | null',
  'conversations.initiated_by': 'Initiator | null',
  'conversations.priority': 'Priority | null',
  'conversations.properties': json('PropertyValues'),
  'conversations.properties_normalised': json('Record<string, string>'),
  'conversations.status': 'ConversationStatus',
  'conversations.updated_by': json('Actor'),
  'enrollments.conditions': json('Condition[]'),
  'enrollments.enrolled_by': 'ColumnType<Actor | null, string | null, string | null>',
  'enrollments.status': 'EnrollmentStatus',
  'events.actor': json('Actor'),
  'events.changes': json('Changes'),
  'events.details': json('EventDetails'),
  'events.snapshot': json('ConversationState'),
  'events.type': 'EventType',
  'hand_overs.actor': json('Actor'),
  'hand_overs.after_conversation_id': 'ConversationId | null',
  'hand_overs.status': 'HandOverStatus',
  'hand_overs.to_agent_id': 'AgentId | null',
  'hand_overs.to_bot_id': 'BotId | null',
  'idempotency_keys.outcome': json('unknown'),
  'inboxes.access': 'InboxAccess',
  'messages.direction': 'MessageDirection',
  'steps.action_kind': 'ActionKind',
  'steps.conditions': json('Condition[]'),
  'steps.status': 'StepStatus',
  'subscriptions.product': 'Product',
  'subscriptions.tier': 'Tier',
  'tickets.status': 'TicketStatus',
  'workflow_revisions.created_by': json('Actor'),
  'workflow_revisions.definition': json('WorkflowDefinition'),
};

/** Overrides for kysely-codegen, for the columns that really exist. */
export function columnTypes(columns: readonly string[]): Record<string, string> {
  const known = { ...Object.fromEntries(tables), ...special };
  return Object.fromEntries(
    columns.flatMap((column) => {
      const type = known[column] ?? references[column.split('.')[1] ?? ''];
      return type === undefined ? [] : [[column, type]];
    }),
  );
}

const modules: Record<string, string[]> = {
  '@usher/schema/actor': ['Actor'],
  '@usher/schema/conversation/types': [
    'ChannelKind',
    'ConversationStatus',
    'Initiator',
    'MessageDirection',
    'Priority',
  ],
  '@usher/schema/directory/types': ['Availability', 'InboxAccess', 'Product', 'TicketStatus', 'Tier'],
  '@usher/schema/event/types': ['Changes', 'ConversationState', 'EventDetails', 'EventType'],
  '@usher/schema/filter/types': ['Condition'],
  '@usher/schema/hand-over/types': ['HandOverStatus'],
  '@usher/schema/ids': Object.keys(idPrefixes).map(idType),
  '@usher/schema/permissions': ['Permission'],
  '@usher/schema/property/types': ['PropertyType', 'PropertyValues'],
  '@usher/schema/workflow/definition': ['ActionKind', 'WorkflowDefinition'],
  '@usher/schema/workflow/types': ['EnrollmentStatus', 'StepStatus'],
};

export function importLines(source: string): string {
  const lines = Object.entries(modules).flatMap(([path, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)).sort();
    return used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '${path}';`];
  });
  return `${lines.join('\n')}\n`;
}
