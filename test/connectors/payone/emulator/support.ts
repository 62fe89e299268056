/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { type BookEntry, type Emulator } from '../../../../src/connectors/emulator/contract';
import { startPayoneEmulator } from '../../../../src/connectors/payone/emulator/server';

/** Signs and reads by itself: this file shares no code with the connector or the emulator. */

export const cards = {
  visa: '4330264936344675',
  mastercard: '5137009801943438',
  challenge: '4874970686672022',
  declined: '5168645305790452',
  challengeDeclined: '5144144373781246',
  attempted: '4012004040524514',
  luhnInvalid: '4321456998744563',
  noBrand: '1234567890123452',
};

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  readonly body: any;
}

export interface CallOptions {
  readonly key?: string;
  /** Changes the request after it has been signed. */
  readonly tamper?: (signed: SignedRequest) => SignedRequest;
  readonly date?: string;
  readonly headers?: Record<string, string>;
  readonly rawBody?: string | Buffer;
  readonly contentType?: string;
  readonly merchantId?: string;
}

export interface SignedRequest {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PUT';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer | undefined;
}

export const agent = new Agent({ keepAliveTimeout: 1000 });

export class PayoneClient {
  constructor(
    readonly url: string,
    readonly credentials: Readonly<Record<string, string>>,
  ) {}

  get(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('GET', path, undefined, options);
  }

  post(path: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', path, body, options);
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path, undefined, {});
  }

  async call(
    method: SignedRequest['method'],
    path: string,
    body: unknown,
    options: CallOptions,
  ): Promise<Answer> {
    const signed = this.sign(method, path, body, options);
    return send(this.url, options.tamper?.(signed) ?? signed);
  }

  sign(
    method: SignedRequest['method'],
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): SignedRequest {
    const resource = `/v2/${options.merchantId ?? this.credentials['PAYONE_MERCHANT_ID']!}${path}`;
    const bytes = options.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const contentType = bytes === undefined ? '' : (options.contentType ?? 'application/json');
    const date = options.date ?? new Date().toUTCString();
    const extra: Record<string, string> = { ...options.headers };
    if (options.key !== undefined) extra['X-GCS-Idempotence-Key'] = options.key;
    const lines = Object.entries(extra)
      .filter(([name]) => name.toLowerCase().startsWith('x-gcs'))
      .map(([name, value]) => `${name.toLowerCase()}:${value.trim()}\n`)
      .sort()
      .join('');
    const text = `${method}\n${contentType}\n${date}\n${lines}${resource}\n`;
    const signature = hmac(this.credentials['PAYONE_API_SECRET']!, text);
    return {
      method,
      path: resource,
      headers: {
        ...(contentType === '' ? {} : { 'Content-Type': contentType }),
        Date: date,
        ...extra,
        Authorization: `GCS v1HMAC:${this.credentials['PAYONE_API_KEY_ID']!}:${signature}`,
      },
      body: bytes,
    };
  }
}

export function hmac(secret: string, content: string | Buffer): string {
  return createHmac('sha256', secret).update(content).digest('base64');
}

export async function send(url: string, { method, path, headers, body }: SignedRequest): Promise<Answer> {
  const answer = await request(url + path, {
    method,
    headers,
    dispatcher: agent,
    ...(body === undefined ? {} : { body }),
  });
  return read(answer.statusCode, answer.headers, await answer.body.text());
}

function read(status: number, headers: Answer['headers'], text: string): Answer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return { status, headers, text, body };
}

/** The control API of an emulator. */
export class Control {
  constructor(readonly url: string) {}

  get(name: string): Promise<Answer> {
    return this.#call('GET', name, undefined);
  }

  post(name: string, body: unknown = {}): Promise<Answer> {
    return this.#call('POST', name, body);
  }

  delete(name: string): Promise<Answer> {
    return this.#call('DELETE', name, undefined);
  }

  fault(fault: string, rest: Record<string, unknown> = {}): Promise<Answer> {
    return this.post('faults', { fault, ...rest });
  }

  advance(advanceMs: number): Promise<Answer> {
    return this.post('clock', { advanceMs });
  }

  /** Sends every webhook that is due and waits until it is answered. */
  settle(): Promise<Answer> {
    return this.advance(0);
  }

  async #call(method: SignedRequest['method'], name: string, body: unknown): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json' };
    const text = body === undefined ? undefined : JSON.stringify(body);
    return send(this.url, { method, path: `/_emulator/${name}`, headers, body: text });
  }
}

