import { isId } from '@usher/schema/ids';

/** The key of a batch stands for each of its conversations. */
export function derivedKey(batchKey: string | null | undefined, conversationId: string): string | null {
  // What is no conversation's id is refused anyway, and might hold what no key may hold.
  return batchKey != null && isId('conversation', conversationId) ? `${batchKey}/${conversationId}` : null;
}
