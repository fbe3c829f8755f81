import type { Usher } from '@usher/sdk';
import { paginate } from '@usher/sdk';
import type { CreateConversationInput } from '@usher/sdk/operations';
import { collect } from './collect.ts';
import { present, succeeded } from './expect.ts';
import { inWaves } from './in-waves.ts';

/** A new conversation, in no inbox and without an owner unless told otherwise. Answers its id. */
export async function startConversation(usher: Usher, input: CreateConversationInput = {}): Promise<string> {
  return succeeded(await usher.conversations.create(input)).conversation.id;
}

export async function startConversations(usher: Usher, count: number): Promise<string[]> {
  return inWaves(count, () => startConversation(usher));
}

export async function startClosedConversation(usher: Usher, input: CreateConversationInput = {}) {
  const id = await startConversation(usher, input);
  succeeded(await usher.conversations.close({ conversationId: id }));
  return id;
}

export async function readConversation(usher: Usher, id: string) {
  return present(await usher.conversations.get({ id }));
}

/** All that happened to a conversation, oldest first. */
export async function historyOf(usher: Usher, id: string) {
  return collect(paginate(usher.conversations.history, { id }));
}

/** The kinds of what happened to a conversation after its creation. */
export async function eventsOf(usher: Usher, id: string): Promise<string[]> {
  const [created, ...since] = (await historyOf(usher, id)).map(({ type }) => type);
  if (created !== 'CONVERSATION_CREATED') throw new Error(`The history begins with ${created}.`);
  return since;
}

/** An answer without the events' places in the log, which they get a moment after it. */
export function withoutPlaces(answer: unknown): unknown {
  const isPlace = (name: string) => name === 'position' || name === 'cursor';
  return JSON.parse(JSON.stringify(answer, (name, value) => (isPlace(name) ? undefined : value)));
}
