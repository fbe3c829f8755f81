import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createUsher } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

type Mirror = { cursor: string | null; owners: Record<string, string> };
const file = 'owners.json';
const mirror: Mirror = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { cursor: null, owners: {} };

// The cursor and what it stands for are replaced together: killed at any moment, this goes on exactly there.
for await (const { cursor, event } of usher.conversations.assigned({ after: mirror.cursor })) {
  mirror.cursor = cursor;
  if (event !== null) mirror.owners[event.conversation.id] = event.owner.name;
  writeFileSync(`${file}.new`, JSON.stringify(mirror, null, 2));
  renameSync(`${file}.new`, file);
  console.log(event === null ? 'up to date' : `${event.conversation.subject} -> ${event.owner.name}`);
}
