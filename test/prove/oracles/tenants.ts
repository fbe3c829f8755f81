import type { Ledger } from '../ledger.ts';
import type { SubscriberLog } from '../load/subscriber.ts';
import type { Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** I10: neither an answer nor a stream tells of a conversation that is not the account's own. */
export function nothingForeign(
  whose: string,
  { attempts }: Pick<Ledger, 'attempts'>,
  logs: readonly SubscriberLog[],
  { conversations }: Rows,
): Check {
  const own = new Set(conversations.map(({ id }) => id));
  const answered = attempts.flatMap(({ answer }) => (answer === null ? [] : [answer.conversationId]));
  const streamed = logs.flatMap(({ received }) => received.map(({ conversationId }) => conversationId));
  const told = [...answered, ...streamed];
  return check(
    `I10 ${whose} see nothing foreign`,
    told.length,
    told.filter((id) => !own.has(id)).map((id) => `${id} is not of this account`),
  );
}
