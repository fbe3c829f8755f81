import type { Log, Session } from '@usher/schema/context';
import { InvalidInputError } from '@usher/schema/errors';
import { encodeCursor } from '@usher/schema/event/cursor';
import type { EventType } from '@usher/schema/event/types';
import { conversationFilter } from '@usher/schema/filter/check';
import { parseInput } from '@usher/schema/input';
import { limits } from '@usher/schema/limits';
import { pageInput } from '@usher/schema/page';
import { type Following, follow } from '../log/follow.ts';
import { listEventsAfter } from '../log/queries.ts';
import { startOf } from '../log/read-log.ts';
import { runRead } from './run-read.ts';
import { type Environment, requirePermission } from './run-verb.ts';

export type Streams = Omit<Following, 'accountId'>;

export function log(environment: Environment, session: Session, streams: Streams): Log {
  const { accountId } = session;
  return {
    list: async (page, types) => {
      refuseNoTypes(types);
      const { first, after } = parseInput(pageInput, page, '');
      const size = first ?? limits.defaultPageSize;
      const events = await runRead(environment, session, async (scope) => {
        const { position } = after == null ? { position: 0 } : await startOf(scope, after);
        return listEventsAfter(scope, position, types, size + 1);
      });
      const edges = events.slice(0, size).map((event) => ({
        cursor: encodeCursor({ position: event.position ?? 0, id: event.id }),
        node: event,
      }));
      return { edges, hasNextPage: events.length > size };
    },
    follow: ({ after, types, filter }) => {
      requirePermission(session, 'READ');
      refuseNoTypes(types);
      const checked = filter === null ? null : parseInput(conversationFilter, filter, 'filter');
      return follow({ accountId, ...streams }, { after, types, filter: checked });
    },
  };
}

/** No type at all would match nothing, silently and for ever. */
function refuseNoTypes(types: readonly EventType[] | null): void {
  if (types?.length !== 0) return;
  throw new InvalidInputError([
    { path: 'types', message: 'Name at least one type, or leave this out for all.' },
  ]);
}
