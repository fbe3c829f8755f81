import type { Call, Inputs, Operation } from './calls.ts';
import type { Draft, VersionChoice } from './drafts.ts';
import { type Ref, unknown } from './names.ts';
import { shapeNames } from './shapes.ts';
import type { Conversation, Model } from './state.ts';

/** The call that a draft comes to as things are. */
export function resolve(model: Model, { operation, caller, key, input }: Draft): Call {
  const conversation = pick(model.conversations.length, input.conversation);
  const workflow = pick(model.workflows.length, input.workflow);
  const named = model.conversations[Number(conversation)];
  const latest = model.workflows[Number(workflow)]?.revisions.length ?? 1;
  const resolved = {
    ...input,
    ...(input.conversation === undefined ? {} : { conversation }),
    ...(input.workflow === undefined ? {} : { workflow }),
    ...(input.expectedVersion === undefined
      ? {}
      : { expectedVersion: versionOf(named, input.expectedVersion) }),
    ...(input.expectedRevision === undefined
      ? {}
      : { expectedRevision: input.expectedRevision === 'latest' ? latest : latest + 1 }),
  };
  // Each operation's drafts have the fields of its input, which a single record of all cannot tell.
  return { operation, caller, key: keyFor(model, key), input: resolved } as Call;
}

function pick(count: number, place: Ref | undefined): Ref {
  return typeof place !== 'number' || count === 0 ? unknown : place % count;
}

function versionOf(conversation: Conversation | undefined, choice: VersionChoice): number | undefined {
  const version = conversation?.version ?? 1;
  switch (choice) {
    case 'any':
      return undefined;
    case 'current':
      return version;
    case 'stale':
      return version > 1 ? version - 1 : version + 1;
    case 'future':
      return version + 1;
    case 'none such':
      return 0;
  }
}

function keyFor({ keyed }: Model, key: Draft['key']): string | null {
  if (key === 'none') return null;
  return key === 'new' ? `key ${keyed.length}` : 'shared';
}

const explained = <Input extends { reason?: string | undefined }>(input: Input) => ({
  ...input,
  reason: `${input.reason ?? ''} Again.`,
});
const said = <Input extends { text: string }>(input: Input) => ({ ...input, text: `${input.text} Again.` });

/** Another input for the same mutation. */
const alterations: { [O in Operation]: (input: Inputs[O]) => Inputs[O] } = {
  create: (input) => ({ ...input, message: `${input.message ?? ''} Again.` }),
  receiveMessage: said,
  sendMessage: said,
  addComment: said,
  assignOwner: explained,
  unassignOwner: explained,
  close: explained,
  reopen: explained,
  createWorkflow: ({ shape }) => ({ shape: shapeNames.find((name) => name !== shape) ?? shape }),
  updateWorkflow: (input) => ({ ...input, position: (input.position ?? 0) + 1 }),
  turnOn: (input) => ({ ...input, enrollExisting: !input.enrollExisting }),
  publish: (input) => ({ ...input, revision: input.revision + 1 }),
  turnOff: (input) => ({ ...input, inside: input.inside === 'FINISH' ? 'CANCEL' : 'FINISH' }),
  delete: ({ workflow }) => ({ workflow: workflow === 0 ? 1 : 0 }),
};

export function altered(call: Call): Call {
  const alter = alterations[call.operation];
  // The alteration is the one of the call's operation, which the compiler cannot follow through the table.
  return { ...call, input: alter(call.input as never) } as Call;
}
