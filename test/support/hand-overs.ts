import { createConversations } from '@usher/api/conversation/create';
import { setConversationStatuses } from '@usher/api/conversation/set-status';
import type { Result } from '@usher/api/scope';
import type { Usher } from '@usher/sdk';
import type { HandOverFieldsFragment, HandOverInput } from '@usher/sdk/operations';
import { sql } from 'kysely';
import type { TestAccount, TestApp } from './app.ts';
import { present, succeeded } from './expect.ts';
import { waitUntil } from './wait-until.ts';

const by = { actor: { kind: 'SYSTEM', name: 'test' }, causeId: null, depth: 0 } as const;
const batchSize = 100;

/** So many conversations of this owner, every fourth of them closed. Answers their ids. */
export async function giveMany(
  { app }: TestApp,
  { accountId }: TestAccount,
  ownerId: string,
  count: number,
): Promise<string[]> {
  const all: string[] = [];
  for (let start = 0; start < count; start += batchSize) {
    const requests = Array.from({ length: Math.min(batchSize, count - start) }, () => ({
      input: { ownerId },
      by,
    }));
    const ids = await app.database.transaction(accountId, async (trx) => {
      const created = (await createConversations({ trx, accountId }, requests)).map(idIn);
      const toClose = created.filter((_, index) => index % 4 === 0);
      const closing = toClose.map((conversationId) => ({ input: { conversationId }, by }));
      await setConversationStatuses({ trx, accountId }, 'CLOSED', closing);
      return created;
    });
    all.push(...ids);
  }
  app.poke();
  return all;
}

function idIn(result: Result<{ conversationId: string }>): string {
  if (result instanceof Error) throw result;
  return result.conversationId;
}

/** Deactivates the agent. Answers the hand-over that begins with it. */
export async function handOver(
  usher: Usher,
  agentId: string,
  to: HandOverInput,
): Promise<HandOverFieldsFragment> {
  const { handOver: begun } = succeeded(await usher.agents.deactivate({ agentId, handOver: to }));
  return readHandOver(usher, present(begun).id);
}

export async function readHandOver(usher: Usher, id: string): Promise<HandOverFieldsFragment> {
  return present(await usher.handOvers.get({ id }));
}

/** The hand-over when it is at its end. */
export async function endedHandOver(usher: Usher, id: string): Promise<HandOverFieldsFragment> {
  await waitUntil(async () => (await readHandOver(usher, id)).status !== 'RUNNING');
  return readHandOver(usher, id);
}

/** How many conversations each owner has, by status: `{ 'agt_01... OPEN': 3 }`. */
export async function countOwned(
  { app }: TestApp,
  { accountId }: TestAccount,
): Promise<Record<string, number>> {
  const { rows } = await app.database.transaction(accountId, (trx) =>
    sql<{ who: string; count: number }>`
      select coalesce(owner_agent_id, owner_bot_id, 'nobody') || ' ' || status as who, count(*)::int as count
      from conversations where account_id = ${accountId} group by 1
    `.execute(trx),
  );
  return Object.fromEntries(rows.map(({ who, count }) => [who, count]));
}

/** How many conversations were handed over once, twice, ..., as the log tells it: `{ 1: 1200 }`. */
export async function countHandedOver(
  { app }: TestApp,
  { accountId }: TestAccount,
): Promise<Record<number, number>> {
  const { rows } = await app.database.transaction(accountId, (trx) =>
    sql<{ times: number; count: number }>`
      select times, count(*)::int as count from (
        select count(*)::int as times from events
        where account_id = ${accountId} and details->>'reason' like 'Handed over because %'
        group by conversation_id) handed_over
      group by times
    `.execute(trx),
  );
  return Object.fromEntries(rows.map(({ times, count }) => [times, count]));
}
