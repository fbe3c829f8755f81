import type { Session } from '@usher/schema/context';
import { GraphQLError } from 'graphql';
import { findApiKey, parseApiKey } from '../account/api-keys.ts';
import type { Database } from '../db/database.ts';
import { OverloadedError } from '../db/failures.ts';

const rememberedKeys = 10_000;
/** Far fewer than may wait for a connection: whoever makes keys up keeps nobody out whose key was valid before. */
const strangersAtATime = 50;

export type Authenticate = (authorization: string | null) => Promise<Session>;

/** Knows a key again for a while, without asking the database. */
export function createAuthenticate(database: Database, trustedForMs: number): Authenticate {
  /** Also of keys that are to be looked up again. */
  const sessions = new Map<string, { session: Session; until: number }>();
  const lookingUp = new Map<string, Promise<Session>>();
  let strangers = 0;

  const lookUp = async (text: string): Promise<Session> => {
    const until = Date.now() + trustedForMs;
    const parsed = parseApiKey(text);
    const found =
      parsed === undefined
        ? undefined
        : await database.transaction('system', (trx) => findApiKey(trx, parsed), { repeatable: true });
    if (found === undefined) {
      sessions.delete(text);
      throw unauthenticated('This API key is unknown or revoked. Check it, or use another one.');
    }
    const { accountId, id, name, permissions } = found;
    const session: Session = {
      accountId,
      actor: { kind: 'API_KEY', keyId: id, name },
      permissions: new Set(permissions),
    };
    if (sessions.size >= rememberedKeys) sessions.clear();
    sessions.set(text, { session, until });
    return session;
  };

  const lookUpStranger = async (text: string): Promise<Session> => {
    if (strangers >= strangersAtATime)
      throw new OverloadedError('Too many keys are looked up that were never seen.');
    strangers += 1;
    try {
      return await lookUp(text);
    } finally {
      strangers -= 1;
    }
  };

  /** However many ask at the same time, such as all streams of a key when it is not trusted any more. */
  const lookUpOnce = (text: string): Promise<Session> => {
    const start = sessions.has(text) ? lookUp : lookUpStranger;
    const asked = lookingUp.get(text) ?? start(text).finally(() => lookingUp.delete(text));
    lookingUp.set(text, asked);
    return asked;
  };

  return async (authorization) => {
    const [, text] = authorization?.match(/^Bearer (\S+)$/i) ?? [];
    if (text === undefined) {
      throw unauthenticated('Send an API key in the header "Authorization: Bearer usher_...".');
    }
    const known = sessions.get(text);
    if (known !== undefined && known.until > Date.now()) return known.session;
    return lookUpOnce(text);
  };
}

function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
  });
}
