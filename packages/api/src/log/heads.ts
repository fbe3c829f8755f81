import { type AccountId, isId } from '@usher/schema/ids';

/** How far the logs of these accounts reach now. */
export type Heads = ReadonlyMap<AccountId, number>;

/** Postgres refuses notifications of 8,000 bytes. */
const longestPayload = 7_000;

/** What readers on other nodes are told; nothing when it would be too long, and they have to look for themselves. */
export function encodeHeads(heads: Heads): string {
  const payload = [...heads].map(([accountId, position]) => `${accountId}:${position}`).join(',');
  return payload.length > longestPayload ? '' : payload;
}

/** Undefined: any log may have grown. Also for what a node of another version says in words of its own. */
export function decodeHeads(payload: string): Heads | undefined {
  const heads = new Map<AccountId, number>();
  for (const part of payload.split(',')) {
    const [, accountId = '', position = ''] = /^(\w+):([1-9]\d{0,15})$/.exec(part) ?? [];
    if (!isId('account', accountId)) return undefined;
    heads.set(accountId, Number(position));
  }
  return heads;
}
