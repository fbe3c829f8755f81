import type { Chances } from '../chances.ts';
import type { Ledger } from '../ledger.ts';
import type { Target } from '../world/account.ts';
import type { Operation } from './operations.ts';
import { runLoad } from './run-load.ts';
import { messageOf } from './workflows.ts';

type Creation = {
  ledger: Ledger;
  targets: readonly Target[];
  count: number;
  clients?: number;
  message?: (index: number) => string;
};

/** So many new conversations. Answers their ids. */
export async function createConversations({
  ledger,
  targets,
  count,
  clients = 8,
  message = (index) => `Hello ${index}`,
}: Creation): Promise<string[]> {
  const ids: string[] = [];
  const operations = Array.from({ length: count }, (_, index) => ({
    kind: 'create' as const,
    subject: `Conversation ${index}`,
    message: message(index),
  }));
  const onAnswer = (_: Operation, { conversationId }: { conversationId: string }) => ids.push(conversationId);
  await runLoad({ ledger, targets, operations, clients, onAnswer });
  return ids;
}

/** So many new conversations, and more for as long as they are wanted. */
export function* newConversations({
  count = 0,
  mayEnd,
}: {
  count?: number;
  mayEnd: () => boolean;
}): Generator<Operation, void> {
  for (let index = 0; index < count || !mayEnd(); index += 1)
    yield { kind: 'create', subject: `Conversation ${index}`, message: messageOf(index) };
}

type Assignments = {
  ids: readonly string[];
  owners: readonly string[];
  chances: Chances;
  count: number;
  /** It goes on beyond the count until this holds. */
  mayEnd?: () => boolean;
};

/** Assignments to owners by chance, one in eight upon a condition; and a read for every nine of them. */
export function* assignments({
  ids,
  owners,
  chances,
  count,
  mayEnd = () => true,
}: Assignments): Generator<Operation, void> {
  for (let done = 0; done < count || !mayEnd(); done += 1) {
    const [conversationId, ownerId] = [chances.pick(ids), chances.pick(owners)];
    const condition = done % 8 === 7 ? { ownerIs: chances.pick(owners) } : {};
    yield { kind: 'assign', conversationId, ownerId, ...condition };
    if (done % 9 === 8) yield { kind: 'read', conversationId };
  }
}

/** Assignments of which each changes the owner, conversation by conversation, for as long as they are wanted. */
export function* reassignments({
  ids,
  owners,
  mayEnd,
}: Pick<Assignments, 'ids' | 'owners'> & { mayEnd: () => boolean }): Generator<Operation, void> {
  for (let round = 0; ; round += 1) {
    for (const conversationId of ids) {
      if (mayEnd()) return;
      yield { kind: 'assign', conversationId, ownerId: owners[round % owners.length] ?? '' };
    }
  }
}

/** A little of everything that people do to conversations, for as long as it is wanted. */
export function* everything({
  ids,
  owners,
  chances,
  mayEnd,
}: Omit<Assignments, 'count'> & { mayEnd: () => boolean }): Generator<Operation, void> {
  for (let done = 0; !mayEnd(); done += 1) {
    const conversationId = chances.pick(ids);
    yield chances.pick<Operation>([
      {
        kind: 'create',
        subject: `Conversation ${done}`,
        message: chances.pick(['Hello', 'A refund, please']),
      },
      { kind: 'assign', conversationId, ownerId: chances.pick(owners) },
      { kind: 'unassign', conversationId },
      { kind: 'comment', conversationId, text: 'Noted.' },
      { kind: 'receive', conversationId, text: 'And?' },
      { kind: 'close', conversationId },
      { kind: 'read', conversationId },
    ]);
  }
}
