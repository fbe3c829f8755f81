import { z } from 'zod';
import type { ChannelKind } from '../conversation/types.ts';
import { channelKinds } from '../conversation/types.ts';
import type { AccountId, AgentId, BotId, ChannelId, ContactId, InboxId, TeamId, TicketId } from '../ids.ts';
import { externalId, filledText, id, idempotencyKey, name, text, unlessAbsent } from '../input.ts';
import { limits } from '../limits.ts';

export const products = ['SERVICE_HUB', 'OPERATIONS_HUB'] as const;
export type Product = (typeof products)[number];
export const tiers = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'] as const;
export type Tier = (typeof tiers)[number];
export type Subscription = { product: Product; tier: Tier };

export type Account = { id: AccountId; name: string; createdAt: Date };

export const availabilities = ['AVAILABLE', 'AWAY', 'OFFLINE'] as const;
export type Availability = (typeof availabilities)[number];

export type Agent = {
  id: AgentId;
  externalId: string | null;
  name: string;
  email: string | null;
  availability: Availability;
  capacity: number | null;
  active: boolean;
  createdAt: Date;
};

export type Bot = { id: BotId; name: string; active: boolean; createdAt: Date };

export const inboxAccesses = ['EVERYONE', 'MEMBERS'] as const;
export type InboxAccess = (typeof inboxAccesses)[number];

export type Inbox = { id: InboxId; name: string; connected: boolean; access: InboxAccess; createdAt: Date };
export type Channel = { id: ChannelId; inboxId: InboxId; kind: ChannelKind; name: string; createdAt: Date };

export type Team = { id: TeamId; name: string; createdAt: Date };

export type Contact = {
  id: ContactId;
  externalId: string | null;
  name: string | null;
  email: string | null;
  createdAt: Date;
};

export const ticketStatuses = ['OPEN', 'CLOSED'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

export type Ticket = {
  id: TicketId;
  subject: string;
  status: TicketStatus;
  ownerAgentId: AgentId | null;
  createdAt: Date;
};

const email = filledText(320)
  .refine((value) => /^[^@\s]+@[^@\s]+$/.test(value), 'Give an e-mail address such as ana@example.com.')
  .nullish();
const capacity = z
  .int()
  .min(0, 'Give 0 or more.')
  .max(limits.capacity, `Give at most ${limits.capacity}.`)
  .nullish();

export const createAgentInput = z.object({
  externalId,
  name,
  email,
  availability: z.enum(availabilities).nullish(),
  capacity,
  active: z.boolean().nullish(),
  idempotencyKey,
});
export type CreateAgentInput = z.infer<typeof createAgentInput>;

export const updateAgentInput = z.object({
  agentId: id,
  name: unlessAbsent(name),
  email,
  availability: unlessAbsent(z.enum(availabilities)),
  capacity,
  active: unlessAbsent(z.boolean()),
  idempotencyKey,
});
export type UpdateAgentInput = z.infer<typeof updateAgentInput>;

export const createBotInput = z.object({ name, active: z.boolean().nullish(), idempotencyKey });
export type CreateBotInput = z.infer<typeof createBotInput>;
export const updateBotInput = z.object({
  botId: id,
  name: unlessAbsent(name),
  active: unlessAbsent(z.boolean()),
  idempotencyKey,
});
export type UpdateBotInput = z.infer<typeof updateBotInput>;

const members = z.array(id).max(limits.batchItems, `Give at most ${limits.batchItems} members.`);
const newChannel = z.object({ kind: z.enum(channelKinds), name });
export type NewChannel = z.infer<typeof newChannel>;
const channels = z.array(newChannel).max(20, 'Give at most 20 channels.').nullish();

export const createInboxInput = z.object({
  name,
  connected: z.boolean().nullish(),
  access: z.enum(inboxAccesses).nullish(),
  memberIds: members.nullish(),
  channels,
  idempotencyKey,
});
export type CreateInboxInput = z.infer<typeof createInboxInput>;

export const updateInboxInput = z.object({
  inboxId: id,
  name: unlessAbsent(name),
  connected: unlessAbsent(z.boolean()),
  access: unlessAbsent(z.enum(inboxAccesses)),
  memberIds: unlessAbsent(members),
  idempotencyKey,
});
export type UpdateInboxInput = z.infer<typeof updateInboxInput>;

export const createTeamInput = z.object({ name, memberIds: members.nullish(), idempotencyKey });
export type CreateTeamInput = z.infer<typeof createTeamInput>;
export const updateTeamInput = z.object({
  teamId: id,
  name: unlessAbsent(name),
  memberIds: unlessAbsent(members),
  idempotencyKey,
});
export type UpdateTeamInput = z.infer<typeof updateTeamInput>;

export const createContactInput = z.object({ externalId, name: name.nullish(), email, idempotencyKey });
export type CreateContactInput = z.infer<typeof createContactInput>;
export const updateContactInput = z.object({ contactId: id, name: name.nullish(), email, idempotencyKey });
export type UpdateContactInput = z.infer<typeof updateContactInput>;

const ticketSubject = filledText(limits.subjectLength);
export const createTicketInput = z.object({ subject: ticketSubject, ownerId: id.nullish(), idempotencyKey });
export type CreateTicketInput = z.infer<typeof createTicketInput>;
export const updateTicketInput = z.object({
  ticketId: id,
  subject: unlessAbsent(ticketSubject),
  status: unlessAbsent(z.enum(ticketStatuses)),
  ownerId: id.nullish(),
  idempotencyKey,
});
export type UpdateTicketInput = z.infer<typeof updateTicketInput>;

const search = text(limits.searchLength).nullish();
export const searchInput = z.object({ search });
export type SearchInput = z.infer<typeof searchInput>;
export const agentSearchInput = searchInput.extend({ active: z.boolean().nullish(), teamId: id.nullish() });
export type AgentSearchInput = z.infer<typeof agentSearchInput>;
export const inboxSearchInput = searchInput.extend({ connected: z.boolean().nullish() });
export type InboxSearchInput = z.infer<typeof inboxSearchInput>;

export type CreateOutcome<Id> = { id: Id; created: boolean };
export type UpdateOutcome<Id> = { id: Id; changed: boolean };
