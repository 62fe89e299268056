import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestClient } from '../support/client';
import { describeOnBothDatabases } from '../support/databases';
import {
  freePortBase,
  runToEnd,
  startSandboxProcess,
  startServerProcess,
  type Running,
} from '../support/processes';
import { columnsOf } from '../support/columns';

const CLI = 'dist/src/cli/main.js';

interface Shown {
  readonly name: string;
  readonly testMode: boolean;
  readonly fingerprint: string;
  readonly version: number;
  readonly disabledAt: string | null;
  readonly retiredAt?: string | null;
}

/** The real command line beside a real server, with the emulators in a process of their own. */
describeOnBothDatabases('paygraph accounts', (open, place) => {
  let folder: string;
  let base: number;
  let env: Record<string, string>;
  let sandbox: Running;
  let server: Running;
  let settings: Record<string, string>;
  const printed: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paygraph-accounts-'));
    base = await freePortBase();
    env = {
      SANDBOX: 'external',
      PORT: String(base),
      SANDBOX_PORT_BASE: String(base + 1),
      DATABASE_URL: await place.newUrl('may be there'),
      MASTER_KEY: Buffer.alloc(32, 9).toString('base64'),
      PROVIDER_TIMEOUT_MS: '2000',
    };
    sandbox = await startSandboxProcess(env);
    server = await startServerProcess(env);
    settings = await control('credentials?account=second');
  });
  afterEach(async () => {
    await server.stop();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
    printed.splice(0);
  });

  async function control<Answer>(path: string, body?: unknown): Promise<Answer> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${base + 2}/_emulator/${path}`, {
      headers: { 'content-type': 'application/json' },
      ...init,
    });
    return (await answer.json()) as Answer;
  }
  const cli = async (...args: string[]) => {
    const ended = await runToEnd([CLI, ...args], env);
    printed.push(ended.output);
    return ended;
  };
  const json = async <Answer>(...args: string[]): Promise<Answer> => {
    const { code, output } = await cli(...args, '--json');
    expect([code, output]).toEqual([0, output]);
    return JSON.parse(output.split('\n')[0]!) as Answer;
  };
  const file = async (content: unknown): Promise<string> => {
    const path = join(folder, 'settings.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const accounts = async (command: string, ...args: string[]) =>
    cli('accounts', command, 'payone', '--application', 'racing', ...args);
  const clientOf = async (application: string): Promise<TestClient> => {
    const { key } = await json<{ key: string }>('keys', 'create', '--application', application);
    return new TestClient(`http://127.0.0.1:${base}`, key);
  };
  const healthOf = async (client: TestClient) =>
    (await client.askText<{ providers: readonly { healthy: boolean }[] }>('{ providers { healthy } }'))
      .providers;
  /** Until the running server has taken it up. */
  const until = async (client: TestClient, healthy: readonly boolean[]): Promise<void> => {
    const deadline = Date.now() + 15_000;
    for (let now: unknown; JSON.stringify(now) !== JSON.stringify(healthy);) {
      if (Date.now() > deadline) throw new Error(`The accounts are ${JSON.stringify(now)}.`);
      now = (await healthOf(client)).map(each => each.healthy);
    }
  };
  let orders = 0;
  const pay = async (client: TestClient) => {
    orders += 1;
    const details = { number: '4012000033330026', expiryMonth: 12, expiryYear: 2035, holder: 'Ada' };
    const input = {
      ...{ idempotencyKey: `order-${orders}`, reference: `order-${orders}` },
      amount: { amount: '12.50', currency: 'EUR' },
      payWith: { directCard: { provider: 'PAYONE', details: { ...details, securityCode: '123' } } },
    };
    const { purchase } = await client.askText<{
      purchase: { payment: { status: string } | null; errors: readonly { __typename: string }[] };
    }>(
      'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { status } errors { __typename } } }',
      { input },
    );
    return purchase;
  };

  it('lead an application from its first account over a rotation to its end, under a running server, and no secret shows', async () => {
    expect(await json('applications', 'add', '--id', 'racing', '--name', 'Racing game')).toEqual({
      id: 'racing',
      name: 'Racing game',
    });
    const racing = await clientOf('racing');
    expect((await pay(racing)).errors).toEqual([{ __typename: 'Unsupported' }]);

    const added = await json<Shown>(
      ...['accounts', 'add', 'payone', '--application', 'racing'],
      ...['--settings', await file(settings)],
    );
    expect(added).toMatchObject({ name: 'default', testMode: true, version: 1, disabledAt: null });
    await until(racing, [true]);
    expect(await pay(racing)).toMatchObject({ payment: { status: 'CAPTURED' }, errors: [] });
    expect((await accounts('test')).code).toBe(0);

    const keys = { apiKeyId: 'ROTATEDKEY01', apiSecret: 'not-a-secret-rotated-in' };
    await control('merchant', { account: 'second', ...keys });
    const refused = await accounts('test');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('PAYONE refused them')]);
    const rotation = { PAYONE_API_KEY_ID: keys.apiKeyId, PAYONE_API_SECRET: keys.apiSecret };
    const args = ['accounts', 'rotate', 'payone', '--application', 'racing', '--settings', '-'];
    expect((await runToEnd([CLI, ...args], env, JSON.stringify(rotation))).code).toBe(0);
    expect((await accounts('test')).output).toContain('PAYONE accepts them');
    await until(racing, [true]);
    expect(await pay(racing)).toMatchObject({ payment: { status: 'CAPTURED' }, errors: [] });
    const [listed] = await json<readonly Shown[]>('accounts', 'list', '--application', 'racing');
    expect(listed).toMatchObject({ name: 'default', version: 2, retiredAt: null });
    expect(listed!.fingerprint).not.toBe(added.fingerprint);

    expect((await accounts('disable')).output).toContain(
      'racing has no account at PAYONE that takes what is new',
    );
    await until(racing, []);
    expect((await pay(racing)).errors).toEqual([{ __typename: 'Unsupported' }]);
    expect((await accounts('enable')).code).toBe(0);
    await until(racing, [true]);
    const retired = await accounts('retire');
    expect([retired.code, retired.output]).toEqual([0, expect.stringContaining('has no account at PAYONE')]);
    const shown = await cli('accounts', 'list', '--application', 'racing');
    expect(shown.output).toContain('  retired 20');
    const resumed = await accounts('resume');
    expect([resumed.code, resumed.output]).toEqual([
      0,
      'new payments of racing at PAYONE go through default.\n',
    ]);
    expect((await accounts('retire', '--name', 'none')).code).toBe(1);

    const secrets = [
      ...[settings['PAYONE_API_SECRET']!, settings['PAYONE_WEBHOOKS_KEY_SECRET']!, keys.apiSecret],
      env['MASTER_KEY']!,
    ];
    const database = await open({ url: env['DATABASE_URL']!, role: 'tool' });
    const stored = await columnsOf(database.reader);
    expect(stored).toContain('racing');
    for (const secret of secrets) {
      expect(printed.join('')).not.toContain(secret);
      expect(server.output()).not.toContain(secret);
      expect(stored).not.toContain(secret);
    }
    const { code, output } = await cli('verify', '--json');
    expect([code, output]).toEqual([0, expect.stringContaining('"books":"compared"')]);
  }, 120_000);

  it('outlive a server that is killed between the adding and the first use', async () => {
    await cli('applications', 'add', '--id', 'racing', '--name', 'Racing game');
    const adding = accounts('add', '--settings', await file(settings));
    await server.kill();
    expect((await adding).code).toBe(0);
    server = await startServerProcess(env);
    const racing = await clientOf('racing');
    expect((await healthOf(racing)).map(({ healthy }) => healthy)).toEqual([true]);
    expect(await pay(racing)).toMatchObject({ payment: { status: 'CAPTURED' }, errors: [] });
  }, 60_000);

  // What follows does not get as far as the database.
  if (place.dialect === 'postgres') return;

  it('are refused in words, with 1, and without a word of what was in the file', async () => {
    const secret = settings['PAYONE_API_SECRET']!;
    const refuse = async (content: unknown, says: RegExp, ...args: string[]): Promise<void> => {
      const { code, output } = await cli(
        'accounts',
        'add',
        'payone',
        '--settings',
        await file(content),
        ...args,
      );
      expect([code, output]).toEqual([1, expect.stringMatching(says)]);
      expect(output).not.toContain(secret);
      expect(output).not.toMatch(/node_modules|dist\/src/);
    };
    await refuse(`{"PAYONE_API_SECRET": "${secret}"`, /are a JSON object of texts/);
    await refuse(`"${secret}"`, /are a JSON object of texts/);
    await refuse({ PAYONE_API_SECRET: secret }, /missing: PAYONE_BASE_URL/);
    await refuse({ ...settings, [secret]: 'x' }, /PAYONE does not have/);
    await refuse(settings, /no application/, '--application', 'absent');
    const list = await cli('accounts', 'list');
    expect([list.code, list.output]).toEqual([0, '']);
    expect((await cli('accounts', 'add', 'payone', '--settings', join(folder, 'absent'))).code).toBe(1);
    expect((await cli('accounts', 'rotate', 'pi', '--settings', await file({ PI_API_KEY: 'k' }))).code).toBe(
      1,
    );
    const strange = await cli('accounts', 'test', 'paypal');
    expect([strange.code, strange.output]).toEqual([1, expect.stringContaining('PAYONE')]);
  }, 120_000);

  it('are not opened under another master key', async () => {
    await cli('applications', 'add', '--id', 'racing', '--name', 'Racing game');
    await accounts('add', '--settings', await file(settings));
    env = { ...env, MASTER_KEY: Buffer.alloc(32, 1).toString('base64') };
    const tested = await accounts('test');
    expect([tested.code, tested.output]).toEqual([1, expect.stringContaining('do not open: MASTER_KEY')]);
    const rotated = await accounts('rotate', '--settings', await file({ PAYONE_API_SECRET: 'x' }));
    expect([rotated.code, rotated.output]).toEqual([1, expect.stringContaining('do not open: MASTER_KEY')]);
  }, 60_000);
});

describe('paygraph applications', () => {
  it('are added once, under an id that can stand in an address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paygraph-applications-'));
    const env = { DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}` };
    const cli = (...args: string[]) => runToEnd([CLI, 'applications', ...args], env);
    const added = { code: 0, output: 'racing\n' };
    expect(await cli('add', '--id', 'racing', '--name', 'Racing')).toMatchObject(added);
    expect((await cli('add', '--id', 'racing', '--name', 'Again')).code).toBe(1);
    expect((await cli('add', '--id', 'Not/An/Id', '--name', 'Again')).code).toBe(1);
    const made = await cli('add', '--name', 'Made up');
    expect(made.output).toMatch(/^app_[0-9a-z]{26}\n$/);
    const { output } = await cli('list', '--json');
    expect((JSON.parse(output) as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'Default',
      'Made up',
      'Racing',
    ]);
    expect(await readdir(folder)).toContain('paygraph.sqlite');
    expect(await readFile(join(folder, 'master.key'), 'utf8')).toHaveLength(44);
    await rm(folder, { recursive: true, force: true });
  });
});
