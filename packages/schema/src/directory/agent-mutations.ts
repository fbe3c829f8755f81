import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { AgentId } from '../ids.ts';
import { availability } from './agent.ts';
import { successesOf } from './mutations.ts';
import { agentRef } from './refs.ts';
import type { CreateAgentInput, UpdateAgentInput } from './types.ts';

const { created, updated } = successesOf(agentRef, 'agent', ({ load }, id: AgentId) => load.agent(id));

const createAgentInput = builder.inputRef<CreateAgentInput>('CreateAgentInput').implement({
  description: 'A new agent, or, if the external id is known, what to update of that agent.',
  fields: (t) => ({
    externalId: t.string({
      description: "The agent's id in your own system. Null or left out: none, always a new agent.",
    }),
    name: t.string({ required: true, description: 'What people call the agent: 1 to 200 characters.' }),
    email: t.string({ description: 'Where the agent gets mail. Null: unknown.' }),
    availability: t.field({
      type: availability,
      description: 'Null or left out: a new agent is AVAILABLE, a known one stays as it is.',
    }),
    capacity: t.int({
      description: 'How many open conversations are meant to be enough: 0 to 10,000. Null: no limit.',
    }),
    active: t.boolean({
      description: 'Null or left out: a new agent is active, a known one stays as it is.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateAgentInput = builder.inputRef<UpdateAgentInput>('UpdateAgentInput').implement({
  description: 'What to change of an agent. What is left out stays as it is.',
  fields: (t) => ({
    agentId: t.id({ required: true, description: 'Which agent.' }),
    name: t.string({ description: 'The new name. Cannot be null.' }),
    email: t.string({ description: 'The new e-mail address. Null: removes it.' }),
    availability: t.field({ type: availability, description: 'The new availability. Cannot be null.' }),
    capacity: t.int({ description: 'The new capacity: 0 to 10,000. Null: no limit.' }),
    active: t.boolean({
      description:
        'False: can be given no more conversations and keeps those it has; `deactivateAgent` hands them over. True: can be given some again; a hand-over that still runs is cancelled. Cannot be null.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createAgent', {
  description: 'Adds a person who can own conversations. Needs WRITE_DIRECTORY.',
  input: createAgentInput,
  success: created,
  resolve: (input, context) => context.agents.create(input),
});

mutation('updateAgent', {
  description: 'Changes an agent. Conversations that the agent owns stay as they are. Needs WRITE_DIRECTORY.',
  input: updateAgentInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.agents.update(input),
});
