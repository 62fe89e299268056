/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/**
 * A game's back end: an authorization endpoint by the rules M1 to M17 and a webhook listener by the rules W1 to W8 of the
 * Stash contract, written for these tests alone.
 */

export interface SeenQuestion {
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly text: string;
  readonly status: number;
}

export interface SeenWebhook {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly isGenuine: boolean;
  readonly status: number;
}

interface Grant {
  readonly playerId: string;
  readonly items: string;
}

const bodyBytesMax = 262_144;

export class Merchant {
  readonly questions: SeenQuestion[] = [];
  readonly webhooks: SeenWebhook[] = [];
  /** By transactionId. */
  readonly grants = new Map<string, Grant>();
  readonly players = new Set(['player_id_123', 'p-1']);
  readonly blocked = new Set<string>();
  readonly goods = new Set(['sword_123', 'shield_1234', 'gems_100', 'bonus_1']);
  /** Sends a status instead of deciding. */
  forcedStatus: number | undefined;
  /** Decides, and then does something else than answer. */
  afterDecision: ((response: ServerResponse) => void) | undefined;
  /** Runs before a question is decided. */
  beforeDecision: (() => Promise<void>) | undefined;
  webhookStatus = 200;
  authorizeKey = '';
  webhookSecret = '';
  url = '';
  aborted = 0;
  #server: Server | undefined;

  async open(): Promise<this> {
    this.#server = createServer((message, response) => {
      void this.#serve(message, response);
    });
    await new Promise<void>(resolve => this.#server!.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>(resolve => this.#server!.close(() => resolve()));
  }

  events(): any[] {
    return this.webhooks.filter(one => one.isGenuine).map(one => JSON.parse(one.text));
  }

  types(): string[] {
    return this.events().map(one => one.type as string);
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await read(message);
    if (bytes === undefined) {
      this.aborted += 1;
      return;
    }
    if ((message.url ?? '').startsWith('/webhooks/')) this.#hear(message, response, bytes);
    else await this.#question(message, response, bytes);
  }

  #hear(message: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
    const given = Buffer.from(String(message.headers['stash-hmac-signature']), 'base64');
    const wanted = createHmac('sha256', this.webhookSecret).update(bytes).digest();
    const isGenuine = given.length === 32 && timingSafeEqual(given, wanted);
    const status = isGenuine ? this.webhookStatus : 401;
    const text = bytes.toString('utf8');
    this.webhooks.push({ path: message.url ?? '', headers: message.headers, text, isGenuine, status });
    response.writeHead(status).end('{}');
  }

  async #question(message: IncomingMessage, response: ServerResponse, bytes: Buffer): Promise<void> {
    await this.beforeDecision?.();
    const [status, body, headers] =
      this.forcedStatus === undefined ? this.#decide(message, bytes) : ([this.forcedStatus, {}, {}] as const);
    const { url = '', rawHeaders } = message;
    this.questions.push({ path: url, rawHeaders, text: bytes.toString('utf8'), status });
    if (this.afterDecision !== undefined) {
      this.afterDecision(response);
      return;
    }
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  #decide(
    message: IncomingMessage,
    bytes: Buffer,
  ): readonly [number, object, Readonly<Record<string, string>>] {
    const refuse = (status: number, code: string, error: string = code) =>
      [status, { error, code }, {}] as const;
    const segment = /^\/purchase\/([^/?]+)$/.exec(message.url ?? '')?.[1];
    if (segment === undefined) return refuse(404, 'not_found');
    if (message.method !== 'POST') return [405, {}, { Allow: 'POST' }];
    if (message.headers['x-api-key'] !== this.authorizeKey)
      return refuse(401, 'unauthorized', 'Unauthorized');
    const playerId = decodePlayer(segment);
    if (playerId === undefined) return refuse(400, 'invalid_player_id');
    if (!/^application\/([a-z0-9.-]+\+)?json\b/.test(message.headers['content-type'] ?? ''))
      return refuse(400, 'not_json', 'Request must be JSON');
    if (bytes.length > bodyBytesMax) return refuse(413, 'body_too_large');
    const body = parse(bytes);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse(400, 'invalid_json');
    for (const name of ['transactionId', 'items'])
      if (!Object.hasOwn(body, name)) return refuse(400, 'missing_key', `Missing key: ${name}`);
    const { transactionId, items } = body as { transactionId: unknown; items: unknown };
    if (!isId(transactionId, 255)) return refuse(400, 'invalid_transaction_id');
    if (!Array.isArray(items) || items.length < 1 || items.length > 100) return refuse(400, 'invalid_items');
    const sums = new Map<string, number>();
    for (const item of items as unknown[]) {
      if (typeof item !== 'object' || item === null) return refuse(400, 'invalid_items');
      for (const name of ['id', 'quantity'])
        if (!Object.hasOwn(item, name)) return refuse(400, 'missing_key', `Missing key: ${name}`);
      const { id, quantity } = item as { id: unknown; quantity: unknown };
      const isCount = Number.isInteger(quantity) && (quantity as number) > 0;
      if (!isId(id, 128) || !isCount || (quantity as number) > 1_000_000) return refuse(400, 'invalid_items');
      sums.set(id, (sums.get(id) ?? 0) + (quantity as number));
    }
    return this.#grant(transactionId, playerId, sums);
  }

  #grant(transactionId: string, playerId: string, sums: ReadonlyMap<string, number>) {
    const refuse = (status: number, code: string, error: string = code) =>
      [status, { error, code }, {}] as const;
    const items = JSON.stringify([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
    const earlier = this.grants.get(transactionId);
    if (earlier?.playerId === playerId && earlier.items === items)
      return [200, { message: 'granted', transactionId }, { 'Idempotent-Replayed': 'true' }] as const;
    if (earlier !== undefined) return refuse(409, 'transaction_conflict', 'Transaction already used');
    if (!this.players.has(playerId)) return refuse(404, 'player_not_found');
    if (this.blocked.has(playerId)) return refuse(403, 'player_not_eligible');
    if ([...sums.keys()].some(id => !this.goods.has(id))) return refuse(422, 'unknown_item');
    this.grants.set(transactionId, { playerId, items });
    return [200, { message: 'granted', transactionId }, {}] as const;
  }
}

/** Undefined when the sender broke off. */
async function read(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function decodePlayer(segment: string): string | undefined {
  try {
    const id = decodeURIComponent(segment);
    return isId(id, 128) ? id : undefined;
  } catch {
    return undefined;
  }
}

function isId(value: unknown, charsMax: number): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > charsMax) return false;
  return value.trim() !== '' && ![...value].some(one => one < ' ' || one === '\u007f');
}
