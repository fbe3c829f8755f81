import assert from 'node:assert/strict';
import type { EventType } from '@usher/sdk/operations';
import type { Cast } from './cast.ts';
import { type ReadEnrollment, type ReadEvent, readConversations, readLog } from './read-account.ts';
import { readActor } from './read-answer.ts';
import { type Actor, type Conversation, type Enrollment, inWords, type Model } from './state.ts';

/** Everything there is must be as the model has it. Answers the log. */
export async function compare(model: Model, cast: Cast): Promise<ReadEvent[]> {
  const log = await readLog(cast.clients.second);
  const conversations = await readConversations(cast.clients.second);
  const ofConversation = Map.groupBy(log, ({ conversation }) => conversation.id);
  const nameOf = (named: { id: string } | null) => (named === null ? null : cast.nameOf(named.id));
  const actual = conversations.map(({ id, owner, inbox, enrollments, ...read }) => ({
    number: cast.conversations.indexOf(id),
    now: inWords({ ...read, owner: nameOf(owner), inbox: nameOf(inbox) }),
    events: (ofConversation.get(id) ?? []).map((event) => actualEvent(cast, event)),
    enrollments: enrollments.map((enrollment) => actualEnrollment(cast, enrollment)).toSorted(),
  }));
  const expected = model.conversations.map((conversation) => expectedConversation(model, conversation));
  assert.deepStrictEqual(
    actual.toSorted((a, b) => a.number - b.number),
    expected,
    'The account is not as the model has it.',
  );
  assert.deepStrictEqual(
    log.map(({ position }) => position),
    log.map((_, index) => index + 1),
    'The positions of the log are not 1, 2, 3, ...',
  );
  return log;
}

function expectedConversation(model: Model, conversation: Conversation) {
  const { number, changes } = conversation;
  return {
    number,
    now: inWords(conversation),
    events: changes.flatMap((change) =>
      change.types.map((type, index) => eventInWords(change.firstVersion + index, { ...change, type })),
    ),
    enrollments: model.enrollments
      .filter((enrollment) => enrollment.conversation === number)
      .map((enrollment) => enrollmentInWords(enrollment))
      .toSorted(),
  };
}

function actualEvent(cast: Cast, { conversationVersion, type, depth, cause, actor }: ReadEvent): string {
  return eventInWords(conversationVersion, {
    type,
    actor: readActor(cast, actor),
    cause: cause?.conversationVersion ?? null,
    depth,
  });
}

function actualEnrollment(cast: Cast, { workflow, cause, steps, ...enrollment }: ReadEnrollment): string {
  return enrollmentInWords({
    ...enrollment,
    workflow: cast.workflows.indexOf(workflow.id),
    cause: cause?.conversationVersion ?? null,
    steps: steps.map(({ actionKey, status }) => ({ action: actionKey, status })),
  });
}

type ToldEvent = { type: EventType; actor: Actor; cause: number | null; depth: number };

function eventInWords(version: number, { type, actor, cause, depth }: ToldEvent): string {
  return `${version} ${type} by ${JSON.stringify(actor)}, because of ${cause}, depth ${depth}`;
}

type ToldEnrollment = Omit<Enrollment, 'conversation' | 'status' | 'steps'> & {
  status: string;
  steps: { action: string; status: string }[];
};

function enrollmentInWords({ workflow, revision, status, depth, cause, steps }: ToldEnrollment): string {
  const done = steps.map((step) => `${step.action} ${step.status}`).join();
  return `revision ${revision} of ${workflow}, because of ${cause}, depth ${depth}: ${done} ${status}`;
}
