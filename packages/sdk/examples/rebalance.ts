import { readFileSync } from 'node:fs';
import { createUsher, isConflict, paginate, unwrap } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

const [team] = (await usher.teams.list({ search: process.argv[2] ?? 'billing' })).nodes;
if (team === undefined) throw new Error('There is no such team.');
const members: { id: string; name: string; owns: string[] }[] = [];
for await (const { id, name } of paginate(usher.agents.list, { teamId: team.id, active: true }))
  members.push({ id, name, owns: [] });
if (members.length === 0) throw new Error(`Nobody in the team ${team.name} is active.`);

const theirs = {
  all: [{ status: { in: ['OPEN' as const] } }, { owner: { in: members.map(({ id }) => id) } }],
};
for await (const { id, owner } of paginate(usher.conversations.list, { filter: theirs, first: 100 }))
  members.find((member) => member.id === owner?.id)?.owns.push(id);

// What cannot be shared evenly stays with those who own most already.
members.sort((a, b) => b.owns.length - a.owns.length);
const total = members.reduce((sum, { owns }) => sum + owns.length, 0);
const shareOf = (rank: number) =>
  Math.floor(total / members.length) + (rank < total % members.length ? 1 : 0);
const spare = members.flatMap(({ id, owns }, rank) =>
  owns.slice(shareOf(rank)).map((conversationId) => ({ conversationId, ownerIs: id })),
);
for (const [rank, { id: ownerId, name, owns }] of members.entries()) {
  const room = Math.max(0, shareOf(rank) - owns.length);
  for (const { conversationId, ownerIs } of spare.splice(0, room)) {
    const to = { conversationId, ownerId, onlyIf: { ownerIs }, reason: 'Nightly balance' };
    const result = await usher.conversations.assignOwner(to);
    if (isConflict(result)) console.log(`${conversationId} has found another owner meanwhile.`);
    else console.log(`${unwrap(result).conversation.subject} -> ${name}`);
  }
}
