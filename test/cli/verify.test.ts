import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { TestClient } from '../support/client';
import {
  freePortBase,
  runToEnd,
  startSandboxProcess,
  startServerProcess,
  type Running,
} from '../support/processes';

const CLI = 'dist/src/cli/main.js';

interface Verdict {
  readonly sound: boolean;
  readonly books: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly violations: readonly { readonly invariant: string; readonly what: string }[];
}

/** The real command line against the database of a real server that is running, with the emulators beside it. */
describe('paygraph verify', () => {
  let folder: string;
  let file: string;
  let env: Record<string, string>;
  let sandbox: Running;
  let server: Running;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paygraph-verify-'));
    file = join(folder, 'paygraph.sqlite');
    const base = await freePortBase();
    env = {
      SANDBOX: 'external',
      PORT: String(base),
      SANDBOX_PORT_BASE: String(base + 1),
      DATABASE_URL: `sqlite:${file}`,
      MASTER_KEY: Buffer.alloc(32, 9).toString('base64'),
    };
    sandbox = await startSandboxProcess(env);
    server = await startServerProcess(env);
    await buy(new TestClient(`http://127.0.0.1:${base}`));
  });
  afterAll(async () => {
    await server.stop();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const verdict = async (): Promise<readonly [number | null, Verdict]> => {
    const { code, output } = await runToEnd([CLI, 'verify', '--json'], env);
    return [code, JSON.parse(output) as Verdict];
  };

  it('ends with 0 when all hold and the emulators’ books agree, beside the running server', async () => {
    expect(await verdict()).toEqual([0, { sound: true, violations: [], counts: {}, books: 'compared' }]);
    const { code, output } = await runToEnd([CLI, 'verify', '--no-books'], env);
    expect([code, output]).toEqual([0, 'All invariants hold; providers’ books not compared.\n']);
  });

  it('ends with 1 and names the rows when they do not, also where only the provider knows better', async () => {
    const database = new SQLite(file);
    const set = (captured: string): void =>
      void database.prepare('UPDATE payment SET captured = ?').run(captured);
    set('1');
    const [code, { sound, counts, violations }] = await verdict();
    set('1250');
    database.close();
    expect([code, sound]).toEqual([1, false]);
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['I1', 'I5', 'I23']));
    expect(violations.map(({ what }) => what)).toContainEqual(expect.stringMatching(/: 1 here, 1250 there/));
    expect((await verdict())[0]).toBe(0);
  });

  it('ends with 2 when there is nothing that it could check', async () => {
    const broken = join(folder, 'broken.sqlite');
    await writeFile(broken, 'This is no database. '.repeat(100));
    const { code } = await runToEnd([CLI, 'verify'], { ...env, DATABASE_URL: `sqlite:${broken}` });
    expect(code).toBe(2);
  });
});

async function buy(client: TestClient): Promise<void> {
  const details = {
    number: '4012000033330026',
    expiryMonth: 12,
    expiryYear: 2035,
    securityCode: '123',
    holder: 'Ada Lovelace',
  };
  const input = {
    idempotencyKey: 'verify',
    reference: 'order-verify',
    amount: { amount: '12.50', currency: 'EUR' },
    payWith: { directCard: { provider: 'PAYONE', details } },
  };
  const { purchase } = await client.askText<{ purchase: { payment: { id: string }; errors: unknown[] } }>(
    'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } errors { __typename } } }',
    { input },
  );
  expect(purchase.errors).toEqual([]);
  for (let captured = '0'; captured !== '1250';) {
    const { refreshPayment } = await client.askText<{
      refreshPayment: { payment: { captured: { minorUnits: string } } };
    }>('mutation ($id: ID!) { refreshPayment(id: $id) { payment { captured { minorUnits } } } }', {
      id: purchase.payment.id,
    });
    captured = refreshPayment.payment.captured.minorUnits;
  }
}
