import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { answerTypeFor } from '../graphql/server/accept';
import type { GraphqlServer } from '../graphql/server/server';
import { refuse } from './answers';
import { clientSignal, refuseOtherMethods, searchOf } from './routes';

export const graphqlPath = '/graphql';

/** POST and GET /graphql. The key is checked before a byte of the body is read. */
export function registerGraphqlRoutes<Principal>(
  fastify: FastifyInstance,
  graphql: GraphqlServer<Principal>,
): void {
  const principals = new WeakMap<FastifyRequest, { readonly principal: Principal }>();
  acceptJsonOnly(fastify);

  fastify.route({
    method: ['GET', 'POST'],
    url: graphqlPath,
    bodyLimit: graphql.limits.bodyBytesMax,
    onRequest: async (request, reply) => {
      const principal = await graphql.authenticate(request.headers.authorization);
      if (principal !== undefined) principals.set(request, { principal });
      else if (!asksForPage(request, graphql)) return refuse(reply, 401);
      if (isCompressed(request)) return refuse(reply, 415);
      return undefined;
    },
    handler: async (request, reply) => {
      const answer = await graphql.answer({
        method: request.method,
        headers: request.headers,
        search: searchOf(request),
        body: request.body,
        principal: principals.get(request)?.principal,
        requestId: request.id,
        signal: clientSignal(reply),
      });
      return reply.code(answer.status).headers(answer.headers).send(answer.body);
    },
  });
  refuseOtherMethods(fastify, graphqlPath, ['GET', 'POST']);
}

/** A browser that opens the address gets Apollo Sandbox without a key; it executes nothing. */
function asksForPage<Principal>(request: FastifyRequest, graphql: GraphqlServer<Principal>): boolean {
  return graphql.landingPage && answerTypeFor(request.method, request.headers.accept) === 'html';
}

function isCompressed(request: FastifyRequest): boolean {
  const encoding = request.headers['content-encoding'];
  return encoding !== undefined && encoding.toLowerCase() !== 'identity';
}

function acceptJsonOnly(fastify: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(request.headers['content-type'])) {
      done(httpError(415));
      return;
    }
    try {
      done(null, JSON.parse(typeof body === 'string' ? body : utf8.decode(body)));
    } catch {
      done(httpError(400));
    }
  });
}

function isUtf8(contentType = ''): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/** Read by the server's error handler, which answers with the status alone. */
function httpError(statusCode: number): FastifyError {
  return Object.assign(new Error('Refused body'), { statusCode, code: 'REFUSED_BODY' });
}
