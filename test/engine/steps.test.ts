import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import {
  assign,
  branch,
  close,
  comment,
  end,
  open,
  ownedBy,
  says,
  unowned,
  whenever,
} from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  us = await openRouting(app);
});
afterAll(() => app.stop());

const stepsOf = async (id: string) =>
  (await us.enrollments(id)).map(({ steps }) =>
    steps.map(({ actionKey, status, detail }) => [actionKey, status, detail]),
  );

test('the first branch that matches is taken, otherwise the other way', async () => {
  const ways = branch(
    [
      { name: 'money', filter: says('refund'), next: 'ana' },
      { name: 'anger', filter: says('angry'), next: 'ben' },
      { name: 'nothing to do', filter: says('thanks') },
    ],
    'bot',
  );
  const to = (key: string, ownerId: string) => assign({ key, ownerId });
  await us.turnOn(
    whenever(open, ways, to('ana', us.agents.ana), to('ben', us.agents.ben), to('bot', us.bots.welcome)),
  );
  const outcome = async (message: string) => stepsOf(await us.receive({ message }));

  expect(await outcome('angry about my refund')).toEqual([
    [
      ['branch', 'DONE', 'money'],
      ['ana', 'DONE', null],
    ],
  ]);
  expect(await outcome('angry')).toEqual([
    [
      ['branch', 'DONE', 'anger'],
      ['ben', 'DONE', null],
    ],
  ]);
  expect(await outcome('thanks')).toEqual([[['branch', 'DONE', 'nothing to do']]]);
  expect(await outcome('hello')).toEqual([
    [
      ['branch', 'DONE', 'otherwise'],
      ['bot', 'DONE', null],
    ],
  ]);
});

test('a branch sees what the actions before it did', async () => {
  const ifAnas = branch([{ name: 'hers', filter: ownedBy(us.agents.ana), next: 'close' }]);
  await us.turnOn(whenever(unowned, assign({ ownerId: us.agents.ana }, 'branch'), ifAnas, close()));
  expect(await us.settledConversation(await us.receive())).toMatchObject({
    status: 'CLOSED',
    owner: { name: 'Ana Lima' },
  });
});

test('an assignment whose guard does not hold is skipped, and says what it saw', async () => {
  const guarded = assign({ ownerId: us.agents.ana, guard: says('refund') }, 'comment');
  await us.turnOn(whenever(open, guarded, comment('Seen.')));
  const [passage] = await us.enrollments(await us.receive());
  expect(passage).toMatchObject({ status: 'COMPLETED' });
  expect(passage?.steps).toMatchObject([
    {
      status: 'SKIPPED',
      detail: 'The guard does not hold.',
      conditions: [{ seen: ['Hello'], matched: false }],
    },
    { actionKey: 'comment', status: 'DONE' },
  ]);
});

test('an assignment that overwrites nobody is skipped if there is an owner', async () => {
  const { ana, ben } = us.agents;
  await us.turnOn(
    whenever(open, assign({ ownerId: ana, overwrite: 'UNOWNED' }, 'comment'), comment('Seen.')),
  );
  expect(await stepsOf(await us.receive({ ownerId: ben }))).toEqual([
    [
      ['assign', 'SKIPPED', `It is owned by ${ben} already.`],
      ['comment', 'DONE', null],
    ],
  ]);
  expect(await stepsOf(await us.receive())).toEqual([
    [
      ['assign', 'DONE', null],
      ['comment', 'DONE', null],
    ],
  ]);
});

test('an action that changes nothing says so and writes no event', async () => {
  await us.turnOn(whenever(open, assign({ ownerId: us.agents.ana })));
  const id = await us.receive({ ownerId: us.agents.ana });
  expect(await stepsOf(id)).toEqual([[['assign', 'UNCHANGED', null]]]);
  expect((await us.history(id)).map(({ type }) => type)).toEqual([
    'CONVERSATION_CREATED',
    'MESSAGE_RECEIVED',
    'CONVERSATION_ASSIGNED',
  ]);
});

test('an end ends the enrollment and says why', async () => {
  await us.turnOn(
    whenever(
      open,
      branch([{ name: 'spam', filter: says('spam'), next: 'end' }], 'close'),
      end('Spam.'),
      close(),
    ),
  );
  const spam = await us.receive({ message: 'spam' });
  expect(await stepsOf(spam)).toEqual([
    [
      ['branch', 'DONE', 'spam'],
      ['end', 'DONE', 'Spam.'],
    ],
  ]);
  expect(await us.enrollments(spam)).toMatchObject([{ status: 'COMPLETED' }]);
  expect(await us.settledConversation(spam)).toMatchObject({ status: 'OPEN' });
});
