import type { Backlogs, Session } from '@usher/schema/context';
import { listStuck, readBacklog } from '../log/backlog.ts';
import { readPage } from '../page.ts';
import { listWorkflowFailures, placeOf } from '../workflow/failure-queries.ts';
import { runRead } from './run-read.ts';
import type { Environment } from './run-verb.ts';

/** What waits to be done in one account, and what could not be. */
export function backlog(environment: Environment, session: Session): Backlogs {
  const { accountId } = session;
  return {
    read: () => runRead(environment, session, readBacklog),
    stuck: (page) =>
      readPage(
        { accountId, list: 'stuck' },
        page,
        ({ conversationId }) => conversationId,
        (request) => runRead(environment, session, (scope) => listStuck(scope, request)),
      ),
    failures: (page) =>
      readPage({ accountId, list: 'failures' }, page, placeOf, (request) =>
        runRead(environment, session, (scope) => listWorkflowFailures(scope, request)),
      ),
  };
}
