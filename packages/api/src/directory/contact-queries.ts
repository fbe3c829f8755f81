import type { Contact, SearchInput } from '@usher/schema/directory/types';
import type { ContactId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

const columns = ['id', 'externalId', 'name', 'email', 'createdAt'] as const;

function contactsOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('contacts').select(columns).where('accountId', '=', accountId);
}

export function listContacts(
  scope: InAccount,
  page: PageRequest,
  { search }: SearchInput,
): Promise<Contact[]> {
  return contactsOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit).execute();
}

export function listContactsById(scope: InAccount, ids: readonly ContactId[]): Promise<Contact[]> {
  return contactsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export function findContactByExternalId(scope: InAccount, externalId: string): Promise<Contact | undefined> {
  return contactsOf(scope).where('externalId', '=', externalId).executeTakeFirst();
}

/** Locks in id order. */
export function lockContacts(
  scope: InAccount,
  by: 'id' | 'externalId',
  values: readonly string[],
): Promise<Contact[]> {
  return contactsOf(scope)
    .where(by, '=', (eb) => eb.fn.any(eb.val(values)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
