import type { Ledger } from '../ledger.ts';
import type { EventRow, Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** I4: each change begins with the owner that the one before ended with, and the last ends with the present one. */
export function ownersInAChain({ conversations, events }: Rows): Check {
  const byConversation = Map.groupBy(events, ({ conversationId }) => conversationId);
  const violations = conversations.flatMap(({ id, owner }) => {
    const changes = [...Map.groupBy(byConversation.get(id) ?? [], ({ changeId }) => changeId).values()];
    const last = changes.at(-1)?.at(-1)?.snapshot.owner ?? null;
    const broken = changes.flatMap((change, index) => brokenAt(change, changes[index - 1]));
    return last === owner
      ? broken
      : [...broken, `${id} is owned by ${owner}, but its last event says ${last}`];
  });
  return check('I4 owners in a chain', events.length, violations);
}

function brokenAt(change: readonly EventRow[], before: readonly EventRow[] | undefined): string[] {
  const after = change.at(-1)?.snapshot.owner ?? null;
  const replaced = change.find(({ changes }) => changes.owner !== undefined)?.changes.owner;
  const from = replaced === undefined ? after : replaced.from;
  const known = before?.at(-1)?.snapshot.owner ?? null;
  if (before === undefined || from === known) return [];
  const [first] = change;
  return [`${first?.conversationId}: version ${first?.version} replaces ${from}, but the owner was ${known}`];
}

type Interval = {
  from: number;
  until: number;
  version: number;
  /** It made the version; others only saw it. */
  made: boolean;
  ownerId: string | null | undefined;
};

/**
 * I5: to clients, a conversation's owner is one register. What was completed before something else began has the lower
 * version; what was read is what the log says of that version, and not from before what was known when the read began.
 * Versions are unique, so that one sort per conversation decides it.
 */
export function ownerIsOneRegister({ attempts }: Pick<Ledger, 'attempts'>, { events }: Rows): Check {
  const ownerAt = new Map(events.map((event) => [placeOf(event), event.snapshot.owner]));
  const all = intervalsOf(attempts);
  const violations = [...all].flatMap(([id, intervals]) => [
    ...fallsBack(id, intervals),
    ...tooEarly(id, intervals),
    ...intervals.flatMap(({ version, ownerId }) => {
      const told = ownerAt.get(placeOf({ conversationId: id, version }));
      if (ownerId === undefined || told === ownerId) return [];
      return [`${id} was read with ${ownerId} at version ${version}, at which the log says ${told}`];
    }),
  ]);
  const n = [...all.values()].reduce((sum, intervals) => sum + intervals.length, 0);
  return check('I5 linearizable owner', n, violations);
}

/** By conversation; an operation that was tried several times lasts from its first request to its first answer. */
function intervalsOf(attempts: Ledger['attempts']): Map<string, Interval[]> {
  const operations = Map.groupBy(attempts, ({ number }) => number);
  const intervals = [...operations.values()].flatMap((tried) => {
    const done = tried.find(({ ending }) => ending === 'ok');
    if (done?.answer == null || done.endedAt === null) return [];
    const { conversationId, version, changed, ownerId } = done.answer;
    const isRead = done.operation.kind === 'read';
    // A read takes place within its own request; only writes may have taken effect in an earlier one.
    const from = (isRead ? done : tried[0])?.invokedAt ?? 0;
    const seen = isRead ? ownerId : undefined;
    return [{ conversationId, from, until: done.endedAt, version, made: changed, ownerId: seen }];
  });
  return Map.groupBy(intervals, ({ conversationId }) => conversationId);
}

function fallsBack(id: string, intervals: readonly Interval[]): string[] {
  const ending = intervals.toSorted((a, b) => a.until - b.until);
  let completed = 0;
  let known = 0;
  return intervals
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, version, made }) => {
      for (let next = ending[completed]; next !== undefined && next.until < from; next = ending[completed]) {
        known = Math.max(known, next.version);
        completed += 1;
      }
      if (made ? version > known : version >= known) return [];
      return [`${id} had version ${known} before an operation began that came to ${version}`];
    });
}

/** Nobody sees a version that was made by an operation which began only afterwards. */
function tooEarly(id: string, intervals: readonly Interval[]): string[] {
  const makers = new Map(intervals.filter(({ made }) => made).map((each) => [each.version, each]));
  return intervals.flatMap((seen) => {
    const maker = makers.get(seen.version);
    if (maker === undefined || maker === seen || maker.from <= seen.until) return [];
    return [`${id} was seen at version ${seen.version} before anybody asked for that`];
  });
}

const placeOf = ({ conversationId, version }: { conversationId: string; version: number }) =>
  `${conversationId}/${version}`;
