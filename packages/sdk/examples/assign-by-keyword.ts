import { readFileSync } from 'node:fs';
import { createUsher, isConflict, paginate, unwrap } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

const [ana] = (await usher.agents.list({ search: 'ana' })).nodes;
if (ana === undefined) throw new Error('There is no agent called Ana.');

const unownedAboutMoney = {
  all: [
    { status: { in: ['OPEN' as const] } },
    { ownerKind: { in: ['NOBODY' as const] } },
    { firstMessage: { containsAny: ['refund', 'invoice'] } },
  ],
};

for await (const { id, subject } of paginate(usher.conversations.list, { filter: unownedAboutMoney })) {
  const result = await usher.conversations.assignOwner({
    conversationId: id,
    ownerId: ana.id,
    onlyIf: { unowned: true },
    reason: 'Ana answers questions about money',
  });
  if (isConflict(result)) continue; // Somebody was faster.
  unwrap(result);
  console.log(`${subject}: now owned by ${ana.name}`);
}
