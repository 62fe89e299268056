/* eslint-disable @typescript-eslint/no-explicit-any -- answers are JSON of any shape; the tests say what they expect */
import { cards, hourMs, openSandbox, type Sandbox } from './support';

describe('Stash emulator: refunds', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox();
  });
  afterEach(() => sandbox.close());

  const items = [
    { id: 'sword_123', name: 'Sword', pricePerItem: '4.99', quantity: 2 },
    { id: 'shield_1234', name: 'Shield', pricePerItem: '1', quantity: 1 },
  ];
  const lastRefund = async (): Promise<any> => {
    await sandbox.settle();
    return sandbox.merchant.events().at(-1).purchaseRefunded;
  };

  it('pays all of it back, books it and tells which lines are to be revoked (E8)', async () => {
    const { id } = await sandbox.paidLink({ items });
    const { orderId } = await sandbox.order(id);
    expect((await sandbox.refund(id, { amount: '1098' })).status).toBe(200);
    expect(await lastRefund()).toEqual({
      ...{ refundId: 'rf_1', orderId, checkoutLinkId: id, userId: 'player_id_123', currency: 'usd' },
      items: [
        { id: 'sword_123', quantity: 2, price: '499' },
        { id: 'shield_1234', quantity: 1, price: '100' },
      ],
      ...{ refundAmount: '1098', totalRefunded: '1098', isFullRefund: true, reason: 'REQUESTED' },
      timeMillis: expect.any(Number),
    });
    expect(await sandbox.status(id)).toBe('REFUNDED');
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 1098 USD`, `REFUND ${id} 1098 USD`]);
  });

  it('pays it back in parts, up to the total and not further', async () => {
    const { id } = await sandbox.paidLink({ items });
    await sandbox.refund(id, { amount: '98', reason: 'FRAUD' });
    expect(await lastRefund()).toMatchObject({ items: [], isFullRefund: false, reason: 'FRAUD' });
    expect(await sandbox.status(id)).toBe('PARTIALLY_REFUNDED');
    await sandbox.refund(id, { amount: '499', items: [{ id: 'sword_123', quantity: 1 }] });
    expect(await lastRefund()).toMatchObject({
      items: [{ id: 'sword_123', quantity: 1, price: '499' }],
      totalRefunded: '597',
    });
    const tooMuch = await sandbox.refund(id, { amount: '502' });
    expect([tooMuch.status, tooMuch.json.code]).toEqual([409, 6]);
    await sandbox.refund(id, { amount: '501' });
    expect(await lastRefund()).toMatchObject({
      items: [
        { id: 'sword_123', quantity: 1 },
        { id: 'shield_1234', quantity: 1 },
      ],
      ...{ refundId: 'rf_3', totalRefunded: '1098', isFullRefund: true },
    });
    expect((await sandbox.refund(id, { amount: '1' })).status).toBe(409);
    expect(sandbox.books().filter(entry => entry.startsWith('REFUND'))).toHaveLength(3);
    expect(sandbox.merchant.types()).toHaveLength(4);
  });

  it('is charged back only for all that is left', async () => {
    const { id } = await sandbox.paidLink({ items });
    await sandbox.refund(id, { amount: '98' });
    expect((await sandbox.refund(id, { amount: '999', reason: 'CHARGEBACK' })).status).toBe(409);
    await sandbox.refund(id, { amount: '1000', reason: 'CHARGEBACK' });
    expect(await lastRefund()).toMatchObject({ reason: 'CHARGEBACK', isFullRefund: true });
    expect(await sandbox.status(id)).toBe('CHARGED_BACK');
    expect((await sandbox.refund(id, { amount: '1' })).status).toBe(409);
    expect((await sandbox.pay(id)).status).toBe(409);
  });

  it('refunds nothing that was not charged', async () => {
    const open = await sandbox.link();
    expect((await sandbox.refund(open.id, { amount: '1' })).status).toBe(409);
    await sandbox.pay(open.id, cards.captureFails);
    expect((await sandbox.refund(open.id, { amount: '1' })).status).toBe(409);
    await sandbox.control.advance(25 * hourMs);
    expect((await sandbox.refund(open.id, { amount: '1' })).status).toBe(409);
    expect((await sandbox.refund('nothing', { amount: '1' })).status).toBe(404);
    await sandbox.settle();
    expect([sandbox.books(), sandbox.merchant.webhooks]).toEqual([[], []]);
  });

  const flaws: readonly (readonly [Record<string, unknown>, number])[] = [
    ...['0', '-1', '01', '1.5', '1e2', '', '12345678901', ' 1'].map(amount => [{ amount }, 400] as const),
    [{ amount: 499 }, 400],
    [{}, 400],
    [{ amount: '1', reason: 'BORED' }, 400],
    [{ amount: '1', items: 'sword_123' }, 400],
    [{ amount: '1', items: [{ id: 'sword_123', quantity: 0 }] }, 400],
    [{ amount: '1', items: [{ id: 'nothing', quantity: 1 }] }, 400],
    [{ amount: '1', items: [{ id: 'sword_123', quantity: 3 }] }, 409],
    [{ amount: '1', items: [1, 2, 3].map(() => ({ id: 'sword_123', quantity: 1 })) }, 409],
  ];

  it.each(flaws)('refuses %j with %d and changes nothing', async (body, status) => {
    const { id } = await sandbox.paidLink({ items });
    const answer = await sandbox.refund(id, body);
    expect([answer.status, answer.json.details]).toEqual([status, []]);
    expect(await sandbox.order(id)).toMatchObject({ status: 'PAYMENT_STATUS_SUCCEEDED', refunds: [] });
    expect(sandbox.books()).toHaveLength(1);
  });

  it('keeps within the total when many refunds come at once', async () => {
    const { id } = await sandbox.paidLink({ items });
    const answers = await Promise.all(Array.from({ length: 8 }, () => sandbox.refund(id, { amount: '400' })));
    expect(answers.filter(one => one.status === 200)).toHaveLength(2);
    expect((await sandbox.order(id)).refunded).toBe('800');
  });
});
