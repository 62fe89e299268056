import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { refuse } from './answers';
import type { RawHttpAnswer, RawHttpRequest, WebhookRequest } from './options';
import { refuseOtherMethods, searchOf } from './routes';

export interface RawRoutesOptions {
  readonly bodyBytesMax: number;
  readonly webhook: (request: WebhookRequest) => Promise<RawHttpAnswer>;
}

/** The names that our addresses are made of: providers, accounts and applications. */
export const pathName = /^[A-Za-z0-9_.:-]{1,64}$/;

/** Webhooks: whatever the provider sends arrives as the bytes it signed, of any content type. */
export function registerRawRoutes(fastify: FastifyInstance, options: RawRoutesOptions): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: options.bodyBytesMax },
    (_request, body, done) => done(null, body),
  );
  acceptAnyContentType(fastify);
  for (const prefix of ['', '/apps/:application']) {
    registerRawRoute(
      fastify,
      ['GET', 'POST'],
      `${prefix}/webhooks/:provider/:account`,
      options.bodyBytesMax,
      request => {
        const provider = parameter(request, 'provider');
        const account = parameter(request, 'account');
        if (provider === undefined || account === undefined) return undefined;
        return options.webhook({ ...rawRequest(request), provider, account });
      },
    );
  }
}

/** Fastify refuses a content type that it cannot read. Ours is not to read it: a valid one stands in until the body is in. */
function acceptAnyContentType(fastify: FastifyInstance): void {
  const sent = new WeakMap<FastifyRequest, string>();
  fastify.addHook('onRequest', async request => {
    const { headers } = request.raw;
    if (headers['content-type'] !== undefined) sent.set(request, headers['content-type']);
    headers['content-type'] = 'application/octet-stream';
  });
  fastify.addHook('preHandler', async request => {
    const contentType = sent.get(request);
    if (contentType === undefined) delete request.raw.headers['content-type'];
    else request.raw.headers['content-type'] = contentType;
  });
}

function registerRawRoute(
  fastify: FastifyInstance,
  methods: readonly HTTPMethods[],
  url: string,
  bodyLimit: number,
  answer: (request: FastifyRequest) => Promise<RawHttpAnswer> | undefined,
): void {
  fastify.route({
    method: [...methods],
    url,
    bodyLimit,
    onRequest: async (request, reply) => (hasProperNames(request) ? undefined : refuse(reply, 404)),
    handler: async (request, reply) => {
      const answered = await answer(request);
      return answered === undefined ? refuse(reply, 404) : sendRaw(reply, answered);
    },
  });
  refuseOtherMethods(fastify, url, methods);
}

export function sendRaw(reply: FastifyReply, answer: RawHttpAnswer): FastifyReply {
  return reply
    .code(answer.status)
    .headers({ 'content-type': 'text/plain; charset=utf-8', ...lowerCased(answer.headers) })
    .send(Buffer.from(answer.body ?? '')); // as text, Fastify would add a charset to its content type
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function rawRequest(request: FastifyRequest): RawHttpRequest {
  return {
    application: parameter(request, 'application'),
    method: request.method,
    headers: request.headers,
    rawHeaders: request.raw.rawHeaders,
    query: searchOf(request).slice(1),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    requestId: request.id,
  };
}

function hasProperNames(request: FastifyRequest): boolean {
  return Object.values(parameters(request)).every(value => typeof value === 'string' && pathName.test(value));
}

export function parameter(request: FastifyRequest, name: string): string | undefined {
  const value = parameters(request)[name];
  return typeof value === 'string' ? value : undefined;
}

function parameters(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { params } = request;
  return typeof params === 'object' && params !== null ? { ...params } : {};
}
