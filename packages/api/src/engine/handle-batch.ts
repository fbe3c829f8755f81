import type { Event } from '@usher/schema/event/types';
import type { ConversationId } from '@usher/schema/ids';
import { listSubscriptions, mayAssignOwners } from '../account/queries.ts';
import { lockConversations } from '../conversation/queries.ts';
import { point } from '../point.ts';
import type { InAccount } from '../scope.ts';
import { criteriaAfter, criteriaOf } from '../workflow/criteria.ts';
import { listHistories } from '../workflow/history-queries.ts';
import { culpritKey, listFailures, recordFailure } from './failures.ts';
import { matchTriggers } from './match-triggers.ts';
import { observeChanges, withoutLastChange } from './observe-changes.ts';
import { begin, type Current, type Passage, passThrough, type Subject } from './passage.ts';
import { listDueEnrollments, listRunnableWorkflows, listUnevaluatedEvents } from './queries.ts';
import { Recorder } from './recorder.ts';
import { currentOf, runPassages } from './run-passages.ts';
import type { Match, ObservedChange, RunnableWorkflow } from './types.ts';
import { moveWatermarks, writeRecord } from './write-record.ts';

const eventsPerConversation = 50;
const stepsPerTransaction = 200;
/** A conversation's changes go one after the other: with many of them a batch would take long, and other accounts wait. */
const changesPerConversation = 10;

/** Everything that was due by then for these conversations, in the caller's transaction. Answers which it locked and finished. */
export async function handleConversations(
  scope: InAccount,
  ids: readonly ConversationId[],
  dueBy: Date,
): Promise<Set<ConversationId>> {
  const held = await lockConversations(scope, ids, 'skip');
  const locked = [...held.keys()];
  if (locked.length === 0) return new Set();
  await point('afterConversationsHeld');
  const { events, unfinished } = await readEvents(scope, locked);
  const workflows = await listRunnableWorkflows(scope);
  const due = Map.groupBy(
    await listDueEnrollments(scope, locked, dueBy),
    ({ conversationId }) => conversationId,
  );
  const found = await matchAll(scope, events, workflows);
  const evaluated = lastVersions(events);

  const active = [...held].filter(([id]) => found.has(id) || due.has(id));
  if (active.length > 0) {
    const entitled = mayAssignOwners(await listSubscriptions(scope));
    const activeIds = active.map(([id]) => id);
    const workflowIds = workflows.map(({ id }) => id);
    const recorder = new Recorder(await listHistories(scope, workflowIds, activeIds), entitled);
    const stopBefore = (id: ConversationId, change: ObservedChange | undefined) => {
      unfinished.add(id);
      const [first] = change?.events ?? [];
      if (first !== undefined) evaluated.set(id, first.conversationVersion - 1);
    };
    const passages = active.map(([id, conversation]) => {
      const start = currentOf(conversation);
      const subject = { conversationId: id, recorder };
      return [id, passageOf(subject, due.get(id) ?? [], found.get(id) ?? [], start, stopBefore)] as const;
    });
    await runPassages(scope, new Map(passages));
    await point('afterEffects');
    await writeRecord(scope, recorder);
    await point('afterRecord');
  }
  await moveWatermarks(scope, evaluated);
  return new Set(locked.filter((id) => !unfinished.has(id)));
}

/** Whole changes only; a page that is full may end within one, which is left for the next. */
async function readEvents(scope: InAccount, ids: readonly ConversationId[]) {
  const pages = [...(await listUnevaluatedEvents(scope, ids, eventsPerConversation))];
  const isFull = (page: readonly Event[]) => page.length === eventsPerConversation;
  return {
    events: new Map(pages.map(([id, page]) => [id, isFull(page) ? withoutLastChange(page) : page])),
    unfinished: new Set(pages.flatMap(([id, page]) => (isFull(page) ? [id] : []))),
  };
}

type Due = Awaited<ReturnType<typeof listDueEnrollments>>;
type MatchedChange = { change: ObservedChange; matches: Match[] };

/**
 * What was waiting goes first, then each change in order, its workflows in the account's order. Stops when the
 * transaction has had its share of steps, or the conversation its share of changes: what follows is left for the next.
 */
function* passageOf(
  subject: Subject,
  due: Due,
  found: readonly MatchedChange[],
  start: Current,
  stopBefore: (id: ConversationId, change: ObservedChange | undefined) => void,
): Passage {
  const isFull = () => subject.recorder.steps.length >= stepsPerTransaction;
  let current = start;
  for (const { definition, name, causeTypes, ...enrollment } of due) {
    if (isFull()) {
      stopBefore(subject.conversationId, found[0]?.change);
      return current;
    }
    const workflow = { id: enrollment.workflowId, name, revision: enrollment.revision, definition };
    const record = subject.recorder.resume(enrollment);
    const criteria = record.causeId === null ? criteriaOf(definition) : criteriaAfter(definition, causeTypes);
    current = yield* begin(subject, workflow, record, criteria, current);
  }
  for (const [index, { change, matches }] of found.entries()) {
    if (index >= changesPerConversation || isFull()) {
      stopBefore(subject.conversationId, change);
      return current;
    }
    current = yield* passThrough(subject, change, matches, current);
  }
  return current;
}

/** A workflow that throws on an event is recorded for it and passed over; the others go on. */
async function matchAll(
  scope: InAccount,
  events: ReadonlyMap<ConversationId, readonly Event[]>,
  workflows: readonly RunnableWorkflow[],
): Promise<Map<ConversationId, MatchedChange[]>> {
  if (workflows.length === 0) return new Map();
  const failed = await listFailures(
    scope,
    [...events.values()].flat().map(({ id }) => id),
  );
  const found = new Map<ConversationId, MatchedChange[]>();
  for (const [id, list] of events) {
    for (const change of observeChanges(list)) {
      const matches = await matchChange(scope, workflows, change, failed);
      if (matches.length > 0) found.set(id, [...(found.get(id) ?? []), { change, matches }]);
    }
  }
  return found;
}

async function matchChange(
  scope: InAccount,
  workflows: readonly RunnableWorkflow[],
  change: ObservedChange,
  failed: ReadonlySet<string>,
): Promise<Match[]> {
  const [first] = change.events;
  const matches: Match[] = [];
  for (const workflow of workflows) {
    try {
      const match = matchTriggers(workflow, change);
      if (match === undefined) continue;
      if (!failed.has(culpritKey({ workflowId: workflow.id, eventId: match.causeId }))) matches.push(match);
    } catch (error) {
      if (first === undefined) continue;
      const culprit = { workflowId: workflow.id, eventId: first.id };
      if (!failed.has(culpritKey(culprit))) await recordFailure(scope, culprit, error);
    }
  }
  return matches;
}

function lastVersions(events: ReadonlyMap<ConversationId, readonly Event[]>): Map<ConversationId, number> {
  return new Map([...events].map(([id, list]) => [id, list.at(-1)?.conversationVersion ?? 0]));
}
