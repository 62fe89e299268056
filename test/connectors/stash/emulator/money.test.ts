/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { createPath, openSandbox, type Sandbox } from './support';

describe('Stash emulator: money', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  function priced(pricePerItem: unknown, quantity = 1, currency = 'USD') {
    const items = [{ id: 'sword_123', name: 'Sword', pricePerItem, quantity }];
    return sandbox.post(createPath, sandbox.g1({ currency, items }));
  }

  it.each([
    ['5', 'USD', '500'],
    ['4.99', 'USD', '499'],
    ['0.5', 'USD', '50'],
    ['0.50', 'EUR', '50'],
    ['0.01', 'GBP', '1'],
    ['999999.99', 'USD', '99999999'],
    ['500', 'JPY', '500'],
    ['99999999', 'JPY', '99999999'],
  ])('reads %s %s as %s minor units', async (price, currency, total) => {
    const { id } = (await priced(price, 1, currency)).json;
    expect((await sandbox.payment(id)).json).toMatchObject({
      ...{ total, tax: '0', currency },
      items: [{ pricePerItem: price }],
    });
  });

  it.each([
    ...['0', '0.00', '-1', '+1', '1e2', '0x10', ' 1', '1 ', '1,000', '1_0', '', '.5', '5.', '05', '1.999'],
    ...['100000000', 'NaN', 'Infinity', '١', '1.0.0'],
    ...[4.99, 5, true, null, ['5'], { amount: '5' }],
  ])('refuses %p as a price', async price => {
    const answer = await priced(price);
    expect([answer.status, answer.json.code]).toEqual([400, 3]);
    expect(answer.json.message).toMatch(/^items\[0\]\.pricePerItem: /);
  });

  it.each(['5.0', '0.5', '100000000'])('refuses %s yen', async price => {
    expect((await priced(price, 1, 'JPY')).status).toBe(400);
  });

  it('bounds lines and orders at 99,999,999 minor units', async () => {
    expect((await priced('99.99', 10_000)).status).toBe(200);
    expect((await priced('100.00', 10_000)).json.message).toBe(
      'items[0].quantity: line total above 99999999 minor units',
    );
    const half = { id: 'a', name: 'A', pricePerItem: '500000.00', quantity: 1 };
    const rest = { ...half, pricePerItem: '499999.99' };
    expect((await sandbox.post(createPath, sandbox.g1({ items: [half, rest] }))).status).toBe(200);
    expect((await sandbox.post(createPath, sandbox.g1({ items: [half, half] }))).json.message).toBe(
      'order total above 99999999 minor units',
    );
  });

  it('reads minor units when switched to them, and then no point', async () => {
    await sandbox.control.post('profile', { priceUnit: 'minor' });
    const { id } = (await priced('499')).json;
    expect((await sandbox.payment(id)).json).toMatchObject({
      total: '499',
      items: [{ pricePerItem: '499' }],
    });
    for (const price of ['4.99', '0499', '12345678901', '0', 499])
      expect((await priced(price)).status).toBe(400);
    expect((await priced('1999999999')).json.message).toContain('line total');
  });

  it.each([
    [1_900, '4.99', '95', '594'],
    [1_000, '0.05', '1', '6'],
    [1_000, '0.04', '0', '4'],
    [10_000, '4.99', '499', '998'],
  ])('adds tax of %d basis points to %s, half rounded up', async (taxBps, price, tax, total) => {
    await sandbox.control.post('profile', { taxBps });
    const { id } = (await priced(price)).json;
    expect((await sandbox.payment(id)).json).toMatchObject({ tax, total });
    await sandbox.pay(id);
    expect(sandbox.books()).toEqual([`CAPTURE ${id} ${total} USD`]);
  });

  it('takes the currencies that it is told to take', async () => {
    expect((await priced('5', 1, 'KRW')).status).toBe(400);
    await sandbox.control.post('profile', { currencies: 'KRW' });
    expect((await priced('5', 1, 'USD')).json.message).toBe('currency: not supported');
    const { id } = (await priced('5', 1, 'KRW')).json;
    expect((await sandbox.payment(id)).json.total).toBe('5');
    expect((await priced('5.0', 1, 'KRW')).status).toBe(400);
  });
});
