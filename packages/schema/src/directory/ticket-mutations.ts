import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { TicketId } from '../ids.ts';
import { successesOf } from './mutations.ts';
import { ticketRef } from './refs.ts';
import { ticketStatus } from './ticket.ts';
import type { CreateTicketInput, UpdateTicketInput } from './types.ts';

const { created, updated } = successesOf(ticketRef, 'ticket', ({ load }, id: TicketId) => load.ticket(id));

const createTicketInput = builder.inputRef<CreateTicketInput>('CreateTicketInput').implement({
  description: 'A new ticket. It is open.',
  fields: (t) => ({
    subject: t.string({ required: true, description: 'What it is about: 1 to 1,000 characters.' }),
    ownerId: t.id({ description: 'The agent who settles it. Null or left out: nobody yet.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateTicketInput = builder.inputRef<UpdateTicketInput>('UpdateTicketInput').implement({
  description: 'What to change of a ticket. What is left out stays as it is.',
  fields: (t) => ({
    ticketId: t.id({ required: true, description: 'Which ticket.' }),
    subject: t.string({ description: 'The new subject. Cannot be null.' }),
    status: t.field({ type: ticketStatus, description: 'Whether it still needs work. Cannot be null.' }),
    ownerId: t.id({ description: 'The agent who settles it from now on. Null: nobody.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createTicket', {
  description: 'Adds a matter to be settled. Needs WRITE_DIRECTORY.',
  input: createTicketInput,
  success: created,
  errors: [NotFoundError],
  resolve: (input, context) => context.tickets.create(input),
});

mutation('updateTicket', {
  description: 'Changes a ticket. Its conversations keep their owners. Needs WRITE_DIRECTORY.',
  input: updateTicketInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.tickets.update(input),
});
