import type { Context } from '@usher/schema/context';
import { createSourceEventStream, type ExecutionArgs, execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { answerAhead } from './answer-ahead.ts';

/** Answers the frames of a subscription several at a time, where GraphQL would wait for each before it takes the next. */
export const answerFrames: Plugin<Context> = {
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
};

async function subscribe(args: ExecutionArgs) {
  const frames = await createSourceEventStream(args);
  if (!isStream(frames)) return frames;
  return answerAhead(frames, async (frame) => execute({ ...args, rootValue: frame }));
}

function isStream(given: unknown): given is AsyncIterable<object> {
  return typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
}
