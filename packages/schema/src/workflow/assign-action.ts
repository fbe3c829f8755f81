import { ownerIdFrom } from '../conversation/owner-id.ts';
import { loadOwner, ownerRef } from '../directory/owner.ts';
import { inboxRef } from '../directory/refs.ts';
import { conversationFilterRef } from '../filter/outputs.ts';
import { actionInterface, actionRefs } from './action-refs.ts';
import { nextField } from './actions.ts';
import { overwrite } from './enums.ts';
import { inRow } from './in-row.ts';

actionRefs.assignConversationOwner.implement({
  description:
    'Moves the conversation to an inbox and gives it an owner, both or neither. Reopens it if it is closed.',
  interfaces: [actionInterface],
  fields: (t) => ({
    next: nextField(t),
    inboxId: t.exposeID('inboxId', {
      nullable: true,
      ...inRow,
      description: 'The inbox to move it to. Null: it stays where it is.',
    }),
    ownerId: t.exposeID('ownerId', { ...inRow, description: 'The agent or bot to own it.' }),
    overwrite: t.expose('overwrite', {
      type: overwrite,
      ...inRow,
      description: 'What happens if it has an owner already.',
    }),
    guard: t.field({
      type: conversationFilterRef,
      nullable: true,
      ...inRow,
      description: 'Skipped unless the conversation matches at that moment. Null: never skipped for that.',
      resolve: ({ guard }) => guard,
    }),
    inbox: t.field({
      type: inboxRef,
      nullable: true,
      description: 'Live: the inbox that `inboxId` names. Null: none is named.',
      resolve: ({ inboxId }, _args, context) => (inboxId === null ? null : context.load.inbox(inboxId)),
    }),
    owner: t.field({
      type: ownerRef,
      nullable: true,
      description: 'Live: the agent or bot that `ownerId` names. Null: there is no such agent or bot.',
      resolve: ({ ownerId }, _args, context) => loadOwner(context, ownerIdFrom(ownerId)),
    }),
  }),
});
