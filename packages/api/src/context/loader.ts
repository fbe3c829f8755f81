import type { Load, Session } from '@usher/schema/context';
import { type Id, type IdKind, isId } from '@usher/schema/ids';
import DataLoader from 'dataloader';
import type { InAccount } from '../scope.ts';
import { type Environment, requirePermission } from './run-verb.ts';

/**
 * One query for everything that is asked for at the same time. Nothing is kept for later: the next mutation of the
 * request, or the next event of a subscription, may have changed it.
 */
export function batched<Key extends string, T>(
  { database }: Environment,
  session: Session,
  read: (scope: InAccount, keys: readonly Key[]) => Promise<(key: Key) => T>,
): (key: Key) => Promise<T> {
  const { accountId } = session;
  const loader = new DataLoader<Key, T>(
    async (keys) => {
      requirePermission(session, 'READ');
      const find = await database.readTogether(accountId, (trx) =>
        read({ trx, accountId }, [...new Set(keys)]),
      );
      return keys.map(find);
    },
    { cache: false },
  );
  return (key) => loader.load(key);
}

/** Loads a thing by its id. What cannot be an id names nothing, and is not looked for. */
export function loadById<K extends IdKind, T extends { id: Id<K> }>(
  environment: Environment,
  session: Session,
  kind: K,
  list: (scope: InAccount, ids: readonly Id<K>[]) => Promise<T[]>,
): Load<T> {
  const load = batched<Id<K>, T | null>(environment, session, async (scope, ids) => {
    const rows = new Map((await list(scope, ids)).map((row) => [row.id, row]));
    return (id) => rows.get(id) ?? null;
  });
  return async (id) => {
    requirePermission(session, 'READ');
    return isId(kind, id) ? load(id) : null;
  };
}

/** Loads what belongs to a thing. */
export function loadAllOf<Key extends string, Row, T>(
  environment: Environment,
  session: Session,
  list: (scope: InAccount, keys: readonly Key[]) => Promise<Row[]>,
  of: (row: Row) => { key: Key; item: T },
): (key: Key) => Promise<T[]> {
  return batched(environment, session, async (scope, keys) => {
    const owned = Map.groupBy((await list(scope, keys)).map(of), ({ key }) => key);
    return (key) => (owned.get(key) ?? []).map(({ item }) => item);
  });
}

/** The same for questions that are more than a key, such as a page of something: answers in the order of the questions. */
export function batchedQuestions<Question, T>(
  { database }: Environment,
  session: Session,
  read: (scope: InAccount, questions: readonly Question[]) => Promise<T[]>,
): (question: Question) => Promise<T> {
  const { accountId } = session;
  const loader = new DataLoader<Question, T>(
    async (questions) => {
      requirePermission(session, 'READ');
      return database.readTogether(accountId, (trx) => read({ trx, accountId }, questions));
    },
    { cache: false },
  );
  return (question) => loader.load(question);
}
