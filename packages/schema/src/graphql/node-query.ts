import { brandWithType, type ObjectRef } from '@pothos/core';
import type { Context } from '../context.ts';
import { commentRef, conversationRef, messageRef } from '../conversation/refs.ts';
import {
  accountRef,
  agentRef,
  botRef,
  channelRef,
  contactRef,
  inboxRef,
  teamRef,
  ticketRef,
} from '../directory/refs.ts';
import { eventRefs } from '../event/refs.ts';
import { handOverRef } from '../hand-over/refs.ts';
import { type IdKind, kindOfId } from '../ids.ts';
import { propertyRef } from '../property/refs.ts';
import { enrollmentRef, workflowRef } from '../workflow/refs.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { nodeInterface } from './node.ts';

type Node = { id: string };
type LoadNode = (context: Context, id: string) => Promise<Node | null>;

function nodeOf<T extends Node>(
  ref: ObjectRef<SchemaTypes, T>,
  load: (context: Context, id: string) => Promise<T | null>,
): LoadNode {
  return async (context, id) => {
    const found = await load(context, id);
    return found && branded(found, ref);
  };
}

/** A copy, because what is loaded is shared within the request and a brand can be given only once. */
function branded<T extends Node>(found: T, ref: ObjectRef<SchemaTypes, T>): T {
  const node = { ...found };
  brandWithType(node, ref);
  return node;
}

const noNode: LoadNode = async () => null;

const nodes: Record<IdKind, LoadNode> = {
  account: nodeOf(accountRef, async (context, id) => {
    const account = await context.account();
    return account.id === id ? account : null;
  }),
  agent: nodeOf(agentRef, ({ load }, id) => load.agent(id)),
  apiKey: noNode,
  bot: nodeOf(botRef, ({ load }, id) => load.bot(id)),
  change: noNode,
  channel: nodeOf(channelRef, ({ load }, id) => load.channel(id)),
  comment: nodeOf(commentRef, ({ load }, id) => load.comment(id)),
  contact: nodeOf(contactRef, ({ load }, id) => load.contact(id)),
  conversation: nodeOf(conversationRef, ({ load }, id) => load.conversation(id)),
  enrollment: nodeOf(enrollmentRef, ({ load }, id) => load.enrollment(id)),
  event: async ({ load }, id) => {
    const event = await load.event(id);
    return event && branded(event, eventRefs[event.type]);
  },
  handOver: nodeOf(handOverRef, ({ load }, id) => load.handOver(id)),
  inbox: nodeOf(inboxRef, ({ load }, id) => load.inbox(id)),
  message: nodeOf(messageRef, ({ load }, id) => load.message(id)),
  team: nodeOf(teamRef, ({ load }, id) => load.team(id)),
  property: nodeOf(propertyRef, ({ load }, id) => load.property(id)),
  ticket: nodeOf(ticketRef, ({ load }, id) => load.ticket(id)),
  workflow: nodeOf(workflowRef, ({ load }, id) => load.workflow(id)),
};

builder.queryField('node', (t) =>
  t.field({
    type: nodeInterface,
    nullable: true,
    description: 'Whatever has this id. Needs READ. Null: nothing in the account has it.',
    args: {
      id: t.arg.id({ required: true, description: 'Any id that begins with what it names: `agt_01h...`.' }),
    },
    resolve: (_root, { id }, context) => {
      const kind = kindOfId(id);
      return kind === undefined ? null : nodes[kind](context, id);
    },
  }),
);
