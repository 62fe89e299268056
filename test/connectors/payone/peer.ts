import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import {
  type Call,
  type CardOrder,
  type ConnectorDeps,
  type PaymentReference,
} from '../../../src/connectors/contract';
import { payone } from '../../../src/connectors/payone';
import { type PayoneConfig } from '../../../src/connectors/payone/config';
import { createTransport } from '../../../src/connectors/transport';
import { ManualClock } from '../../../src/domain/clock';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Resets the connection instead. */
  readonly reset?: true;
}

export type Answering = (seen: Seen, nth: number) => Reply;

export const PAYMENT_ID = 'pay_01hzzzzzzz0123456789abcdef';
export const CLOCK_START = new Date('2026-03-01T12:00:00.000Z');

/** Another party on the wire: records what it gets and answers what the test says. */
export async function startPeer(answering: Answering, more: Partial<ConnectorDeps> = {}) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        text,
        body,
      });
      reply(response, answering(seen.at(-1)!, seen.length));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = new ManualClock(CLOCK_START);
  const connector = payone.connect(configFor(origin), depsWith(clock, more));
  const close = async () => {
    await connector.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { connector, seen, clock, origin, close };
}

function reply(response: ServerResponse, { status = 200, json, text, headers = {}, reset }: Reply): void {
  if (reset) {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { 'Content-Type': 'application/json', ...length, ...headers });
  response.end(body);
}

export function configFor(origin: string): PayoneConfig {
  return {
    origin,
    merchantId: 'M1',
    apiKeyId: 'key-id',
    apiSecret: 'key-secret',
    webhookKeys: [
      { id: 'hook-now', secret: 'hook-secret' },
      { id: 'hook-before', secret: 'older-secret' },
    ],
  };
}

export function depsWith(clock: ManualClock, more: Partial<ConnectorDeps> = {}): ConnectorDeps {
  let ids = 0;
  return { clock, newUuid: () => `uuid-${++ids}`, transport: options => createTransport(options), ...more };
}

export function call(
  providerKey = 'op_01hzzzzzzz0123456789abcdef',
  signal = new AbortController().signal,
): Call {
  return { providerKey, signal };
}

export function cardOrder(more: Partial<CardOrder> = {}): CardOrder {
  return {
    paymentId: PAYMENT_ID,
    reference: 'ORDER-7',
    amount: { minor: 2500n, currency: 'EUR' },
    capture: true,
    customerReference: null,
    vaultCustomer: null,
    payerIp: null,
    locale: null,
    returnUrl: 'https://shop.example/back',
    means: {
      kind: 'details',
      details: {
        number: '4330264936344675',
        expiryMonth: 9,
        expiryYear: 2030,
        securityCode: '123',
        holder: 'Ann Buyer',
      },
      save: false,
    },
    ...more,
  };
}

export function known(more: Partial<PaymentReference> = {}): PaymentReference {
  return {
    paymentId: PAYMENT_ID,
    providerReference: '4100000017_0',
    checkoutReference: null,
    amount: { minor: 2500n, currency: 'EUR' },
    capturesAutomatically: true,
    origin: { kind: 'CARD_DATA', vaultCustomer: null },
    captured: 0n,
    refunded: 0n,
    openChange: null,
    ...more,
  };
}

export function eur(minor: number) {
  return { amount: minor, currencyCode: 'EUR' };
}

/** A PaymentResponse, by the contract's minimal success body. */
export function wirePayment(statusCode: number, status: string | null, more: Record<string, unknown> = {}) {
  return {
    id: '4100000017_0',
    ...(status === null ? {} : { status }),
    statusOutput: { statusCode },
    paymentOutput: {
      amountOfMoney: eur(2500),
      references: { merchantReference: PAYMENT_ID },
      cardPaymentMethodSpecificOutput: {
        paymentProductId: 1,
        card: { cardNumber: '************4675', expiryDate: '1230', bin: '43302649' },
      },
    },
    ...more,
  };
}

export function errorBody(id: string, more: Record<string, unknown> = {}) {
  return { errorId: 'e-1', errors: [{ id, message: 'their words', retriable: false, ...more }] };
}
