import type { Usher } from '@usher/sdk';
import type { Call, InputOf, Operation } from './calls.ts';
import type { Cast } from './cast.ts';
import { toDefinition } from './definition.ts';
import { shapes } from './shapes.ts';

type Key = { idempotencyKey?: string };
type Perform<O extends Operation> = (
  usher: Usher,
  cast: Cast,
  input: InputOf<O>,
  key: Key,
) => Promise<{ __typename: string }>;

const conversationIn = (cast: Cast, { conversation, ...input }: InputOf<'reopen'>) => ({
  ...input,
  conversationId: cast.idOfConversation(conversation),
});
const workflowIn = <Input extends { workflow: InputOf<'delete'>['workflow'] }>(
  cast: Cast,
  { workflow, ...input }: Input,
) => ({ ...input, workflowId: cast.idOfWorkflow(workflow) });
const definitionOf = (cast: Cast, { shape }: InputOf<'createWorkflow'>) => toDefinition(cast, shapes[shape]);

/** Every call as the SDK makes it. */
const performs = {
  create: (usher, cast, { owner, inbox, ...input }, key) =>
    usher.conversations.create({
      ...input,
      ...(owner === undefined ? {} : { ownerId: cast.idOfOwner(owner) }),
      ...(inbox === undefined ? {} : { inboxId: cast.idOfInbox(inbox) }),
      ...key,
    }),
  receiveMessage: (usher, cast, { text, externalId, ...input }, key) =>
    usher.conversations.receiveMessage({ ...conversationIn(cast, input), text, externalId, ...key }),
  sendMessage: (usher, cast, { text, externalId, ...input }, key) =>
    usher.conversations.sendMessage({ ...conversationIn(cast, input), text, externalId, ...key }),
  addComment: (usher, cast, { text, ...input }, key) =>
    usher.conversations.addComment({ ...conversationIn(cast, input), text, ...key }),
  assignOwner: (usher, cast, { owner, inbox, onlyIf, ...input }, key) =>
    usher.conversations.assignOwner({
      ...conversationIn(cast, input),
      ownerId: cast.idOfOwner(owner),
      ...(inbox === undefined ? {} : { inboxId: cast.idOfInbox(inbox) }),
      ...(onlyIf === undefined
        ? {}
        : { onlyIf: 'unowned' in onlyIf ? onlyIf : { ownerIs: cast.idOfOwner(onlyIf.ownerIs) } }),
      ...key,
    }),
  unassignOwner: (usher, cast, input, key) =>
    usher.conversations.unassignOwner({ ...conversationIn(cast, input), ...key }),
  close: (usher, cast, input, key) => usher.conversations.close({ ...conversationIn(cast, input), ...key }),
  reopen: (usher, cast, input, key) => usher.conversations.reopen({ ...conversationIn(cast, input), ...key }),
  createWorkflow: (usher, cast, input, key) =>
    usher.workflows.create({ name: input.shape, definition: definitionOf(cast, input), ...key }),
  updateWorkflow: (usher, cast, { shape, ...input }, key) =>
    usher.workflows.update({
      ...workflowIn(cast, input),
      ...(shape === undefined ? {} : { definition: definitionOf(cast, { shape }) }),
      ...key,
    }),
  turnOn: (usher, cast, input, key) => usher.workflows.turnOn({ ...workflowIn(cast, input), ...key }),
  publish: (usher, cast, input, key) => usher.workflows.publish({ ...workflowIn(cast, input), ...key }),
  turnOff: (usher, cast, input, key) => usher.workflows.turnOff({ ...workflowIn(cast, input), ...key }),
  delete: (usher, cast, input, key) => usher.workflows.delete({ ...workflowIn(cast, input), ...key }),
} satisfies { [O in Operation]: Perform<O> };

export type Performed = Awaited<ReturnType<(typeof performs)[Operation]>>;

export function perform(cast: Cast, { operation, input, caller, key }: Call): Promise<Performed> {
  const keyed = key === null ? {} : { idempotencyKey: key };
  // A call's input is the one of its operation, which the compiler cannot follow through the table.
  return performs[operation](cast.clients[caller], cast, input as never, keyed);
}