export interface ReceivedWebhook {
  readonly path: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly raw: Buffer;
  readonly event: any;
}

/** Plays the Paygraph server: keeps what it is sent and answers as told. */
export class Receiver {
  readonly received: ReceivedWebhook[] = [];
  status = 200;
  onReceive: ((webhook: ReceivedWebhook) => Promise<void> | void) | undefined;
  #server: Server | undefined;
  url = '';

  async open(): Promise<this> {
    this.#server = createServer((message, response) => {
      const verification = message.headers['x-gcs-webhooks-endpoint-verification'];
      if (message.method === 'GET') {
        response.writeHead(200, { 'Content-Type': 'text/plain' }).end(verification);
        return;
      }
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const raw = Buffer.concat(chunks);
        const webhook = {
          path: message.url ?? '',
          headers: message.headers,
          raw,
          event: JSON.parse(raw.toString('utf8')),
        };
        this.received.push(webhook);
        void Promise.resolve(this.onReceive?.(webhook)).then(() => response.writeHead(this.status).end());
      });
    });
    await new Promise<void>(resolve => this.#server!.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  types(): string[] {
    return this.received.map(one => one.event.type);
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>(resolve => this.#server!.close(() => resolve()));
  }
}

/** An emulator, its control API, two signed clients, and somebody who gets its webhooks. */
export interface Sandbox {
  readonly emulator: Emulator;
  readonly client: PayoneClient;
  readonly second: PayoneClient;
  readonly control: Control;
  readonly receiver: Receiver;
  books(): readonly BookEntry[];
  close(): Promise<void>;
}

export const hourMs = 3_600_000;

/** Outcomes wait for an hour of the emulator's time, so that a test decides when they come. */
export async function openSandbox(dataFolder?: string, receiver?: Receiver): Promise<Sandbox> {
  const to = receiver ?? (await new Receiver().open());
  const emulator = await startPayoneEmulator({
    host: '127.0.0.1',
    port: 0,
    serverUrl: () => to.url,
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  const control = new Control(emulator.url);
  if (dataFolder === undefined) await control.post('profile', { outcomeDelayMs: hourMs });
  const second = (await control.get('credentials?account=second')).body;
  return {
    emulator,
    control,
    receiver: to,
    client: new PayoneClient(emulator.url, emulator.credentials),
    second: new PayoneClient(emulator.url, second),
    books: () => emulator.books(),
    close: async () => {
      await emulator.close();
      await to.close();
    },
  };
}

export interface CardOrder {
  readonly amount?: number;
  readonly currency?: string;
  readonly mode?: string;
  readonly card?: string;
  readonly productId?: number;
  readonly reference?: string;
  readonly input?: Record<string, unknown>;
  readonly root?: Record<string, unknown>;
  readonly expiryDate?: string;
}

export function cardPayment(order: CardOrder = {}): Record<string, unknown> {
  const card = order.card ?? cards.visa;
  return {
    order: {
      amountOfMoney: { amount: order.amount ?? 1000, currencyCode: order.currency ?? 'EUR' },
      references: { merchantReference: order.reference ?? randomUUID() },
    },
    cardPaymentMethodSpecificInput: {
      card: {
        cardNumber: card,
        cardholderName: 'Ada Test',
        cvv: '123',
        expiryDate: order.expiryDate ?? '1235',
      },
      paymentProductId: order.productId ?? (card.startsWith('4') ? 1 : 3),
      authorizationMode: order.mode ?? 'FINAL_AUTHORIZATION',
      threeDSecure: { redirectionData: { returnUrl: 'https://shop.example/return?cart=7' } },
      ...order.input,
    },
    ...order.root,
  };
}

/** Makes a payment and returns its id. */
export async function pay(client: PayoneClient, order: CardOrder = {}): Promise<string> {
  const answer = await client.post('/payments', cardPayment(order));
  if (answer.status !== 201) throw new Error(`payment refused: ${answer.text}`);
  return answer.body.payment.id;
}

export const codeOf = async (client: PayoneClient, id: string): Promise<number> =>
  (await client.get(`/payments/${id}`)).body.statusOutput.statusCode;

/** Submits a form as a browser does, without following the redirect. */
export async function submit(url: string, fields: Record<string, string>): Promise<Answer> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    dispatcher: agent,
  });
  return read(answer.statusCode, answer.headers, await answer.body.text());
}

export async function visit(url: string): Promise<Answer> {
  const answer = await request(url, { dispatcher: agent });
  return read(answer.statusCode, answer.headers, await answer.body.text());
}
