import type { Inbox } from '@usher/schema/directory/types';
import { InboxNotConnectedError } from '@usher/schema/errors';
import { normaliseText } from '@usher/schema/filter/normalise';
import { type InboxId, isId } from '@usher/schema/ids';
import { listInboxes, listInboxesById } from '../directory/inbox-queries.ts';
import type { InAccount } from '../scope.ts';
import { printable, quoted } from './printable.ts';
import { ImportRefusedError } from './refused.ts';

const page = { after: null, limit: 1_000 };

/** The connected inbox that a person means by its name, whatever its case, or by its id. */
export async function findInbox(scope: InAccount, nameOrId: string): Promise<InboxId> {
  const [inbox, ...others] = isId('inbox', nameOrId)
    ? await listInboxesById(scope, [nameOrId])
    : await inboxesNamed(scope, nameOrId);
  const asked = printable(nameOrId);
  if (inbox === undefined) {
    const known = await listInboxes(scope, page, { connected: true });
    throw new ImportRefusedError(
      `There is no inbox "${asked}" in this account. Its connected inboxes are ${quoted(known.map(({ name }) => name))}.`,
    );
  }
  if (others.length > 0) {
    const ids = [inbox, ...others].map(({ id }) => id);
    throw new ImportRefusedError(
      `Several inboxes are named "${asked}". Give the id of one: ${ids.join(', ')}.`,
    );
  }
  if (!inbox.connected) throw new ImportRefusedError(new InboxNotConnectedError(inbox).message);
  return inbox.id;
}

async function inboxesNamed(scope: InAccount, name: string): Promise<Inbox[]> {
  const found = await listInboxes(scope, page, { search: name });
  return found.filter((inbox) => normaliseText(inbox.name) === normaliseText(name));
}
