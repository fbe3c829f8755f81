import type { Context, Session } from '@usher/schema/context';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { answerAhead } from './answer-ahead.ts';
import { variablesInside } from './variables-inside.ts';

/** What is live in an answer may be this old. */
const freshMs = 1_000;

/** What frames are answered with: a slow request takes none of it away. */
export type PortsForFrames = (session: Session) => Partial<Context>;

type Shared = { until: number; answer: Promise<ExecutionResult> };

/**
 * Followers who ask for the same of an event get the same answer, looked up and written as JSON once: its conversation,
 * owner and inbox would else be read again for each of them. They share only with those who may do the same.
 */
export function createFrameSharing(portsForFrames: PortsForFrames): Plugin<Context> {
  /** Followers of one session ask together, also about different frames. */
  const portsOf = new WeakMap<Session, Partial<Context>>();
  // The frames of one event are one object for all who follow, and are gone when the last of them has told it.
  const sharedOf = new WeakMap<object, Map<string, Shared>>();

  const contextFor = (context: Context): Context => {
    const { session } = context;
    const ports = portsOf.get(session) ?? portsForFrames(session);
    portsOf.set(session, ports);
    return { ...context, ...ports };
  };

  const answer = async (key: string, frame: object, args: ExecutionArgs): Promise<ExecutionResult> => {
    const answers = sharedOf.get(frame) ?? new Map<string, Shared>();
    sharedOf.set(frame, answers);
    const make = () => {
      const made = { until: Date.now() + freshMs, answer: run(frame, args) };
      answers.set(key, made);
      return made.answer;
    };
    const known = answers.get(key);
    if (known === undefined || known.until <= Date.now()) return make();
    const shared = await known.answer;
    if (shared.errors === undefined) return shared;
    // Once more, for all who were told of the failure together.
    const since = answers.get(key);
    return since === undefined || since === known ? make() : since.answer;
  };

  const subscribe = async (args: ExecutionArgs) => {
    const frames = await createSourceEventStream(args);
    if (!isStream(frames)) return frames;
    const key = keyOf(args);
    const forFrames = { ...args, contextValue: contextFor(args.contextValue as Context) };
    return answerAhead(frames, (frame) => answer(key, frame, forFrames));
  };
  return { onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe) };
}

async function run(rootValue: object, args: ExecutionArgs): Promise<Written> {
  return writtenOnce(await execute({ ...args, rootValue }));
}

/** All that an answer depends on beside the frame, which is of one account. */
function keyOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const { session } = contextValue as Context;
  const variables = variablesInside(document).map((name) => [name, variableValues?.[name]]);
  return JSON.stringify([
    document.loc?.source.body,
    operationName,
    variables,
    [...session.permissions].toSorted(),
  ]);
}

type Written = ExecutionResult & { stringify?: () => string };

/** The server writes an answer by a function that the answer brings along, if it does. */
function writtenOnce(answer: ExecutionResult): Written {
  if (answer.errors !== undefined) return answer;
  let written: string | undefined;
  const { data, extensions } = answer;
  return {
    ...answer,
    stringify: () => {
      written ??= JSON.stringify({ data, extensions });
      return written;
    },
  };
}

function isStream(given: unknown): given is AsyncIterable<object> {
  return typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
}
