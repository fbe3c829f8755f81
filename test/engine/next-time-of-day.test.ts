import { nextTimeOfDay } from '@usher/api/engine/actions/next-time-of-day';
import { weekdays as allWeekdays, type TimeOfDay, type Weekday } from '@usher/schema/workflow/delay';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const at = (time: string, timeZone: string, ...weekdays: Weekday[]): TimeOfDay => ({
  time,
  timeZone,
  weekdays,
});
const next = (wanted: TimeOfDay, now: string) => nextTimeOfDay(wanted, new Date(now)).toISOString();

describe('the next time of day is', () => {
  test.each<[string, TimeOfDay, now: string, expected: string]>([
    ['later today', at('17:30', 'UTC'), '2026-03-04T09:00:00.000Z', '2026-03-04T17:30:00.000Z'],
    [
      'tomorrow once it has passed',
      at('09:00', 'UTC'),
      '2026-03-04T09:00:00.001Z',
      '2026-03-05T09:00:00.000Z',
    ],
    [
      'tomorrow at that very moment',
      at('09:00', 'UTC'),
      '2026-03-04T09:00:00.000Z',
      '2026-03-05T09:00:00.000Z',
    ],
    ['one millisecond ahead', at('09:00', 'UTC'), '2026-03-04T08:59:59.999Z', '2026-03-04T09:00:00.000Z'],
    ['that of the place', at('09:00', 'Asia/Tokyo'), '2026-03-04T00:00:00.001Z', '2026-03-05T00:00:00.000Z'],
    [
      'on the day that it is there',
      at('09:00', 'Asia/Tokyo', 'THURSDAY'),
      '2026-03-04T20:00:00.000Z',
      '2026-03-05T00:00:00.000Z',
    ],
    [
      'on the first of several days',
      at('08:00', 'UTC', 'MONDAY', 'FRIDAY'),
      '2026-03-04T09:00:00.000Z',
      '2026-03-06T08:00:00.000Z',
    ],
    [
      'a week ahead when today is the day and it has passed',
      at('08:00', 'UTC', 'WEDNESDAY'),
      '2026-03-04T09:00:00.000Z',
      '2026-03-11T08:00:00.000Z',
    ],
    [
      'an hour earlier once summer has begun',
      at('09:00', 'Europe/Berlin'),
      '2026-03-28T09:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
    ],
    [
      'an hour later once it has ended',
      at('09:00', 'Europe/Berlin'),
      '2026-10-24T09:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ],
    [
      'as much later as the clocks skip, when they skip it',
      at('02:30', 'Europe/Berlin'),
      '2026-03-28T12:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'half an hour later where they skip half an hour',
      at('02:15', 'Australia/Lord_Howe'),
      '2026-10-03T12:00:00.000Z',
      '2026-10-03T15:45:00.000Z',
    ],
    [
      'the first of two, when the clocks show it twice',
      at('02:30', 'Europe/Berlin'),
      '2026-10-24T12:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'the next day between the two',
      at('02:30', 'Europe/Berlin'),
      '2026-10-25T00:45:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ],
    [
      'an hour after midnight where summer begins at midnight',
      at('00:00', 'America/Santiago'),
      '2026-09-05T12:00:00.000Z',
      '2026-09-06T04:00:00.000Z',
    ],
    [
      'a week later when a place has skipped the whole day',
      at('12:00', 'Pacific/Apia', 'FRIDAY'),
      '2011-12-24T12:00:00.000Z',
      '2012-01-05T22:00:00.000Z',
    ],
  ])('%s', (_, wanted, now, expected) => {
    expect(next(wanted, now)).toBe(expected);
  });

  test('never, and that is a mistake, in a zone that this machine does not know', () => {
    expect(() => next(at('09:00', 'Mars/Olympus'), '2026-03-04T09:00:00.000Z')).toThrow();
  });
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
];
const clockTime = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const wanted = fc.record({
  time: clockTime,
  timeZone: fc.constantFrom(...zones, 'America/Santiago', 'Pacific/Auckland', 'UTC'),
  weekdays: fc.subarray([...allWeekdays]),
});
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const day = 86_400_000;

test('it is always ahead, at that time, on such a day, and the first', () => {
  fc.assert(
    fc.property(wanted, moment, share, (given, now, share) => {
      const found = nextTimeOfDay(given, now);
      expect(found.getTime()).toBeGreaterThan(now.getTime());
      expect(found.getTime()).toBeLessThanOrEqual(now.getTime() + 8 * day + day / 12);
      const shown = clocksAt(found, given.timeZone);
      if (given.weekdays.length > 0) expect(given.weekdays).toContain(shown.weekday);
      if (shown.time !== given.time) expect(isShownThatDay(given, found)).toBe(false);
      // Whoever asks on the way there is told the same, up to the last millisecond.
      for (const wait of [(found.getTime() - now.getTime()) * share, found.getTime() - now.getTime() - 1]) {
        expect(nextTimeOfDay(given, new Date(now.getTime() + Math.floor(wait)))).toEqual(found);
      }
    }),
    { numRuns: 2_000 },
  );
});

/** As the machine's own calendar has it, which is none of ours. */
function clocksAt(moment: Date, timeZone: string): { time: string; weekday: Weekday; date: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const { weekday: name, year, month, day: ofMonth, hour, minute } = parts;
  const weekday = allWeekdays.find((each) => each === name?.toUpperCase()) ?? 'MONDAY';
  return { time: `${hour}:${minute}`, weekday, date: `${year}-${month}-${ofMonth}` };
}

/** Looks at every minute around: whether the clocks show the time on the day of that moment at all. */
function isShownThatDay({ time, timeZone }: TimeOfDay, moment: Date): boolean {
  const { date } = clocksAt(moment, timeZone);
  const start = Math.floor(moment.getTime() / 60_000) - 26 * 60;
  return Array.from({ length: 52 * 60 }, (_, minute) => new Date((start + minute) * 60_000)).some((at) => {
    const shown = clocksAt(at, timeZone);
    return shown.time === time && shown.date === date;
  });
}
