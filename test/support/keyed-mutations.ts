import type { TestAccount } from './app.ts';
import { startClosedConversation, startConversation } from './conversations.ts';
import { present, succeeded } from './expect.ts';
import { hireLeaving } from './leaving-agent.ts';
import { declare } from './properties.ts';
import { waitUntil } from './wait-until.ts';
import { assign, delay, manually, minutes, open, whenever } from './workflows.ts';

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

/** Two enrollments of the same workflow, which assigns to this owner and waits for long. */
async function enrolled(
  account: TestAccount,
  ownerId: string,
  beforehand: () => Promise<unknown> = async () => undefined,
): Promise<Record<'same' | 'other', string>> {
  const { workflows } = account.usher;
  const definition = manually(null, assign({ ownerId }, 'delay'), delay(minutes(10)));
  const { workflow } = succeeded(await workflows.create({ name: 'Waiting', definition }));
  succeeded(await workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
  await beforehand();
  const enroll = async () => {
    const conversationIds = [await startConversation(account.usher)];
    const { results } = succeeded(await workflows.enroll({ workflowId: workflow.id, conversationIds }));
    return succeeded(present(results[0])).enrollment.id;
  };
  return { same: await enroll(), other: await enroll() };
}

/** The same, failed because of whom they were assigned to. */
async function failing(account: TestAccount) {
  const lee = await hireLeaving(account.usher);
  const ids = await enrolled(account, lee.id, lee.leave);
  const hasFailed = async (id: string) => (await account.usher.enrollments.get({ id }))?.status === 'FAILED';
  await waitUntil(async () => (await hasFailed(ids.same)) && (await hasFailed(ids.other)));
  await lee.comeBack();
  return ids;
}

/** Every mutation but the bulk ones, each prepared so that the call changes something. */
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
  cancelEnrollment: async (account) => {
    const { same: enrollmentId } = await enrolled(account, account.agents.ana);
    return (idempotencyKey, reason) =>
      account.usher.enrollments.cancel({ enrollmentId, reason, idempotencyKey });
  },
  retryEnrollment: async (account) => {
    const ids = await failing(account);
    return async (idempotencyKey, input) => {
      const answer = await account.usher.enrollments.retry({ enrollmentId: ids[input], idempotencyKey });
      // What it is about is on its way, and looks different a moment later.
      return 'enrollment' in answer ? { ...answer, enrollment: answer.enrollment.id } : answer;
    };
  },
};
