import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Span } from '../domain/tracer';
import { inScope, type Scope } from './request-scope';

/** Spans of requests: they begin before anything is known of the answer. */
export interface RequestTracer {
  /** `traceparent` is the client's, as received; one that cannot be read is ignored. */
  begin(request: { readonly method: string; readonly traceparent: string | undefined }): RequestSpan;
}

export interface RequestSpan extends Span {
  end(told: RequestEnd): void;
}

export interface RequestEnd {
  readonly method: string;
  /** The pattern of the address, never the address itself. */
  readonly route: string;
  readonly status: number;
}

/** Each request runs in a scope of its own, which knows its id and, where traces are wanted, its span. */
export function scopeRequests(fastify: FastifyInstance, tracer: RequestTracer | undefined): void {
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  const scopeOf = (request: FastifyRequest): Scope => ({ requestId: request.id, span: spans.get(request) });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (tracer) spans.set(request, begin(tracer, request, reply));
    inScope(scopeOf(request), done);
  });
  // Reading a body goes on from the socket, which knows nothing of the request.
  fastify.addHook('preHandler', (request, _reply, done) => inScope(scopeOf(request), done));
}

function begin(tracer: RequestTracer, request: FastifyRequest, reply: FastifyReply): RequestSpan {
  const { method, headers } = request;
  const traceparent = typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined;
  const span = tracer.begin({ method, traceparent });
  span.set({ 'paygraph.request.id': request.id });
  if (span.traceId !== undefined) request.log = request.log.child({ traceId: span.traceId });
  // Comes for every answer, also for one that its client did not wait for.
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) span.fail('the client went away');
    span.end({ method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode });
  });
  return span;
}
