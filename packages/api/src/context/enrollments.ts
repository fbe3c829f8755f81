import type { Enrollments, Session } from '@usher/schema/context';
import {
  EnrollmentRefusedError,
  FeatureNotAvailableError,
  InvalidInputError,
  NotFoundError,
  UsherError,
} from '@usher/schema/errors';
import { parseInput } from '@usher/schema/input';
import {
  cancelEnrollmentInput,
  enrollConversationInput,
  enrollConversationsInput,
  retryEnrollmentInput,
} from '@usher/schema/workflow/types';
import { cancelEnrollments } from '../workflow/cancel-enrollment.ts';
import { enrollConversations } from '../workflow/enroll.ts';
import { retryEnrollments } from '../workflow/retry-enrollment.ts';
import { derivedKey } from './derived-key.ts';
import { type Environment, requirePermission, runBatch, runVerb } from './run-verb.ts';

const permission = 'WRITE_WORKFLOWS' as const;

const verbs = {
  enroll: {
    operation: 'enrollConversation',
    permission,
    input: enrollConversationInput,
    run: enrollConversations,
  },
  cancel: { operation: 'cancelEnrollment', permission, input: cancelEnrollmentInput, run: cancelEnrollments },
  retry: { operation: 'retryEnrollment', permission, input: retryEnrollmentInput, run: retryEnrollments },
};

export function enrollments(environment: Environment, session: Session): Enrollments {
  return {
    cancel: (input) => runVerb(environment, session, verbs.cancel, input),
    retry: async (input) => {
      const outcome = await runVerb(environment, session, verbs.retry, input);
      environment.wakeWorker();
      return outcome;
    },
  };
}

export async function enrollMany(environment: Environment, session: Session, input: unknown) {
  requirePermission(session, permission);
  const { workflowId, conversationIds, idempotencyKey } = parseInput(enrollConversationsInput, input);
  refuseRepetitions(conversationIds);
  const items = conversationIds.map((conversationId) => ({
    workflowId,
    conversationId,
    idempotencyKey: derivedKey(idempotencyKey, conversationId),
  }));
  const results = await runBatch(environment, session, verbs.enroll, items);
  const refusal = results.find(concernsAll);
  // What an earlier call did with the same key is answered also when nothing can be enrolled any more.
  if (refusal !== undefined && results.every(isRefusal)) throw refusal;
  environment.wakeWorker();
  return results;
}

function refuseRepetitions(ids: readonly string[]): void {
  const issues = ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    const message = `Number ${first} is the same. Name each conversation once.`;
    return first === index ? [] : [{ path: `input.conversationIds.${index}`, message }];
  });
  if (issues.length > 0) throw new InvalidInputError(issues);
}

function isRefusal(result: object): boolean {
  return result instanceof UsherError;
}

/** A refusal that is about the workflow is answered once and for all if nothing was enrolled. */
function concernsAll(result: object): result is UsherError {
  if (result instanceof NotFoundError) return result.resource === 'workflow';
  if (result instanceof EnrollmentRefusedError)
    return result.refusal === 'WORKFLOW_OFF' || result.refusal === 'NO_MANUAL_TRIGGER';
  return result instanceof FeatureNotAvailableError;
}
