import {
  FeatureNotAvailableError,
  type InputIssue,
  InvalidInputError,
  type UsherError,
} from '@usher/schema/errors';
import { checkDefinition, namedIds } from '@usher/schema/workflow/check';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import { ineligibilitiesOf } from '../owner/eligibility.ts';
import { type AssignmentTargets, loadAssignmentTargets } from '../owner/queries.ts';
import type { InAccount } from '../scope.ts';
import { checkMoments } from './check-moments.ts';
import { checkIds, checkProperties } from './check-references.ts';

/** Everything that keeps a definition from being saved or turned on, all at once. Undefined: it is fine. */
export async function refuseDefinition(
  scope: InAccount,
  definition: WorkflowDefinition,
  root = 'input',
): Promise<UsherError | undefined> {
  const named = namedIds(definition);
  const idsOf = (kind: 'inbox' | 'owner') => named.filter((each) => each.kind === kind).map(({ id }) => id);
  const targets = await loadAssignmentTargets(scope, { ownerIds: idsOf('owner'), inboxIds: idsOf('inbox') });
  if (!targets.entitled) return new FeatureNotAvailableError();

  const issues = [
    ...checkDefinition(definition),
    ...(await checkIds(scope, named, targets)),
    ...(await checkProperties(scope, definition)),
    ...checkAssignments(definition, targets),
    ...(await checkMoments(scope, definition)),
  ];
  return issues.length === 0
    ? undefined
    : new InvalidInputError(issues.map(({ path, message }) => ({ path: `${root}.${path}`, message })));
}

function checkAssignments({ actions }: WorkflowDefinition, targets: AssignmentTargets): InputIssue[] {
  return actions.flatMap((action, index) => {
    if (action.kind !== 'assignConversationOwner') return [];
    const inbox = targets.inboxes.get(action.inboxId ?? '');
    const owner = targets.owners.get(action.ownerId);
    const at = (field: string) => `definition.actions.${index}.${field}`;
    const reasons = owner === undefined ? [] : ineligibilitiesOf(owner, inbox);
    return [
      ...(inbox?.connected === false
        ? [
            {
              path: at('inboxId'),
              message: `The inbox "${inbox.name}" is not connected. Connect it first, or choose a connected inbox.`,
            },
          ]
        : []),
      ...(reasons.includes('INACTIVE')
        ? [{ path: at('ownerId'), message: `${owner?.name} is not active. Choose an active owner.` }]
        : []),
      ...(reasons.includes('NO_INBOX_ACCESS')
        ? [
            {
              path: at('ownerId'),
              message: `${owner?.name} has no access to the inbox "${inbox?.name}". Add them to it, or choose another owner.`,
            },
          ]
        : []),
    ];
  });
}
