import type { TestAccount } from './app.ts';
import { startClosedConversation, startConversation } from './conversations.ts';
import { succeeded } from './expect.ts';
import { declare } from './properties.ts';
import { assign, open, whenever } from './workflows.ts';

type Answer = { __typename: string };
/** One call with this key. What is written depends on the text, or on which of two things it is done to. */
type KeyedCall = (idempotencyKey: string, input: 'same' | 'other') => Promise<Answer>;

const definitionFor = ({ agents }: TestAccount) => whenever(open, assign({ ownerId: agents.ana }));

/** A workflow at revision 2, of which none is active. */
async function draft(account: TestAccount): Promise<string> {
  const { workflows } = account.usher;
  const definition = definitionFor(account);
  const { workflow } = succeeded(await workflows.create({ name: 'Draft', definition }));
  const reEnrolling = { ...definition, reEnrollment: true };
  succeeded(
    await workflows.update({ workflowId: workflow.id, expectedRevision: 1, definition: reEnrolling }),
  );
  return workflow.id;
}

async function running(account: TestAccount): Promise<string> {
  const workflowId = await draft(account);
  succeeded(await account.usher.workflows.turnOn({ workflowId, enrollExisting: false }));
  return workflowId;
}

/** Every mutation but the bulk one, each prepared so that the call changes something. */
export const keyedMutations: Record<string, (account: TestAccount) => Promise<KeyedCall>> = {
  createConversation:
    async ({ usher }) =>
    (idempotencyKey, subject) =>
      usher.conversations.create({ subject, idempotencyKey }),
  receiveMessage: async ({ usher }) => {
    const conversationId = await startConversation(usher);
    return (idempotencyKey, text) =>
      usher.conversations.receiveMessage({ conversationId, text, idempotencyKey });
  },
  sendMessage: async ({ usher }) => {
    const conversationId = await startConversation(usher);
    return (idempotencyKey, text) =>
      usher.conversations.sendMessage({ conversationId, text, idempotencyKey });
  },
  addComment: async ({ usher }) => {
    const conversationId = await startConversation(usher);
    return (idempotencyKey, text) => usher.conversations.addComment({ conversationId, text, idempotencyKey });
  },
  assignConversationOwner: async ({ usher, agents }) => {
    const input = { conversationId: await startConversation(usher), ownerId: agents.ana };
    return (idempotencyKey, reason) => usher.conversations.assignOwner({ ...input, reason, idempotencyKey });
  },
  unassignConversationOwner: async ({ usher, agents }) => {
    const conversationId = await startConversation(usher, { ownerId: agents.ana });
    return (idempotencyKey, reason) =>
      usher.conversations.unassignOwner({ conversationId, reason, idempotencyKey });
  },
  closeConversation: async ({ usher }) => {
    const conversationId = await startConversation(usher);
    return (idempotencyKey, reason) => usher.conversations.close({ conversationId, reason, idempotencyKey });
  },
  reopenConversation: async ({ usher }) => {
    const conversationId = await startClosedConversation(usher);
    return (idempotencyKey, reason) => usher.conversations.reopen({ conversationId, reason, idempotencyKey });
  },
  setConversationProperties: async ({ usher }) => {
    const conversationId = await startConversation(usher);
    return (idempotencyKey, tag) =>
      usher.conversations.setProperties({ conversationId, addTags: [tag], idempotencyKey });
  },
  createConversationProperty:
    async ({ usher }) =>
    (idempotencyKey, name) =>
      usher.properties.create({ name, label: name, type: 'TEXT', idempotencyKey }),
  updateConversationProperty: async ({ usher }) => {
    const property = await declare(usher, { name: 'plan' });
    return (idempotencyKey, label) =>
      usher.properties.update({ propertyId: property.id, label, idempotencyKey });
  },
  createAgent:
    async ({ usher }) =>
    (idempotencyKey, name) =>
      usher.agents.create({ name, idempotencyKey }),
  updateAgent:
    async ({ usher, agents }) =>
    (idempotencyKey, name) =>
      usher.agents.update({ agentId: agents.ana, name, idempotencyKey }),
  // Nothing is handed over, because how far that got would be told differently the second time.
  deactivateAgent:
    async ({ usher, agents }) =>
    (idempotencyKey, input) =>
      usher.agents.deactivate({
        agentId: agents.chloe,
        handOver: input === 'same' ? { leave: true } : { toNobody: true },
        idempotencyKey,
      }),
  createBot:
    async ({ usher }) =>
    (idempotencyKey, name) =>
      usher.bots.create({ name, idempotencyKey }),
  updateBot:
    async ({ usher, bots }) =>
    (idempotencyKey, name) =>
      usher.bots.update({ botId: bots.welcome, name, idempotencyKey }),
  createContact:
    async ({ usher }) =>
    (idempotencyKey, name) =>
      usher.contacts.create({ name, idempotencyKey }),
  updateContact:
    async ({ usher, contacts }) =>
    (idempotencyKey, name) =>
      usher.contacts.update({ contactId: contacts.grace, name, idempotencyKey }),
  createInbox:
    async ({ usher }) =>
    (idempotencyKey, name) =>
      usher.inboxes.create({ name, idempotencyKey }),
  updateInbox:
    async ({ usher, inboxes }) =>
    (idempotencyKey, name) =>
      usher.inboxes.update({ inboxId: inboxes.support, name, idempotencyKey }),
  createTeam:
    async ({ usher }) =>
    (idempotencyKey, name) =>
      usher.teams.create({ name, idempotencyKey }),
  updateTeam: async ({ usher, agents }) => {
    const { team } = succeeded(await usher.teams.create({ name: 'Team', memberIds: [agents.ana] }));
    return (idempotencyKey, name) => usher.teams.update({ teamId: team.id, name, idempotencyKey });
  },
  createTicket:
    async ({ usher }) =>
    (idempotencyKey, subject) =>
      usher.tickets.create({ subject, idempotencyKey }),
  updateTicket:
    async ({ usher, tickets }) =>
    (idempotencyKey, subject) =>
      usher.tickets.update({ ticketId: tickets.login, subject, idempotencyKey }),
  createWorkflow: async (account) => (idempotencyKey, name) =>
    account.usher.workflows.create({ name, definition: definitionFor(account), idempotencyKey }),
  updateWorkflow: async (account) => {
    const workflowId = await draft(account);
    return (idempotencyKey, name) =>
      account.usher.workflows.update({ workflowId, expectedRevision: 2, name, idempotencyKey });
  },
  turnOnWorkflow: async (account) => {
    const workflowId = await draft(account);
    return (idempotencyKey, input) =>
      account.usher.workflows.turnOn({ workflowId, enrollExisting: input === 'other', idempotencyKey });
  },
  publishWorkflow: async (account) => {
    const workflowId = await running(account);
    return (idempotencyKey, input) =>
      account.usher.workflows.publish({ workflowId, revision: input === 'same' ? 1 : 2, idempotencyKey });
  },
  turnOffWorkflow: async (account) => {
    const workflowId = await running(account);
    return (idempotencyKey, input) =>
      account.usher.workflows.turnOff({
        workflowId,
        inside: input === 'same' ? 'FINISH' : 'CANCEL',
        idempotencyKey,
      });
  },
  deleteWorkflow: async (account) => {
    const ids = { same: await draft(account), other: await draft(account) };
    return (idempotencyKey, input) =>
      account.usher.workflows.delete({ workflowId: ids[input], idempotencyKey });
  },
};
