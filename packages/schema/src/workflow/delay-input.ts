import type { InputRef } from '@pothos/core';
import { builder } from '../graphql/builder.ts';
import { actionWords } from './action-words.ts';
import type { DelayFor } from './delay.ts';
import { delayUnit, weekday } from './enums.ts';
import type { ActionFields, TimeOfDayFields, UntilFields } from './from-input.ts';

const delayFor = builder.inputRef<DelayFor>('DelayForInput').implement({
  description: 'How long to wait: 365 days at most.',
  fields: (t) => ({
    amount: t.int({ required: true, description: 'How many: at least 1.' }),
    unit: t.field({ type: delayUnit, required: true, description: 'What the amount counts.' }),
  }),
});

const timeOfDay = builder.inputRef<TimeOfDayFields>('TimeOfDayInput').implement({
  description:
    'The next time that clocks show this. What they skip when they are put forward is taken as much later; what they show twice, the first time.',
  fields: (t) => ({
    time: t.string({
      required: true,
      description: 'Hours and minutes from 00:00 to 23:59, such as `09:30`.',
    }),
    timeZone: t.string({
      required: true,
      description: 'Where the clocks are, as IANA names it: `Europe/Lisbon`, `UTC`.',
    }),
    weekdays: t.field({
      type: [weekday],
      description: 'Only on these days. Null, empty or left out: on any day.',
    }),
  }),
});

const delayUntil = builder.inputRef<UntilFields>('DelayUntilInput').implement({
  description: 'Until when to wait: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    dateTime: t.field({
      type: 'DateTime',
      description: 'This moment, 365 days ahead at most. If it has passed by then, there is no wait.',
    }),
    timeOfDay: t.field({ type: timeOfDay, description: 'The next time that clocks show a certain time.' }),
  }),
});

export const delay: InputRef<ActionFields<'delay'>> = builder
  .inputRef<ActionFields<'delay'>>('DelayActionInput')
  .implement({
    description:
      'Waits, for a while or until a certain time: give exactly one of `for` and `until`. What follows a pause of 5 minutes or more starts a new chain.',
    fields: (t) => ({
      key: t.string({ required: true, description: actionWords.key }),
      for: t.field({ type: delayFor, description: 'How long. Null or left out: `until` says it.' }),
      until: t.field({ type: delayUntil, description: 'Until when. Null or left out: `for` says it.' }),
      next: t.string({ description: actionWords.next }),
    }),
  });
