import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { startIntrazonEmulator } from '../../../src/connectors/intrazon/emulator/server';
import { createIntrazonClient, type IntrazonClientDeps } from '../../../src/connectors/intrazon/client';
import { readIntrazonConfig } from '../../../src/connectors/intrazon/config';
import { createTransport } from '../../../src/connectors/transport';
import { ManualClock } from '../../../src/domain/clock';

export const SECRET = 'app_abcdefghijklmnopqrstuvwy';
export const CARD = {
  number: '4012888888881881',
  securityCode: '987',
  holder: 'Ann Buyer',
  expiryMonth: 3,
  expiryYear: 2050,
};

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Reply {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Resets the connection instead. */
  readonly reset?: true;
  /** Never answers. */
  readonly silent?: true;
}

export function deps(more: Partial<IntrazonClientDeps> = {}): IntrazonClientDeps {
  let ids = 0;
  return {
    clock: new ManualClock(),
    newUuid: () => `uuid-${++ids}`,
    transport: options => createTransport(options),
    ...more,
  };
}

/** Another party on the wire: records what it gets and answers what the test says. */
export async function startPeer(answering: (seen: Seen) => Reply, more: Partial<IntrazonClientDeps> = {}) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, text });
      const reply = answering(seen.at(-1)!);
      if (reply.reset) response.socket?.resetAndDestroy();
      if (reply.reset || reply.silent) return;
      const body = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
      const length = { 'Content-Length': String(Buffer.byteLength(body)) };
      response.writeHead(reply.status ?? 200, {
        'Content-Type': 'application/json',
        ...length,
        ...reply.headers,
      });
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = { origin, prefix: '/api/v1', appKey: 'aBcDeFgHiJ', secret: SECRET };
  const client = createIntrazonClient(config, deps(more));
  const close = async () => {
    await client.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { client, seen, origin, close };
}

/** A client of the emulator, connected by the settings that the emulator hands out. */
export async function startAgainstEmulator(more: Partial<IntrazonClientDeps> = {}) {
  const emulator = await startIntrazonEmulator({
    host: '127.0.0.1',
    port: 0,
    serverUrl: () => 'http://127.0.0.1:1',
  });
  const connect = () => createIntrazonClient(readIntrazonConfig(emulator.credentials)!, deps(more));
  const client = connect();
  const control = async (name: string, body?: unknown): Promise<unknown> => {
    const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${emulator.url}/_emulator/${name}`, post);
    return answer.json();
  };
  const close = async () => {
    await client.close();
    await emulator.close();
  };
  return { emulator, client, connect, control, close };
}

export function call(idempotencyKey?: string, signal = new AbortController().signal) {
  return { idempotencyKey, signal };
}
