import type { FieldRef, ObjectFieldBuilder } from '@pothos/core';
import type { Replayable } from '../conversation/types.ts';
import type { SchemaTypes } from '../graphql/builder.ts';
import { present } from '../graphql/present.ts';
import { flagWords } from './outcome-fields.ts';
import { enrollmentRef } from './refs.ts';
import type { EnrollmentOutcome } from './types.ts';

type Outcome = Replayable<EnrollmentOutcome>;
type Fields<T extends object> = ObjectFieldBuilder<SchemaTypes, T>;

export const enrollmentField = <T extends Outcome>(t: Fields<T>): FieldRef<SchemaTypes> =>
  t.field({
    type: enrollmentRef,
    description: 'Live: the enrollment as it is now. Reading it needs READ.',
    resolve: ({ enrollmentId }: Outcome, _args, context) =>
      present(context.load.enrollment(enrollmentId), enrollmentId),
  });

export const replayedField = <T extends Outcome>(t: Fields<T>): FieldRef<SchemaTypes> =>
  t.boolean({ description: flagWords.replayed, resolve: ({ replayed }: Outcome) => replayed });

/** The flags are the first call's also on replay. */
export const enrollmentOutcomeFields = <T extends Outcome>(
  t: Fields<T>,
): Record<'enrollment' | 'changed' | 'replayed', FieldRef<SchemaTypes>> => ({
  enrollment: enrollmentField(t),
  changed: t.boolean({ description: flagWords.changed, resolve: ({ changed }: Outcome) => changed }),
  replayed: replayedField(t),
});
