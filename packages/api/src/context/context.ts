import type { Context, Session } from '@usher/schema/context';
import { backlog } from './backlog.ts';
import { conversationLoaders, conversations } from './conversations.ts';
import { directory } from './directory.ts';
import { directoryLoaders } from './directory-loaders.ts';
import { enrollments } from './enrollments.ts';
import { log, type Streams } from './log.ts';
import type { Environment } from './run-verb.ts';
import { workflowLoaders, workflows } from './workflows.ts';

/** All of a context that is the same for many requests of a session. */
export type Ports = Omit<Context, 'log'>;

/** What one request can do: every port and loader bound to its session. */
export function createContext(environment: Environment, session: Session, streams: Streams): Context {
  return { ...createPorts(environment, session), log: log(environment, session, streams) };
}

export function createPorts(environment: Environment, session: Session): Ports {
  return {
    session,
    ...directory(environment, session),
    backlog: backlog(environment, session),
    conversations: conversations(environment, session),
    enrollments: enrollments(environment, session),
    workflows: workflows(environment, session),
    load: {
      ...directoryLoaders(environment, session),
      ...conversationLoaders(environment, session),
      ...workflowLoaders(environment, session),
    },
  };
}
