import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../src/domain/clock';
import { PaymentDocument, RefreshPaymentDocument } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { type TestClient } from '../support/client';
import { credentialsAt } from '../support/credentials';
import { runToEnd } from '../support/processes';
import { broken } from '../support/verdict';
import { clientOf, DEFAULT } from './support/keys';
import { buy, quiet } from './support/orders';

const MINUTE_MS = 60_000;
const PAYONE_SETTINGS = [
  ...['PAYONE_BASE_URL', 'PAYONE_MERCHANT_ID', 'PAYONE_API_KEY_ID', 'PAYONE_API_SECRET'],
  ...['PAYONE_WEBHOOKS_KEY_ID', 'PAYONE_WEBHOOKS_KEY_SECRET'],
];
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** A server of the real world: its accounts are in the environment, and there are no emulators of its own. */
describe('a server whose environment names another merchant than before', () => {
  let emulators: TestApp;
  let folder: string;
  let clock: ManualClock;
  let first: Readonly<Record<string, string>>;
  let second: Readonly<Record<string, string>>;
  const running: TestApp[] = [];

  beforeEach(async () => {
    emulators = await startTestApp({}, { withoutJobs: true });
    await quiet(emulators);
    clock = new ManualClock(new Date());
    folder = await mkdtemp(join(tmpdir(), 'paygraph-environment-'));
    first = await credentialsAt(emulators.app.sandbox!, 'PAYONE');
    second = await credentialsAt(emulators.app.sandbox!, 'PAYONE', 'second');
  });
  afterEach(async () => {
    for (const test of running.splice(0)) await test.close();
    await emulators.close();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = () => ({ SANDBOX: 'off', DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}` });
  async function start(credentials: Readonly<Record<string, string>>): Promise<TestApp> {
    for (const test of running.splice(0)) await test.close();
    const env = { ...settings(), ...credentials, ALLOW_CARD_DATA: 'true' };
    const test = await startTestApp(env, { withoutJobs: true, clock });
    running.push(test);
    return test;
  }
  async function runFor(test: TestApp, minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      clock.advance(MINUTE_MS);
      await emulators.control('clock', { advanceMs: MINUTE_MS });
      await test.app.runJobs();
    }
  }
  const server = (test: TestApp): Promise<TestClient> => clientOf(test, DEFAULT, 'server');
  const statusOf = async (client: TestClient, id: string) =>
    (await client.ask(PaymentDocument, { id })).payment?.status;
  const payoneAt = async (client: TestClient) => {
    const { providers } = await client.askText<{ providers: readonly { provider: string }[] }>(
      '{ providers { provider healthy capabilities } }',
    );
    return providers.find(({ provider }) => provider === 'PAYONE');
  };
  async function buyWithLostAnswer(test: TestApp): Promise<string> {
    const match = { method: 'POST', path: '/payments' };
    await emulators.control('faults', { fault: 'resetAfter', times: 1, match });
    const { payment, errors } = await buy(await server(test));
    expect(errors).toMatchObject([{ __typename: 'OutcomeUnknown' }]);
    return payment!.id;
  }
  const accept = (...more: readonly string[]) =>
    runToEnd(['dist/src/cli/main.js', 'accounts', 'accept', 'payone', ...more], {
      ...{ ...settings(), ...second, MASTER_KEY },
    });

  it('does not look for what is under way where it never was, and goes on once the old one is back', async () => {
    const id = await buyWithLostAnswer(await start(first));

    const other = await start(second);
    const client = await server(other);
    expect(other.log()).toContain('the environment names another merchant');

    await runFor(other, 90);
    expect(await statusOf(client, id)).toBe('UNKNOWN');
    expect(await payoneAt(client)).toMatchObject({ healthy: false, capabilities: [] });
    expect((await buy(client)).errors).toMatchObject([{ __typename: 'Unsupported' }]);

    const back = await start(first);
    await (await server(back)).ask(RefreshPaymentDocument, { id });
    await runFor(back, 5);
    expect(await statusOf(await server(back), id)).toBe('CAPTURED');
    expect(emulators.emulator('PAYONE').books()).toHaveLength(1);
    expect(await broken(back.app.services.database)).toEqual([]);
  });

  it('takes the new one while nothing was made at the old', async () => {
    await start(first);
    const client = await server(await start(second));
    expect(await payoneAt(client)).toMatchObject({ healthy: true });
    expect((await buy(client)).errors).toEqual([]);
  });

  it('is used again when an operator accepts it, who is shown first what is at stake', async () => {
    await buyWithLostAnswer(await start(first));
    for (const test of running.splice(0)) await test.close();
    const shown = await accept();
    expect([shown.code, shown.output]).toEqual([
      0,
      expect.stringContaining('1 payments and 0 payouts, 1 of them under way'),
    ]);
    expect(await payoneAt(await server(await start(second)))).toMatchObject({ healthy: false });
    for (const test of running.splice(0)) await test.close();

    const done = await accept('--yes', '--json');
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([0, { accepted: true }]);
    const client = await server(await start(second));
    expect(await payoneAt(client)).toMatchObject({ healthy: true });
    expect((await buy(client)).errors).toEqual([]);
    const again = await accept('--yes');
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('is the account that is known')]);
  });

  it.each([
    ['in the sandbox', { SANDBOX: 'external' }, 'The sandbox takes its emulators’ accounts as they are.'],
    ['with settings that are incomplete', { PAYONE_API_SECRET: '' }, 'missing: PAYONE_API_SECRET'],
    [
      'without settings',
      Object.fromEntries(PAYONE_SETTINGS.map(name => [name, ''])),
      'The environment has no settings of PAYONE.',
    ],
  ])('is not accepted %s', async (_name, changes, what) => {
    const { code, output } = await runToEnd(
      ['dist/src/cli/main.js', 'accounts', 'accept', 'payone', '--yes'],
      {
        ...{ ...settings(), ...second, MASTER_KEY, ...changes },
      },
    );
    expect([code, output]).toEqual([1, expect.stringContaining(what)]);
  });
});
