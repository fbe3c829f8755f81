import type { Session } from '@usher/schema/context';
import { filledText, parseInput } from '@usher/schema/input';
import { limits } from '@usher/schema/limits';
import type { Page, PageInput } from '@usher/schema/page';
import type { z } from 'zod';
import { type PageRequest, readPage } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { type Environment, requirePermission } from './run-verb.ts';

/** Reads in one transaction of the session's account. Nothing is written, so an unclear end may be repeated. */
export async function runRead<T>(
  { database }: Environment,
  session: Session,
  read: (scope: InAccount) => Promise<T>,
): Promise<T> {
  requirePermission(session, 'READ');
  const { accountId } = session;
  return database.transaction(accountId, (trx) => read({ trx, accountId }), { repeatable: true });
}

/** What a list needs to become part of the API: its name in cursors and mistakes, what it can be searched by, and its query. */
export type Listing<Row, Search> = {
  name: string;
  search: z.ZodType<Search>;
  read: (scope: InAccount, page: PageRequest, search: Search) => Promise<Row[]>;
};

export async function runList<Row extends { id: string }, Search>(
  environment: Environment,
  session: Session,
  { name, search, read }: Listing<Row, Search>,
  page: PageInput,
  input: Search,
): Promise<Page<Row>> {
  requirePermission(session, 'READ');
  const filter = parseInput(search, input, name);
  return readPage(
    { accountId: session.accountId, list: name, filter },
    page,
    ({ id }) => id,
    (request) => runRead(environment, session, (scope) => read(scope, request, filter)),
  );
}

const storable = filledText(limits.externalIdLength);

/** What could never have been stored is not there; Postgres would refuse to even look for some of it. */
export async function runFindByExternalId<Row>(
  environment: Environment,
  session: Session,
  find: (scope: InAccount, externalId: string) => Promise<Row | undefined>,
  externalId: string,
): Promise<Row | null> {
  requirePermission(session, 'READ');
  if (!storable.safeParse(externalId).success) return null;
  const found = await runRead(environment, session, (scope) => find(scope, externalId));
  return found ?? null;
}
