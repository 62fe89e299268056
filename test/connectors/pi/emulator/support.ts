/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the tests say what they expect */
import { Agent, request } from 'undici';
import { type PiEmulator, startPiEmulator } from '../../../../src/connectors/pi/emulator/server';
import { build, type Draft, type Signed, type Wallet, walletOfSeed } from './wire';

export const agent = new Agent({ keepAliveTimeout: 1000 });
export const pi = 10_000_000n;

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  readonly body: any;
}

/** The control API of one of the origins. */
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

  close(count = 1): Promise<any> {
    return this.post('ledgers/close', { count });
  }

  async #call(method: 'GET' | 'POST', name: string, body?: unknown): Promise<any> {
    const url = `${this.url}/_emulator/${name}`;
    const reply = await send(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (reply.status >= 400) throw new Error(`control ${name}: ${reply.text}`);
    return reply.body;
  }
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export async function send(url: string, { method = 'GET', headers, body }: Call = {}): Promise<Reply> {
  const answer = await request(url, {
    method,
    dispatcher: agent,
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.body.text();
  let read: any;
  try {
    read = JSON.parse(text);
  } catch {
    read = undefined;
  }
  return { status: answer.statusCode, headers: answer.headers, text, body: read };
}

export interface User {
  readonly uid: string;
  readonly username: string;
  readonly scopes: readonly string[];
  readonly address: string;
}

/** A running emulator and a server that uses one of its accounts. */
export class Sandbox {
  constructor(
    readonly emulator: PiEmulator,
    readonly credentials: Readonly<Record<string, string>> = emulator.credentials,
  ) {}

  get control(): Control {
    return new Control(this.emulator.url);
  }

  get wallet(): Wallet {
    return walletOfSeed(this.credentials['PI_WALLET_SEED']!);
  }

  /** The same emulator through another API key and wallet. */
  async account(name: string): Promise<Sandbox> {
    return new Sandbox(this.emulator, await this.control.get(`credentials?account=${name}`));
  }

  user(more: Record<string, unknown> = {}): Promise<User> {
    return this.control.post('users', { username: 'kate', scopes: ['payments', 'wallet_address'], ...more });
  }

  /** A call of the Platform with this account's key. */
  platform(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    return send(`${this.credentials['PI_BASE_URL']!}/v2/${path}`, {
      method,
      headers: {
        authorization: `Key ${this.credentials['PI_API_KEY']!}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  create(payment: Record<string, unknown>): Promise<Reply> {
    const usual = { amount: 3.14, memo: 'Refund', metadata: { payout_id: 'p1' } };
    return this.platform('POST', 'payments', { payment: { ...usual, ...payment } });
  }

  /** A new payout to a new user. Fails when it is not created. */
  async payout(payment: Record<string, unknown> = {}): Promise<any> {
    const uid = payment['uid'] ?? (await this.user()).uid;
    const reply = await this.create({ ...payment, uid });
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  }

  payment(id: string): Promise<Reply> {
    return this.platform('GET', `payments/${id}`);
  }

  complete(id: string, txid: string): Promise<Reply> {
    return this.platform('POST', `payments/${id}/complete`, { txid });
  }

  cancel(id: string): Promise<Reply> {
    return this.platform('POST', `payments/${id}/cancel`);
  }

  horizon(path: string): Promise<Reply> {
    return send(`${this.credentials['PI_HORIZON_URL']!}/${path}`);
  }

  submit(xdr: string, path = 'transactions'): Promise<Reply> {
    return send(`${this.credentials['PI_HORIZON_URL']!}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `tx=${encodeURIComponent(xdr)}`,
    });
  }

  submitAsync(xdr: string): Promise<Reply> {
    return this.submit(xdr, 'transactions_async');
  }

  async sequence(address = this.wallet.address): Promise<bigint> {
    return BigInt((await this.horizon(`accounts/${address}`)).body.sequence);
  }

  /** Stroops. */
  async balance(address: string): Promise<bigint> {
    const { body } = await this.horizon(`accounts/${address}`);
    return BigInt(body.balances.at(-1).balance.replace('.', ''));
  }

  /** Unix seconds of the chain, so many from now. */
  async inSeconds(seconds: number): Promise<bigint> {
    const { now } = await this.control.get('clock');
    return BigInt(Math.floor(Date.parse(now) / 1000) + seconds);
  }

  /** A signed payment from this wallet with the next sequence number, or as the draft says. */
  async sign(draft: Partial<Draft> & { to?: string; amount?: bigint } = {}): Promise<Signed> {
    const { to = this.wallet.address, amount = 1n, ...rest } = draft;
    const source = rest.source ?? this.wallet;
    return build({
      source,
      sequence: rest.sequence ?? (await this.sequence(source.address)) + 1n,
      payments: [{ to, amount }],
      maxTime: await this.inSeconds(180),
      ...rest,
    });
  }

  /** The transaction that a payout asks for. */
  signFor(payout: any, draft: Partial<Draft> = {}): Promise<Signed> {
    const amount = BigInt(Math.round(payout.amount * 1e7));
    return this.sign({ to: payout.to_address, amount, memo: payout.identifier, ...draft });
  }

  /** Submits without waiting, and closes the ledger. The hash. */
  async apply(signed: Signed): Promise<string> {
    const reply = await this.submitAsync(signed.xdr);
    if (reply.status !== 201) throw new Error(reply.text);
    await this.control.close();
    return signed.hash;
  }

  /** `KIND reference stroops`, in the order of the books. */
  books(): string[] {
    return this.emulator.books().map(one => `${one.kind} ${one.reference} ${one.amount}`);
  }

  close(): Promise<void> {
    return this.emulator.close();
  }
}

/** Ledgers close on command, so that nothing depends on the speed of the machine. */
export const onCommand = { ledgerMs: 0 };

export async function openSandbox(
  options: { dataFolder?: string; profile?: Record<string, unknown> } = {},
): Promise<Sandbox> {
  const { dataFolder, profile = onCommand } = options;
  const emulator = await startPiEmulator({
    host: '127.0.0.1',
    port: 0,
    horizonPort: 0,
    serverUrl: () => 'http://127.0.0.1:1',
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  const sandbox = new Sandbox(emulator);
  await sandbox.control.post('profile', profile);
  return sandbox;
}

/** As at the start, with ledgers on command. */
export async function startAnew(sandbox: Sandbox, body: Record<string, unknown> = {}): Promise<void> {
  await sandbox.control.post('reset', body);
  await sandbox.control.post('profile', onCommand);
}

/** Lets I/O go on until something is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setImmediate(resolve));
}
