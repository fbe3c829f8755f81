import { builder } from '../graphql/builder.ts';
import { enumOf, type SnakeOf } from '../graphql/enums.ts';
import type { ActionKind } from './definition.ts';
import { overwrites } from './definition.ts';
import { delayUnits, weekdays } from './delay.ts';
import { enrollmentStatuses, insidePolicies, stepStatuses } from './types.ts';

export const objectType = enumOf(
  'WorkflowObjectType',
  'What passes through a workflow.',
  ['CONVERSATION'] as const,
  { CONVERSATION: 'Conversations.' },
);

export const overwrite = enumOf(
  'Overwrite',
  'What an assignment does with a conversation that has an owner.',
  overwrites,
  {
    ANY: 'Replaces the owner, person or bot.',
    UNOWNED: 'Leaves the owner as it is: the action is skipped.',
  },
);

export const enrollmentStatus = enumOf('EnrollmentStatus', 'How far an enrollment got.', enrollmentStatuses, {
  RUNNING: 'Its actions are being executed.',
  WAITING: 'It goes on later.',
  COMPLETED: 'It reached an end.',
  FAILED: 'An action could not be executed, and it stopped there.',
  OVERTAKEN:
    'When its turn came, the conversation did not match: a workflow before it had changed that, or it had failed before it began and was tried again.',
  BLOCKED: 'Too many workflows had set each other off, and it did not begin.',
  CANCELLED: 'Somebody cancelled it, or turned off or deleted its workflow.',
});

export const stepStatus = enumOf('StepStatus', 'What became of an action.', stepStatuses, {
  DONE: 'It was executed.',
  UNCHANGED: 'It was executed, but everything was as it asks for already.',
  SKIPPED: 'Its guard did not match, or the conversation had an owner to be kept.',
  FAILED: 'It was refused; `detail` says why.',
});

export const delayUnit = enumOf('DelayUnit', 'What a delay is counted in.', delayUnits, {
  SECONDS: 'The smallest: no delay is shorter than one.',
  MINUTES: '60 seconds each.',
  HOURS: '60 minutes each.',
  DAYS: '24 hours each, whatever the clocks do.',
});

const everyWeek = 'Each week anew.';
export const weekday = enumOf(
  'Weekday',
  'A day of the week, where the clocks of the time zone are.',
  weekdays,
  {
    MONDAY: everyWeek,
    TUESDAY: everyWeek,
    WEDNESDAY: everyWeek,
    THURSDAY: everyWeek,
    FRIDAY: everyWeek,
    SATURDAY: everyWeek,
    SUNDAY: everyWeek,
  },
);

export const insidePolicy = enumOf(
  'InsidePolicy',
  'What happens to the conversations inside a workflow that is turned off.',
  insidePolicies,
  { FINISH: 'They go on to the end.', CANCEL: 'They stop where they are.' },
);

/** Total, and each word is bound to its own kind: `ADD_COMMENT` to `addComment`. */
const actionKinds: { [Kind in ActionKind as SnakeOf<Kind>]: { value: Kind; description: string } } = {
  ASSIGN_CONVERSATION_OWNER: {
    value: 'assignConversationOwner',
    description: 'Gives it to an agent or a bot.',
  },
  SET_CONVERSATION_STATUS: { value: 'setConversationStatus', description: 'Closes it or opens it again.' },
  ADD_COMMENT: { value: 'addComment', description: 'Leaves an internal note on it.' },
  DELAY: { value: 'delay', description: 'Waits for a while or until a certain time.' },
  BRANCH: { value: 'branch', description: 'Goes on with one of several actions.' },
  END: { value: 'end', description: 'Ends the enrollment.' },
  UNASSIGN_CONVERSATION_OWNER: {
    value: 'unassignConversationOwner',
    description: 'Takes its owner away.',
  },
  SET_CONVERSATION_PROPERTY: {
    value: 'setConversationProperty',
    description: 'Sets its priority, its tags or a declared property.',
  },
};

export const actionKind = builder.enumType('ActionKind', {
  description:
    'What an action does. In inputs it is the field of the same name: `addComment` for ADD_COMMENT.',
  values: actionKinds,
});
