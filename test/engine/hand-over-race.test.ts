import { assignConversationOwners } from '@usher/api/conversation/assign';
import type { Trx } from '@usher/api/db/database';
import { deactivateAgents } from '@usher/api/directory/deactivate-agents';
import { OwnerNotEligibleError } from '@usher/schema/errors';
import { afterAll, expect, test } from 'vitest';
import { startTestApp, type TestAccount } from '../support/app.ts';
import { startConversation } from '../support/conversations.ts';
import { isWaiting, openDatabaseAs } from '../support/crew.ts';
import { by } from '../support/directory.ts';
import { succeeded } from '../support/expect.ts';
import { countOwned, handOver, readHandOver } from '../support/hand-overs.ts';
import { waitUntil } from '../support/wait-until.ts';
import { expectWholeLog } from '../support/whole-log.ts';

const app = await startTestApp();
afterAll(app.stop);

/** Runs the first, and before it commits begins the second, which must wait for it. Answers what both came to. */
async function inEachOthersWay<First, Second>(
  { accountId }: TestAccount,
  first: (trx: Trx) => Promise<First>,
  second: (trx: Trx) => Promise<Second>,
): Promise<[First, Second]> {
  const other = openDatabaseAs(app.databaseUrl, 'second');
  const { done, waiting } = await app.app.database.transaction(accountId, async (trx) => {
    const result = await first(trx);
    const running = other.transaction(accountId, second);
    await waitUntil(() => isWaiting(app, 'second'));
    return { done: result, waiting: [running] };
  });
  const [after] = await Promise.all(waiting);
  await other.close();
  if (after === undefined) throw new Error('The second answered nothing.');
  return [done, after];
}

const assigning =
  ({ accountId }: TestAccount, conversationId: string, ownerId: string) =>
  (trx: Trx) =>
    assignConversationOwners({ trx, accountId }, [{ input: { conversationId, ownerId }, by }]);
const deactivating =
  ({ accountId, agents }: TestAccount) =>
  (trx: Trx) =>
    deactivateAgents({ trx, accountId }, [
      { input: { agentId: agents.ana, handOver: { toOwner: agents.ben } }, by },
    ]);

test('a deactivation waits for an assignment on its way, and hands that over as well', async () => {
  const us = await app.createAccount();
  const conversationId = await startConversation(us.usher);
  const assign = assigning(us, conversationId, us.agents.ana);
  expect(await inEachOthersWay(us, assign, deactivating(us))).toMatchObject([
    [{ changed: true }],
    [{ changed: true }],
  ]);
  await app.settled();
  expect(await countOwned(app, us)).toEqual({ [`${us.agents.ben} OPEN`]: 1 });
});

test('an assignment waits for a deactivation on its way, and is refused', async () => {
  const us = await app.createAccount();
  const conversationId = await startConversation(us.usher);
  const assign = assigning(us, conversationId, us.agents.ana);
  const [, [refusal]] = await inEachOthersWay(us, deactivating(us), assign);
  expect(refusal).toBeInstanceOf(OwnerNotEligibleError);
  expect(refusal).toMatchObject({ reasons: ['INACTIVE'] });
  await app.settled();
  expect(await countOwned(app, us)).toEqual({ 'nobody OPEN': 1 });
});

test('of two agents who are deactivated in favour of each other one stays to receive', async () => {
  const { usher, agents } = await app.createAccount();
  const { ana, ben } = agents;
  const answers = await Promise.all([
    usher.agents.deactivate({ agentId: ana, handOver: { toOwner: ben } }),
    usher.agents.deactivate({ agentId: ben, handOver: { toOwner: ana } }),
  ]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'DeactivateAgentSuccess',
    'OwnerNotEligibleError',
  ]);
  await app.settled();
});

test('what is assigned to an agent while it is deactivated is handed over or refused, never left behind', {
  timeout: 120_000,
}, async () => {
  const us = await app.createAccount();
  const { usher, agents } = us;
  const fates = { landed: 0, refused: 0 };
  const race = async (round: number) => {
    const { agent } = succeeded(await usher.agents.create({ name: `Leaver ${round}` }));
    const conversationId = await startConversation(usher);
    const assign = () => usher.conversations.assignOwner({ conversationId, ownerId: agent.id });
    const early = round % 2 === 0 ? [assign()] : [];
    const leaving = handOver(usher, agent.id, { toOwner: agents.ben });
    const late = [...(round % 2 === 0 ? [] : [assign()]), usher.conversations.create({ ownerId: agent.id })];
    const answers = await Promise.all([...early, ...late]);
    const refusals = answers.filter(({ __typename }) => !__typename.endsWith('Success'));
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ __typename: 'OwnerNotEligibleError', reasons: ['INACTIVE'] });
    fates.refused += refusals.length;
    fates.landed += answers.length - refusals.length;
    return { handOverId: (await leaving).id, landed: answers.length - refusals.length };
  };
  const races: Awaited<ReturnType<typeof race>>[] = [];
  for (let round = 0; round < 100; round += 4)
    races.push(...(await Promise.all([0, 1, 2, 3].map((lane) => race(round + lane)))));
  await app.settled();

  for (const { handOverId, landed } of races)
    expect(await readHandOver(usher, handOverId)).toMatchObject({
      ...{ status: 'COMPLETED', total: landed, done: landed, refused: 0 },
    });
  expect(fates.landed).toBeGreaterThan(0);
  expect(fates.refused).toBeGreaterThan(0);
  const {
    [`${agents.ben} OPEN`]: handedOver,
    'nobody OPEN': refused,
    ...leftBehind
  } = await countOwned(app, us);
  expect(leftBehind).toEqual({});
  expect(handedOver).toBe(fates.landed);
  expect(refused).toBeGreaterThanOrEqual(0);
  await expectWholeLog(app.app.database);
});
