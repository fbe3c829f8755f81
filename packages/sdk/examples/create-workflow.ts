import { readFileSync } from 'node:fs';
import { createUsher, unwrap } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

const [inbox] = (await usher.inboxes.list({ connected: true, search: 'support' })).nodes;
const [ben] = (await usher.agents.list({ search: 'ben' })).nodes;
if (inbox === undefined || ben === undefined) throw new Error('The local account lost its cast.');

const created = await usher.workflows.create({
  name: 'Open card questions to Ben',
  // Run again within 72 hours, it answers what it created the first time.
  idempotencyKey: 'open-card-questions-to-ben',
  definition: {
    objectType: 'CONVERSATION',
    triggers: [
      {
        criteria: {
          filter: {
            all: [
              { status: { in: ['OPEN'] } },
              { ownerKind: { notIn: ['BOT'] } },
              { firstMessage: { contains: 'card' } },
            ],
          },
        },
      },
    ],
    reEnrollment: false,
    actions: [{ assignConversationOwner: { key: 'assign', inboxId: inbox.id, ownerId: ben.id } }],
  },
});

const { workflow } = unwrap(created);
const { enrolled } = unwrap(await usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: true }));
console.log(`${workflow.name} is on; ${enrolled} conversation(s) matched already.`);
