import { cardPayment, cards, hourMs, openSandbox, pay, type Sandbox } from './support';

const stamp = 'x-gcs-idempotence-request-timestamp';

describe('PAYONE emulator: idempotence', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  afterAll(() => sandbox.close());

  it('repeats status and body, marks the repetition, and charges once', async () => {
    const body = cardPayment({ mode: 'SALE' });
    const before = sandbox.books().length;
    const first = await sandbox.client.post('/payments', body, { key: 'once' });
    const again = await sandbox.client.post('/payments', body, { key: 'once' });
    expect([first.status, first.headers[stamp]]).toEqual([201, undefined]);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(Number(again.headers[stamp])).toBeGreaterThan(1_700_000_000_000);
    expect(sandbox.books().length - before).toBe(1);
  });

  it('repeats the first answer even for another payload', async () => {
    const first = await sandbox.client.post('/payments', cardPayment({ amount: 100 }), {
      key: 'other-payload',
    });
    const again = await sandbox.client.post('/payments', cardPayment({ amount: 200 }), {
      key: 'other-payload',
    });
    expect(again.text).toBe(first.text);
  });

  it('repeats a decline', async () => {
    const body = cardPayment({ card: cards.declined });
    const first = await sandbox.client.post('/payments', body, { key: 'declined' });
    const again = await sandbox.client.post('/payments', cardPayment(), { key: 'declined' });
    expect(first.status).toBe(402);
    expect([again.status, again.text]).toEqual([402, first.text]);
    expect(again.headers['correlation-id']).toBe(again.body.errorId);
  });

  it('does not remember a request that was refused as invalid', async () => {
    const bad = await sandbox.client.post('/payments', {}, { key: 'fixed-later' });
    const good = await sandbox.client.post('/payments', cardPayment(), { key: 'fixed-later' });
    expect([bad.status, good.status]).toEqual([400, 201]);
  });

  it('answers 409 while the first request runs, and repeats it afterwards', async () => {
    await sandbox.control.fault('holdInside', { match: { path: '/payments' } });
    const body = cardPayment();
    const first = sandbox.client.post('/payments', body, { key: 'running' });
    await heldCalls(1);
    const second = await sandbox.client.post('/payments', body, { key: 'running' });
    expect(second.status).toBe(409);
    expect(second.body.errors).toEqual([
      expect.objectContaining({ id: 'DUPLICATE_REQUEST_IN_PROGRESS', httpStatusCode: 409, retriable: false }),
    ]);
    expect(second.body.errors[0].errorCode).toBeUndefined();
    expect(second.headers[stamp]).toBeDefined();
    await sandbox.control.post('profile', { inProgressErrorCode: true });
    const third = await sandbox.client.post('/payments', body, { key: 'running' });
    expect(third.body.errors[0].errorCode).toBe('1409');
    await sandbox.control.post('release');
    const done = await first;
    expect((await sandbox.client.post('/payments', body, { key: 'running' })).text).toBe(done.text);
  });

  it('forgets a request that was dropped while it ran', async () => {
    await sandbox.control.fault('holdInside', { match: { path: '/payments' } });
    const lost = sandbox.client.post('/payments', cardPayment({ mode: 'SALE' }), { key: 'dropped' });
    await heldCalls(1);
    const before = sandbox.books().length;
    await sandbox.control.post('release', { drop: true });
    await expect(lost).rejects.toThrow();
    expect(sandbox.books().length).toBe(before);
    expect((await sandbox.client.post('/payments', cardPayment(), { key: 'dropped' })).status).toBe(201);
  });

  it('refuses a key that belongs to another operation', async () => {
    const id = await pay(sandbox.client);
    const capture = await sandbox.client.post(`/payments/${id}/capture`, { amount: 1 }, { key: 'twofold' });
    const refund = await sandbox.client.post(`/payments/${id}/refund`, {}, { key: 'twofold' });
    expect([capture.status, refund.status]).toEqual([201, 400]);
    expect(refund.body.errors[0].propertyName).toBe('X-GCS-Idempotence-Key');
  });

  it('refuses keys that are too long and keeps merchants apart', async () => {
    const long = await sandbox.client.post('/payments', cardPayment(), { key: 'x'.repeat(41) });
    const mine = await sandbox.client.post('/payments', cardPayment(), { key: 'shared' });
    const theirs = await sandbox.second.post('/payments', cardPayment(), { key: 'shared' });
    expect([long.status, mine.status, theirs.status]).toEqual([400, 201, 201]);
    expect(theirs.body.payment.id).not.toBe(mine.body.payment.id);
  });

  it('forgets a key after 24 hours', async () => {
    const body = cardPayment();
    const first = await sandbox.client.post('/payments', body, { key: 'old' });
    await sandbox.control.advance(24 * hourMs - 60_000);
    expect((await sandbox.client.post('/payments', body, { key: 'old' })).text).toBe(first.text);
    await sandbox.control.advance(120_000);
    const late = await sandbox.client.post('/payments', body, { key: 'old' });
    expect(late.body.payment.id).not.toBe(first.body.payment.id);
  });

  async function heldCalls(count: number): Promise<void> {
    while ((await sandbox.control.get('held')).body.count < count);
  }
});
