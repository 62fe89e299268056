import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { refuse } from './answers';

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/** Answers 405 with `Allow` to every method that an address does not take, before a body is read. */
export function refuseOtherMethods(
  fastify: FastifyInstance,
  url: string,
  allowed: readonly HTTPMethods[],
): void {
  fastify.route({
    method: methods.filter(method => !allowed.includes(method)),
    url,
    onRequest: (_request, reply, _done) => {
      refuse(reply.header('allow', allowed.join(', ')), 405);
    },
    handler: (_request, reply) => refuse(reply, 405),
  });
}

/** From the question mark on, or empty. */
export function searchOf(request: FastifyRequest): string {
  const { url = '' } = request.raw;
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** Aborted when the connection closes before the answer has left. */
export function clientSignal(reply: FastifyReply): AbortSignal {
  const aborter = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) aborter.abort();
  });
  return aborter.signal;
}
