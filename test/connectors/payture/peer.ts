import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import {
  type Call,
  type CardOrder,
  type ConnectorDeps,
  type LookupQuery,
  type PaymentReference,
} from '../../../src/connectors/contract';
import { payture } from '../../../src/connectors/payture';
import { type PaytureConfig } from '../../../src/connectors/payture/config';
import { createTransport } from '../../../src/connectors/transport';
import { ManualClock } from '../../../src/domain/clock';
import { type Fact } from '../../../src/domain/fact';
import { type OperationKind } from '../../../src/domain/operation';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  readonly text: string;
  readonly form: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status?: number;
  readonly body: string | Buffer;
  /** Resets the connection instead. */
  readonly reset?: true;
}

export const PAYMENT_ID = 'pay_01hzzzzzzz0123456789abcdef';
export const KEY = 'op_01hzzzzzzz0123456789abcdef';
export const CLOCK_START = new Date('2026-03-01T12:00:00.000Z');
export const CARD_ID = '3eb24d67-19d4-4e09-b0a4-16939a6fab64';
export const SESSION_ID = '36a02faf-ae1b-443b-8fcc-188614390a91';
export const CUSTOMER = { login: 'cus_01hzzzzzzz0123456789abcdef', secret: 'the-customers-secret' };
export const CONTACT = { email: null, phone: null };

/** Another party on the wire: records what it gets and answers what the test says. */
export async function startPeer(answer: (seen: Seen) => Reply | string, more: Partial<ConnectorDeps> = {}) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const form = Object.fromEntries(new URLSearchParams(text));
      const contentType = request.headers['content-type'] ?? '';
      seen.push({ method: request.method ?? '', path: request.url ?? '', contentType, text, form });
      const given = answer(seen.at(-1)!);
      const { status = 200, body, reset }: Reply = typeof given === 'string' ? { body: given } : given;
      if (reset) return void response.socket?.resetAndDestroy();
      const headers = {
        'Content-Type': 'text/xml; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
      };
      response.writeHead(status, headers).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = new ManualClock(CLOCK_START);
  const connector = payture.connect(configFor(origin), depsWith(clock, more));
  const close = async () => {
    await connector.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { connector, seen, clock, origin, close };
}

/** The same without a socket, where thousands of answers are to be read. */
export function connectorAnswering(body: () => string | Buffer, clock = new ManualClock(CLOCK_START)) {
  const transport = () => ({
    send: async () => ({ kind: 'answered', status: 200, headers: {}, body: Buffer.from(body()) }) as const,
    close: async () => undefined,
  });
  return payture.connect(configFor('https://sandbox3.payture.com'), depsWith(clock, { transport }));
}

export function configFor(origin: string): PaytureConfig {
  return {
    origin,
    key: 'TestMerchant',
    password: 'merchant-s3cret',
    vwid: 'TestMerchantVW',
    currency: 'RUB',
    notificationSecret: null,
  };
}

export function depsWith(clock: ManualClock, more: Partial<ConnectorDeps> = {}): ConnectorDeps {
  let ids = 0;
  return { clock, newUuid: () => `uuid-${++ids}`, transport: options => createTransport(options), ...more };
}

export function call(providerKey = KEY, signal = new AbortController().signal): Call {
  return { providerKey, signal };
}

export const rub = (minor: bigint) => ({ minor, currency: 'RUB' });

export const DETAILS = {
  number: '4111111111111112',
  expiryMonth: 9,
  expiryYear: 2030,
  securityCode: '123',
  holder: 'Ann Buyer',
};

export function cardOrder(more: Partial<CardOrder> = {}): CardOrder {
  return {
    paymentId: PAYMENT_ID,
    reference: 'ORDER-7',
    amount: rub(45_900n),
    capture: true,
    customerReference: null,
    vaultCustomer: null,
    payerIp: null,
    locale: null,
    returnUrl: 'https://shop.example/back',
    means: { kind: 'details', details: DETAILS, save: false },
    ...more,
  };
}

export function storedCard(more: { securityCode?: string; confirmationCode?: string } = {}) {
  return {
    kind: 'token',
    token: CARD_ID,
    securityCode: null,
    confirmationCode: null,
    brand: null,
    ...more,
  } as const;
}

export function known(more: Partial<PaymentReference> = {}): PaymentReference {
  return {
    paymentId: PAYMENT_ID,
    providerReference: null,
    checkoutReference: null,
    amount: rub(45_900n),
    capturesAutomatically: true,
    origin: { kind: 'CARD_DATA', vaultCustomer: null },
    captured: 0n,
    refunded: 0n,
    openChange: null,
    ...more,
  };
}

export function query(
  payment: PaymentReference,
  kind: OperationKind,
  more: Partial<LookupQuery['operation']> = {},
): LookupQuery {
  const operation = {
    kind,
    providerKey: KEY,
    effectReference: null,
    amount: payment.amount,
    sentAt: CLOCK_START,
    ...more,
  };
  return { payment, operation, signal: new AbortController().signal };
}

/** `EFFECT KIND amount key reference`, with what is absent left out: short enough for a table. */
export function says(facts: readonly Fact[]): string[] {
  return facts.map(fact => {
    if (fact.kind === 'CHARGED_BACK') return `CHARGED_BACK ${fact.amount.minor}`;
    if (!('of' in fact)) return fact.kind;
    const { effect, providerKey, reference } = fact.of;
    const amount = fact.kind === 'SUCCEEDED' ? String(fact.amount.minor) : null;
    const kind = fact.kind === 'DECLINED' ? `DECLINED:${fact.declineKind}` : fact.kind;
    return [effect, kind, amount, providerKey && 'ours', reference].filter(part => part !== null).join(' ');
  });
}

export function xml(root: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return inner === '' ? `<${root}${pairs.join('')} />` : `<${root}${pairs.join('')}>${inner}</${root}>`;
}
