import type {
  Contact,
  CreateContactInput,
  CreateOutcome,
  UpdateContactInput,
  UpdateOutcome,
} from '@usher/schema/directory/types';
import { normaliseText } from '@usher/schema/filter/normalise';
import { type ContactId, newId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { updateRows, upsertRows } from './batches.ts';
import { lockContacts } from './contact-queries.ts';
import { searchText } from './search.ts';

type ContactRow = Omit<Contact, 'createdAt'>;

/** Creates each contact, or updates the one whose external id is given. */
export function createContacts(
  scope: InAccount,
  requests: readonly Request<CreateContactInput>[],
): Promise<Result<CreateOutcome<ContactId>>[]> {
  return upsertRows(requests, {
    lock: (externalIds) => lockContacts(scope, 'externalId', externalIds),
    create: newContact,
    update: updatedContact,
    save: (contacts) => saveContacts(scope, contacts),
  });
}

export function updateContacts(
  scope: InAccount,
  requests: readonly Request<UpdateContactInput>[],
): Promise<Result<UpdateOutcome<ContactId>>[]> {
  return updateRows(requests, {
    kind: 'contact',
    idOf: ({ contactId }) => contactId,
    lock: (ids) => lockContacts(scope, 'id', ids),
    update: updatedContact,
    save: (contacts) => saveContacts(scope, contacts),
  });
}

function newContact({ externalId, name, email }: CreateContactInput): ContactRow {
  return { id: newId('contact'), externalId: externalId ?? null, name: name ?? null, email: email ?? null };
}

function updatedContact(
  contact: ContactRow,
  { name, email }: CreateContactInput | UpdateContactInput,
): ContactRow {
  return {
    ...contact,
    name: name === undefined ? contact.name : name,
    email: email === undefined ? contact.email : email,
  };
}

async function saveContacts({ trx, accountId }: InAccount, contacts: readonly ContactRow[]): Promise<void> {
  const rows = contacts.map((contact) => ({
    ...contact,
    accountId,
    emailNormalised: contact.email === null ? null : normaliseText(contact.email),
    searchText: searchText(contact.name, contact.email),
  }));
  await trx
    .insertInto('contacts')
    .values(rows)
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        email: ref('excluded.email'),
        emailNormalised: ref('excluded.emailNormalised'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
}
