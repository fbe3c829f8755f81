import pg from 'pg';
import type { Logger } from '../logger.ts';
import { decodeHeads, type Heads } from './heads.ts';
import { logChannel } from './sequencer.ts';

/** With a new connection, well below 15 s from the beginning of a silence. */
const askEveryMs = 5_000;
const answerWithinMs = 4_000;

export type Listener = { stop(): Promise<void> };

/**
 * Tells this node when any node numbered events, and how far the log of each account reaches now; undefined: any log
 * may have grown. Only a hint: readers look by themselves too, so that a lost connection delays and loses nothing. One
 * that is half gone would be silent for ever, so it is asked now and then.
 */
export function startListener(
  url: string,
  onNumbered: (heads: Heads | undefined) => void,
  logger: Logger,
): Listener {
  let stopped = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;

  const connect = async () => {
    client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 2_000,
      query_timeout: answerWithinMs,
      keepAlive: true,
    });
    client.on('error', (error) => lost(error));
    client.on('notification', ({ payload = '' }) => onNumbered(decodeHeads(payload)));
    await client.connect();
    await client.query(`listen ${logChannel}`);
    onNumbered(undefined);
    check();
  };
  const check = () => {
    again = setTimeout(() => void client?.query('select 1').then(check, lost), askEveryMs);
  };
  const lost = (error: unknown) => {
    clearTimeout(again);
    void client?.end().catch(() => undefined);
    if (stopped) return;
    logger.warn({ err: error }, 'the listening connection was lost; polling until it is back');
    again = setTimeout(() => void connect().catch(lost), 1_000);
  };

  void connect().catch(lost);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
