import type { SearchInput, Ticket } from '@usher/schema/directory/types';
import type { TicketId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

const columns = ['id', 'subject', 'status', 'ownerAgentId', 'createdAt'] as const;

function ticketsOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('tickets').select(columns).where('accountId', '=', accountId);
}

export function listTickets(scope: InAccount, page: PageRequest, { search }: SearchInput): Promise<Ticket[]> {
  return ticketsOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit).execute();
}

export function listTicketsById(scope: InAccount, ids: readonly TicketId[]): Promise<Ticket[]> {
  return ticketsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export function lockTickets(scope: InAccount, ids: readonly TicketId[]): Promise<Ticket[]> {
  return ticketsOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
