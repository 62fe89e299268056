/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- answers are JSON of any shape; the tests say what they expect */
import { createPath, openSandbox, quickPath, type Sandbox, until } from './support';

describe('Stash emulator: faults on the wire', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const match = { path: '/sdk/' };
  const links = async (): Promise<number> => (await sandbox.control.get('orders')).length;
  const create = () => sandbox.post(quickPath, sandbox.g2({ transactionId: 'ord-1' }));

  it.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
    ['cutBody', 1],
  ])('cuts the connection (%s) with %d links made; the same transactionId finds it', async (fault, made) => {
    await sandbox.control.fault(fault, { match });
    await expect(create()).rejects.toThrow();
    expect(await links()).toBe(made);
    expect((await create()).status).toBe(200);
    expect(await links()).toBe(1);
  });

  it.each([
    [429, 8],
    [500, 13],
    [503, 14],
  ])('answers %d in its own form, before and after the effect', async (status, code) => {
    await sandbox.control.fault('status', { status, when: 'before', retryAfterS: 3, match });
    const before = await create();
    expect([before.status, before.json.code, before.json.details]).toEqual([status, code, []]);
    expect(before.headers['retry-after']).toBe('3');
    expect(await links()).toBe(0);
    await sandbox.control.fault('status', { status, when: 'after', match });
    expect((await create()).json.code).toBe(code);
    expect(await links()).toBe(1);
  });

  it('answers for another link, with another amount, currency and status', async () => {
    const { id } = await sandbox.paidLink();
    const lie = async (fault: string) => {
      await sandbox.control.fault(fault, { match });
      return (await sandbox.payment(id)).json;
    };
    expect((await lie('wrongAmount')).total).toBe('500');
    expect((await lie('wrongCurrency')).currency).toBe('EUR');
    expect((await lie('unknownStatus')).status).toBe('PAYMENT_STATUS_SUPERPOSED');
    expect((await lie('otherPayment')).items[0].id).toBe('other-sword_123');
    expect((await lie('notFoundThenFound')).code).toBe(5);
    await sandbox.control.fault('otherPayment', { match });
    const made = (await sandbox.post(createPath, sandbox.g1())).json;
    expect(made.url).toBe(`${sandbox.emulator.url}/${sandbox.shopHandle}/order/${made.id}`);
    expect((await sandbox.payment(made.id)).status).toBe(404);
    expect((await sandbox.payment(id)).json).toMatchObject({ total: '499', currency: 'USD' });
  });

  it('keeps a call while it is worked on, and lets it take effect afterwards', async () => {
    await sandbox.control.fault('holdInside', { match });
    const call = create();
    await until(async () => (await sandbox.control.get('held')).count === 1);
    expect(await links()).toBe(0);
    await sandbox.control.post('release');
    expect((await call).status).toBe(200);
    expect(await links()).toBe(1);
  });

  it('delivers the webhook before the payer is answered', async () => {
    const { url } = await sandbox.link();
    await sandbox.control.fault('webhookBeforeAnswer', { match: { method: 'POST', path: '/order/' } });
    const heard = sandbox.merchant.webhooks.length;
    await fetch(url, { method: 'POST', body: new URLSearchParams({ action: 'funds', attempt: '0' }) });
    expect(sandbox.merchant.webhooks.length).toBe(heard + 1);
  });

  it('knows its switches and refuses others, and lists its controls', async () => {
    const profile = await sandbox.control.get('profile');
    expect(Object.keys(profile)).toContain('authorizeTimeoutMs');
    for (const wrong of [{ nothing: 1 }, { currencies: 'usd' }, { taxBps: 1.5 }, { webhookUrl: 'x' }])
      expect((await sandbox.control.call('POST', 'profile', wrong)).status).toBe(400);
    expect(await sandbox.control.get('profile')).toEqual(profile);
    const unknown = await sandbox.control.call('POST', 'links//pay', {});
    expect([unknown.status, unknown.json.controls.includes('POST links/{id}/pay')]).toEqual([404, true]);
    expect((await sandbox.control.call('POST', 'webhooks/send', { type: 'x', account: 'z' })).status).toBe(
      400,
    );
    expect((await sandbox.control.call('GET', 'credentials?account=nobody')).status).toBe(404);
  });
});
