import type { CreateOutcome, UpdateOutcome } from '@usher/schema/directory/types';
import { InvalidInputError, UsherError } from '@usher/schema/errors';
import { newId, type PropertyId } from '@usher/schema/ids';
import { limits } from '@usher/schema/limits';
import type {
  ConversationProperty,
  CreatePropertyInput,
  UpdatePropertyInput,
} from '@usher/schema/property/types';
import type { InAccount, Request, Result } from '../scope.ts';
import { updateRows } from './batches.ts';
import { holdProperties, lockProperties } from './property-queries.ts';
import { searchText } from './search.ts';

type PropertyRow = Omit<ConversationProperty, 'createdAt'>;

/** Declares each property. A known name answers what exists, unchanged, if it is of the same type. */
export async function createProperties(
  scope: InAccount,
  requests: readonly Request<CreatePropertyInput>[],
): Promise<Result<CreateOutcome<PropertyId>>[]> {
  const known: PropertyRow[] = await holdProperties(scope);
  const isNew = new Set<PropertyRow>();
  const rows = requests.map(({ input }) => {
    const existing = known.find(({ name }) => name === input.name);
    if (existing !== undefined) return sameType(existing, input);
    const row = newProperty(input, known.length);
    if (row instanceof UsherError) return row;
    known.push(row);
    isNew.add(row);
    return row;
  });
  if (isNew.size > 0) await saveProperties(scope, [...isNew]);
  return rows.map((row) => (row instanceof UsherError ? row : { id: row.id, created: isNew.has(row) }));
}

export function updateProperties(
  scope: InAccount,
  requests: readonly Request<UpdatePropertyInput>[],
): Promise<Result<UpdateOutcome<PropertyId>>[]> {
  return updateRows(requests, {
    kind: 'property',
    idOf: ({ propertyId }) => propertyId,
    lock: (ids) => lockProperties(scope, ids),
    update: updatedProperty,
    save: (properties) => saveProperties(scope, properties),
  });
}

function sameType(existing: PropertyRow, { type }: CreatePropertyInput): Result<PropertyRow> {
  if (existing.type === type) return existing;
  return refused(
    'type',
    `A property of this name exists and is of type ${existing.type}. Choose another name.`,
  );
}

function newProperty(input: CreatePropertyInput, count: number): Result<PropertyRow> {
  if (count >= limits.properties) {
    return refused('name', `An account has at most ${limits.properties} properties. Use one that it has.`);
  }
  const { name, label, type } = input;
  const choices = [...new Set(input.choices ?? [])];
  if (type === 'CHOICE' && choices.length === 0) return refused('choices', 'Give at least one choice.');
  if (type !== 'CHOICE' && choices.length > 0) return refused('choices', noChoices);
  return { id: newId('property'), name, label, description: input.description ?? null, type, choices };
}

function updatedProperty(
  property: PropertyRow,
  { label, description, addChoices }: UpdatePropertyInput,
): Result<PropertyRow> {
  const choices = [...new Set([...property.choices, ...(addChoices ?? [])])];
  if (property.type !== 'CHOICE' && choices.length > 0) return refused('addChoices', noChoices);
  if (choices.length > limits.propertyChoices) {
    return refused('addChoices', `A property has at most ${limits.propertyChoices} choices.`);
  }
  return {
    ...property,
    label: label ?? property.label,
    description: description === undefined ? property.description : description,
    choices,
  };
}

const noChoices = 'Only a property of type CHOICE has choices. Leave this out.';

function refused(field: string, message: string): InvalidInputError {
  return new InvalidInputError([{ path: `input.${field}`, message }]);
}

async function saveProperties(
  { trx, accountId }: InAccount,
  properties: readonly PropertyRow[],
): Promise<void> {
  const rows = properties.map((property) => ({
    ...property,
    accountId,
    searchText: searchText(property.name, property.label),
  }));
  await trx
    .insertInto('conversationProperties')
    .values(rows)
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        label: ref('excluded.label'),
        description: ref('excluded.description'),
        choices: ref('excluded.choices'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
}
