/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { Agent, request } from 'undici';
import { type BookEntry, type Emulator } from '../../../../src/connectors/emulator/contract';
import { startIntrazonEmulator } from '../../../../src/connectors/intrazon/emulator/server';

/** Speaks the wire by itself: this file shares no code with the connector or the emulator. */

export const cards = {
  test: '4012888888881881',
  otherTest: '4242424242424242',
  chargesDeclined: '4000000000000341',
  declined: '4000000000000002',
  real: '5555555555554444',
  luhnInvalid: '4012888888881882',
};

export const app = 'PaygraphIZ';
export const ada = 'playerAda1';
export const ben = 'playerBen1';
export const cleo = 'playerCleo';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  readonly body: any;
}

export interface CallOptions {
  readonly key?: string;
  readonly headers?: Record<string, string | string[]>;
  /** Sent as it is, instead of JSON. */
  readonly raw?: string | Buffer;
  /** Null: no Authorization at all. */
  readonly authorization?: string | null;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'PATCH' | 'OPTIONS';

export const agent = new Agent({ keepAliveTimeout: 1000 });

export const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

export class Client {
  constructor(
    readonly baseUrl: string,
    readonly secret: string,
  ) {}

  get(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('GET', path, undefined, options);
  }

  post(path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.call('POST', path, body, options);
  }

  call(method: Method, path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    const authorization =
      options.authorization === undefined ? basic(`${this.secret}:`) : options.authorization;
    const text = options.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const headers = {
      ...(authorization === null ? {} : { Authorization: authorization }),
      ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(options.key === undefined ? {} : { 'Idempotency-Key': options.key }),
      ...options.headers,
    };
    return send(method, this.baseUrl + path, headers, text);
  }

  player(key: string): Promise<Answer> {
    return this.get(`/players/${key}/`);
  }

  addPlayer(player: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.post(`/applications/${app}/players/`, player, options);
  }

  addCard(player: string, card: Record<string, unknown> = {}, options: CallOptions = {}): Promise<Answer> {
    return this.post(`/players/${player}/payment-method/`, { ...goodCard, ...card }, options);
  }

  buy(player: string, purchase: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.post(`/players/${player}/buy-virtual-good/`, purchase, options);
  }

  async purchases(player: string): Promise<any[]> {
    return (await this.get(`/players/${player}/buy-virtual-good/`)).body;
  }
}

export const goodCard = {
  cc_num: cards.test,
  cc_csc: '123',
  cc_name: 'John Doe',
  cc_exp_month: '12',
  cc_exp_year: '2050',
};

export const sword = (currency: string, amount?: unknown) => ({
  virtual_good_key: 'ironSword1',
  currency,
  amount,
});
export const potion = (currency: string, amount?: unknown) => ({
  virtual_good_key: 'healPotion',
  currency,
  amount,
});

async function send(
  method: Method,
  url: string,
  headers: Record<string, string | string[]>,
  body: string | Buffer | undefined,
): Promise<Answer> {
  const answer = await request(url, {
    method,
    headers,
    dispatcher: agent,
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.body.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  return { status: answer.statusCode, headers: answer.headers, text, body: parsed };
}

/** The control API of the emulator. */
export class Control {
  constructor(readonly url: string) {}

  get(name: string): Promise<Answer> {
    return send('GET', `${this.url}/_emulator/${name}`, {}, undefined);
  }

  post(name: string, body: unknown = {}): Promise<Answer> {
    return send('POST', `${this.url}/_emulator/${name}`, {}, JSON.stringify(body));
  }

  fault(fault: string, rest: Record<string, unknown> = {}): Promise<Answer> {
    return this.post('faults', { fault, ...rest });
  }
}

export interface Sandbox {
  readonly emulator: Emulator;
  readonly client: Client;
  readonly second: Client;
  readonly control: Control;
  books(): readonly BookEntry[];
  /** Adds an application by the control API and returns a client with its secret. */
  application(body: Record<string, unknown>): Promise<Client>;
  close(): Promise<void>;
}

export async function openSandbox(dataFolder?: string): Promise<Sandbox> {
  const emulator = await startIntrazonEmulator({
    host: '127.0.0.1',
    port: 0,
    serverUrl: () => 'http://127.0.0.1:1',
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  const control = new Control(emulator.url);
  const second = (await control.get('credentials?account=second')).body;
  const clientOf = (credentials: Readonly<Record<string, string>>): Client =>
    new Client(credentials['INTRAZON_BASE_URL']!, credentials['INTRAZON_SECRET']!);
  return {
    emulator,
    control,
    client: clientOf(emulator.credentials),
    second: clientOf(second),
    books: () => emulator.books(),
    application: async body => {
      const answer = await control.post('apps', body);
      if (answer.status !== 201) throw new Error(answer.text);
      return new Client(`${emulator.url}/api/v1`, answer.body.secret);
    },
    close: () => emulator.close(),
  };
}

/** A refusal by its status and word. */
export const refused = (status: number, error: string) => ({
  status,
  body: expect.objectContaining({ error }),
});
