/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument -- control answers are JSON of any shape; the tests say what they expect */
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { type Emulator } from '../../../../src/connectors/emulator/contract';
import { startPaytureEmulator } from '../../../../src/connectors/payture/emulator/server';

/** Encodes and reads by itself: this file shares no code with the connector or the emulator. */

export const cards = {
  plain: '5218851946955484',
  visa: '4011111111111112',
  cvvRequired: '4111111111100023',
  threeDs: '4111111111111111',
  threeDsFails: '4111111111111114',
  stallBlock: '4100401111100062',
  stallUnblock: '4100401111100724',
  stallCharge: '4100401111100328',
  stallRefund: '4100401111103025',
  blocked: '4111111111100072',
  failsCharge: '4111111111100221',
  failsUnblock: '4111111111100627',
  failsRefund: '4111111111102029',
};

export const hourMs = 3_600_000;
export const agent = new Agent({ keepAliveTimeout: 1000 });

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** One answer of the gateway, read. */
export interface Reply extends Answer {
  readonly root: string;
  readonly attributes: Record<string, string>;
  /** In the order of the wire. */
  readonly names: readonly string[];
  readonly children: readonly Record<string, string>[];
}

export type Fields = Readonly<Record<string, string | number>>;
export type Encoding = 'single' | 'perValue' | 'whole';

export function inner(fields: Fields, encoding: Encoding = 'perValue'): string {
  const pairs = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
  if (encoding === 'perValue') return pairs.map(([n, v]) => `${n}=${encodeURIComponent(v)}`).join(';');
  const raw = pairs.map(([n, v]) => `${n}=${v}`).join(';');
  return encoding === 'single' ? raw : encodeURIComponent(raw);
}

export function parse(answer: Answer): Reply {
  const element = (text: string): [string, [string, string][]] => {
    const pairs = [...text.matchAll(/\s([A-Za-z0-9]+)="([^"]*)"/g)].map(
      ([, name, value]): [string, string] => [name!, unescape(value!)],
    );
    return [/^<([A-Za-z0-9]+)/.exec(text)?.[1] ?? '', pairs];
  };
  const tags = answer.text.match(/<[A-Za-z][^>]*>/g) ?? [];
  const [root, pairs] = element(tags[0] ?? '');
  return {
    ...answer,
    root,
    attributes: Object.fromEntries(pairs),
    names: pairs.map(([name]) => name),
    children: tags.slice(1).map(tag => Object.fromEntries(element(tag)[1])),
  };
}

function unescape(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The control API of an emulator. */
export class Control {
  constructor(readonly url: string) {}

  get(name: string): Promise<any> {
    return this.#call('GET', name);
  }

  post(name: string, body: unknown = {}): Promise<any> {
    return this.#call('POST', name, body);
  }

  fault(fault: string, rest: Record<string, unknown> = {}): Promise<any> {
    return this.post('faults', { fault, ...rest });
  }

  advance(advanceMs: number): Promise<any> {
    return this.post('clock', { advanceMs });
  }

  async #call(method: 'GET' | 'POST', name: string, body?: unknown): Promise<any> {
    const answer = await request(`${this.url}/_emulator/${name}`, {
      method,
      dispatcher: agent,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.statusCode >= 400) throw new Error(`control ${name}: ${await answer.body.text()}`);
    return answer.body.json();
  }
}

/** Plays the Paygraph server: keeps the notifications. */
export class Receiver {
  readonly received: { path: string; fields: Record<string, string> }[] = [];
  status = 200;
  url = '';
  #server: Server | undefined;

  async open(): Promise<this> {
    this.#server = createServer((message, response) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
        this.received.push({ path: message.url ?? '', fields });
        response.writeHead(this.status).end();
      });
    });
    await new Promise<void>(resolve => this.#server!.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  types(): string[] {
    return this.received.map(one => one.fields['Notification']!);
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>(resolve => this.#server!.close(() => resolve()));
  }
}

/** A running emulator and its callers. */
export class Sandbox {
  #next = 0;

  constructor(
    readonly emulator: Emulator,
    readonly receiver: Receiver,
    readonly control = new Control(emulator.url),
    readonly merchant: Readonly<Record<string, string>> = emulator.credentials,
  ) {}

  get key(): string {
    return this.merchant['PAYTURE_KEY']!;
  }

  get vwid(): string {
    return this.merchant['PAYTURE_VWID']!;
  }

  get password(): string {
    return this.merchant['PAYTURE_PASSWORD']!;
  }

  /** Another merchant of the same gateway. */
  async second(): Promise<Sandbox> {
    const merchant = await this.control.get('credentials?account=second');
    return new Sandbox(this.emulator, this.receiver, this.control, merchant);
  }

