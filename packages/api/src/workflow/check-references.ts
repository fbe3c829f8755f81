import type { InputIssue } from '@usher/schema/errors';
import { isId } from '@usher/schema/ids';
import type { NamedId } from '@usher/schema/workflow/check';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import { namedProperties, propertyIssues } from '@usher/schema/workflow/named-properties';
import { listContactsById } from '../directory/contact-queries.ts';
import { loadDeclaredProperties } from '../directory/property-queries.ts';
import { listTicketsById } from '../directory/ticket-queries.ts';
import type { AssignmentTargets } from '../owner/queries.ts';
import type { InAccount } from '../scope.ts';

/** Every id that names nothing in the account, with its place. */
export async function checkIds(
  scope: InAccount,
  named: readonly NamedId[],
  targets: AssignmentTargets,
): Promise<InputIssue[]> {
  const contactIds = named.flatMap(({ kind, id }) => (kind === 'contact' && isId('contact', id) ? [id] : []));
  const ticketIds = named.flatMap(({ kind, id }) => (kind === 'ticket' && isId('ticket', id) ? [id] : []));
  const known: Record<NamedId['kind'], { has: (id: string) => boolean }> = {
    inbox: targets.inboxes,
    owner: targets.owners,
    contact: idsOf(contactIds.length === 0 ? [] : await listContactsById(scope, contactIds)),
    ticket: idsOf(ticketIds.length === 0 ? [] : await listTicketsById(scope, ticketIds)),
  };
  return named
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, path }) => ({
      path,
      message: `There is no ${kind} with this id in this account. Choose one that exists.`,
    }));
}

/** Every property that is not declared, or not as it is used, with its place. */
export async function checkProperties(
  scope: InAccount,
  definition: WorkflowDefinition,
): Promise<InputIssue[]> {
  const named = namedProperties(definition);
  const declared = await loadDeclaredProperties(
    scope,
    named.map(({ name }) => name),
  );
  return propertyIssues(named, declared);
}

function idsOf(rows: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}
