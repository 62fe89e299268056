/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the assertions say what is expected */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cardPayment,
  cards,
  codeOf,
  hourMs,
  openSandbox,
  pay,
  Receiver,
  type Sandbox,
  submit,
} from './support';

describe('PAYONE emulator: state in a data folder', () => {
  let folder: string;
  let receiver: Receiver;
  let sandbox: Sandbox;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'payone-emulator-'));
    receiver = await new Receiver().open();
    sandbox = await openSandbox(folder, receiver);
    await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  async function restart(): Promise<void> {
    await sandbox.emulator.close();
    sandbox = await openSandbox(folder, receiver);
  }

  it('remembers payments, books, idempotence keys, switches and running outcomes', async () => {
    const body = cardPayment({ mode: 'SALE' });
    const first = await sandbox.client.post('/payments', body, { key: 'kept' });
    const open = await pay(sandbox.client);
    await sandbox.client.post(`/payments/${open}/capture`, {});
    await restart();
    const again = await sandbox.client.post('/payments', body, { key: 'kept' });
    expect(again.text).toBe(first.text);
    expect(sandbox.books()).toHaveLength(1);
    expect(await codeOf(sandbox.client, open)).toBe(91);
    expect((await sandbox.control.get('profile')).body.outcomeDelayMs.value).toBe(hourMs);
    await sandbox.control.advance(hourMs);
    expect(await codeOf(sandbox.client, open)).toBe(9);
    expect(sandbox.books()).toHaveLength(2);
    const next = await pay(sandbox.client);
    expect(Number.parseInt(next)).toBeGreaterThan(Number.parseInt(open));
  });

  it('remembers undelivered webhooks and repeats them on time', async () => {
    receiver.status = 500;
    await sandbox.client.post('/webhooks/sendtest');
    await sandbox.control.settle();
    await restart();
    receiver.status = 200;
    expect(receiver.received).toHaveLength(1);
    await sandbox.control.advance(600_000);
    expect(receiver.received.map(one => one.headers['retry-count'])).toEqual(['0', '1']);
    expect(receiver.received[0]!.raw).toEqual(receiver.received[1]!.raw);
  });

  it('remembers pages, sessions, tokens and the position of the clock', async () => {
    await sandbox.control.advance(100 * hourMs);
    const { body } = await sandbox.client.post('/hostedtokenizations', { askConsumerConsent: true });
    await restart();
    const page = `${sandbox.emulator.url}${new URL(body.hostedTokenizationUrl).pathname}`;
    const card = { cardNumber: cards.declined, expiryDate: '1235', cvv: '123', storePermanently: 'true' };
    expect((await submit(page, card)).status).toBe(303);
    await restart();
    const clock = (await sandbox.control.get('clock')).body;
    expect(Math.abs(clock.offsetMs - 100 * hourMs)).toBeLessThan(60_000);
    const paid = await sandbox.client.post('/payments', {
      order: { amountOfMoney: { amount: 100, currencyCode: 'EUR' } },
      hostedTokenizationId: body.hostedTokenizationId,
    });
    expect(paid.status).toBe(402);
  });

  it('has no card number or security code on the disk', async () => {
    await pay(sandbox.client, { input: { tokenize: true } });
    const { body } = await sandbox.client.post('/hostedtokenizations');
    await submit(body.hostedTokenizationUrl, { cardNumber: cards.visa, expiryDate: '1235', cvv: '98761' });
    await submit(body.hostedTokenizationUrl, { cardNumber: cards.visa, expiryDate: '1235', cvv: '9876' });
    await sandbox.control.settle();
    await sandbox.emulator.close();
    const files = readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('latin1'));
    expect(files.length).toBeGreaterThan(0);
    for (const bytes of files) {
      expect(bytes).not.toContain(cards.visa);
      expect(bytes).not.toContain('"9876"');
    }
    sandbox = await openSandbox(folder, receiver);
  });

  it('forgets everything on reset, but never gives an id out again', async () => {
    const before = await pay(sandbox.client, { mode: 'SALE' });
    await sandbox.control.post('reset');
    expect(sandbox.books()).toEqual([]);
    expect((await sandbox.client.get(`/payments/${before}`)).status).toBe(404);
    expect((await sandbox.control.get('timers')).body).toEqual([]);
    expect((await sandbox.control.get('profile')).body.outcomeDelayMs.value).toBe(150);
    await restart();
    expect(Number.parseInt(await pay(sandbox.client))).toBeGreaterThan(Number.parseInt(before));
  });

  it('hands out the credentials of both merchants', async () => {
    const { body } = await sandbox.control.get('credentials');
    expect(body).toEqual(sandbox.emulator.credentials);
    expect(Object.keys(body).sort()).toEqual([
      'PAYONE_API_KEY_ID',
      'PAYONE_API_SECRET',
      'PAYONE_BASE_URL',
      'PAYONE_MERCHANT_ID',
      'PAYONE_WEBHOOKS_KEY_ID',
      'PAYONE_WEBHOOKS_KEY_SECRET',
    ]);
    expect(body.PAYONE_BASE_URL).toBe(sandbox.emulator.url);
    expect((await sandbox.control.get('credentials?account=nobody')).status).toBe(404);
    expect((await sandbox.control.get('books')).body).toEqual(sandbox.books());
  });
});
