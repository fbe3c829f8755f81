import type { SearchInput } from '@usher/schema/directory/types';
import type { PropertyId } from '@usher/schema/ids';
import type { DeclaredProperties } from '@usher/schema/property/check-value';
import type { ConversationProperty } from '@usher/schema/property/types';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

const columns = ['id', 'name', 'label', 'description', 'type', 'choices', 'createdAt'] as const;

function propertiesOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('conversationProperties').select(columns).where('accountId', '=', accountId);
}

export function listProperties(
  scope: InAccount,
  page: PageRequest,
  { search }: SearchInput,
): Promise<ConversationProperty[]> {
  return propertiesOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit).execute();
}

export function listPropertiesById(
  scope: InAccount,
  ids: readonly PropertyId[],
): Promise<ConversationProperty[]> {
  return propertiesOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

/** Locks in id order. */
export function lockProperties(
  scope: InAccount,
  ids: readonly PropertyId[],
): Promise<ConversationProperty[]> {
  return propertiesOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** Every property of the account, once nobody else can declare another. */
export async function holdProperties(scope: InAccount): Promise<ConversationProperty[]> {
  await scope.trx
    .selectFrom('accounts')
    .select('accountId')
    .where('accountId', '=', scope.accountId)
    .forNoKeyUpdate()
    .execute();
  return propertiesOf(scope).orderBy('id').execute();
}

/** Those of these names that are declared. Types never change and choices are never removed, so no lock is needed. */
export async function loadDeclaredProperties(
  scope: InAccount,
  names: readonly string[],
): Promise<DeclaredProperties> {
  if (names.length === 0) return new Map();
  const declared = await propertiesOf(scope)
    .where('name', '=', (eb) => eb.fn.any(eb.val([...new Set(names)])))
    .execute();
  return new Map(declared.map((property) => [property.name, property]));
}
