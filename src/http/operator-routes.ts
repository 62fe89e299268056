import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { causeOf } from '../graphql/server/server-log';
import { refuse, sendJson } from './answers';
import type { Readiness } from './options';
import { refuseOtherMethods } from './routes';

export interface OperatorRoutesOptions {
  readonly metrics: Registry;
  readonly readiness: () => Promise<Readiness>;
  /** Whether this key may see figures about all applications; undefined when it is none. */
  readonly maySeeMetrics: (authorization: string | undefined) => Promise<boolean | undefined>;
}

/** GET /live, /ready and /metrics. */
export function registerOperatorRoutes(fastify: FastifyInstance, options: OperatorRoutesOptions): void {
  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/live',
    handler: (_request, reply) => sendJson(reply, 200, '{"ok":true}'),
  });
  refuseOtherMethods(fastify, '/live', ['GET', 'HEAD']);

  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/ready',
    handler: async (request, reply) => {
      const { ok, reasons } = await readinessOf(options, request);
      return sendJson(reply, ok ? 200 : 503, JSON.stringify({ ok, reasons }));
    },
  });
  refuseOtherMethods(fastify, '/ready', ['GET', 'HEAD']);

  fastify.route({
    method: 'GET',
    url: '/metrics',
    onRequest: async (request, reply) => {
      if (isLocal(request)) return undefined;
      const allowed = await options.maySeeMetrics(request.headers.authorization);
      return allowed === true ? undefined : refuse(reply, allowed === false ? 403 : 401);
    },
    handler: async (_request, reply) =>
      reply.header('content-type', options.metrics.contentType).send(await options.metrics.metrics()),
  });
  refuseOtherMethods(fastify, '/metrics', ['GET']);
}

async function readinessOf(options: OperatorRoutesOptions, request: FastifyRequest): Promise<Readiness> {
  try {
    return await options.readiness();
  } catch (error) {
    request.log.error({ cause: causeOf(error) }, 'The readiness check failed');
    return { ok: false, reasons: ['the readiness check failed'] };
  }
}

/** From this machine, and not through a proxy that stands on it. */
function isLocal(request: FastifyRequest): boolean {
  const { headers } = request;
  if (
    headers['x-forwarded-for'] !== undefined ||
    headers['forwarded'] !== undefined ||
    headers['via'] !== undefined
  )
    return false;
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address === '::1' || address.startsWith('127.');
}
