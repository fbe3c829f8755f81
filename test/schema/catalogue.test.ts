import { actionCatalogue, searchActions } from '@usher/schema/workflow/catalogue';
import { describe, expect, test } from 'vitest';

const everything = [
  ...['assignConversationOwner', 'setConversationStatus', 'addComment', 'delay', 'branch', 'end'],
  ...['unassignConversationOwner', 'setConversationProperty'],
];

describe('the catalogue of actions', () => {
  test.each([
    ['the whole name', 'Assign conversation owner', ['assignConversationOwner']],
    ['beginnings of words', 'ass own', ['assignConversationOwner']],
    ['words in another order', 'owner assign', ['assignConversationOwner']],
    ['other case and spaces', '  ASSIGN\tOwner ', ['assignConversationOwner']],
    ['a name before an earlier description', 'b', ['branch', 'assignConversationOwner']],
    ['a word of the description', 'note', ['addComment']],
    ['words of name and description together', 'comment customer', ['addComment']],
    ['either side of a slash', 'then', ['branch']],
    ['one of the things that it sets', 'set tags', ['setConversationProperty']],
    ['nothing typed', '', everything],
    ['only spaces', '   ', everything],
    ['no search', null, everything],
    ['no search at all', undefined, everything],
    ['the middle of a word', 'wner', []],
    ['one word too many', 'assign owner zebra', []],
    ['what looks like a pattern', '.*', everything],
  ])('finds by %s', (_, search, kinds) => {
    expect(searchActions(search).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('offers the target inbox and the conversation owner first when an owner is assigned', () => {
    const [inbox, owner, ...others] = actionCatalogue.assignConversationOwner.fields;
    expect(inbox).toMatchObject({ name: 'inboxId', label: 'Target inbox', choices: 'CONNECTED_INBOXES' });
    expect(owner).toMatchObject({
      name: 'ownerId',
      label: 'Conversation owner',
      choices: 'AGENTS',
      required: true,
    });
    expect(others.map(({ name, required }) => [name, required])).toEqual([
      ['overwrite', false],
      ['guard', false],
    ]);
  });

  test.each(Object.entries(actionCatalogue))('describes %s and its fields in sentences', (kind, action) => {
    expect(action.kind).toBe(kind);
    for (const { description } of [action, ...action.fields]) expect(description).toMatch(/^[A-Z].*\.$/);
  });
});
