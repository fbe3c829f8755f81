import { builder } from '../graphql/builder.ts';
import type { Account, Agent, Bot, Channel, Contact, Inbox, Subscription, Team, Ticket } from './types.ts';

export const accountRef = builder.objectRef<Account>('Account');
export const agentRef = builder.objectRef<Agent>('Agent');
export const botRef = builder.objectRef<Bot>('Bot');
export const channelRef = builder.objectRef<Channel>('Channel');
export const contactRef = builder.objectRef<Contact>('Contact');
export const inboxRef = builder.objectRef<Inbox>('Inbox');
export const subscriptionRef = builder.objectRef<Subscription>('ProductSubscription');
export const teamRef = builder.objectRef<Team>('Team');
export const ticketRef = builder.objectRef<Ticket>('Ticket');
