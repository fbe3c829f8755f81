import type { DelayActionInput, TimeOfDayInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { stopClock } from '../support/clock.ts';
import { succeeded } from '../support/expect.ts';
import { expectMistakes, type Mistakes } from '../support/mistakes.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { close, comment, delay, minutes, open, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestApp({ worker: false });
  us = await openRouting(app);
  await stopClock(app, new Date('2031-01-01T00:00:00.000Z'));
});
afterAll(() => app.stop());

type Wait = Pick<DelayActionInput, 'for' | 'until'>;
const waits = (wait: Wait) => whenever(open, delay(wait));
const amount = (count: number, unit: 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS'): Wait => ({
  for: { amount: count, unit },
});
const at = (fields: Partial<TimeOfDayInput>): Wait => ({
  until: { timeOfDay: { time: '09:00', timeZone: 'UTC', ...fields } },
});
const on = (dateTime: string): Wait => ({ until: { dateTime } });

const amountPath = '.actions.0.delay.for.amount';
const timePath = '.actions.0.delay.until.timeOfDay.time';
const zonePath = '.actions.0.delay.until.timeOfDay.timeZone';
const momentPath = '.actions.0.delay.until.dateTime';

test.each<[string, Wait, Mistakes]>([
  ['neither for nor until', {}, { '.actions.0.delay.for': 'Say how long' }],
  ['both for and until', { ...minutes(1), ...at({}) }, { '.actions.0.delay.until': 'not both' }],
  ['no time at all', amount(0, 'MINUTES'), { [amountPath]: 'at least 1' }],
  ['a time that runs backwards', amount(-1, 'DAYS'), { [amountPath]: 'at least 1' }],
  ['more than 365 days', amount(366, 'DAYS'), { [amountPath]: 'at most 365 days' }],
  ['more than 365 days in seconds', amount(31_536_001, 'SECONDS'), { [amountPath]: 'at most 365 days' }],
  ['an hour that no clock has', at({ time: '24:00' }), { [timePath]: 'from 00:00 to 23:59' }],
  ['a time that is no time', at({ time: '9 am' }), { [timePath]: 'such as 09:30' }],
  ['a time with a NUL', at({ time: '09:00\u0000' }), { [timePath]: 'such as 09:30' }],
  ['a place that is none', at({ timeZone: 'Mars/Olympus' }), { [zonePath]: 'Europe/Lisbon' }],
  ['an offset, which knows no summer', at({ timeZone: '+01:00' }), { [zonePath]: 'Europe/Lisbon' }],
  ['no place', at({ timeZone: '' }), { [zonePath]: 'Europe/Lisbon' }],
  [
    'a weekday named twice',
    at({ weekdays: ['MONDAY', 'FRIDAY', 'MONDAY'] }),
    { '.actions.0.delay.until.timeOfDay.weekdays': 'once' },
  ],
  ['a moment too far ahead', on('2032-01-01T00:00:00.001Z'), { [momentPath]: 'within the next 365 days' }],
  ['a moment after the year 9999', on('+010000-01-01T00:00:00.000Z'), { [momentPath]: '9999' }],
])('a delay is refused with %s', (_, wait, mistakes) => expectMistakes(us, waits(wait), mistakes));

test.each<[string, Wait]>([
  ['365 days', amount(365, 'DAYS')],
  ['as many in seconds', amount(31_536_000, 'SECONDS')],
  ['a moment 365 days ahead', on('2032-01-01T00:00:00.000Z')],
  ['a moment that has passed', on('1999-12-31T23:59:59.999Z')],
  ['a time of day on every day', at({ weekdays: [] })],
])('a delay may wait for %s', async (_, wait) => {
  succeeded(await us.usher.workflows.create({ name: 'Waits', definition: waits(wait) }));
});

test('a circle through a delay is fine, one around it is not', async () => {
  const round = whenever(open, comment('Round.', 'delay'), delay(minutes(1), 'comment'));
  succeeded(await us.usher.workflows.create({ name: 'Round', definition: round }));
  const beside = whenever(
    open,
    comment('Round.', 'other', 'one'),
    comment('Round.', 'one', 'other'),
    close(),
  );
  const answer = await us.usher.workflows.create({ name: 'Beside', definition: beside });
  expect(answer).toMatchObject({ __typename: 'InvalidInputError' });
});
