import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { causeOf } from '../graphql/server/server-log';
import type { PurchaseDesk, PurchaseHead, RawHttpAnswer } from './options';
import { pathName, sendRaw } from './raw-routes';

export interface PurchaseRoutesOptions {
  readonly deskOf: (application: string | undefined) => PurchaseDesk | undefined;
  readonly newId: () => string;
}

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/** The player's name stays out of the router: it decides by itself what may stand there, and how long it may be. */
const route = '/purchase/:playerId';
const address = /^(?:\/apps\/([^/?]*))?\/purchase(?:\/([^?]*))?(?:\?.*)?$/;

/** Sends every address of a purchase to one route, whatever is written in it. */
export function purchaseRoute(url: string): string {
  return address.test(url) ? '/purchase/-' : url;
}

/**
 * Where a provider asks before it charges (Stash contract, section 4.3). Nothing of the body is read before the key has
 * been looked at, so that it never gets to Fastify's parsers.
 */
export function registerPurchaseRoutes(fastify: FastifyInstance, options: PurchaseRoutesOptions): void {
  fastify.route({
    method: [...methods],
    url: route,
    onRequest: async (request, reply) => sendRaw(reply, await answerOrFail(request, options)),
    handler: (_request, reply: FastifyReply) => reply,
  });
}

async function answerOrFail(request: FastifyRequest, options: PurchaseRoutesOptions): Promise<RawHttpAnswer> {
  try {
    return await answerTo(request, options);
  } catch (error) {
    const errorId = options.newId();
    request.log.error({ errorId, cause: causeOf(error) }, 'A purchase could not be decided');
    return refusal(500, 'internal', 'Internal error');
  }
}

async function answerTo(request: FastifyRequest, { deskOf }: PurchaseRoutesOptions): Promise<RawHttpAnswer> {
  const { application, playerSegment } = placeOf(request.originalUrl);
  const desk = playerSegment === undefined ? undefined : deskOf(application);
  if (!desk || playerSegment === undefined) return refusal(404, 'not_found', 'Not found');
  if (request.method !== 'POST') {
    return closing(refusal(405, 'method_not_allowed', 'Method not allowed', { allow: 'POST' }));
  }
  const head: PurchaseHead = {
    playerSegment,
    headers: request.raw.headers,
    rawHeaders: request.raw.rawHeaders,
  };
  const refused = desk.refuseHead(head);
  // What comes after the head is never looked at: the connection ends with the answer.
  if (refused) return closing(refused);
  const body = await readBody(request.raw, desk.bodyBytesMax);
  if (body === 'too large') return closing(refusal(413, 'body_too_large', 'Body too large'));
  // Nobody hears this any more.
  if (body === 'broken off') return closing(refusal(400, 'invalid_json', 'Invalid JSON'));
  return desk.answer(head, body);
}

/** No player segment, or more than one, or an application that cannot be: nothing is there. */
function placeOf(url: string): { readonly application: string | undefined; readonly playerSegment?: string } {
  const [, application, playerSegment = ''] = address.exec(url) ?? [];
  const isPlace = playerSegment !== '' && !playerSegment.includes('/');
  if (!isPlace || (application !== undefined && !pathName.test(application)))
    return { application: undefined };
  return { application, playerSegment };
}

/** Counts while it streams, whatever Content-Length says. */
function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | 'too large' | 'broken off'> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) {
        request.pause();
        request.removeAllListeners('data');
        resolve('too large');
      } else {
        chunks.push(chunk);
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('broken off'));
    request.once('close', () => resolve('broken off'));
  });
}

function closing(answer: RawHttpAnswer): RawHttpAnswer {
  return { ...answer, headers: { ...answer.headers, connection: 'close' } };
}

function refusal(
  status: number,
  code: string,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): RawHttpAnswer {
  const body = JSON.stringify({ error, code });
  return { status, headers: { ...headers, 'content-type': 'application/json' }, body };
}
