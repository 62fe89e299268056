import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseOtherMethods } from './routes';

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Back from the payment page</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark}</style></head>
<body><main><h1>You are back</h1><p>The shop is being told how the payment went. You can close this window.</p></main></body>
</html>
`;

/**
 * GET /return and /return/{paymentId}: where a payer's browser comes back to when the shop named no address of its own.
 * A return proves nothing; it only makes the server look sooner.
 */
export function registerReturnPage(
  fastify: FastifyInstance,
  returned: (paymentId: string) => Promise<void>,
): void {
  for (const url of ['/return', '/return/:paymentId']) {
    fastify.route({
      method: 'GET',
      url,
      handler: async (request: FastifyRequest<{ Params: { paymentId?: string } }>, reply) => {
        const { paymentId } = request.params;
        if (paymentId !== undefined) await returned(paymentId);
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
          .send(page);
      },
    });
    refuseOtherMethods(fastify, url, ['GET']);
  }
}
