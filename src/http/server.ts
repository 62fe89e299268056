import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { causeOf } from '../graphql/server/server-log';
import { refuseUpgrade } from '../graphql/server/sockets';
import { internalErrorBody, refusalBody, refuse, sendJson } from './answers';
import { registerConsoleRoutes } from './console-routes';
import { registerSandboxRoutes } from './console-sandbox-routes';
import { graphqlPath, registerGraphqlRoutes } from './graphql-routes';
import { IdleConnections } from './idle-connections';
import { observeRequests, observeSockets } from './observe';
import { registerOperatorRoutes } from './operator-routes';
import { defaultHttpTimeouts, type HttpServerOptions, type HttpTimeouts } from './options';
import { purchaseRoute, registerPurchaseRoutes } from './purchase-routes';
import { registerRawRoutes } from './raw-routes';
import { registerReturnPage } from './return-page';
import { scopeRequests } from './trace-requests';

export interface HttpServer {
  /** Port 0 takes a free one; the answer says which. */
  listen(address: {
    readonly host: string;
    readonly port: number;
  }): Promise<{ readonly port: number; readonly url: string }>;
  /**
   * Stops accepting, tells /ready, answers what is running, closes WebSockets with 1001, and after `drainMs` cuts the
   * rest. May be called twice.
   */
  close(): Promise<void>;
}

const webhookBodyBytesMaxDefault = 256 * 1024;

/** Starts the GraphQL server inside and mounts everything that listens on one port. */
export async function createHttpServer<Principal>(
  options: HttpServerOptions<Principal>,
): Promise<HttpServer> {
  const timeouts: HttpTimeouts = { ...defaultHttpTimeouts, ...options.timeouts };
  const { graphql } = options;
  await graphql.start();
  const fastify = createFastify(options, timeouts);
  const idle = new IdleConnections(fastify.server);
  let closing: Promise<void> | undefined;
  await mount(fastify, options, () => closing !== undefined);
  fastify.server.on('upgrade', (request, socket, head) => {
    if (closing === undefined && request.url?.split('?', 1)[0] === graphqlPath)
      graphql.acceptSocket(request, socket, head);
    else refuseUpgrade(socket, closing === undefined ? '404 Not Found' : '503 Service Unavailable');
  });

  return {
    listen: async ({ host, port }) => {
      await fastify.listen({ host, port });
      const address = fastify.server.address();
      const actualPort = typeof address === 'object' && address !== null ? address.port : port;
      return { port: actualPort, url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}` };
    },
    close: () => (closing ??= drainAndStop(fastify, idle, options, timeouts)),
  };
}

function createFastify<Principal>(
  options: HttpServerOptions<Principal>,
  timeouts: HttpTimeouts,
): FastifyInstance {
  return Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: false,
    rewriteUrl: request => purchaseRoute(request.url ?? '/'),
    genReqId: options.newId,
    requestIdHeader: false,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    forceCloseConnections: 'idle',
    http: { headersTimeout: timeouts.headersMs, connectionsCheckingInterval: timeouts.checkIntervalMs },
    routerOptions: { ignoreTrailingSlash: false },
    exposeHeadRoutes: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, _request, reply) => {
      refuse(reply, 400);
    },
  });
}

async function mount<Principal>(
  fastify: FastifyInstance,
  options: HttpServerOptions<Principal>,
  isClosing: () => boolean,
): Promise<void> {
  const { graphql, metrics } = options;
  const timeouts: HttpTimeouts = { ...defaultHttpTimeouts, ...options.timeouts };
  scopeRequests(fastify, options.tracer);
  observeRequests(fastify, metrics);
  observeSockets(() => graphql.counts(), metrics);
  addSafetyHeaders(fastify);
  timeAnswers(fastify, timeouts.responseStallMs, isClosing);
  fastify.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  fastify.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(error, request, reply, options.newId),
  );
  await fastify.register(async scope => registerGraphqlRoutes(scope, graphql));
  await fastify.register(async scope =>
    registerRawRoutes(scope, {
      bodyBytesMax: options.webhookBodyBytesMax ?? webhookBodyBytesMaxDefault,
      webhook: options.webhook,
    }),
  );
  await fastify.register(async scope =>
    registerPurchaseRoutes(scope, {
      deskOf: options.purchaseDesk ?? (() => undefined),
      newId: options.newId,
    }),
  );
  await fastify.register(async scope => registerReturnPage(scope, options.returned));
  const { console: consoleOptions } = options;
  if (consoleOptions) {
    await fastify.register(async scope => registerConsoleRoutes(scope, consoleOptions));
    await fastify.register(async scope => registerSandboxRoutes(scope, consoleOptions));
  }
  await fastify.register(async scope =>
    registerOperatorRoutes(scope, {
      metrics,
      readiness: async () =>
        isClosing() ? { ok: false, reasons: ['the server is stopping'] } : options.readiness(),
      maySeeMetrics: async authorization => {
        const principal = await graphql.authenticate(authorization);
        return principal === undefined ? undefined : options.maySeeMetrics(principal);
      },
    }),
  );
  await fastify.ready();
}

function addSafetyHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
  });
}

/** Node times how a request arrives, but not how its answer is taken. A server that stops keeps no connection. */
function timeAnswers(fastify: FastifyInstance, stallMs: number, isClosing: () => boolean): void {
  fastify.addHook('onSend', async (_request, reply) => {
    reply.raw.socket?.setTimeout(stallMs);
    if (isClosing()) reply.header('connection', 'close');
  });
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  newId: () => string,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return refuse(reply, status);
  if (status === 503) return refuse(reply, 503);
  const id = newId();
  request.log.error({ errorId: id, cause: causeOf(error) }, 'Unexpected error, masked for the client');
  return sendJson(reply, 500, internalErrorBody(id));
}

const brokenRequestStatus: { readonly [code: string]: number } = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Requests that Node's parser refuses: they have no request object, only a connection. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = brokenRequestStatus[error.code ?? ''] ?? 400;
  const body = refusalBody(status);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body, () => socket.destroy());
}

async function drainAndStop<Principal>(
  fastify: FastifyInstance,
  idle: IdleConnections,
  options: HttpServerOptions<Principal>,
  timeouts: HttpTimeouts,
): Promise<void> {
  const { graphql } = options;
  let stopping: Promise<void> | undefined;
  const deadline = setTimeout(() => {
    options.log.warn('Some connections did not end in time and are cut');
    fastify.server.closeAllConnections();
    stopping = graphql.stop();
  }, timeouts.drainMs);
  const closed = fastify.close();
  idle.closeAll();
  await Promise.all([graphql.drainSockets(), closed]);
  clearTimeout(deadline);
  await (stopping ?? graphql.stop());
}
