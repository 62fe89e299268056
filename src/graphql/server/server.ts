import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { noTracer } from '../../domain/tracer';
import { createApolloServer } from './apollo';
import type { CostRules } from './cost';
import { Documents } from './documents';
import { ErrorMask } from './error-mask';
import {
  answerHttp,
  type GraphqlHttpAnswer,
  type GraphqlHttpRequest,
  type HttpParts,
} from './http-operations';
import { defaultGraphqlLimits, defaultSocketLimits, type GraphqlLimits } from './limits';
import type { GraphqlServerOptions, OperationScope } from './options';
import { LandingPages } from './landing-pages';
import { SharedFrames } from './shared-frames';
import { Sockets } from './sockets';

/** GraphQL over HTTP and WebSocket without a web server: src/http brings the requests. */
export interface GraphqlServer<Principal> {
  readonly limits: GraphqlLimits;
  readonly landingPage: boolean;
  start(): Promise<void>;
  /** For the web server to call before it reads a body. */
  authenticate(authorization: string | undefined): Promise<Principal | undefined>;
  /** Never throws for what a client can send. */
  answer(request: GraphqlHttpRequest<Principal>): Promise<GraphqlHttpAnswer>;
  /** Takes over an upgraded connection. */
  acceptSocket(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** What is open now, for metrics. */
  counts(): { readonly sockets: number; readonly operations: number };
  /** Closes WebSockets with 1001 as they become idle; resolves when none is left. The caller sets the deadline. */
  drainSockets(): Promise<void>;
  /** Cuts what is left. */
  stop(): Promise<void>;
}

/** Builds the server of one schema. Nothing runs and nothing listens before `start`. */
export function createGraphqlServer<Principal, Context extends object>(
  options: GraphqlServerOptions<Principal, Context>,
): GraphqlServer<Principal> {
  const limits: GraphqlLimits = { ...defaultGraphqlLimits, ...options.limits };
  const { schema, log, newId, production } = options;
  const mask = new ErrorMask({ log, newId, hideSuggestions: production || !options.introspection });
  const { introspection, moneyMutations } = options;
  const documents = new Documents({ schema, limits, introspection, moneyMutations });
  const costRules: CostRules = { schema, limits, fieldCosts: options.fieldCosts ?? new Map() };
  const { landingPage, tracer = noTracer } = options;
  const landingPages = landingPage === false ? undefined : new LandingPages<Context>(landingPage);
  const plugins = options.plugins ?? [];
  const apollo = createApolloServer<Context>({
    schema,
    production,
    landingPages,
    plugins,
    documents,
    mask,
    costRules,
    log,
  });
  const buildContext = async (principal: Principal, scope: OperationScope): Promise<Context> =>
    options.buildContext(principal, scope);
  const http: HttpParts<Principal, Context> = {
    apollo,
    documents,
    mask,
    tracer,
    landingPages,
    buildContext: (principal, request) => buildContext(principal, httpScope(request)),
  };
  const frames = new SharedFrames<Principal>({
    frameKey: options.frameKey ?? (() => undefined),
    now: () => performance.now(),
  });
  const sockets = createSockets(options, { documents, mask, costRules, frames, newId, buildContext, tracer });

  return {
    limits,
    landingPage: landingPage !== false,
    start: async () => {
      await apollo.start();
      sockets.start();
    },
    authenticate: options.authenticate,
    answer: request => answerHttp(http, request),
    acceptSocket: (request, socket, head) => sockets.accept(request, socket, head),
    counts: () => ({ sockets: sockets.registry.size, operations: sockets.registry.operations }),
    drainSockets: () => sockets.drain(),
    stop: async () => {
      sockets.stop();
      await apollo.stop();
    },
  };
}

function httpScope({ requestId, signal }: Pick<OperationScope, 'requestId' | 'signal'>): OperationScope {
  return { transport: 'http', operationKind: undefined, requestId, signal };
}

type SocketOperations<Principal, Context extends object> = ConstructorParameters<
  typeof Sockets<Principal, Context>
>[0]['operations'];

function createSockets<Principal, Context extends object>(
  options: GraphqlServerOptions<Principal, Context>,
  operations: SocketOperations<Principal, Context>,
): Sockets<Principal, Context> {
  return new Sockets({
    operations,
    limits: { ...defaultSocketLimits, ...options.socketLimits },
    allowedOrigins: options.allowedOrigins ?? [],
    log: options.log,
    authenticate: options.authenticate,
    recheck: options.recheck,
    keyIdOf: options.keyIdOf,
  });
}
