import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, type Registry } from 'prom-client';

const secondsBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** One line and one measurement per request: route and status, never the address, the query, a header or a body. */
export function observeRequests(fastify: FastifyInstance, metrics: Registry): void {
  const seconds = new Histogram({
    name: 'paygraph_http_request_seconds',
    help: 'Time from the headers of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers: [metrics],
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { url: route = 'unknown' } = request.routeOptions;
    const { method } = request;
    seconds.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    request.log.info(
      { method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'Request answered',
    );
  });
}

export function observeSockets(
  counts: () => { readonly sockets: number; readonly operations: number },
  metrics: Registry,
): void {
  new Gauge({
    name: 'paygraph_websockets',
    help: 'Open WebSockets.',
    registers: [metrics],
    collect() {
      this.set(counts().sockets);
    },
  });
  new Gauge({
    name: 'paygraph_websocket_operations',
    help: 'Operations running on WebSockets, subscriptions included.',
    registers: [metrics],
    collect() {
      this.set(counts().operations);
    },
  });
}
