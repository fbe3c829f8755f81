import { searchInput } from '../directory/types.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { parseInput } from '../input.ts';
import { type ActionDefinition, type ActionField, type FieldChoices, searchActions } from './catalogue.ts';
import { actionKind } from './enums.ts';

type Source = NonNullable<FieldChoices>;
const sources: Record<Source, string> = {
  CONNECTED_INBOXES: 'The connected inboxes: `inboxes(connected: true)`.',
  AGENTS: "The account's agents: `agents(active: true, search:)`. Bots too: `bots`.",
  CONVERSATION_STATUSES: 'The values of ConversationStatus.',
  OVERWRITES: 'The values of Overwrite.',
  FILTER: 'A filter, made of the fields of ConversationFilterInput.',
  ACTIONS: 'The keys of the other actions of the workflow.',
  PRIORITIES: 'The values of Priority.',
  CONVERSATION_PROPERTIES: "The account's declared properties: `conversationProperties(search:)`.",
};

const fieldChoices = enumOf(
  'ActionFieldChoices',
  'Where the choices of an action field come from.',
  Object.keys(sources) as Source[],
  sources,
);

const actionField = builder.objectRef<ActionField>('ActionField').implement({
  description: 'Something to fill in for an action.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: "Its name in the action's input, with a dot if it is inside of another.",
    }),
    label: t.exposeString('label', { description: 'What people call it.' }),
    description: t.exposeString('description', { description: 'What it is for, as a sentence.' }),
    required: t.exposeBoolean('required', { description: 'Whether the action needs it.' }),
    choices: t.expose('choices', {
      type: fieldChoices,
      nullable: true,
      description: 'Where its choices come from. Null: it is filled in freely.',
    }),
  }),
});

const actionDefinition = builder.objectRef<ActionDefinition>('ActionDefinition').implement({
  description: 'A kind of action that workflows can be made of.',
  fields: (t) => ({
    kind: t.expose('kind', { type: actionKind, description: 'Which kind it is.' }),
    name: t.exposeString('name', {
      description: 'What people call it, such as "Assign conversation owner".',
    }),
    description: t.exposeString('description', { description: 'What it does, as a sentence.' }),
    fields: t.field({
      type: [actionField],
      description: 'What to fill in. Key and next action go without saying.',
      resolve: ({ fields }) => fields,
    }),
  }),
});

builder.queryField('actionDefinitions', (t) =>
  t.field({
    type: [actionDefinition],
    description:
      'The catalogue of actions, the same for every account. Needs an API key, whatever it may do.',
    args: {
      search: t.arg.string({
        description: 'Only those with words that begin like these: `assign own`. Left out: all.',
      }),
    },
    resolve: (_root, args) => searchActions(parseInput(searchInput, args, '').search),
  }),
);
