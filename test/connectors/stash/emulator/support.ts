/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the tests say what they expect */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import { type Emulator } from '../../../../src/connectors/emulator/contract';
import { startStashEmulator } from '../../../../src/connectors/stash/emulator/server';
import { Merchant } from './merchant';

/** Signs and reads by itself: this file shares no code with the connector or the emulator. */

export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  noFunds: '4000000000009995',
  captureFails: '4000000000000341',
};
export const hourMs = 3_600_000;
export const agent = new Agent({ keepAliveTimeout: 1000 });

export const createPath = '/sdk/checkout_links/create';
export const quickPath = '/sdk/server/checkout_links/generate_quick_pay_url';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  /** The body, when it is JSON. */
  readonly json: any;
}

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
}

export async function send(url: string, { method = 'POST', headers = {}, body }: Sending): Promise<Answer> {
  const answer = await request(url, {
    method,
    headers,
    dispatcher: agent,
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.body.text();
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** The control API of an emulator. */
export class Control {
  constructor(readonly url: string) {}

  async get(name: string): Promise<any> {
    return ok(await this.call('GET', name));
  }

  async post(name: string, body: unknown = {}): Promise<any> {
    return ok(await this.call('POST', name, body));
  }

  /** The answer whatever its status. */
  call(method: 'GET' | 'POST', name: string, body?: unknown): Promise<Answer> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return send(`${this.url}/_emulator/${name}`, { method, ...json });
  }

  fault(fault: string, rest: Record<string, unknown> = {}): Promise<any> {
    return this.post('faults', { fault, ...rest });
  }

  advance(advanceMs: number): Promise<any> {
    return this.post('clock', { advanceMs });
  }
}

function ok(answer: Answer): any {
  if (answer.status >= 400) throw new Error(`control: ${answer.status} ${answer.text}`);
  return answer.json;
}

export function hmac(key: string | Buffer, message: string | Buffer): string {
  return createHmac('sha256', key).update(message).digest('base64');
}

/** A running emulator, its merchant, and its callers. */
export class Sandbox {
  constructor(
    readonly emulator: Emulator,
    readonly merchant: Merchant,
    readonly control = new Control(emulator.url),
    readonly settings: Readonly<Record<string, string>> = emulator.credentials,
  ) {}

  get apiKey(): string {
    return this.settings['STASH_API_KEY']!;
  }

  get shopId(): string {
    return this.settings['STASH_SHOP_ID']!;
  }

  get shopHandle(): string {
    return this.settings['STASH_SHOP_HANDLE']!;
  }

  /** Another shop of the same Stash. */
  async second(): Promise<Sandbox> {
    const settings = await this.control.get('credentials?account=second');
    return new Sandbox(this.emulator, this.merchant, this.control, settings);
  }

  /** A POST of JSON with the API key; `headers` replaces what it names. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.raw(path, typeof body === 'string' ? body : JSON.stringify(body), headers);
  }

  raw(path: string, body: string | Buffer, headers: Record<string, string | string[]> = {}): Promise<Answer> {
    const usual = { 'content-type': 'application/json', 'x-stash-api-key': this.apiKey };
    return send(`${this.emulator.url}${path}`, { body, headers: { ...usual, ...headers } });
  }

  /** The value of x-stash-hmac-signature. */
  signature(body: string, parts: { timeMs?: number; shopId?: string; key?: string | Buffer } = {}): string {
    const { timeMs = Date.now(), shopId = this.shopId, key = this.apiKey } = parts;
    return `v1;${shopId};${timeMs};${hmac(key, `${timeMs}.${body}`)}`;
  }

  /** A POST that is signed and has no API key. */
  signed(path: string, body: string, signature = this.signature(body)): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'x-stash-hmac-signature': signature };
    return send(`${this.emulator.url}${path}`, { body, headers });
  }

  payment(id: string, headers?: Record<string, string>): Promise<Answer> {
    return send(`${this.emulator.url}/sdk/server/payment/${id}`, {
      method: 'GET',
      headers: headers ?? { 'x-stash-api-key': this.apiKey },
    });
  }

  async status(id: string): Promise<string> {
    return (await this.payment(id)).json.status.replace('PAYMENT_STATUS_', '');
  }

  /** The body of a G1 request. */
  g1(rest: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      shopHandle: this.shopHandle,
      currency: 'USD',
      externalUser: { id: 'player_id_123' },
      items: [{ id: 'sword_123', name: 'Sword', pricePerItem: '4.99', quantity: 1 }],
      ...rest,
    };
  }

  /** The body of a G2 request. */
  g2(rest: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      user: { id: 'player_id_123', platform: 'IOS' },
      item: { id: 'gems_100', name: '100 gems', pricePerItem: '1.99', quantity: 1 },
      ...rest,
    };
  }

  /** A new G1 link. Fails when it is refused. */
  async link(rest: Record<string, unknown> = {}): Promise<{ id: string; url: string }> {
    const answer = await this.post(createPath, this.g1(rest));
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json;
  }

  /** A new G2 link. */
  async quickLink(rest: Record<string, unknown> = {}): Promise<{ id: string; url: string }> {
    const answer = await this.post(quickPath, this.g2(rest));
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json;
  }

  /** The scripted payer. */
  pay(id: string, card = cards.good): Promise<Answer> {
    return this.control.call('POST', `links/${id}/pay`, { card });
  }

  async paidLink(rest: Record<string, unknown> = {}): Promise<{ id: string; url: string }> {
    const link = await this.link(rest);
    const answer = await this.pay(link.id);
    if (answer.json?.status !== 'PAYMENT_STATUS_SUCCEEDED') throw new Error(answer.text);
    return link;
  }

  refund(id: string, body: Record<string, unknown>): Promise<Answer> {
    return this.control.call('POST', `links/${id}/refund`, body);
  }

  order(id: string): Promise<any> {
    return this.control.get(`links/${id}`);
  }

  /** How the last attempt to pay ended. */
  async outcome(id: string): Promise<string> {
    return (await this.order(id)).attempts.at(-1).outcome;
  }

  books(): string[] {
    return this.emulator.books().map(one => `${one.kind} ${one.reference} ${one.amount} ${one.currency}`);
  }

  /** Waits until every webhook that is due has been answered. */
  settle(): Promise<unknown> {
    return this.control.advance(0);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    await this.merchant.close();
  }
}

export async function openSandbox(dataFolder?: string, merchant?: Merchant): Promise<Sandbox> {
  const to = merchant ?? (await new Merchant().open());
  const emulator = await startStashEmulator({
    host: '127.0.0.1',
    port: 0,
    serverUrl: () => to.url,
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  to.authorizeKey = emulator.credentials['STASH_AUTHORIZE_KEY']!;
  to.webhookSecret = emulator.credentials['STASH_WEBHOOK_SECRET']!;
  return new Sandbox(emulator, to);
}

/** Comes back when the condition holds; the test's own deadline ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setImmediate(resolve));
}
