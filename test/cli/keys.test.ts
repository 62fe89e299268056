import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KNOWN_PROVIDERS } from '../../src/connectors/registry';
import { TestClient } from '../support/client';
import { freePortBase, run, startServerProcess, type Running } from '../support/processes';

const CLI = 'dist/src/cli/main.js';

/** The real command line against the database of a real server that is running. */
describe('paygraph keys', () => {
  let folder: string;
  let env: Record<string, string>;
  let server: Running;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paygraph-keys-'));
    const base = await freePortBase();
    env = {
      PORT: String(base),
      SANDBOX_PORT_BASE: String(base),
      DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
      MASTER_KEY: Buffer.alloc(32, 9).toString('base64'),
    };
    url = `http://127.0.0.1:${base}`;
    server = await startServerProcess(env);
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });

  const create = async (...options: string[]): Promise<{ id: string; key: string }> =>
    JSON.parse(await run([CLI, 'keys', 'create', '--json', ...options], env)) as { id: string; key: string };
  const providers = (key: string): Promise<unknown> =>
    new TestClient(url, key).askText('{ providers { provider } }');

  it('makes a key that works at once, beside the running server, and prints nothing else', async () => {
    const { key } = await create('--role', 'server');
    expect(await providers(key)).toEqual({ providers: KNOWN_PROVIDERS.map(provider => ({ provider })) });
  });

  it('ends a key at once', async () => {
    const { id, key } = await create('--role', 'readonly', '--label', 'reports');
    expect(await run([CLI, 'keys', 'list'], env)).toContain(`${id}  readonly`);
    const listed = JSON.parse(await run([CLI, 'keys', 'list', '--json'], env)) as unknown;
    expect(listed).toContainEqual(expect.objectContaining({ id, role: 'readonly', label: 'reports' }));
    await run([CLI, 'keys', 'revoke', id], env);
    await expect(providers(key)).rejects.toThrow('401');
    expect(await run([CLI, 'keys', 'list'], env)).toContain('revoked');
  });

  it('refuses a player key without a player, and shows no secret of any key', async () => {
    await expect(create('--role', 'player')).rejects.toThrow('--player goes with --role player');
    const { key } = await create();
    expect(await run([CLI, 'keys', 'list'], env)).not.toContain(key.slice(-20));
  });
});
