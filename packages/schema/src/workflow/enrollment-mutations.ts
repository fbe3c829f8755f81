import { inputWords } from '../conversation/input-words.ts';
import type { Replayable } from '../conversation/types.ts';
import { EnrollmentRefusedError, FeatureNotAvailableError, NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { mutation } from '../graphql/results.ts';
import { enrollmentOutcomeFields } from './enrollment-outcome-fields.ts';
import type { CancelEnrollmentInput, EnrollmentOutcome, RetryEnrollmentInput } from './types.ts';

const enrollmentId = { required: true, description: 'Which enrollment.' } as const;
const idempotencyKey = { description: inputWords.idempotencyKey };

const successOf = (name: string, description: string) =>
  builder
    .objectRef<Replayable<EnrollmentOutcome>>(name)
    .implement({ description, fields: enrollmentOutcomeFields });

mutation('cancelEnrollment', {
  description:
    'Stops an enrollment where it is. What it did so far stays done. Changes nothing if it has ended. Needs WRITE_WORKFLOWS.',
  input: builder.inputRef<CancelEnrollmentInput>('CancelEnrollmentInput').implement({
    description: 'Which enrollment to stop, and why.',
    fields: (t) => ({
      enrollmentId: t.id(enrollmentId),
      reason: t.string({
        description:
          'Why, for whoever reads the enrollment: up to 1,000 characters. Null or left out: who did it.',
      }),
      idempotencyKey: t.string(idempotencyKey),
    }),
  }),
  success: successOf('CancelEnrollmentSuccess', 'The enrollment has ended.'),
  errors: [NotFoundError],
  resolve: (input, context) => context.enrollments.cancel(input),
});

mutation('retryEnrollment', {
  description:
    'Lets an enrollment that failed go on with the action that failed, or one that did not get as far begin if the conversation matches its triggers then, as a new chain. Changes nothing if it is on its way. Needs WRITE_WORKFLOWS.',
  input: builder.inputRef<RetryEnrollmentInput>('RetryEnrollmentInput').implement({
    description: 'Which enrollment to try again.',
    fields: (t) => ({ enrollmentId: t.id(enrollmentId), idempotencyKey: t.string(idempotencyKey) }),
  }),
  success: successOf('RetryEnrollmentSuccess', 'The enrollment is on its way.'),
  errors: [NotFoundError, EnrollmentRefusedError, FeatureNotAvailableError],
  resolve: (input, context) => context.enrollments.retry(input),
});
