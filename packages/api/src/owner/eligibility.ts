import type { Ineligibility } from '@usher/schema/errors';
import type { TargetInbox, TargetOwner } from './queries.ts';

/** Why an owner cannot own in this inbox. Away, offline and over capacity are no reasons. */
export function ineligibilitiesOf(owner: TargetOwner, inbox: TargetInbox | undefined): Ineligibility[] {
  const outsider = owner.kind === 'AGENT' && inbox?.access === 'MEMBERS' && !inbox.memberIds.has(owner.id);
  return [
    ...(owner.active ? [] : (['INACTIVE'] as const)),
    ...(outsider ? (['NO_INBOX_ACCESS'] as const) : []),
  ];
}
