import { readFileSync } from 'node:fs';
import { createUsher } from '@usher/sdk';

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
if (created.__typename !== 'CreateWorkflowSuccess') throw new Error(created.message);

const turnedOn = await usher.workflows.turnOn({ workflowId: created.workflow.id, enrollExisting: true });
if (turnedOn.__typename !== 'TurnOnWorkflowSuccess') throw new Error(turnedOn.message);
console.log(`${turnedOn.workflow.name} is on; ${turnedOn.enrolled} conversation(s) matched already.`);
