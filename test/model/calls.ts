import type { CallerName, InboxName, OwnerName, Ref, Unknown } from './names.ts';
import type { ShapeName } from './shapes.ts';

type Expecting = { conversation: Ref; expectedVersion?: number | undefined };
type Explained = { reason?: string | undefined };
type Said = { text: string; externalId?: string | undefined };

/** What each mutation takes, in names. */
export type Inputs = {
  create: {
    externalId?: string | undefined;
    inbox?: InboxName | Unknown | undefined;
    owner?: OwnerName | Unknown | undefined;
    message?: string | undefined;
  };
  receiveMessage: Expecting & Said;
  sendMessage: Expecting & Said;
  addComment: Expecting & { text: string };
  assignOwner: Expecting &
    Explained & {
      owner: OwnerName | Unknown;
      inbox?: InboxName | Unknown | undefined;
      onlyIf?: { unowned: true } | { ownerIs: OwnerName | Unknown } | undefined;
    };
  unassignOwner: Expecting & Explained;
  close: Expecting & Explained;
  reopen: Expecting & Explained;
  createWorkflow: { shape: ShapeName };
  updateWorkflow: {
    workflow: Ref;
    expectedRevision: number;
    shape?: ShapeName | undefined;
    position?: number | undefined;
  };
  turnOn: { workflow: Ref; revision?: number | undefined; enrollExisting: boolean };
  publish: { workflow: Ref; revision: number };
  turnOff: { workflow: Ref; inside: 'FINISH' | 'CANCEL' };
  delete: { workflow: Ref };
};
export type Operation = keyof Inputs;
export type InputOf<O extends Operation> = Inputs[O];

/** A mutation that somebody calls. */
export type Call = {
  [O in Operation]: { operation: O; input: Inputs[O]; caller: CallerName; key: string | null };
}[Operation];

/** What an answer comes down to: its kind, its flags and versions, and whom it names. */
export type Answer = {
  __typename: string;
  conversation?: number;
  workflow?: number;
  changed?: boolean;
  replayed?: boolean;
} & Record<string, string | number | boolean | null>;
