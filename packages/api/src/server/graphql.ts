import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Context } from '@usher/schema/context';
import { schema } from '@usher/schema/schema';
import { createYoga, type GraphiQLOptions } from 'graphql-yoga';
import type { Logger } from '../logger.ts';
import { createStallGuard } from './end-stalled.ts';
import { limitDocuments } from './limit-documents.ts';
import { createErrorMask } from './mask-errors.ts';
import { createFrameSharing, type PortsForFrames } from './share-frames.ts';
import { tellRequestId } from './tell-request-id.ts';

/** What a browser gets that opens the API's address by this host; false: nothing. */
export type Playground = (host: string | null) => GraphiQLOptions | false;

type GraphqlOptions = {
  contextOf: (request: Request) => Promise<Context>;
  portsForFrames: PortsForFrames;
  logger: Logger;
  playground: Playground;
  /** How long a stream's client may read nothing of what there is. */
  stalledMs: number;
};

/** GraphQL over HTTP: queries and mutations as JSON, subscriptions as server-sent events, the playground for browsers. */
export function createGraphql(options: GraphqlOptions) {
  const { contextOf, portsForFrames, logger, playground, stalledMs } = options;
  return createYoga<object, Context>({
    schema,
    context: ({ request }) => contextOf(request),
    graphqlEndpoint: '/graphql',
    graphiql: (request) => playground(request.headers.get('host')),
    renderGraphiQL: (options) => renderGraphiQL(options),
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maskedErrors: { maskError: createErrorMask(logger) },
    logging: false,
    plugins: [limitDocuments, tellRequestId, createFrameSharing(portsForFrames), createStallGuard(stalledMs)],
  });
}

export type Graphql = ReturnType<typeof createGraphql>;
