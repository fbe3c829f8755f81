import { newId } from '@usher/schema/ids';
import type { Usher } from '@usher/sdk';
import { expect, test } from 'vitest';
import type { TestAccount, TestApp } from './app.ts';
import { eventsOf, readConversation, startConversation } from './conversations.ts';

type Answer = { __typename: string };
type Call = (usher: Usher, conversationId: string, expectedVersion?: number) => Promise<Answer>;

const startOwned = ({ usher, agents }: TestAccount) => startConversation(usher, { ownerId: agents.ben });

/** What every verb on an existing conversation refuses, and that a refusal leaves everything as it was. */
export function testRefusalsOf(verb: string, app: TestApp, call: Call, start = startOwned): void {
  test(`${verb} at another version than expected is a conflict that tells what is`, async () => {
    const id = await start(app);
    const { owner, updatedAt, updatedBy, version } = await readConversation(app.usher, id);
    await expectUntouched(app.usher, id, async () => {
      expect(await call(app.usher, id, version - 1)).toMatchObject({
        __typename: 'ConflictError',
        code: 'CONFLICT',
        currentVersion: version,
        currentOwnerId: owner?.id,
        changedAt: updatedAt,
        changedBy: updatedBy,
      });
    });
    expect(await call(app.usher, id, version)).toMatchObject({ changed: true });
  });

  test(`${verb} answers another account's conversation exactly like an unknown one`, async () => {
    const them = await app.createAccount();
    const foreign = await start(them);
    await expectUntouched(them.usher, foreign, () =>
      expectSameAnswer((id) => call(app.usher, id), foreign, newId('conversation')),
    );
  });

  test(`${verb} needs the permission WRITE_CONVERSATIONS`, async () => {
    const id = await start(app);
    const others = await app.allowedTo('READ', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS');
    await expectUntouched(app.usher, id, async () => {
      expect(await call(others, id)).toMatchObject(forbidden);
    });
  });
}

async function expectUntouched(usher: Usher, id: string, run: () => Promise<void>): Promise<void> {
  const read = async () => [await readConversation(usher, id), await eventsOf(usher, id)];
  const before = await read();
  await run();
  expect(await read()).toEqual(before);
}

export const forbidden = {
  __typename: 'ForbiddenError',
  code: 'FORBIDDEN',
  permission: 'WRITE_CONVERSATIONS',
  message: expect.stringContaining('Use a key that has it.'),
};

/** Letter by letter: whoever guesses ids learns nothing. */
export async function expectSameAnswer(
  call: (id: string) => Promise<Answer>,
  foreign: string,
  unknown: string,
): Promise<void> {
  const answer = await call(foreign);
  expect(answer).toMatchObject({ __typename: 'NotFoundError', id: foreign });
  const like = JSON.stringify(await call(unknown)).replaceAll(unknown, foreign);
  expect(JSON.stringify(answer)).toBe(like);
}
