import { isDeepStrictEqual } from 'node:util';
import type { CreateOutcome, UpdateOutcome } from '@usher/schema/directory/types';
import { NotFoundError, UsherError } from '@usher/schema/errors';
import { type Id, type IdKind, isId } from '@usher/schema/ids';
import type { Request, Result } from '../scope.ts';

type Row<K extends IdKind> = { id: Id<K> };
type Save<R> = (rows: readonly R[]) => Promise<void>;

export type Creation<K extends IdKind, Input, R extends Row<K>> = {
  create: (input: Input) => Result<R>;
  save: Save<R>;
};

export async function createRows<K extends IdKind, Input, R extends Row<K>>(
  requests: readonly Request<Input>[],
  { create, save }: Creation<K, Input, R>,
): Promise<Result<CreateOutcome<Id<K>>>[]> {
  const rows = requests.map(({ input }) => create(input));
  await saveAny(
    rows.flatMap((row) => (row instanceof UsherError ? [] : [row])),
    save,
  );
  return rows.map((row) => (row instanceof UsherError ? row : { id: row.id, created: true }));
}

type Known = { externalId?: string | null | undefined };

export type Upsert<K extends IdKind, Input extends Known, R extends Row<K> & Known> = {
  create: (input: Input) => R;
  lock: (externalIds: readonly string[]) => Promise<R[]>;
  update: (row: R, input: Input) => R;
  save: Save<R>;
};

/** Creates each, but updates those whose external id is known, also when an earlier request of the batch made it known. */
export async function upsertRows<K extends IdKind, Input extends Known, R extends Row<K> & Known>(
  requests: readonly Request<Input>[],
  { create, lock, update, save }: Upsert<K, Input, R>,
): Promise<CreateOutcome<Id<K>>[]> {
  const locked = await unlessNone(
    requests.flatMap(({ input }) => input.externalId ?? []),
    lock,
  );
  const known = new Map(locked.map((row) => [row.externalId ?? '', row]));
  const changed = new Map<string, R>();
  const outcomes = requests.map(({ input }) => {
    const before = known.get(input.externalId ?? '');
    const after = before === undefined ? create(input) : update(before, input);
    if (input.externalId != null) known.set(input.externalId, after);
    if (!isDeepStrictEqual(before, after)) changed.set(after.id, after);
    return { id: after.id, created: before === undefined };
  });
  await saveAny([...changed.values()], save);
  return outcomes;
}

export type Update<K extends IdKind, Input, R extends Row<K>> = {
  kind: K;
  idOf: (input: Input) => string;
  lock: (ids: readonly Id<K>[]) => Promise<R[]>;
  update: (row: R, input: Input) => Result<R>;
  save: Save<R>;
};

/** Locks the rows, decides each request, and writes those that differ afterwards. */
export async function updateRows<K extends IdKind, Input, R extends Row<K>>(
  requests: readonly Request<Input>[],
  { kind, idOf, lock, update, save }: Update<K, Input, R>,
): Promise<Result<UpdateOutcome<Id<K>>>[]> {
  const ids = requests.map(({ input }) => idOf(input)).filter((id) => isId(kind, id));
  const rows = new Map<string, R>((await unlessNone(ids, lock)).map((row) => [row.id, row]));
  const changed = new Map<string, R>();
  const outcomes = requests.map(({ input }) => {
    const before = rows.get(idOf(input));
    if (before === undefined) return new NotFoundError(kind, idOf(input));
    const after = update(before, input);
    if (after instanceof UsherError) return after;
    if (isDeepStrictEqual(before, after)) return { id: before.id, changed: false };
    rows.set(after.id, after);
    changed.set(after.id, after);
    return { id: after.id, changed: true };
  });
  await saveAny([...changed.values()], save);
  return outcomes;
}

function unlessNone<T, R>(values: readonly T[], lock: (values: readonly T[]) => Promise<R[]>): Promise<R[]> {
  return values.length === 0 ? Promise.resolve([]) : lock(values);
}

async function saveAny<R>(rows: readonly R[], save: Save<R>): Promise<void> {
  if (rows.length > 0) await save(rows);
}
