/* eslint-disable @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the assertions say what is expected */
import { app, ben, type Client, openSandbox, potion, refused, type Sandbox } from './support';

describe('IntraZon emulator: faults', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeEach(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterEach(() => sandbox.close());

  const goods = () => client.get(`/applications/${app}/virtual-goods/`);
  const buy = () => client.buy(ben, potion('coins'));
  const bought = async () => (await client.purchases(ben)).length;

  it.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ])('%s: the connection is cut and %d purchases happened', async (fault, count) => {
    await sandbox.control.fault(fault);
    await expect(buy()).rejects.toThrow();
    expect(await bought()).toBe(count);
  });

  it.each([
    ['timeoutBefore', 0],
    ['timeoutAfter', 1],
  ])('%s: nobody answers and %d purchases happened', async (fault, count) => {
    await sandbox.control.fault(fault, { match: { method: 'POST' } });
    const waiting = buy();
    const lost = expect(waiting).rejects.toThrow();
    while ((await sandbox.control.get('requests')).body.length === 0);
    while ((await bought()) < count);
    expect(await bought()).toBe(count);
    await sandbox.close();
    await lost;
    sandbox = await openSandbox();
  });

  it.each([
    [429, 'rate_limited'],
    [500, 'internal'],
    [503, 'unavailable'],
    [502, 'unavailable'],
  ])('answers %d as %s, before and after the effect', async (status, error) => {
    await sandbox.control.fault('status', { status, when: 'before' });
    const before = await buy();
    expect(before).toMatchObject(refused(status, error));
    expect(before.headers['retry-after']).toBe(status === 429 ? '1' : undefined);
    expect(await bought()).toBe(0);
    await sandbox.control.fault('status', { status, when: 'after', retryAfterS: 7 });
    expect((await buy()).headers['retry-after']).toBe('7');
    expect(await bought()).toBe(1);
  });

  it('answers what nobody can read, and an object for a list', async () => {
    await sandbox.control.fault('garbage');
    expect(await goods()).toMatchObject({ status: 200, body: undefined });
    await sandbox.control.fault('wrongShape');
    expect((await goods()).body.items[0].key).toBe('ironSword1');
    await sandbox.control.fault('wrongShape');
    expect((await client.player(ben)).body).toEqual([expect.objectContaining({ key: ben })]);
  });

  it('answers late, on its own clock', async () => {
    await sandbox.control.fault('slow', { delayMs: 30_000 });
    const late = goods();
    while ((await sandbox.control.get('requests')).body.length === 0);
    await sandbox.control.post('clock', { advanceMs: 30_000 });
    expect((await late).status).toBe(200);
  });

  it('lies about amount, currency, keys and words', async () => {
    const truth = async (fault: string) => {
      await sandbox.control.fault(fault);
      return (await buy()).body;
    };
    expect(await truth('wrongAmount')).toMatchObject({ amount: 2, total: 16, currency: 'coins' });
    expect(await truth('wrongCurrency')).toMatchObject({ amount: 1, currency: 'usd' });
    expect(await truth('otherPayment')).toMatchObject({ player_key: '1neBreyalp', amount: 1 });
    expect(await truth('unknownStatus')).toMatchObject({ currency: 'nobody_knows' });
    await sandbox.control.post(`players/${ben}`, { coins: 0 });
    expect(await truth('unknownStatus')).toMatchObject({ error: 'nobody_knows' });
    await sandbox.control.fault('notFoundThenFound', { times: 2 });
    expect(await client.player(ben)).toMatchObject(refused(404, 'player_not_found'));
    expect(await goods()).toMatchObject(refused(404, 'application_not_found'));
    expect(await bought()).toBe(4);
  });
});
