import type {
  CreateOutcome,
  CreateTicketInput,
  Ticket,
  UpdateOutcome,
  UpdateTicketInput,
} from '@usher/schema/directory/types';
import { NotFoundError } from '@usher/schema/errors';
import { newId, type TicketId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { createRows, updateRows } from './batches.ts';
import { loadNamedAgents, type NamedAgents } from './named-agents.ts';
import { searchText } from './search.ts';
import { lockTickets } from './ticket-queries.ts';

type TicketRow = Omit<Ticket, 'createdAt'>;

export async function createTickets(
  scope: InAccount,
  requests: readonly Request<CreateTicketInput>[],
): Promise<Result<CreateOutcome<TicketId>>[]> {
  const agents = await loadNamedAgents(
    scope,
    requests.flatMap(({ input }) => input.ownerId ?? []),
  );
  return createRows(requests, {
    create: ({ subject, ownerId }) =>
      owned({ id: newId('ticket'), subject, status: 'OPEN' }, ownerId ?? null, agents),
    save: (tickets) => saveTickets(scope, tickets),
  });
}

export async function updateTickets(
  scope: InAccount,
  requests: readonly Request<UpdateTicketInput>[],
): Promise<Result<UpdateOutcome<TicketId>>[]> {
  const agents = await loadNamedAgents(
    scope,
    requests.flatMap(({ input }) => input.ownerId ?? []),
  );
  return updateRows(requests, {
    kind: 'ticket',
    idOf: ({ ticketId }) => ticketId,
    lock: (ids) => lockTickets(scope, ids),
    update: (ticket: TicketRow, { subject, status, ownerId }) => {
      const after = { ...ticket, subject: subject ?? ticket.subject, status: status ?? ticket.status };
      return ownerId === undefined ? after : owned(after, ownerId, agents);
    },
    save: (tickets) => saveTickets(scope, tickets),
  });
}

function owned(
  ticket: Omit<TicketRow, 'ownerAgentId'>,
  ownerId: string | null,
  agents: NamedAgents,
): Result<TicketRow> {
  if (ownerId === null) return { ...ticket, ownerAgentId: null };
  const ownerAgentId = agents.get(ownerId);
  return ownerAgentId === undefined ? new NotFoundError('agent', ownerId) : { ...ticket, ownerAgentId };
}

async function saveTickets({ trx, accountId }: InAccount, tickets: readonly TicketRow[]): Promise<void> {
  await trx
    .insertInto('tickets')
    .values(tickets.map((ticket) => ({ ...ticket, accountId, searchText: searchText(ticket.subject) })))
    .onConflict((known) =>
      known.columns(['accountId', 'id']).doUpdateSet(({ ref }) => ({
        subject: ref('excluded.subject'),
        status: ref('excluded.status'),
        ownerAgentId: ref('excluded.ownerAgentId'),
        searchText: ref('excluded.searchText'),
      })),
    )
    .execute();
}
