import type { Attempt, Ledger } from '../ledger.ts';
import { unexpected } from '../load/run-load.ts';
import type { EventRow, OutcomeRow, Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** What became of one logical operation: all requests that were made for it, and the changes found for their keys. */
type Told = { attempts: Attempt[]; changes: string[]; outcomes: OutcomeRow[] };
type Operation = Attempt['operation'];

const isWrite = ({ operation }: Attempt) => operation.kind !== 'read';

/** I2: what was answered "done" has exactly one change in the log, the one that was told. I3: what was refused has none. */
export function oneChangePerAnswer({ attempts }: Pick<Ledger, 'attempts'>, rows: Rows): Check[] {
  const told = joinOnKeys(attempts.filter(isWrite), rows);
  const acknowledged = told.filter(({ attempts: all }) => all.some(({ ending }) => ending === 'ok'));
  const refused = told.filter(({ attempts: all }) => all.some(({ ending }) => ending === 'fail'));
  return [
    check('I2 done means done once', acknowledged.length, acknowledged.flatMap(wrongOf)),
    doneAsAsked(acknowledged, rows),
    check(
      'I3 refused means not done',
      refused.length,
      refused.filter(({ outcomes }) => outcomes.length > 0).map(sentence),
    ),
    unclaimedChanges(rows),
  ];
}

/** I2: and what was done is what was asked, upon the condition that it was asked upon. */
function doneAsAsked(acknowledged: readonly Told[], rows: Rows): Check {
  const events = new Map(rows.events.map((event) => [placeOf(event), event]));
  const violations = acknowledged.flatMap((told) => {
    const [operation, kept] = [told.attempts[0]?.operation, told.outcomes[0]];
    if (operation === undefined || kept === undefined) return [];
    const after = events.get(placeOf(kept));
    const first = rows.firstOfChange.get(after?.changeId ?? '');
    const before = first && events.get(placeOf({ ...first, version: first.version - 1 }));
    return otherThanAsked(operation, kept, after, before).map((what) => `${what}: ${sentence(told)}`);
  });
  return check('I2 done as it was asked', acknowledged.length, violations);
}

function otherThanAsked(
  operation: Operation,
  kept: OutcomeRow,
  after: EventRow | undefined,
  before: EventRow | undefined,
): string[] {
  if (operation.kind === 'create') return [];
  if (operation.conversationId !== kept.conversationId) return [`done to ${kept.conversationId}`];
  if (operation.kind !== 'assign') return [];
  const owner = after?.snapshot.owner ?? null;
  if (owner !== operation.ownerId) return [`assigned to ${owner}`];
  const { ownerIs } = operation;
  if (ownerIs === undefined || !kept.changed) return [];
  const replaced = before?.snapshot.owner ?? null;
  return replaced === ownerIs ? [] : [`assigned though ${replaced} owned it`];
}

function joinOnKeys(attempts: readonly Attempt[], rows: Rows): Told[] {
  const changeAt = new Map(rows.events.map((event) => [placeOf(event), event.changeId]));
  const outcomeOf = new Map(rows.outcomes.map((outcome) => [outcome.key, outcome]));
  return [...Map.groupBy(attempts, ({ number }) => number).values()].map((all) => {
    const keys = new Set(all.map(({ key }) => key));
    const outcomes = [...keys].flatMap((key) => outcomeOf.get(key) ?? []);
    const changes = outcomes
      .filter(({ changed }) => changed)
      .map((each) => changeAt.get(placeOf(each)) ?? 'none');
    return { attempts: all, changes, outcomes };
  });
}

function wrongOf(told: Told): string[] {
  const { attempts, changes, outcomes } = told;
  const [kept] = outcomes;
  if (kept === undefined) return [`acknowledged, but nothing is known of it: ${sentence(told)}`];
  if (isDoubled(told)) return [`done more than once: ${sentence(told)}`];
  if (changes.includes('none')) return [`its change has no event: ${sentence(told)}`];
  const lying = attempts.some(({ answer }) => answer !== null && answer.version !== kept.version);
  return lying ? [`answered another version than was kept: ${sentence(told)}`] : [];
}

const isDoubled = ({ outcomes }: Told) => outcomes.length > 1;

/** What an API key changed without a key of ours that says so: somebody did it twice, or nobody asked for it. */
function unclaimedChanges(rows: Rows): Check {
  const claimed = new Set(rows.outcomes.filter(({ changed }) => changed).map(placeOf));
  const changes = Map.groupBy(
    rows.events.filter(({ actorKind }) => actorKind === 'API_KEY'),
    ({ changeId }) => changeId,
  );
  const unclaimed = [...changes.values()].filter(
    (events) => !events.some((event) => claimed.has(placeOf(event))),
  );
  return check(
    'I2 no change unasked',
    changes.size,
    unclaimed.map(([first]) => `${first?.type} of ${first?.conversationId} at version ${first?.version}`),
  );
}

const placeOf = ({ conversationId, version }: { conversationId: string; version: number }) =>
  `${conversationId}/${version}`;

function sentence({ attempts, changes }: Told): string {
  const [first] = attempts;
  return `${first?.operation.kind} ${first?.key} (${attempts.map(({ ending }) => ending).join(', ')}), changes: ${changes.join(', ') || 'none'}`;
}

/** No client ever sees an error that is neither a refusal nor a reason to try again. */
export function onlyExpectedErrors({ attempts }: Pick<Ledger, 'attempts'>): Check {
  const surprises = attempts.flatMap(({ error }) => (error?.startsWith(unexpected) ? [error] : []));
  return check('only expected errors', attempts.length, surprises);
}

/** Every operation gets an answer in the end. */
export function everythingAnswered({ attempts }: Pick<Ledger, 'attempts'>): Check {
  const operations = [...Map.groupBy(attempts, ({ number }) => number).values()];
  const unanswered = operations.filter((all) =>
    all.every(({ ending }) => ending === 'info' || ending === null),
  );
  return check(
    'every operation is answered',
    operations.length,
    unanswered.map(([first]) => `${first?.operation.kind} ${first?.key}`),
  );
}