  orderId(): string {
    this.#next += 1;
    return `order-${this.#next}`;
  }

  async call(path: string, fields: Fields): Promise<Reply> {
    const body = Object.entries(fields).map(([n, v]) => `${n}=${encodeURIComponent(String(v))}`);
    return parse(await this.send(path, 'POST', body.join('&')));
  }

  /** A command of the wallet, everything in DATA. */
  wallet(command: string, data: Fields): Promise<Reply> {
    return this.call(`vwapi/${command}`, { VWID: this.vwid, DATA: inner(data) });
  }

  async send(path: string, method: 'GET' | 'POST' | 'PUT', body?: string, type = form): Promise<Answer> {
    const answer = await request(`${this.emulator.url}/${path}`, {
      method,
      dispatcher: agent,
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': type } }),
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  }

  pay(command: 'Pay' | 'Block', options: CardOrder = {}): Promise<Reply> {
    return this.call(`api/${command}`, this.payFields(options));
  }

  payFields(options: CardOrder = {}): Record<string, string | number> {
    const { orderId = this.orderId(), amount = 45_900, card = cards.plain, info = {} } = options;
    const pay = { ...cardFields(card, 'PAN'), OrderId: orderId, Amount: amount, ...info };
    return { Key: this.key, OrderId: orderId, Amount: amount, PayInfo: inner(pay), ...options.root };
  }

  /** A new payment's OrderId. Fails when it is not accepted. */
  async paid(command: 'Pay' | 'Block', options: CardOrder = {}): Promise<string> {
    const reply = await this.pay(command, options);
    if (reply.attributes['Success'] !== 'True') throw new Error(reply.text);
    return reply.attributes['OrderId']!;
  }

  state(orderId: string): Promise<Reply> {
    return this.call('api/GetState', { Key: this.key, OrderId: orderId });
  }

  async stateOf(orderId: string): Promise<string> {
    return (await this.state(orderId)).attributes['State'] ?? '';
  }

  follow(command: 'Charge' | 'Unblock' | 'Refund', orderId: string, amount?: number): Promise<Reply> {
    const rest = amount === undefined ? {} : { Amount: amount };
    const fields = { Key: this.key, Password: this.password, OrderId: orderId, ...rest };
    return this.call(`api/${command}`, fields);
  }

  async register(login = 'kate@shop.test', password = 'psw'): Promise<Fields> {
    const customer = { VWUserLgn: login, VWUserPsw: password, PhoneNumber: '79001234567' };
    const reply = await this.wallet('Register', customer);
    if (reply.attributes['Success'] !== 'True') throw new Error(reply.text);
    return { VWUserLgn: login, VWUserPsw: password };
  }

  /** The id of a new, active card of the customer. */
  async activeCard(customer: Fields, card = cards.plain): Promise<string> {
    const added = await this.wallet('Add', { ...customer, ...cardFields(card) });
    const CardId = added.attributes['CardId']!;
    await this.wallet('Activate', { ...customer, CardId, Amount: 100 });
    return CardId;
  }

  /** The issuer's answer to a 3-D Secure step, by the scripted form. */
  async decide(challenge: Reply, result: 'ok' | 'fail' = 'ok'): Promise<{ MD: string; PaRes: string }> {
    const MD = challenge.attributes['ThreeDSKey']!;
    const answer = await this.send('acs/decide', 'POST', new URLSearchParams({ MD, result }).toString());
    return { MD, PaRes: JSON.parse(answer.text).paRes };
  }

  books(): string[] {
    return this.emulator.books().map(one => `${one.kind} ${one.reference} ${one.amount} ${one.currency}`);
  }

  /** Waits until every notification that is due has been answered. */
  settle(): Promise<unknown> {
    return this.control.advance(0);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    await this.receiver.close();
  }
}

const form = 'application/x-www-form-urlencoded';

export interface CardOrder {
  readonly orderId?: string;
  readonly amount?: number;
  readonly card?: string;
  readonly info?: Fields;
  readonly root?: Fields;
}

export function cardFields(card: string, name = 'CardNumber'): Record<string, string | number> {
  return { [name]: card, EMonth: 12, EYear: 35, CardHolder: 'KATE SMITH', SecureCode: 123 };
}

export function payToken(card = cards.plain, amount = 45_900): string {
  const token = { emulator: 1, pan: card, expMonth: 12, expYear: 35, amount };
  return Buffer.from(JSON.stringify(token)).toString('base64');
}

export async function openSandbox(dataFolder?: string, receiver?: Receiver): Promise<Sandbox> {
  const to = receiver ?? (await new Receiver().open());
  const emulator = await startPaytureEmulator({
    host: '127.0.0.1',
    port: 0,
    serverUrl: () => to.url,
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  return new Sandbox(emulator, to);
}
