import { normaliseText } from '../filter/normalise.ts';
import type { ActionKind, ActionOf } from './definition.ts';
import type { SettingKey } from './property-setting.ts';

/** Where the choices of a field can come from. A field without is filled in freely. */
export const fieldChoices = [
  'CONNECTED_INBOXES',
  'AGENTS',
  'CONVERSATION_STATUSES',
  'OVERWRITES',
  'FILTER',
  'ACTIONS',
  'PRIORITIES',
  'CONVERSATION_PROPERTIES',
] as const;
export type FieldChoices = (typeof fieldChoices)[number];

export type ActionField<Name extends string = string> = {
  name: Name;
  label: string;
  description: string;
  required: boolean;
  choices: FieldChoices | null;
};

/** What a person who writes a workflow is told about a kind of action. `key` and `next` go without saying. */
export type ActionDefinition<Name extends string = string> = {
  kind: ActionKind;
  name: string;
  description: string;
  fields: readonly ActionField<Name>[];
};

type FieldOf<Kind extends ActionKind> = Kind extends 'setConversationProperty'
  ? `set.${SettingKey}`
  : Exclude<keyof ActionOf<Kind> & string, 'kind' | 'key' | 'next'>;

export const actionCatalogue: Record<ActionKind, ActionDefinition> = {
  assignConversationOwner: {
    kind: 'assignConversationOwner',
    name: 'Assign conversation owner',
    description: 'Moves the conversation to an inbox and makes an agent or a bot its owner, both together.',
    fields: [
      {
        name: 'inboxId',
        label: 'Target inbox',
        description: 'The connected inbox to move the conversation to. Without one it stays where it is.',
        required: false,
        choices: 'CONNECTED_INBOXES',
      },
      {
        name: 'ownerId',
        label: 'Conversation owner',
        description: 'Who owns the conversation from then on: somebody active with access to the inbox.',
        required: true,
        choices: 'AGENTS',
      },
      {
        name: 'overwrite',
        label: 'Overwrite',
        description: 'Whether an owner that the conversation already has is replaced. By default it is.',
        required: false,
        choices: 'OVERWRITES',
      },
      {
        name: 'guard',
        label: 'Only if',
        description: 'Skips the assignment unless this filter matches the conversation at that moment.',
        required: false,
        choices: 'FILTER',
      },
    ],
  },
  setConversationStatus: {
    kind: 'setConversationStatus',
    name: 'Set conversation status',
    description: 'Closes the conversation, or opens it again.',
    fields: [
      {
        name: 'status',
        label: 'Status',
        description: 'The status that the conversation gets.',
        required: true,
        choices: 'CONVERSATION_STATUSES',
      },
    ],
  },
  addComment: {
    kind: 'addComment',
    name: 'Add comment',
    description: 'Leaves an internal note on the conversation, which the customer does not see.',
    fields: [
      {
        name: 'text',
        label: 'Comment',
        description: 'The text of the note.',
        required: true,
        choices: null,
      },
    ],
  },
  delay: {
    kind: 'delay',
    name: 'Delay',
    description: 'Waits for a while or until a certain time, and goes on from there.',
    fields: [
      {
        name: 'for',
        label: 'Wait for',
        description: 'How long it waits: an amount of seconds, minutes, hours or days, 365 days at most.',
        required: false,
        choices: null,
      },
      {
        name: 'until',
        label: 'Wait until',
        description: 'Instead of how long: the moment, or the time of day on certain weekdays.',
        required: false,
        choices: null,
      },
    ],
  },
  branch: {
    kind: 'branch',
    name: 'If/then branch',
    description: 'Goes on with the first branch whose filter matches the conversation, or else otherwise.',
    fields: [
      {
        name: 'branches',
        label: 'Branches',
        description: 'In the order they are tried: each has a name, a filter, and the action it leads to.',
        required: true,
        choices: 'FILTER',
      },
      {
        name: 'otherwise',
        label: 'Otherwise',
        description: 'The action to go on with when no branch matches. Without one the workflow ends there.',
        required: false,
        choices: 'ACTIONS',
      },
    ],
  },
  end: {
    kind: 'end',
    name: 'End workflow',
    description: 'Ends the workflow for this conversation.',
    fields: [
      {
        name: 'reason',
        label: 'Reason',
        description: 'Why it ends here, for whoever reads the history.',
        required: false,
        choices: null,
      },
    ],
  },
  unassignConversationOwner: {
    kind: 'unassignConversationOwner',
    name: 'Unassign conversation owner',
    description: 'Takes the owner away. Inbox and status stay as they are.',
    fields: [],
  },
  setConversationProperty: {
    kind: 'setConversationProperty',
    name: 'Set conversation property',
    description: 'Sets the priority, the tags or one declared property. Exactly one of its fields is given.',
    fields: [
      {
        name: 'set.priority',
        label: 'Priority',
        description: 'How urgent the conversation is from then on.',
        required: false,
        choices: 'PRIORITIES',
      },
      {
        name: 'set.clearPriority',
        label: 'No priority',
        description: 'Takes the priority away.',
        required: false,
        choices: null,
      },
      {
        name: 'set.addTags',
        label: 'Add tags',
        description: 'The tags that the conversation gets, if it does not have them.',
        required: false,
        choices: null,
      },
      {
        name: 'set.removeTags',
        label: 'Remove tags',
        description: 'The tags that the conversation loses, if it has them.',
        required: false,
        choices: null,
      },
      {
        name: 'set.property',
        label: 'Property',
        description: 'A declared property, with the value that it gets.',
        required: false,
        choices: 'CONVERSATION_PROPERTIES',
      },
      {
        name: 'set.clearProperty',
        label: 'No value',
        description: 'A declared property that loses its value.',
        required: false,
        choices: 'CONVERSATION_PROPERTIES',
      },
    ],
  },
} satisfies { [Kind in ActionKind]: ActionDefinition<FieldOf<Kind>> & { kind: Kind } };

/** By what somebody types: every word begins a word of the name or, after those, of the description as well. */
export function searchActions(search: string | null | undefined): ActionDefinition[] {
  const wanted = wordsOf(search ?? '');
  const found = (text: string) =>
    wanted.every((start) => wordsOf(text).some((word) => word.startsWith(start)));
  const actions = Object.values(actionCatalogue);
  const named = actions.filter(({ name }) => found(name));
  const described = actions.filter(
    ({ name, description }) => !found(name) && found(`${name} ${description}`),
  );
  return [...named, ...described];
}

function wordsOf(text: string): string[] {
  return normaliseText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
