import type { FastifyReply } from 'fastify';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What a refused client reads, by status. Never the text of an error: that may hold paths, values or a stack. */
const refusals: { readonly [status: number]: Refusal } = {
  400: { code: 'BAD_REQUEST', message: 'The request is malformed.' },
  401: { code: 'UNAUTHENTICATED', message: 'A valid API key is needed: "Authorization: Bearer <key>".' },
  403: { code: 'FORBIDDEN', message: 'This key may not do that: it needs another role or application.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This address does not take this method.' },
  408: { code: 'REQUEST_TIMEOUT', message: 'The request took too long to arrive.' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The body is too large.' },
  414: { code: 'URI_TOO_LONG', message: 'The address is too long.' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'The body must be application/json in UTF-8, not compressed.',
  },
  431: { code: 'HEADERS_TOO_LARGE', message: 'The headers are too large.' },
  503: { code: 'UNAVAILABLE', message: 'The server cannot answer now. Try again.' },
};

const malformed: Refusal = { code: 'BAD_REQUEST', message: 'The request is malformed.' };

/** The one form of errors outside of a GraphQL operation; it is the form of GraphQL too, so that clients can read it. */
export function refusalBody(status: number): string {
  const { code, message } = refusals[status] ?? malformed;
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

export function internalErrorBody(id: string): string {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', id };
  return JSON.stringify({ errors: [{ message: 'Internal server error', extensions }] });
}

export function sendJson(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body);
}

export function refuse(reply: FastifyReply, status: number): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return sendJson(reply, status, refusalBody(status));
}
