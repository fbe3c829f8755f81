import { newId } from '@usher/schema/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestAppByHand, type TestAppByHand } from '../support/by-hand.ts';
import { present, succeeded } from '../support/expect.ts';
import { expectSameAnswer } from '../support/refusals.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { endSubscriptions } from '../support/subscriptions.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import {
  again,
  assign,
  comment,
  delay,
  manually,
  minutes,
  open,
  says,
  unowned,
  upon,
  whenever,
} from '../support/workflows.ts';

let app: TestAppByHand;
let us: Routing;
beforeAll(async () => {
  app = await startTestAppByHand();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const enroll = (workflowId: string, ...conversationIds: string[]) =>
  us.usher.workflows.enroll({ workflowId, conversationIds });
const resultsOf = async (workflowId: string, ...ids: string[]) =>
  succeeded(await enroll(workflowId, ...ids)).results;
const resultOf = async (workflowId: string, id: string) => present((await resultsOf(workflowId, id))[0]);
const refused = (refusal: string) => ({
  __typename: 'EnrollmentRefusedError',
  code: 'ENROLLMENT_REFUSED',
  refusal,
});

test('a manual trigger enrolls nobody by itself', async () => {
  await us.turnOn(manually(null, comment('Asked for.')), { enrollExisting: true });
  expect(await us.enrollments(await us.receive())).toEqual([]);
});

test('a conversation that somebody enrolls passes through, and tells who did it and what was seen', async () => {
  const workflowId = await us.turnOn(manually(says('Hello'), assign({ ownerId: us.agents.ana })));
  const id = await us.receive();
  await app.settled();
  const { enrollment, replayed } = succeeded(await resultOf(workflowId, id));
  expect(replayed).toBe(false);
  expect(enrollment).toMatchObject({ status: 'WAITING', nextAction: 'assign', steps: [] });
  expect(await us.enrollments(id)).toMatchObject([
    {
      id: enrollment.id,
      status: 'COMPLETED',
      cause: null,
      depth: 1,
      enrolledBy: { __typename: 'ApiKeyActor', name: 'Test key' },
      conditions: [{ path: 'firstMessage', seen: ['Hello'], matched: true }],
      steps: [{ actionKey: 'assign', status: 'DONE' }],
    },
  ]);
  const assigned = (await us.history(id)).at(-1);
  expect(assigned).toMatchObject({ type: 'CONVERSATION_ASSIGNED', depth: 1, cause: null });
  await expectWholeWork(app.app.database);
});

test('what a trigger enrolled was enrolled by nobody', async () => {
  await us.turnOn(whenever(open, comment('Seen.')));
  expect(await us.enrollments(await us.receive())).toMatchObject([{ enrolledBy: null }]);
});

test('criteria of the same workflow do not concern who is enrolled by hand', async () => {
  const definition = whenever(says('nobody says this'), comment('Asked for.'));
  const workflowId = await us.turnOn({ ...definition, triggers: [...definition.triggers, { manual: {} }] });
  const id = await us.receive();
  succeeded(await resultOf(workflowId, id));
  expect(await us.enrollments(id)).toMatchObject([{ status: 'COMPLETED' }]);
});

test("who was enrolled at the same time runs in the account's order", async () => {
  const first = await us.turnOn(again(manually(null, comment('First.'))));
  const second = await us.turnOn(again(manually(null, comment('Second.'))));
  const id = await us.receive();
  await app.settled();
  for (const workflowId of [second, first]) succeeded(await resultOf(workflowId, id));
  const comments = (await us.history(id)).flatMap((event) =>
    event.__typename === 'CommentAddedEvent' ? [event.comment?.text] : [],
  );
  expect(comments).toEqual(['First.', 'Second.']);
});

test('conversations are accepted or refused one by one, in the order of their ids', async () => {
  const workflowId = await us.turnOn(manually(unowned, comment('Asked for.', 'delay'), delay(minutes(10))));
  const [inside, owned, free] = [
    await us.receive(),
    await us.receive({ ownerId: us.agents.ana }),
    await us.receive(),
  ];
  const unknown = newId('conversation');
  succeeded(await resultOf(workflowId, inside));
  await app.settled();
  expect(await resultsOf(workflowId, inside, owned, unknown, free, 'nonsense')).toMatchObject([
    refused('ALREADY_INSIDE'),
    refused('FILTER_DOES_NOT_MATCH'),
    { __typename: 'NotFoundError', resource: 'conversation', id: unknown },
    { __typename: 'EnrollConversationSuccess', enrollment: { conversation: { id: free } } },
    { __typename: 'NotFoundError', id: 'nonsense' },
  ]);
});

test('without re-enrollment a conversation is enrolled once, with it as often as it is through', async () => {
  const once = await us.turnOn(manually(null, comment('Once.')));
  const often = await us.turnOn(again(manually(null, comment('Often.'))));
  const id = await us.receive();
  for (const workflowId of [once, often]) succeeded(await resultOf(workflowId, id));
  await app.settled();
  expect(await resultOf(once, id)).toMatchObject(refused('ENROLLED_BEFORE'));
  succeeded(await resultOf(often, id));
  expect(await us.enrollments(id)).toHaveLength(3);
});

describe('a workflow that nobody can be enrolled in refuses all at once:', () => {
  const expectRefusal = async (workflowId: string, refusal: string, words: string) => {
    const id = await us.receive();
    expect(await enroll(workflowId, id)).toMatchObject({
      ...refused(refusal),
      message: expect.stringContaining(words),
    });
    expect(await us.enrollments(id)).toEqual([]);
  };

  test('one that is off', async () => {
    const workflowId = await us.save(manually(null, comment('Never.')));
    await expectRefusal(workflowId, 'WORKFLOW_OFF', 'Turn it on first.');
  });

  test('one whose running revision has no manual trigger, whatever was saved since', async () => {
    const workflowId = await us.turnOn(upon(['CONVERSATION_CLOSED'], comment('Never.')));
    const definition = manually(null, comment('Saved only.'));
    succeeded(await us.usher.workflows.update({ workflowId, expectedRevision: 1, definition }));
    await expectRefusal(workflowId, 'NO_MANUAL_TRIGGER', 'publish that revision');
  });

  test('one that was deleted or never was, or belongs to another account, all alike', async () => {
    const them = await openRouting(app);
    const foreign = await them.turnOn(manually(null, comment('Theirs.')));
    const deleted = await us.turnOn(manually(null, comment('Deleted.')));
    succeeded(await us.usher.workflows.delete({ workflowId: deleted }));
    const id = await us.receive();
    const answer = (workflowId: string) => enroll(workflowId, id);
    await expectSameAnswer(answer, foreign, newId('workflow'));
    await expectSameAnswer(answer, deleted, newId('workflow'));
  });

  test('one of an account that lost the feature', async () => {
    const workflowId = await us.turnOn(manually(null, comment('Never.')));
    await endSubscriptions(app, us);
    expect(await enroll(workflowId, await us.receive())).toMatchObject({
      __typename: 'FeatureNotAvailableError',
    });
  });
});

test("another account's conversation is answered exactly like an unknown one", async () => {
  const workflowId = await us.turnOn(manually(null, comment('Ours.')));
  const foreign = await (await openRouting(app)).receive();
  await expectSameAnswer((id) => resultOf(workflowId, id), foreign, newId('conversation'));
});

describe('a mistake in the input refuses all:', () => {
  const expectIssues = async (ids: string[], issues: object[]) => {
    const workflowId = await us.turnOn(manually(null, comment('Never.')));
    expect(await enroll(workflowId, ...ids)).toMatchObject({ __typename: 'InvalidInputError', issues });
  };

  test('no conversations, or 251', async () => {
    await expectIssues([], [{ path: 'input.conversationIds' }]);
    const many = Array.from({ length: 251 }, () => newId('conversation'));
    await expectIssues(many, [{ path: 'input.conversationIds' }]);
  });

  test('a conversation named twice', async () => {
    const [one, two] = [await us.receive(), await us.receive()];
    await expectIssues(
      [one, two, one, two],
      [
        {
          path: 'input.conversationIds.2',
          message: 'Number 0 is the same. Name each conversation once.',
        },
        { path: 'input.conversationIds.3' },
      ],
    );
    expect(await us.enrollments(one)).toEqual([]);
  });
});

test('needs the permission WRITE_WORKFLOWS', async () => {
  const workflowId = await us.turnOn(manually(null, comment('Never.')));
  const others = await us.allowedTo('READ', 'WRITE_CONVERSATIONS', 'WRITE_DIRECTORY');
  const input = { workflowId, conversationIds: [await us.receive()] };
  for (const conversationIds of [input.conversationIds, []]) {
    expect(await others.workflows.enroll({ ...input, conversationIds })).toMatchObject({
      __typename: 'ForbiddenError',
      permission: 'WRITE_WORKFLOWS',
    });
  }
});
