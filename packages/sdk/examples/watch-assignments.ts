import { readFileSync } from 'node:fs';
import { createUsher } from '@usher/sdk';

const { url, apiKey } = JSON.parse(readFileSync('.usher/local.json', 'utf8'));
const usher = createUsher({ url, apiKey });

// Runs until it is stopped. Hand in the cursor of the last frame as `after` to go on exactly there.
for await (const { cursor, event } of usher.conversations.assigned({ after: process.argv[2] ?? null })) {
  if (event === null) console.log(`connected, at ${cursor}`);
  else
    console.log(
      `${event.conversation.subject} -> ${event.owner.name}, by ${event.actor.__typename} (${cursor})`,
    );
}
