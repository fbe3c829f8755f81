import type { TimeOfDay } from '@usher/schema/workflow/delay';
import { weekdays as namedWeekdays } from '@usher/schema/workflow/delay';
import { Temporal } from 'temporal-polyfill';

/** Enough for a weekday that comes once a week, also where a change of the time zone has once swallowed that day. */
const daysAhead = 15;

/**
 * Pure: the first moment after now at which the clocks there show this time. A time that they skip is taken as much
 * later; of one that they show twice, the first counts.
 */
export function nextTimeOfDay({ time, timeZone, weekdays }: TimeOfDay, now: Date): Date {
  const plainTime = Temporal.PlainTime.from(time);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const day = today.add({ days: ahead });
    const found = day.toZonedDateTime({ timeZone, plainTime });
    // Where the skipped time ends on another day, this day has no such time at all.
    if (!found.toPlainDate().equals(day) || !isOn(weekdays, day)) continue;
    if (found.epochMilliseconds > now.getTime()) return new Date(found.epochMilliseconds);
  }
  throw new Error(`It is never ${time} in ${timeZone}.`);
}

function isOn(wanted: TimeOfDay['weekdays'], { dayOfWeek }: Temporal.PlainDate): boolean {
  const weekday = namedWeekdays[dayOfWeek - 1];
  return wanted.length === 0 || (weekday !== undefined && wanted.includes(weekday));
}
