import pg from 'pg';
import { waitUntil } from './wait-until.ts';

/** Hears what is notified on a channel. Answers all of it, up to and with a last word. */
export async function listenTo(
  databaseUrl: string,
  channel: string,
): Promise<(last: string) => Promise<string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  const heard: string[] = [];
  client.on('notification', ({ payload = '' }) => heard.push(payload));
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  return async (last) => {
    await waitUntil(() => heard.includes(last));
    await client.end();
    return heard;
  };
}
