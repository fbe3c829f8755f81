import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { ContactId } from '../ids.ts';
import { successesOf } from './mutations.ts';
import { contactRef } from './refs.ts';
import type { CreateContactInput, UpdateContactInput } from './types.ts';

const { created, updated } = successesOf(contactRef, 'contact', ({ load }, id: ContactId) =>
  load.contact(id),
);

const createContactInput = builder.inputRef<CreateContactInput>('CreateContactInput').implement({
  description: 'A new contact, or, if the external id is known, what to update of that contact.',
  fields: (t) => ({
    externalId: t.string({
      description: "The contact's id in your own system. Null or left out: none, always a new contact.",
    }),
    name: t.string({ description: 'What the contact is called: 1 to 200 characters. Null: unknown.' }),
    email: t.string({ description: 'Where the contact gets mail. Null: unknown.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateContactInput = builder.inputRef<UpdateContactInput>('UpdateContactInput').implement({
  description: 'What to change of a contact. What is left out stays as it is.',
  fields: (t) => ({
    contactId: t.id({ required: true, description: 'Which contact.' }),
    name: t.string({ description: 'The new name. Null: removes it.' }),
    email: t.string({ description: 'The new e-mail address. Null: removes it.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createContact', {
  description: 'Adds a customer. Needs WRITE_DIRECTORY.',
  input: createContactInput,
  success: created,
  resolve: (input, context) => context.contacts.create(input),
});

mutation('updateContact', {
  description: 'Changes a contact. Needs WRITE_DIRECTORY.',
  input: updateContactInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.contacts.update(input),
});
