import type { Ids, Tenant } from './tenant.ts';
import { idsIn } from './tenant.ts';

/** What of another account stands in a text: its ids, its tagged texts, and both inside of cursors. */
export type Scan = (text: string, sent?: string) => string[];

export function createScan({ tag, apiKey }: Tenant, ids: Ids): Scan {
  const foreign = new Set([...ids.values()].flat());
  return (text, sent) => {
    const read = sent === undefined ? text : text.replaceAll(sent, '');
    const whole = [
      read,
      ...cursorsIn(read).map((cursor) => Buffer.from(cursor, 'base64url').toString()),
    ].join('\n');
    const found = idsIn(whole).filter((id) => id !== sent && foreign.has(id));
    return [...new Set([...found, ...[tag, apiKey].filter((word) => whole.includes(word))])];
  };
}

const cursorsIn = (text: string) =>
  [...text.matchAll(/cursor":"([\w-]+)"/gi)].map(([, cursor = '']) => cursor);
