import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { BotId } from '../ids.ts';
import { successesOf } from './mutations.ts';
import { botRef } from './refs.ts';
import type { CreateBotInput, UpdateBotInput } from './types.ts';

const { created, updated } = successesOf(botRef, 'bot', ({ load }, id: BotId) => load.bot(id));

const createBotInput = builder.inputRef<CreateBotInput>('CreateBotInput').implement({
  description: 'A new bot.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What people call the bot: 1 to 200 characters.' }),
    active: t.boolean({ description: 'Null or left out: it is active.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateBotInput = builder.inputRef<UpdateBotInput>('UpdateBotInput').implement({
  description: 'What to change of a bot. What is left out stays as it is.',
  fields: (t) => ({
    botId: t.id({ required: true, description: 'Which bot.' }),
    name: t.string({ description: 'The new name. Cannot be null.' }),
    active: t.boolean({ description: 'False: can be given no more conversations. Cannot be null.' }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createBot', {
  description: 'Adds a program that can own conversations. Needs WRITE_DIRECTORY.',
  input: createBotInput,
  success: created,
  resolve: (input, context) => context.bots.create(input),
});

mutation('updateBot', {
  description: 'Changes a bot. Conversations that it owns stay as they are. Needs WRITE_DIRECTORY.',
  input: updateBotInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.bots.update(input),
});
