import { newId } from '@usher/schema/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';
import { expectMistakes } from '../support/mistakes.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { again, assign, branch, comment, open, ownedBy, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
let them: Routing;
beforeAll(async () => {
  app = await startTestApp();
  us = await openRouting(app);
  them = await openRouting(app);
});
afterAll(() => app.stop());

describe('the people and places of a definition are refused with', () => {
  const assignTo = (to: { ownerId: string; inboxId?: string }) => whenever(open, assign(to));
  const ownerAt = '.actions.0.assignConversationOwner.ownerId';
  const inboxAt = '.actions.0.assignConversationOwner.inboxId';

  test('an inbox that is not connected', () =>
    expectMistakes(us, assignTo({ ownerId: us.agents.ana, inboxId: us.inboxes.oldWebForm }), {
      [inboxAt]: '"Old web form" is not connected',
    }));

  test('an owner who is not active', () =>
    expectMistakes(us, assignTo({ ownerId: us.agents.eve }), { [ownerAt]: 'Eve Sato is not active' }));

  test('an owner without access to the inbox', () =>
    expectMistakes(us, assignTo({ ownerId: us.agents.chloe, inboxId: us.inboxes.billing }), {
      [ownerAt]: 'Chloe Martin has no access to the inbox "Billing"',
    }));

  test('ids that name nothing here, those of another account like all others', async () => {
    const strangers = [them.agents.ana, newId('agent'), us.inboxes.support, 'nonsense', '', 'agt_\u0000'];
    for (const ownerId of strangers) {
      await expectMistakes(us, assignTo({ ownerId }), { [ownerAt]: 'There is no owner' });
    }
    for (const inboxId of [them.inboxes.support, newId('inbox'), us.agents.ana, '', 'inb_\u0000']) {
      await expectMistakes(us, assignTo({ ownerId: us.agents.ana, inboxId }), {
        [inboxAt]: 'There is no inbox',
      });
    }
  });

  test('ids in filters that name nothing here', () =>
    expectMistakes(
      us,
      whenever(
        { all: [open, { owner: { in: [us.agents.ana, them.agents.ana] } }] },
        branch([{ name: 'x', filter: { inbox: { notIn: [them.inboxes.support] } }, next: 'assign' }]),
        assign({ ownerId: us.agents.ana, guard: ownedBy('nonsense') }),
      ),
      {
        '.triggers.0.criteria.filter.all.1.owner.in.1': 'There is no owner',
        '.actions.0.branch.branches.0.filter.inbox.notIn.0': 'There is no inbox',
        '.actions.1.assignConversationOwner.guard.owner.in.0': 'There is no owner',
      },
    ));
});

test('all mistakes are answered at once', () =>
  expectMistakes(
    us,
    again(
      whenever(
        ownedBy('nonsense'),
        assign({ ownerId: us.agents.eve, inboxId: us.inboxes.oldWebForm }, 'nowhere'),
        comment('Hi', 'comment'),
      ),
    ),
    {
      '.triggers.0.criteria.filter.owner.in.0': 'There is no owner',
      '.actions.0.assignConversationOwner.ownerId': 'not active',
      '.actions.0.assignConversationOwner.inboxId': 'not connected',
      '.actions.0.assignConversationOwner.next': '"nowhere"',
      '.actions.1': '"comment"',
      '.actions.1.addComment.next': 'comment -> comment',
    },
  ));

test('what was fine when it was saved is checked again when it shall run', async () => {
  const { id: ownerId } = succeeded(await us.usher.agents.create({ name: 'Leaving' })).agent;
  const workflowId = await us.save(whenever(open, assign({ ownerId })));
  succeeded(await us.usher.agents.update({ agentId: ownerId, active: false }));
  const answers = [
    await us.usher.workflows.turnOn({ workflowId, enrollExisting: true }),
    await us.usher.workflows.publish({ workflowId, revision: 1 }),
  ];
  for (const answer of answers) {
    expect(answer).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: expect.stringMatching(/ownerId$/), message: expect.stringContaining('not active') }],
    });
  }
  expect(await us.workflow(workflowId)).toMatchObject({ on: false, activeRevision: null });
});
