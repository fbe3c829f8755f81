import type { WorkflowFailure } from '@usher/schema/backlog/types';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';

/** Where a workflow was passed over because it failed on an event, the newest event first. */
export function listWorkflowFailures(
  { trx, accountId }: InAccount,
  { after, limit }: PageRequest,
): Promise<WorkflowFailure[]> {
  const { eventId, workflowId } = placeIn(after);
  return trx
    .selectFrom('workflowFailures')
    .select(['workflowId', 'eventId', 'message', 'occurredAt'])
    .where('accountId', '=', accountId)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('eventId', 'workflowId'), '<', tuple(eventId, workflowId)),
      ),
    )
    .orderBy('eventId', 'desc')
    .orderBy('workflowId', 'desc')
    .limit(limit)
    .execute();
}

type Place = Pick<WorkflowFailure, 'eventId' | 'workflowId'>;

/** What a list's cursor holds of it. */
export function placeOf({ eventId, workflowId }: Place): string {
  return `${eventId}_${workflowId}`;
}

function placeIn(place: string | null): Place {
  const [, eventId = '', workflowId = ''] = /^(.+)_(wf_.+)$/.exec(place ?? '') ?? [];
  // The one place that takes apart what placeOf put together.
  return { eventId, workflowId } as Place;
}
