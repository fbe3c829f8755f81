import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from '@usher/api/cli/run-cli';
import { paginate } from '@usher/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { succeeded } from '../support/expect.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { assign, open, whenever } from '../support/workflows.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Each question and who must own it: the first workflow in the account's order whose words it has. */
const questions = [
  ['Where is my card?', 'Ana Lima'],
  ['A transfer with my card did not arrive', 'Ana Lima'],
  ['My TRANSFER is pending, and so is a top-up', 'Ben Okafor'],
  ['Can I top up by cheque?', 'Chloe Martin'],
  ['How is the exchange rate made?', 'Dmitri Novak'],
  ['Which currency do you hold, "real" or not?', 'Dmitri Novak'],
  ['Good morning', undefined],
] as const;

async function route(name: string, containsAny: string[], to: { ownerId: string; inboxId: string }) {
  const unowned = { all: [open, { ownerKind: { in: ['NOBODY' as const] } }, { subject: { containsAny } }] };
  const { workflow } = succeeded(
    await app.usher.workflows.create({ name, definition: whenever(unowned, assign(to)) }),
  );
  succeeded(await app.usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
}

test('imported questions get the owner that the order of the workflows gives them, and none is lost', async () => {
  const { agents, inboxes } = app;
  await route('Cards', ['card'], { ownerId: agents.ana, inboxId: inboxes.billing });
  await route('Transfers', ['transfer'], { ownerId: agents.ben, inboxId: inboxes.billing });
  await route('Top-ups', ['top-up', 'top up'], { ownerId: agents.chloe, inboxId: inboxes.support });
  await route('Currencies', ['exchange', 'currency'], { ownerId: agents.dmitri, inboxId: inboxes.support });

  const file = join(await temporaryDirectory(), 'questions.csv');
  const rows = questions.map(([text]) => `"${text.replaceAll('"', '""')}"`);
  await writeFile(file, ['text', ...rows].join('\n'));
  const environment = { DATABASE_URL: app.databaseUrl, USHER_DATA_DIR: await temporaryDirectory() };
  expect(
    await runCli(['import', file, '--map', 'subject=text', '--account', app.accountId], environment),
  ).toBe(0);
  await app.settled();

  const owners = new Map<string, string | undefined>();
  for await (const { subject, owner } of paginate(app.usher.conversations.list, { first: 3 })) {
    owners.set(subject ?? '', owner?.name);
  }
  expect(owners).toEqual(new Map(questions.toReversed()));
});
