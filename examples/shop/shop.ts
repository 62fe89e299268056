import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { print } from 'graphql';
import {
  CreateHostedCheckoutDocument,
  followEvents,
  type CreateHostedCheckoutMutation,
  type CreateHostedCheckoutMutationVariables,
  type FollowedEvent,
} from 'paygraph/client';

/**
 * A shop with one thing to sell. It sends the payer to the provider's page and delivers when the event log says that
 * the money is there, not when the browser comes back: a browser may never come back, or lie.
 */
const url = process.env['PAYGRAPH_URL'] ?? 'http://127.0.0.1:4000';
const key = process.env['PAYGRAPH_KEY'] ?? 'pg_test_sandbox';
const port = Number(process.env['SHOP_PORT'] ?? '4100');
const file = process.env['SHOP_FILE'] ?? 'shop.json';

/** A real shop keeps this in its database, and the cursor in the same transaction as the order that it moved. */
interface Books {
  cursor: string | null;
  orders: Record<string, 'waiting' | 'delivered'>;
}
const books: Books = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Books)
  : { cursor: null, orders: {} };
const save = (): void => writeFileSync(file, JSON.stringify(books));

async function openCheckout(order: string): Promise<CreateHostedCheckoutMutation['createHostedCheckout']> {
  const variables: CreateHostedCheckoutMutationVariables = {
    input: {
      // The order's own id: however often this is sent, there is one payment.
      idempotencyKey: order,
      reference: order,
      amount: { amount: '4.99', currency: 'EUR' },
      page: { provider: 'PAYONE', returnUrl: `http://127.0.0.1:${port}/orders/${order}` },
    },
  };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: print(CreateHostedCheckoutDocument), variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: CreateHostedCheckoutMutation; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data.createHostedCheckout;
}

async function buy(response: ServerResponse): Promise<void> {
  const order = `order-${randomUUID()}`;
  books.orders[order] = 'waiting';
  save(); // before anything is sent
  const { hostedCheckout, errors } = await openCheckout(order);
  if (hostedCheckout) {
    response.writeHead(303, { location: hostedCheckout.redirectUrl }).end();
    return;
  }
  // Each error says what to do next; only NEW_KEY may become a new order.
  const told = errors.map(({ message, moneyMoved, retry }) => `${message} (${moneyMoved}, ${retry})`);
  response.writeHead(502).end(told.join('\n'));
}

/** Runs once for each event and in order; storing the cursor with its effect keeps it so over restarts. */
function handle(event: FollowedEvent): void {
  if (event.__typename === 'PaymentStatusChanged' && event.paymentTo === 'CAPTURED') {
    const order = Object.keys(books.orders).find(each => each === event.payment.reference);
    if (order !== undefined) books.orders[order] = 'delivered';
  }
  books.cursor = event.cursor;
  save();
}

const shop = createServer((request, response) => {
  const order = /^\/orders\/([^/?]+)/.exec(request.url ?? '')?.[1];
  if (request.url === '/buy') void buy(response).catch(() => response.writeHead(500).end());
  else if (order !== undefined) response.end(books.orders[order] ?? 'unknown');
  else response.setHeader('content-type', 'text/html').end('<a href="/buy">A sword, 4.99 EUR</a>');
});

shop.listen(port, '127.0.0.1', () => console.log(`The shop is open at http://127.0.0.1:${port}`));
const closing = new AbortController();
process.once('SIGTERM', () => closing.abort());
process.once('SIGINT', () => closing.abort());
followEvents({ url, key, after: books.cursor, onEvent: handle, signal: closing.signal }).then(
  () => shop.close(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
