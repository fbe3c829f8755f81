import type { Actor } from '@usher/schema/actor';
import type { Agent } from '@usher/schema/directory/types';
import { FeatureNotAvailableError, NotFoundError, OwnerNotEligibleError } from '@usher/schema/errors';
import type { HandOver, HandOverInput } from '@usher/schema/hand-over/types';
import { ineligibilitiesOf } from '../owner/eligibility.ts';
import type { AssignmentTargets } from '../owner/queries.ts';
import type { Result } from '../scope.ts';
import type { NewHandOver } from './save-hand-overs.ts';

export type Deactivation = {
  agent: Agent;
  handOver: HandOverInput;
  actor: Actor;
  targets: AssignmentTargets;
  /** The agent's hand-over that is not at its end. */
  running: HandOver | undefined;
  /** How many conversations the agent owns. */
  owned: number;
};

/** What is to be written for it. A hand-over to the same owner that runs already is kept. */
export type Decision = {
  deactivates: boolean;
  cancels: boolean;
  keeps: HandOver | undefined;
  begins: Omit<NewHandOver, 'id'> | undefined;
};

/** Pure. */
export function decideDeactivation({
  agent,
  handOver,
  actor,
  targets,
  running,
  owned,
}: Deactivation): Result<Decision> {
  const deactivates = agent.active;
  const to = receiverOf(handOver, targets);
  if (to instanceof Error) return to;
  if (to === 'KEEPS')
    return { deactivates, cancels: running !== undefined, keeps: undefined, begins: undefined };
  if (running?.toAgentId === to.toAgentId && running.toBotId === to.toBotId)
    return { deactivates, cancels: false, keeps: running, begins: undefined };
  return {
    deactivates,
    cancels: running !== undefined,
    keeps: undefined,
    begins: { agentId: agent.id, ...to, actor, total: owned },
  };
}

type Receiver = Pick<HandOver, 'toAgentId' | 'toBotId'>;

function receiverOf(
  { leave, toOwner }: HandOverInput,
  targets: AssignmentTargets,
): Result<Receiver | 'KEEPS'> {
  if (leave === true) return 'KEEPS';
  if (toOwner == null) return { toAgentId: null, toBotId: null };
  if (!targets.entitled) return new FeatureNotAvailableError();
  const owner = targets.owners.get(toOwner);
  if (owner === undefined) return new NotFoundError('owner', toOwner);
  const reasons = ineligibilitiesOf(owner, undefined);
  if (reasons.length > 0) return new OwnerNotEligibleError(owner, reasons);
  return {
    toAgentId: owner.kind === 'AGENT' ? owner.id : null,
    toBotId: owner.kind === 'BOT' ? owner.id : null,
  };
}
