import type { Subscription } from '@usher/schema/directory/types';
import { paginate } from '@usher/sdk';
import type {
  CreateConversationInput,
  EnrollmentFieldsFragment,
  EventFieldsFragment,
  WorkflowDefinitionInput,
} from '@usher/sdk/operations';
import type { TestAccount, TestApp } from './app.ts';
import { collect } from './collect.ts';
import { historyOf } from './conversations.ts';
import { present, succeeded } from './expect.ts';

export type Routing = TestAccount & ReturnType<typeof routingIn>;

/** An account of its own, with the words in which tests of workflows speak. */
export async function openRouting(app: TestApp, subscriptions?: readonly Subscription[]): Promise<Routing> {
  const account = await app.createAccount(subscriptions);
  return { ...account, ...routingIn(app, account) };
}

type TurningOn = { name?: string; enrollExisting?: boolean };

function routingIn({ settled }: TestApp, { usher }: TestAccount) {
  const save = async (definition: WorkflowDefinitionInput, name = 'Workflow'): Promise<string> =>
    succeeded(await usher.workflows.create({ name, definition })).workflow.id;
  return {
    save,
    turnOn: async (definition: WorkflowDefinitionInput, { name, enrollExisting = false }: TurningOn = {}) => {
      const workflowId = await save(definition, name);
      succeeded(await usher.workflows.turnOn({ workflowId, enrollExisting }));
      return workflowId;
    },
    receive: async (input: CreateConversationInput = {}): Promise<string> =>
      succeeded(await usher.conversations.create({ message: 'Hello', ...input })).conversation.id,
    assign: async (conversationId: string, ownerId: string) =>
      succeeded(await usher.conversations.assignOwner({ conversationId, ownerId })),
    unassign: async (conversationId: string) =>
      succeeded(await usher.conversations.unassignOwner({ conversationId })),
    close: async (conversationId: string) => succeeded(await usher.conversations.close({ conversationId })),
    workflow: async (id: string) => present(await usher.workflows.get({ id })),
    /** The conversation when all workflows had their turn. */
    settledConversation: async (id: string) => {
      await settled();
      return present(await usher.conversations.get({ id }));
    },
    /** All that happened to it, oldest first. */
    history: async (id: string): Promise<EventFieldsFragment[]> => {
      await settled();
      return historyOf(usher, id);
    },
    /** Its ways through workflows, oldest first. */
    enrollments: async (id: string): Promise<EnrollmentFieldsFragment[]> => {
      await settled();
      return (await collect(paginate(usher.conversations.enrollments, { id }))).toReversed();
    },
  };
}
