import type { EventType } from '@usher/sdk/operations';
import type { Answer, Call } from './calls.ts';
import type { InboxName, OwnerName } from './names.ts';
import type { Shape } from './shapes.ts';

/** What filters look at. */
export type Seen = {
  status: 'OPEN' | 'CLOSED';
  owner: OwnerName | null;
  inbox: InboxName | null;
  firstMessage: string | null;
};

export type Actor = { caller: string } | { workflow: number; action: string };
/** The cause is a version of the same conversation. */
export type By = { actor: Actor; cause: number | null; depth: number };

export type Change = By & {
  types: EventType[];
  firstVersion: number;
  before: Seen | null;
  after: Seen;
  numbered: boolean;
};

export type Conversation = Seen & {
  number: number;
  externalId: string | null;
  version: number;
  changes: Change[];
  /** How many of the changes the engine has seen. */
  evaluated: number;
  /** How often the engine was told to look at it since it last did. */
  due: number;
};

type EnrollmentStatus = 'WAITING' | 'COMPLETED' | 'FAILED' | 'OVERTAKEN' | 'BLOCKED' | 'CANCELLED';
export type Enrollment = {
  workflow: number;
  revision: number;
  conversation: number;
  status: EnrollmentStatus;
  cause: number | null;
  depth: number;
  steps: { action: string; status: 'DONE' | 'UNCHANGED' | 'SKIPPED' | 'FAILED' }[];
};

export type Workflow = {
  number: number;
  revisions: Shape[];
  active: number | null;
  on: boolean;
  deleted: boolean;
};

/** What an account must be like, in plain objects. */
export type Model = {
  entitled: boolean;
  conversations: Conversation[];
  /** By external id: the conversation that it belongs to. */
  messages: Map<string, number>;
  workflows: Workflow[];
  /** The numbers of those that were not deleted, in the order in which they run. */
  order: number[];
  enrollments: Enrollment[];
  /** By caller and key: what was asked, and what came of it. */
  kept: Map<string, { asked: string; answer: Answer }>;
  /** Every call with a key, to be tried again. */
  keyed: Call[];
  /** How many events have a position. */
  numbered: number;
  /** Where the subscriber began and how much it received. Null: nobody subscribed yet. */
  subscriber: { start: number; received: number } | null;
};

export function emptyModel(): Model {
  return {
    entitled: true,
    conversations: [],
    messages: new Map(),
    workflows: [],
    order: [],
    enrollments: [],
    kept: new Map(),
    keyed: [],
    numbered: 0,
    subscriber: null,
  };
}

function seenOf({ status, owner, inbox, firstMessage }: Seen): Seen {
  return { status, owner, inbox, firstMessage };
}

/** Writes a change down: one event and one version for each type. */
export function apply(conversation: Conversation, after: Partial<Seen>, types: EventType[], by: By): void {
  const isNew = conversation.version === 0;
  const before = isNew ? null : seenOf(conversation);
  const firstVersion = conversation.version + 1;
  Object.assign(conversation, after);
  conversation.version += types.length;
  conversation.changes.push({
    ...by,
    types,
    firstVersion,
    before,
    after: seenOf(conversation),
    numbered: false,
  });
}

type Told = { version: number; status: string; owner: string | null; inbox: string | null };

/** A conversation in a few words. */
export function inWords({ version, status, owner, inbox }: Told): string {
  return `version ${version}, ${status}, owned by ${owner}, in ${inbox}`;
}
