import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ worker: false });
  const { ana, ben } = app.agents;
  for (let number = 0; number < 12; number += 1) {
    const { conversation } = succeeded(
      await app.usher.conversations.create({
        message: `Question ${number}`,
        inboxId: app.inboxes.support,
        contactId: number % 2 === 0 ? app.contacts.grace : app.contacts.hugo,
      }),
    );
    const to = { conversationId: conversation.id, ownerId: number % 3 === 0 ? ana : ben };
    succeeded(await app.usher.conversations.assignOwner(to));
    const { agent } = succeeded(await app.usher.agents.create({ name: `Colleague ${number}` }));
    succeeded(await app.usher.teams.create({ name: `Team ${number}`, memberIds: [ana, agent.id] }));
  }
  await app.usher.account.get();
});
afterAll(() => app.stop());

const everything = `query Everything($first: Int) {
  conversations(first: $first) {
    nodes {
      id
      inbox { name channels { name } members { name } }
      contact { name }
      owner { ... on Agent { name } }
      lastAssignment { actor { ... on ApiKeyActor { name } } }
      messages { text }
      history(first: 2) { nodes { type } pageInfo { hasNextPage } }
      enrollments(first: 2) { nodes { id } }
    }
  }
}`;

const teams = `query Teams($first: Int) {
  agents(first: $first, search: "colleague team") { nodes { teams { members { name } } } }
}`;

/** How many transactions one operation makes, and the loops that look for work now and then. */
async function transactionsOf(
  operation: string,
  list: 'agents' | 'conversations',
  first: number,
): Promise<number> {
  let transactions = 0;
  const count = () => {
    transactions += 1;
  };
  app.app.database.pool.on('acquire', count);
  const answer = await app.usher.request<Record<typeof list, { nodes: unknown[] }>, object>(operation, {
    first,
  });
  app.app.database.pool.off('acquire', count);
  expect(answer[list].nodes).toHaveLength(first);
  return transactions;
}

test('a list with everything in it makes as many transactions for twelve conversations as for two', async () => {
  const two = await transactionsOf(everything, 'conversations', 2);
  const twelve = await transactionsOf(everything, 'conversations', 12);
  // The sequencer may look in between. One per row would be ten more for each of eight fields.
  expect(Math.abs(twelve - two)).toBeLessThanOrEqual(2);
  expect(twelve).toBeLessThanOrEqual(16);
});

test('agents with their teams and their members are read in as many transactions for twelve as for two', async () => {
  const two = await transactionsOf(teams, 'agents', 2);
  const twelve = await transactionsOf(teams, 'agents', 12);
  expect(Math.abs(twelve - two)).toBeLessThanOrEqual(2);
  expect(twelve).toBeLessThanOrEqual(7);
});
