import { z } from 'zod';
import { limits } from '../limits.ts';

export const delayUnits = ['SECONDS', 'MINUTES', 'HOURS', 'DAYS'] as const;
export type DelayUnit = (typeof delayUnits)[number];
export type DelayFor = { amount: number; unit: DelayUnit };

/** Whatever the clocks do meanwhile: a day is 24 hours. */
const millisecondsIn: Record<DelayUnit, number> = {
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

export function millisecondsOf({ amount, unit }: DelayFor): number {
  return amount * millisecondsIn[unit];
}

export const longestDelay = millisecondsOf({ amount: limits.delayDays, unit: 'DAYS' });

/** As the calendar counts them: Monday is 1. */
export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof weekdays)[number];

/** When the clocks of a place show a time. No weekdays: any day. */
export type TimeOfDay = { time: string; timeZone: string; weekdays: Weekday[] };
export type DelayUntil = { dateTime: string } | { timeOfDay: TimeOfDay };

const delayFor = z
  .strictObject({ amount: z.int().min(1, 'Wait for at least 1.'), unit: z.enum(delayUnits) })
  .refine((given) => millisecondsOf(given) <= longestDelay, {
    path: ['amount'],
    message: `Wait for at most ${limits.delayDays} days.`,
  });

const timeOfDay = z.strictObject({
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give hours and minutes from 00:00 to 23:59, such as 09:30.'),
  timeZone: z.string().refine(isTimeZone, 'Give the name of a time zone, such as Europe/Lisbon or UTC.'),
  weekdays: z
    .array(z.enum(weekdays))
    .refine((given) => new Set(given).size === given.length, 'Name each weekday once.'),
});

/** In the form of Date.toISOString, so that the same moment is always the same text. */
const dateTime = z.string().regex(/^\d{4}-.+Z$/, 'Give a moment between the years 0 and 9999.');

const delayUntil = z.union([z.strictObject({ dateTime }), z.strictObject({ timeOfDay })]);

/** Next to its key: what a delay waits for. */
export const delayFields = { for: delayFor.nullable(), until: delayUntil.nullable() };

type DelayFields = { for: DelayFor | null; until: DelayUntil | null };

/** A delay has one end. */
export function checkEnds({ value, issues }: z.core.ParsePayload<DelayFields>): void {
  if ((value.for === null) !== (value.until === null)) return;
  const message =
    value.for === null
      ? 'Say how long to wait with for, or with until when.'
      : 'Give either for or until, not both.';
  issues.push({ code: 'custom', input: value, path: [value.for === null ? 'for' : 'until'], message });
}

function isTimeZone(name: string): boolean {
  // Offsets such as +01:00 are no places: they know no summer.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
