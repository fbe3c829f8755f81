import { readFileSync } from 'node:fs';
import { createUsher, isConflict, paginate } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

const [team] = (await usher.teams.list({ search: 'billing' })).nodes;
if (team === undefined) throw new Error('There is no team called Billing.');
const members = (await usher.agents.list({ teamId: team.id, active: true })).nodes;

const owned = new Map<string, string[]>(members.map(({ id }) => [id, []]));
const theirs = {
  all: [{ status: { in: ['OPEN' as const] } }, { owner: { in: members.map(({ id }) => id) } }],
};
for await (const { id, owner } of paginate(usher.conversations.list, { filter: theirs, first: 100 }))
  owned.get(owner?.id ?? '')?.push(id);

const share = [...owned.values()].flat().length / members.length;
const spare = [...owned].flatMap(([from, ids]) =>
  ids.slice(Math.ceil(share)).map((conversationId) => ({ from, conversationId })),
);
for (const { id: ownerId, name } of members) {
  const room = Math.max(0, Math.floor(share) - (owned.get(ownerId)?.length ?? 0));
  for (const { from, conversationId } of spare.splice(0, room)) {
    const onlyIf = { ownerIs: from };
    const result = await usher.conversations.assignOwner({
      conversationId,
      ownerId,
      onlyIf,
      reason: 'Nightly balance',
    });
    if (isConflict(result)) console.log(`${conversationId} has found another owner meanwhile.`);
    else if ('message' in result) throw new Error(result.message);
    else console.log(`${result.conversation.subject} -> ${name}`);
  }
}
