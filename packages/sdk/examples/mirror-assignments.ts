import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createUsher } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

type Mirror = { cursor: string | null; owners: Record<string, string> };
const file = 'owners.json';
const mirror: Mirror = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { cursor: null, owners: {} };
const types = ['CONVERSATION_ASSIGNED' as const, 'CONVERSATION_UNASSIGNED' as const];

// The cursor and what it stands for are replaced together: killed at any moment, this goes on exactly there.
for await (const { cursor, event } of usher.events.follow({ after: mirror.cursor, types })) {
  mirror.cursor = cursor;
  if (event?.__typename === 'ConversationAssignedEvent')
    mirror.owners[event.conversation.id] = event.owner.name;
  else if (event !== null) delete mirror.owners[event.conversation.id];
  writeFileSync(`${file}.new`, JSON.stringify(mirror, null, 2));
  renameSync(`${file}.new`, file);
  if (event === null) console.log('up to date');
  else console.log(`${event.conversation.subject} -> ${mirror.owners[event.conversation.id] ?? 'nobody'}`);
}
