/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Merchant } from './merchant';
import { cards, createPath, hourMs, openSandbox, quickPath, type Sandbox, send, until } from './support';

describe('Stash emulator: what it keeps', () => {
  let folder: string;
  let merchant: Merchant;
  let sandbox: Sandbox;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stash-emulator-'));
    merchant = await new Merchant().open();
    sandbox = await openSandbox(folder, merchant);
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  async function restart(): Promise<void> {
    await sandbox.emulator.close();
    sandbox = await openSandbox(folder, merchant);
  }

  it('remembers shops, links, transactionIds, refunds, switches, undelivered webhooks and books', async () => {
    const { STASH_BASE_URL: _before, ...secrets } = sandbox.settings;
    await sandbox.control.post('profile', { taxBps: 1_000 });
    merchant.webhookStatus = 503;
    const [open, paid] = [await sandbox.quickLink({ transactionId: 'ord-1' }), await sandbox.paidLink()];
    await sandbox.refund(paid.id, { amount: '9' });
    await sandbox.settle();
    const { orderId } = await sandbox.order(paid.id);
    await restart();
    expect(sandbox.settings).toMatchObject(secrets);
    expect(await sandbox.status(paid.id)).toBe('PARTIALLY_REFUNDED');
    expect((await sandbox.payment(orderId)).json.total).toBe('549');
    expect((await sandbox.quickLink({ transactionId: 'ord-1' })).id).toBe(open.id);
    expect(await sandbox.pay(paid.id)).toMatchObject({ status: 409 });
    merchant.webhookStatus = 200;
    await sandbox.control.advance(60_000);
    expect(merchant.types().slice(-2).sort()).toEqual(['PURCHASE_REFUNDED', 'PURCHASE_SUCCEEDED']);
    await sandbox.refund(paid.id, { amount: '1' });
    expect((await sandbox.order(paid.id)).refunds[1].refundId).toBe('rf_2');
    await sandbox.pay(open.id);
    expect(sandbox.books()).toEqual([
      `CAPTURE ${paid.id} 549 USD`,
      `REFUND ${paid.id} 9 USD`,
      `REFUND ${paid.id} 1 USD`,
      'CAPTURE ord-1 219 USD',
    ]);
    await sandbox.control.advance(24 * hourMs);
    await restart();
    expect(await sandbox.status((await sandbox.link()).id)).toBe('PENDING');
  });

  it('never charges an attempt that a crash interrupted, and lets it be tried again', async () => {
    const { id } = await sandbox.link();
    merchant.beforeDecision = () => new Promise(() => undefined);
    const paying = sandbox.pay(id);
    paying.catch(() => undefined);
    await until(async () => (await sandbox.order(id)).isBeingPaid);
    await restart();
    await expect(paying).rejects.toThrow();
    expect([await sandbox.status(id), await sandbox.outcome(id)]).toEqual(['FAILED', 'INTERRUPTED']);
    merchant.beforeDecision = undefined;
    expect((await sandbox.pay(id)).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 499 USD`]);
  });

  it('forgets everything at a reset but its credentials, also on the disk', async () => {
    const { STASH_BASE_URL: _before, ...secrets } = sandbox.settings;
    await sandbox.paidLink();
    await sandbox.control.post('reset');
    await restart();
    expect(sandbox.settings).toMatchObject(secrets);
    expect([await sandbox.control.get('orders'), sandbox.books()]).toEqual([[], []]);
    await sandbox.paidLink();
    expect(sandbox.books()).toHaveLength(1);
  });

  it('leaves an attempt alone that a reset has taken away', async () => {
    const { id } = await sandbox.link();
    await sandbox.control.fault('questionHold', { when: 'after' });
    const paying = sandbox.pay(id);
    await until(async () => (await sandbox.control.get('held')).count === 1);
    await sandbox.control.post('reset');
    expect((await paying).status).toBe(404);
    await sandbox.settle();
    expect([await sandbox.control.get('orders'), sandbox.books(), merchant.webhooks]).toEqual([[], [], []]);
  });

  it('has no card, code, key or address in the request log, on the control API or on the disk', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const typed = { action: 'card', attempt: '0', cardNumber: cards.good, expiryDate: '11/37', cvv: '9174' };
    const person = { validatedEmail: 'ada@example.test', displayName: 'Ada Lovelace' };
    const link = await sandbox.link({ externalUser: { id: 'player_id_123', ...person } });
    const body = JSON.stringify(sandbox.g2({ user: { id: 'p-1', ...person } }));
    await sandbox.signed(quickPath, body);
    await sandbox.raw(createPath, `junk ${cards.good}`);
    await sandbox.raw(createPath, body, { 'content-type': 'text/plain' });
    await send(link.url, { headers: form, body: new URLSearchParams(typed).toString() });
    await send(link.url, { body: `cvv=9174&cardNumber=${cards.good}` });
    await sandbox.pay((await sandbox.link()).id, cards.captureFails);
    await sandbox.settle();
    const names = ['requests', 'orders', 'webhooks', 'timers', 'books', 'profile'];
    const seen = JSON.stringify(await Promise.all(names.map(name => sandbox.control.get(name))));
    await sandbox.emulator.close();
    const disk = readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('latin1'));
    expect(disk.length).toBeGreaterThan(0);
    for (const text of [seen, ...disk])
      for (const secret of [
        cards.good,
        cards.captureFails,
        '9174',
        '11/37',
        '11%2F37',
        ...Object.values(person),
      ])
        expect(new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`).test(text)).toBe(false);
    for (const name of ['STASH_API_KEY', 'STASH_AUTHORIZE_KEY', 'STASH_WEBHOOK_SECRET'])
      expect(seen).not.toContain(sandbox.settings[name]);
    expect(seen).toContain('************4242');
    expect(seen).toContain('********');
  });
});
