import type { ActionOf } from '@usher/schema/workflow/definition';
import { millisecondsOf } from '@usher/schema/workflow/delay';
import type { Passing, Resting } from './handlers.ts';
import { nextTimeOfDay } from './next-time-of-day.ts';

/** Pure: until when a delay waits that is reached now. A moment that has passed is not waited for. */
export function passDelay(action: ActionOf<'delay'>, now: Date): Passing | Resting {
  const { next } = action;
  const until = endOf(action, now);
  if (until > now) return { until, next };
  const detail = `It did not wait: ${until.toISOString()} had passed.`;
  return { status: 'DONE', detail, conditions: [], next };
}

function endOf({ key, for: duration, until }: ActionOf<'delay'>, now: Date): Date {
  if (duration !== null) return new Date(now.getTime() + millisecondsOf(duration));
  if (until === null) throw new Error(`The delay "${key}" has no end.`);
  return 'dateTime' in until ? new Date(until.dateTime) : nextTimeOfDay(until.timeOfDay, now);
}
