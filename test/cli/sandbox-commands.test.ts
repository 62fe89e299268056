import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorUrl } from '../../src/connectors/sandbox';
import { TestClient } from '../support/client';
import { PiPlatform } from '../support/pi-platform';
import { freePortBase, runToEnd, startServerProcess, type Running } from '../support/processes';

const CLI = 'dist/src/cli/main.js';

/** The real command line beside a real server that is running with its emulators. */
describe('paygraph', () => {
  let folder: string;
  let env: Record<string, string>;
  let server: Running;
  let client: TestClient;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paygraph-cli-'));
    const base = await freePortBase();
    env = {
      PORT: String(base),
      SANDBOX_PORT_BASE: String(base),
      DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
      PROVIDER_TIMEOUT_MS: '2000',
    };
    server = await startServerProcess(env);
    client = new TestClient(`http://127.0.0.1:${base}`);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const cli = (...args: string[]) => runToEnd([CLI, ...args], env);
  const lines = (output: string): unknown[] =>
    output
      .split('\n')
      .filter(line => line.startsWith('{') || line.startsWith('['))
      .map(line => JSON.parse(line) as unknown);

  async function buy(reference: string): Promise<{ payment: string; operation: string; status: string }> {
    const details = { number: '4012000033330026', expiryMonth: 12, expiryYear: 2035, holder: 'Ada' };
    const input = {
      ...{ idempotencyKey: reference, reference, amount: { amount: '12.50', currency: 'EUR' } },
      payWith: { directCard: { provider: 'PAYONE', details: { ...details, securityCode: '123' } } },
    };
    const { purchase } = await client.askText<{
      purchase: { payment: { id: string }; operation: { id: string; status: string } };
    }>(
      'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } operation { id status } } }',
      { input },
    );
    const { payment, operation } = purchase;
    return { payment: payment.id, operation: operation.id, status: operation.status };
  }

  it('events tail prints each event with its cursor, and goes on behind one', async () => {
    await buy('order-tail');
    const { events } = await client.askText<{ events: { nodes: readonly { cursor: string }[] } }>(
      '{ events(first: 3) { nodes { cursor } } }',
    );
    const [first, second] = events.nodes.map(({ cursor }) => cursor);
    const { code, output } = await cli('events', 'tail', '--after', first!, '--count', '1');
    expect(code).toBe(0);
    expect(lines(output)).toMatchObject([{ __typename: 'PaymentStatusChanged', cursor: second }]);
  });

  it('events tail ends with 1 for a key that is not accepted, and in words', async () => {
    const { code, output } = await cli('events', 'tail', '--key', 'pg_wrong');
    expect([code, output]).toEqual([1, 'The server does not accept this key.\n']);
  });

  it('resolve shows what it would do, then does it with --yes, and refuses to do it twice', async () => {
    const fault = { fault: 'wrongAmount', times: 1, match: { method: 'POST', path: '/payments' } };
    expect(
      (await cli('trigger', 'payone', '--control', 'faults', '--data', JSON.stringify(fault))).code,
    ).toBe(0);
    const lost = { fault: 'webhookLost', times: 50 };
    await cli('trigger', 'payone', '--control', 'faults', '--data', JSON.stringify(lost));
    const { operation, payment, status } = await buy('order-review');
    expect(status).toBe('NEEDS_REVIEW');

    const verdict = [
      'resolve',
      operation,
      '--verdict',
      'succeeded',
      '--evidence',
      'settlement file, line 12',
    ];
    const shown = await cli(...verdict);
    expect([shown.code, shown.output]).toEqual([0, expect.stringContaining('NEEDS_REVIEW -> SUCCEEDED')]);
    expect(await statusOf(payment)).toBe('UNKNOWN');

    const done = await cli(...verdict, '--operator', 'ada', '--yes', '--json');
    expect(done.code).toBe(0);
    expect(lines(done.output)).toMatchObject([{ done: true, after: { state: 'CAPTURED' } }]);
    expect(await statusOf(payment)).toBe('CAPTURED');

    const again = await cli(...verdict, '--yes');
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('NEEDS_REVIEW only')]);
    expect((await cli('verify')).code).toBe(0);
  });

  it('resolve ends a payout in review by the id of its operation, as failed and not otherwise', async () => {
    const { payoutId, operationId } = await payoutInReview();
    const verdict = ['resolve', operationId, '--evidence', 'history of the wallet', '--verdict'];
    const paid = await cli(...verdict, 'succeeded', '--yes');
    expect([paid.code, paid.output]).toEqual([1, expect.stringContaining('it can only have failed')]);
    const shown = await cli(...verdict, 'failed');
    expect([shown.code, shown.output]).toEqual([0, expect.stringContaining('NEEDS_REVIEW -> FAILED')]);
    expect(await payoutStatus(payoutId)).toBe('NEEDS_REVIEW');

    const done = await cli(...verdict, 'failed', '--yes', '--json');
    expect([done.code, lines(done.output)]).toMatchObject([0, [{ done: true, after: { status: 'FAILED' } }]]);
    expect(await payoutStatus(payoutId)).toBe('FAILED');
    const again = await cli(...verdict, 'failed', '--yes');
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('NEEDS_REVIEW only')]);
    expect((await cli('verify', '--no-books')).code).toBe(0);
  });

  it('resolve refuses what is no operation, no verdict and no amount', async () => {
    const evidence = ['--evidence', 'none'];
    expect((await cli('resolve', 'op_none', '--verdict', 'failed', ...evidence)).code).toBe(1);
    expect((await cli('resolve', 'op_none', '--verdict', 'perhaps', ...evidence)).code).toBe(1);
    const amount = ['--amount', '1,5'];
    expect((await cli('resolve', 'op_none', '--verdict', 'succeeded', ...evidence, ...amount)).code).toBe(1);
  });

  it('trigger lists what was sent, and sends one of it again', async () => {
    await cli('trigger', 'payone', '--control', 'webhooks/test');
    const { id, attempts } = (await deliveries()).at(-1)!;
    const { code, output } = await cli('trigger', 'payone', '--resend', 'last');
    expect([code, output]).toEqual([0, `Delivery ${id} goes out again.\n`]);
    for (let tries = attempts.length; tries === attempts.length;)
      tries = (await deliveries()).find(each => each.id === id)!.attempts.length;
  });

  it('trigger ends with 1 where there is nothing to trigger', async () => {
    expect((await cli('trigger', 'nobody')).code).toBe(1);
    expect((await cli('trigger', 'payone', '--resend', '99999')).code).toBe(1);
    const off = await runToEnd([CLI, 'trigger', 'payone'], {
      ...{ ...env, SANDBOX: 'off', MASTER_KEY: Buffer.alloc(32).toString('base64') },
    });
    expect([off.code, off.output]).toEqual([1, expect.stringContaining('There are no emulators')]);
  });

  it('serve is the server: it refuses a port that is taken, in words', async () => {
    const { code, output } = await runToEnd([CLI, 'serve'], {
      ...{ ...env, SANDBOX: 'off', MASTER_KEY: Buffer.alloc(32).toString('base64') },
      DATABASE_URL: `sqlite:${join(folder, 'other.sqlite')}`,
    });
    expect([code, output]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
  });

  it.each(['serve', 'events tail', 'resolve', 'trigger', 'keys create', 'verify'])(
    'explains %s with examples or exit statuses',
    async command => {
      const { code, output } = await cli(...command.split(' '), '--help');
      expect([code, output]).toEqual([0, expect.stringMatching(/Examples:|Exit status:/)]);
    },
  );

  /** Given up after another program has told the platform of a transaction that is not the payout's. */
  async function payoutInReview(): Promise<{ readonly payoutId: string; readonly operationId: string }> {
    const platform = new PiPlatform(emulatorUrl('127.0.0.1', Number(env['SANDBOX_PORT_BASE']), 'PI')!);
    const recipient = await platform.newUser('kate');
    // Nothing is signed while the chain does not answer.
    const silent = { fault: 'holdBefore', times: 50, match: { method: 'GET', path: '/accounts' } };
    await platform.control('faults', silent);
    const input = {
      ...{ idempotencyKey: 'review', reference: 'review', recipient, memo: 'Pie', metadata: {} },
      amount: { amount: '1', currency: 'PI' },
    };
    const { createPayout } = await client.askText<{
      createPayout: { payout: { id: string; providerReference: string }; operation: { id: string } };
    }>(
      'mutation ($input: CreatePayoutInput!) { createPayout(input: $input) { payout { id providerReference } operation { id } } }',
      { input },
    );
    const { payout, operation } = createPayout;
    await platform.linkWrongTransaction(payout.providerReference);
    await client.askText(
      'mutation ($input: CancelPayoutInput!) { cancelPayout(input: $input) { payout { id } } }',
      { input: { idempotencyKey: 'give up', payoutId: payout.id } },
    );
    await platform.control('release', {});
    while ((await payoutStatus(payout.id)) !== 'NEEDS_REVIEW');
    return { payoutId: payout.id, operationId: operation.id };
  }

  async function payoutStatus(id: string): Promise<string> {
    const { payout } = await client.askText<{ payout: { status: string } }>(
      'query ($id: ID!) { payout(id: $id) { status } }',
      { id },
    );
    return payout.status;
  }

  async function statusOf(id: string): Promise<string> {
    const { payment } = await client.askText<{ payment: { status: string } }>(
      'query ($id: ID!) { payment(id: $id) { status } }',
      { id },
    );
    return payment.status;
  }

  async function deliveries(): Promise<readonly Delivery[]> {
    const { output } = await cli('trigger', 'payone', '--json');
    return lines(output)[0] as readonly Delivery[];
  }
});

interface Delivery {
  readonly id: string;
  readonly attempts: readonly unknown[];
}
