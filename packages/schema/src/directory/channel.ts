import type { InputRef } from '@pothos/core';
import { channelKinds } from '../conversation/types.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { nodeInterface } from '../graphql/node.ts';
import { channelRef, inboxRef } from './refs.ts';
import type { NewChannel } from './types.ts';

export const channelKind = enumOf('ChannelKind', 'How messages come in and go out.', channelKinds, {
  EMAIL: 'By e-mail to an address of the inbox.',
  CHAT: 'A chat on a web site or in an app.',
  FORM: 'A web form: comes in only.',
  PHONE: 'Telephone calls.',
  SMS: 'Text messages.',
  SOCIAL: 'Social networks and messengers.',
});

channelRef.implement({
  description: 'A way into an inbox, such as one e-mail address or one form.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    kind: t.expose('kind', { type: channelKind, description: 'How messages come in and go out.' }),
    name: t.exposeString('name', { description: 'What people call the channel.' }),
    inbox: t.field({
      type: inboxRef,
      description: 'Where its conversations begin.',
      resolve: async ({ id, inboxId }, _args, context) => {
        const inbox = await context.load.inbox(inboxId);
        if (inbox === null) throw new Error(`The inbox of ${id} cannot be read.`);
        return inbox;
      },
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'Since when Usher knows the channel.',
    }),
  }),
});

export const createChannelInput: InputRef<NewChannel> = builder
  .inputRef<NewChannel>('CreateChannelInput')
  .implement({
    description: 'A channel of a new inbox.',
    fields: (t) => ({
      kind: t.field({ type: channelKind, required: true, description: 'How messages come in and go out.' }),
      name: t.string({ required: true, description: 'What people call the channel: 1 to 200 characters.' }),
    }),
  });
