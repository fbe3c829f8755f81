import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type AccountId, type ApiKeyId, idPrefixes, isId, newId } from '@usher/schema/ids';
import type { Permission } from '@usher/schema/permissions';
import type { Trx } from '../db/database.ts';

export type ApiKey = { accountId: AccountId; id: ApiKeyId; name: string; permissions: Permission[] };
export type ParsedApiKey = { id: ApiKeyId; secretHash: Buffer };

const idPrefix = `${idPrefixes.apiKey}_`;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^43 is a little more than 2^256. */
const secretLength = 43;
const shape = /^(usher_([0-9a-z]{26})_([0-9A-Za-z]{43}))_([0-9a-f]{6})$/;

/** The secret is the whole key as it is sent. It is told this once: only a hash is kept. */
export async function createApiKey(
  trx: Trx,
  accountId: AccountId,
  { name, permissions }: { name: string; permissions: readonly Permission[] },
): Promise<{ id: ApiKeyId; secret: string }> {
  const id = newId('apiKey');
  const random = Array.from({ length: secretLength }, () => alphabet.charAt(randomInt(alphabet.length))).join(
    '',
  );
  const body = `usher_${id.slice(idPrefix.length)}_${random}`;
  await trx
    .insertInto('apiKeys')
    .values({ accountId, id, name, secretHash: hash(random), permissions: [...new Set(permissions)] })
    .execute();
  return { id, secret: `${body}_${checksum(body)}` };
}

/** What a key says, if it is one. The checksum tells typing mistakes without the database, and secret scanners too. */
export function parseApiKey(text: string): ParsedApiKey | undefined {
  const [, body = '', idPart = '', random = '', sum = ''] = shape.exec(text) ?? [];
  const id = `${idPrefix}${idPart}`;
  if (!isId('apiKey', id) || checksum(body) !== sum) return undefined;
  return { id, secretHash: hash(random) };
}

/** Needs the system scope: the key tells the account. Unknown, revoked and wrong keys all answer the same. */
export async function findApiKey(trx: Trx, parsed: ParsedApiKey): Promise<ApiKey | undefined> {
  const row = await trx
    .selectFrom('apiKeys')
    .select(['accountId', 'id', 'name', 'permissions', 'secretHash'])
    .where('id', '=', parsed.id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (row === undefined || !timingSafeEqual(row.secretHash, parsed.secretHash)) return undefined;
  const { secretHash: _hash, ...key } = row;
  return key;
}

/** The random part is long enough for a fast hash to be as good as a slow one. */
function hash(random: string): Buffer {
  return createHash('sha256').update(random).digest();
}

function checksum(body: string): string {
  return crc32(body).toString(16).padStart(8, '0').slice(-6);
}
