import type { Replayable } from '../conversation/types.ts';
import { agentRef } from '../directory/refs.ts';
import { FeatureNotAvailableError, NotFoundError, OwnerNotEligibleError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { present } from '../graphql/present.ts';
import { idempotencyKeyWords, replayedWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import { handOverRef } from './refs.ts';
import type { DeactivateAgentInput, DeactivationOutcome, HandOverInput } from './types.ts';

const handOverInput = builder.inputRef<HandOverInput>('HandOverInput').implement({
  description: 'What becomes of the conversations that a deactivated agent owns: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    toNobody: t.boolean({ description: 'True: they are left without an owner. False is refused.' }),
    toOwner: t.id({
      description: 'This agent or bot gets them. It must be active, and not the agent itself.',
    }),
    leave: t.boolean({
      description:
        'True: the agent keeps them, and a hand-over that still runs is cancelled. False is refused.',
    }),
  }),
});

const deactivateAgentInput = builder.inputRef<DeactivateAgentInput>('DeactivateAgentInput').implement({
  description: 'Which agent to deactivate, and what becomes of its conversations.',
  fields: (t) => ({
    agentId: t.id({ required: true, description: 'Which agent. May be inactive already.' }),
    handOver: t.field({
      type: handOverInput,
      required: true,
      description: 'Where its conversations go, open and closed ones. Closed ones stay closed.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('deactivateAgent', {
  description:
    'Lets an agent be given no more conversations from now on, and hands over those it owns in the background. Tickets keep their owner. Activating the agent again with `updateAgent` cancels a hand-over that still runs; what was handed over stays so. Needs WRITE_DIRECTORY.',
  input: deactivateAgentInput,
  success: builder.objectRef<Replayable<DeactivationOutcome>>('DeactivateAgentSuccess').implement({
    description: 'The agent is inactive.',
    fields: (t) => ({
      agent: t.field({
        type: agentRef,
        description: 'The agent as it is now. Reading it needs READ.',
        resolve: ({ agentId }, _args, context) => present(context.load.agent(agentId), agentId),
      }),
      changed: t.exposeBoolean('changed', {
        description:
          'False: the agent was inactive, and the same is being handed over already or nothing is.',
      }),
      handOver: t.field({
        type: handOverRef,
        nullable: true,
        description:
          'The hand-over as it is now, also on replay. Null: the agent keeps its conversations. Reading it needs READ.',
        resolve: ({ handOverId }, _args, context) =>
          handOverId === null ? null : present(context.load.handOver(handOverId), handOverId),
      }),
      replayed: t.exposeBoolean('replayed', { description: replayedWords }),
    }),
  }),
  errors: [NotFoundError, OwnerNotEligibleError, FeatureNotAvailableError],
  resolve: (input, context) => context.agents.deactivate(input),
});
