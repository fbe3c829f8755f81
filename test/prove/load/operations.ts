import type { Usher } from '@usher/sdk';

/** What clients ask for. Every one but a read carries an idempotency key. */
export type Operation =
  | { kind: 'create'; subject: string; message: string }
  /** `ownerIs`: only if it is owned by this one. */
  | { kind: 'assign'; conversationId: string; ownerId: string; ownerIs?: string }
  | { kind: 'unassign'; conversationId: string }
  | { kind: 'comment'; conversationId: string; text: string }
  | { kind: 'receive'; conversationId: string; text: string }
  | { kind: 'close'; conversationId: string }
  | { kind: 'read'; conversationId: string };
type OperationKind = Operation['kind'];

/** What an answer says of the conversation. */
export type Answer = {
  conversationId: string;
  /** Of a write: the version that it came to. Of a read: the version that was seen. */
  version: number;
  changed: boolean;
  replayed: boolean;
  /** Of a read: whom it was seen with. */
  ownerId: string | null;
};

export type Refusal = { refused: string };

type Call = { usher: Usher; key: string; signal: AbortSignal };
type OfKind<Kind extends OperationKind> = Extract<Operation, { kind: Kind }>;
type Seen = { id: string; version: number; owner: { id: string } | null };
type Success = {
  conversation: Seen;
  version: number;
  changed?: boolean;
  created?: boolean;
  replayed: boolean;
};

const calls: {
  [Kind in OperationKind]: (call: Call, operation: OfKind<Kind>) => Promise<Answer | Refusal>;
} = {
  create: async ({ usher, key: idempotencyKey, signal }, { subject, message }) =>
    written(await usher.conversations.create({ subject, message, idempotencyKey }, { signal })),
  assign: async ({ usher, key: idempotencyKey, signal }, { conversationId, ownerId, ownerIs }) => {
    const onlyIf = ownerIs === undefined ? {} : { onlyIf: { ownerIs } };
    const input = { conversationId, ownerId, ...onlyIf, idempotencyKey };
    return written(await usher.conversations.assignOwner(input, { signal }));
  },
  unassign: async ({ usher, key: idempotencyKey, signal }, { conversationId }) =>
    written(await usher.conversations.unassignOwner({ conversationId, idempotencyKey }, { signal })),
  comment: async ({ usher, key: idempotencyKey, signal }, { conversationId, text }) =>
    written(await usher.conversations.addComment({ conversationId, text, idempotencyKey }, { signal })),
  receive: async ({ usher, key: idempotencyKey, signal }, { conversationId, text }) =>
    written(await usher.conversations.receiveMessage({ conversationId, text, idempotencyKey }, { signal })),
  close: async ({ usher, key: idempotencyKey, signal }, { conversationId }) =>
    written(await usher.conversations.close({ conversationId, idempotencyKey }, { signal })),
  read: async ({ usher, signal }, { conversationId }) => {
    const seen = await usher.conversations.get({ id: conversationId }, { signal });
    if (seen === null) return { refused: 'there is no such conversation' };
    return {
      conversationId: seen.id,
      version: seen.version,
      changed: false,
      replayed: false,
      ownerId: seen.owner?.id ?? null,
    };
  },
};

/** One request. Throws when the request as a whole failed. */
export function perform(call: Call, operation: Operation): Promise<Answer | Refusal> {
  // Looked up by the operation's own kind, which the compiler cannot follow.
  return (calls[operation.kind] as (call: Call, operation: Operation) => Promise<Answer | Refusal>)(
    call,
    operation,
  );
}

/** What a mutation came to for one conversation. */
export function written(result: { __typename: string }): Answer | Refusal {
  if (!isSuccess(result)) return { refused: JSON.stringify(result) };
  const { conversation, version, changed, created, replayed } = result;
  return {
    conversationId: conversation.id,
    version,
    changed: changed ?? created ?? false,
    replayed,
    ownerId: null,
  };
}

function isSuccess(result: { __typename: string }): result is Success & { __typename: string } {
  return result.__typename.endsWith('Success');
}
