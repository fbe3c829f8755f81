import { builder } from '../graphql/builder.ts';
import { actionInterface, actionRefs } from './action-refs.ts';
import { nextField } from './actions.ts';
import type { DelayFor, DelayUntil, TimeOfDay } from './delay.ts';
import { delayUnit, weekday } from './enums.ts';
import { inRow } from './in-row.ts';

const delayFor = builder.objectRef<DelayFor>('DelayFor').implement({
  description: 'How long a delay waits.',
  fields: (t) => ({
    amount: t.exposeInt('amount', { ...inRow, description: 'How many: at least 1.' }),
    unit: t.expose('unit', { type: delayUnit, ...inRow, description: 'What the amount counts.' }),
  }),
});

const timeOfDay = builder.objectRef<TimeOfDay>('TimeOfDay').implement({
  description:
    'The next time that clocks show this. What they skip when they are put forward is taken as much later; what they show twice, the first time.',
  fields: (t) => ({
    time: t.exposeString('time', { ...inRow, description: 'Hours and minutes, such as `09:30`.' }),
    timeZone: t.exposeString('timeZone', { ...inRow, description: 'Where the clocks are.' }),
    weekdays: t.expose('weekdays', {
      type: [weekday],
      ...inRow,
      description: 'Only on these days. Empty: on any day.',
    }),
  }),
});

const delayUntil = builder.objectRef<DelayUntil>('DelayUntil').implement({
  description: 'Until when a delay waits: exactly one field is there, the other is null.',
  fields: (t) => ({
    dateTime: t.field({
      type: 'DateTime',
      nullable: true,
      ...inRow,
      description: 'This moment. Null: the other field says it.',
      resolve: (until) => ('dateTime' in until ? new Date(until.dateTime) : null),
    }),
    timeOfDay: t.field({
      type: timeOfDay,
      nullable: true,
      ...inRow,
      description: 'The next time that clocks show a certain time. Null: the other field says it.',
      resolve: (until) => ('timeOfDay' in until ? until.timeOfDay : null),
    }),
  }),
});

actionRefs.delay.implement({
  description: 'Waits, for a while or until a certain time.',
  interfaces: [actionInterface],
  fields: (t) => ({
    next: nextField(t),
    for: t.field({
      type: delayFor,
      nullable: true,
      ...inRow,
      description: 'How long. Null: `until` says it.',
      resolve: (action) => action.for,
    }),
    until: t.field({
      type: delayUntil,
      nullable: true,
      ...inRow,
      description: 'Until when. Null: `for` says it.',
      resolve: ({ until }) => until,
    }),
  }),
});
