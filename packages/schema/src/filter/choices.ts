import type { EnumRef } from '@pothos/core';
import { conversationStatus, initiator, ownerKind, priority } from '../conversation/enums.ts';
import { channelKind } from '../directory/channel.ts';
import type { SchemaTypes } from '../graphql/builder.ts';
import type { FilterField, FilterFields } from './fields.ts';

export type ChoiceField = {
  [F in FilterField]: FilterFields[F] extends { type: 'choice' } ? F : never;
}[FilterField];

type ChoiceOf<F extends ChoiceField> = FilterFields[F]['choices'][number];

/** The enum that each choice field has in GraphQL. Total: a new one must name its own. */
export const choiceEnums = {
  status: conversationStatus,
  channel: channelKind,
  ownerKind,
  priority,
  initiatedBy: initiator,
} satisfies { [F in ChoiceField]: EnumRef<SchemaTypes, ChoiceOf<F>> };

export function isChoice(field: FilterField): field is ChoiceField {
  return Object.hasOwn(choiceEnums, field);
}
