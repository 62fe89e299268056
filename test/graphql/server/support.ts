import { GraphQLError } from 'graphql';
import { Writable } from 'node:stream';
import pino from 'pino';
import { Registry } from 'prom-client';
import { type ClientOptions, WebSocket } from 'ws';
import type { GraphqlServerOptions } from '../../../src/graphql/server/options';
import { createGraphqlServer, type GraphqlServer } from '../../../src/graphql/server/server';
import type { HttpServerOptions, PurchaseDesk, WebhookRequest } from '../../../src/http/options';
import { createHttpServer, type HttpServer } from '../../../src/http/server';
import { buildTestSchema, type TestContext, World } from './schema';

export interface TestPrincipal {
  readonly keyId: string;
}

export interface Harness {
  readonly url: string;
  readonly port: number;
  readonly world: World;
  readonly server: HttpServer;
  readonly graphql: GraphqlServer<TestPrincipal>;
  /** Everything logged so far. */
  readonly log: () => string;
  readonly revoked: Set<string>;
  readonly webhooks: WebhookRequest[];
}

export interface HarnessOptions {
  readonly graphql?: Partial<GraphqlServerOptions<TestPrincipal, TestContext>>;
  readonly http?: Partial<HttpServerOptions<TestPrincipal>>;
  readonly withoutPurchases?: boolean;
}

const running: HttpServer[] = [];

const sockets: WebSocket[] = [];

/** For `afterEach`: nothing keeps listening, nor waits for a peer that is gone. */
export async function closeHarnesses(): Promise<void> {
  for (const socket of sockets.splice(0)) socket.terminate();
  await Promise.all(running.splice(0).map(server => server.close()));
}

/** Keys are "key-<anything>"; a revoked one is refused. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const world = new World();
  const revoked = new Set<string>();
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'debug' }, stream);
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  const graphql = createGraphqlServer<TestPrincipal, TestContext>({
    schema: buildTestSchema(
      () =>
        new GraphQLError('secret disguise', {
          extensions: { code: 'BAD_USER_INPUT', http: { status: 200 } },
        }),
    ),
    production: false,
    introspection: true,
    landingPage: {},
    moneyMutations: new Set(['pay', 'refund']),
    log,
    newId,
    authenticate: async authorization => {
      const keyId = /^Bearer (key-\w+)$/.exec(authorization ?? '')?.[1];
      return keyId === undefined || revoked.has(keyId) ? undefined : { keyId };
    },
    recheck: async keyIds => new Set(keyIds.filter(id => !revoked.has(id))),
    keyIdOf: ({ keyId }) => keyId,
    buildContext: ({ keyId }, scope) => {
      world.scopes.push(scope);
      return { world, keyId, scope };
    },
    ...options.graphql,
  });
  const webhooks: WebhookRequest[] = [];
  const server = await createHttpServer<TestPrincipal>({
    graphql,
    log,
    metrics: new Registry(),
    maySeeMetrics: ({ keyId }) => keyId !== 'key-player',
    newId,
    readiness: async () => ({ ok: true, reasons: [] }),
    returned: async () => undefined,
    webhook: async request => {
      webhooks.push(request);
      return { status: 202, headers: { 'Content-Type': 'text/plain' }, body: 'OK' };
    },
    purchaseDesk: application => (application === undefined ? DESK : undefined),
    ...options.http,
  });
  running.push(server);
  const { url, port } = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url, port, world, server, graphql, log: () => lines.join(''), revoked, webhooks };
}

/** Refuses every question before its body; who decides for real is tested with a whole server. */
const DESK: PurchaseDesk = {
  bodyBytesMax: 1_000,
  refuseHead: () => ({ status: 401 }),
  answer: () => Promise.reject(new Error('the body was read')),
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly PublishedError[];
  /** Of the first error. */
  readonly code: unknown;
}

export async function post(
  harness: Harness,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${harness.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer key-a', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answerOf(response);
}

export async function query(harness: Harness, text: string, variables?: unknown): Promise<Answer> {
  return post(harness, { query: text, ...(variables === undefined ? {} : { variables }) });
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = text.startsWith('{') ? JSON.parse(text) : {};
  const errors = json.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: json.data,
    errors,
    code: errors[0]?.extensions?.code,
  };
}

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface PublishedError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Payload {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly PublishedError[];
}

/** The data of a `next` message. */
export function dataOf(message: Message): Payload['data'] {
  return message.type === 'next' ? (message.payload as Payload).data : undefined;
}

/** The errors of a `next` or an `error` message. */
export function errorsOf(message: Message): readonly PublishedError[] {
  if (message.type === 'error') return message.payload as readonly PublishedError[];
  return message.type === 'next' ? ((message.payload as Payload).errors ?? []) : [];
}

/** A WebSocket client that queues what arrives, so that no message is missed between two awaits. */
export class TestSocket {
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly opened: Promise<void>;
  readonly pinged: Promise<void>;
  readonly socket: WebSocket;
  readonly #messages: Message[] = [];
  #waiting: ((message: Message) => void)[] = [];

  constructor(
    harness: Harness,
    options: ClientOptions & { readonly subprotocol?: string; readonly path?: string } = {},
  ) {
    const { subprotocol = 'graphql-transport-ws', path = '/graphql', ...rest } = options;
    this.socket = new WebSocket(`ws://127.0.0.1:${harness.port}${path}`, subprotocol, rest);
    sockets.push(this.socket);
    this.opened = new Promise((resolve, reject) => {
      this.socket.on('open', () => resolve());
      this.socket.on('error', reject);
    });
    this.opened.catch(() => undefined);
    this.pinged = new Promise(resolve => {
      this.socket.once('ping', () => resolve());
    });
    this.closed = new Promise(resolve => {
      this.socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
    this.socket.on('message', data =>
      this.#receive(JSON.parse((data as Buffer).toString('utf8')) as Message),
    );
  }

  static async connect(harness: Harness, key = 'key-a'): Promise<TestSocket> {
    const socket = new TestSocket(harness);
    await socket.init(key);
    return socket;
  }

  async init(key: string): Promise<void> {
    await this.opened;
    this.send({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } });
    const ack = await this.next();
    if (ack.type !== 'connection_ack') throw new Error(`Expected an acknowledgement, got ${ack.type}`);
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, text: string, variables?: unknown): void {
    this.send({
      type: 'subscribe',
      id,
      payload: { query: text, ...(variables === undefined ? {} : { variables }) },
    });
  }

  next(): Promise<Message> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    return new Promise(resolve => {
      this.#waiting.push(resolve);
    });
  }

  /** Collects until the operation completes or fails. */
  async all(id: string): Promise<readonly Message[]> {
    const messages: Message[] = [];
    for (;;) {
      const message = await this.next();
      if (message.id !== id) continue;
      messages.push(message);
      if (message.type !== 'next') return messages;
    }
  }

  #receive(message: Message): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#messages.push(message);
    else waiting(message);
  }
}

/** Resolves when the condition holds; looks again each time the event loop has turned. */
export async function waitUntil(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setImmediate(resolve));
}
