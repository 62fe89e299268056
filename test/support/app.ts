import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startApp, type App, type Overrides } from '../../src/app';
import { readConfig } from '../../src/config';
import { type Emulator } from '../../src/connectors/emulator/contract';
import { type Sandbox } from '../../src/connectors/sandbox';
import { TestClient } from './client';

/** A whole server in this process, with emulators, on free ports and a database of its own. */
export interface TestApp {
  readonly app: App;
  /** Speaks with the sandbox key. */
  readonly client: TestClient;
  /** Another client, with another key. */
  clientWith(key: string): TestClient;
  /** The control interface of an emulator, PAYONE's unless said otherwise. */
  control<Answer>(path: string, body?: unknown, provider?: string): Promise<Answer>;
  emulator(provider: string): Emulator;
  /** All that was logged, one JSON object per line. */
  log(): string;
  close(): Promise<void>;
}

export async function startTestApp(
  env: Readonly<Record<string, string>> = {},
  overrides: Overrides = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-test-'));
  const config = readConfig({
    SANDBOX: 'embedded',
    PORT: '0',
    SANDBOX_PORT_BASE: '0',
    DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    PROVIDER_TIMEOUT_MS: '1000',
    ...env,
  });
  let logged = '';
  const log = pino({ level: 'debug' }, { write: (line: string) => void (logged += line) });
  const app = await startApp(config, { log, emptySandbox: true, ...overrides });
  const clients = [new TestClient(app.url)];
  const [client] = clients as [TestClient];
  return {
    app,
    client,
    clientWith(key) {
      const other = new TestClient(app.url, key);
      clients.push(other);
      return other;
    },
    emulator: provider => emulatorOf(app.sandbox!, provider),
    async control<Answer>(path: string, body?: unknown, provider = 'PAYONE') {
      const url = `${emulatorOf(app.sandbox!, provider).url}/_emulator/${path}`;
      const headers = { 'content-type': 'application/json' };
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const answer = await fetch(url, { headers, ...init });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    log: () => logged,
    async close() {
      for (const each of clients) await each.close();
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function emulatorOf({ emulators }: Sandbox, provider: string): Emulator {
  const found = emulators.find(each => each.provider === provider);
  if (!found) throw new Error(`There is no emulator of ${provider}.`);
  return found;
}
