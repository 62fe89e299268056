import { cards, openSandbox, payToken, type Sandbox } from './support';

describe('Payture emulator: orders, amounts and books', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const code = (reply: { attributes: Record<string, string> }): string | undefined =>
    reply.attributes['ErrCode'];

  it('refuses a used OrderId after every end, and replays nothing', async () => {
    const charged = await sandbox.paid('Pay');
    const voided = await sandbox.paid('Block');
    await sandbox.follow('Unblock', voided);
    const declined = sandbox.orderId();
    expect(code(await sandbox.pay('Pay', { orderId: declined, card: cards.blocked }))).toBe(
      'ISSUER_BLOCKED_CARD',
    );
    for (const orderId of [charged, voided, declined]) {
      expect(code(await sandbox.pay('Pay', { orderId }))).toBe('DUPLICATE_ORDER_ID');
      expect(code(await sandbox.pay('Block', { orderId, amount: 1 }))).toBe('DUPLICATE_ORDER_ID');
      const token = { Key: sandbox.key, OrderId: orderId, PayToken: payToken(), Method: 'PAY' };
      expect(code(await sandbox.call('api/ApplePay', token))).toBe('DUPLICATE_ORDER_ID');
    }
    expect(sandbox.books()).toEqual([`CAPTURE ${charged} 45900 RUB`]);
  });

  it('lets exactly one of many parallel payments with one OrderId win', async () => {
    const orderId = sandbox.orderId();
    const replies = await Promise.all(Array.from({ length: 10 }, () => sandbox.pay('Pay', { orderId })));
    expect(replies.filter(one => one.attributes['Success'] === 'True')).toHaveLength(1);
    expect(replies.filter(one => code(one) === 'DUPLICATE_ORDER_ID')).toHaveLength(9);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('never refunds more than was charged, however many ask at once', async () => {
    const orderId = await sandbox.paid('Pay', { amount: 1_000 });
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => sandbox.follow('Refund', orderId, 300)),
    );
    expect(replies.filter(one => one.attributes['Success'] === 'True')).toHaveLength(3);
    expect(replies.filter(one => code(one) === 'AMOUNT_ERROR')).toHaveLength(5);
    expect((await sandbox.state(orderId)).attributes['Amount']).toBe('100');
    expect((await sandbox.follow('Refund', orderId)).attributes['NewAmount']).toBe('0');
    const state = await sandbox.state(orderId);
    expect([state.attributes['State'], state.attributes['Amount']]).toEqual(['Refunded', '1000']);
    expect(code(await sandbox.follow('Refund', orderId))).toBe('ILLEGAL_ORDER_STATE');
    expect(sandbox.books()).toEqual([
      `CAPTURE ${orderId} 1000 RUB`,
      ...[300, 300, 300, 100].map(amount => `REFUND ${orderId} ${amount} RUB`),
    ]);
  });

  it('charges a hold once, whole or in part, and never above it', async () => {
    const part = await sandbox.paid('Block', { amount: 1_000 });
    for (const amount of [1_001, 0])
      expect(code(await sandbox.follow('Charge', part, amount))).toBe('AMOUNT_ERROR');
    expect((await sandbox.follow('Charge', part, 400)).attributes['Amount']).toBe('400');
    expect(code(await sandbox.follow('Charge', part, 100))).toBe('ILLEGAL_ORDER_STATE');
    expect(code(await sandbox.follow('Refund', part, 401))).toBe('AMOUNT_ERROR');
    const whole = await sandbox.paid('Block', { amount: 1_000 });
    expect((await sandbox.follow('Charge', whole)).attributes['Amount']).toBe('1000');
    expect(sandbox.books()).toEqual([`CAPTURE ${part} 400 RUB`, `CAPTURE ${whole} 1000 RUB`]);
  });

  it('releases only whole holds, and books nothing for them', async () => {
    const orderId = await sandbox.paid('Block', { amount: 1_000 });
    expect(code(await sandbox.follow('Unblock', orderId, 999))).toBe('AMOUNT_ERROR');
    expect((await sandbox.follow('Unblock', orderId, 1_000)).attributes['NewAmount']).toBe('0');
    expect(await sandbox.stateOf(orderId)).toBe('Voided');
    for (const command of ['Charge', 'Unblock', 'Refund'] as const) {
      expect(code(await sandbox.follow(command, orderId))).toBe('ILLEGAL_ORDER_STATE');
      expect(code(await sandbox.follow(command, 'nobody'))).toBe('ORDER_NOT_FOUND');
    }
    expect(sandbox.books()).toEqual([]);
  });

  it.each([
    [cards.blocked, 'ISSUER_BLOCKED_CARD', 'Rejected'],
    ['4111111111100080', 'ISSUER_CARD_FAIL', 'Rejected'],
    ['3300000000000001', 'AMOUNT_EXCEED', 'Rejected'],
    ['4111111111100056', 'PROCESSING_ERROR', 'Error'],
    ['5500000000000004', 'ISSUER_BLOCKED_CARD', 'Rejected'],
    ['6600000000000001', 'ISSUER_CARD_FAIL', 'Rejected'],
    ['4111101000000046', 'AMOUNT_EXCEED', 'Rejected'],
  ])('declines the test card %s with %s', async (card, errCode, state) => {
    for (const command of ['Pay', 'Block'] as const) {
      const orderId = sandbox.orderId();
      expect(code(await sandbox.pay(command, { orderId, card }))).toBe(errCode);
      const { attributes } = await sandbox.state(orderId);
      expect([attributes['State'], attributes['ErrCode']]).toEqual([state, errCode]);
    }
    expect(sandbox.books()).toEqual([]);
  });

  it('accepts the limited card up to its limit, and a card on no list', async () => {
    await sandbox.paid('Pay', { card: '4111101000000046', amount: 10_000 });
    await sandbox.paid('Block', { card: '654111111111100000' });
  });

  it('leaves state and amounts alone when the acquirer fails a follow-up', async () => {
    const block = await sandbox.paid('Block', { card: cards.failsCharge });
    expect(code(await sandbox.follow('Charge', block))).toBe('PROCESSING_ERROR');
    expect(await sandbox.stateOf(block)).toBe('Authorized');
    const hold = await sandbox.paid('Block', { card: cards.failsUnblock });
    expect(code(await sandbox.follow('Unblock', hold))).toBe('PROCESSING_ERROR');
    expect(await sandbox.stateOf(hold)).toBe('Authorized');
    const pay = await sandbox.paid('Pay', { card: cards.failsRefund });
    expect(code(await sandbox.follow('Refund', pay))).toBe('PROCESSING_ERROR');
    expect((await sandbox.state(pay)).attributes).toMatchObject({ State: 'Charged', Amount: '45900' });
    expect(code(await sandbox.pay('Pay', { card: cards.failsCharge }))).toBe('PROCESSING_ERROR');
    expect(sandbox.books()).toEqual([`CAPTURE ${pay} 45900 RUB`]);
  });

  it('keeps two merchants and the two terminals of one merchant apart', async () => {
    const second = await sandbox.second();
    const orderId = await sandbox.paid('Pay');
    expect(code(await second.state(orderId))).toBe('ORDER_NOT_FOUND');
    expect((await second.pay('Pay', { orderId })).attributes['Success']).toBe('True');
    const inWallet = { Key: sandbox.vwid, OrderId: orderId };
    expect(code(await sandbox.call('vwapi/GetState', inWallet))).toBe('ORDER_NOT_FOUND');
    expect(sandbox.books()).toHaveLength(2);
  });

  it('takes tokens: the amount inside, an OrderId of its own making, and nothing that is no token', async () => {
    const key = { Key: sandbox.key, Method: 'PAY' };
    const apple = await sandbox.call('api/ApplePay', { ...key, PayToken: payToken(cards.plain, 700) });
    expect(apple.attributes).toMatchObject({ Success: 'True', Amount: '700' });
    expect(await sandbox.stateOf(apple.attributes['OrderId']!)).toBe('Charged');
    const android = { ...key, PayToken: payToken(cards.plain, 700) };
    expect(code(await sandbox.call('api/AndroidPay', android))).toBe('AMOUNT_ERROR');
    expect(code(await sandbox.call('api/AndroidPay', { ...android, Amount: 701 }))).toBe('AMOUNT_ERROR');
    expect(code(await sandbox.call('api/ApplePay', { ...key, PayToken: 'no token' }))).toBe('WRONG_PARAMS');
    const other = { ...key, Method: 'pay', PayToken: payToken() };
    expect(code(await sandbox.call('api/ApplePay', other))).toBe('WRONG_PARAMS');
    const mobile = { Key: sandbox.key, OrderId: 'm1', PayToken: payToken(), Amount: 45_900 };
    expect((await sandbox.call('api/MobileBlock', mobile)).attributes['Success']).toBe('True');
    expect(await sandbox.stateOf('m1')).toBe('Authorized');
  });
});
