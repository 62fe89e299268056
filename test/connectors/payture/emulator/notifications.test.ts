import { cardFields, cards, inner, openSandbox, type Sandbox } from './support';

describe('Payture emulator: notifications', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox();
  });
  afterEach(() => sandbox.close());

  it('tells of every step of an order, unsigned and as a form', async () => {
    await sandbox.control.post('clock', { now: '2027-03-04T21:05:06Z' });
    const orderId = await sandbox.paid('Block');
    await sandbox.follow('Charge', orderId, 300);
    await sandbox.follow('Refund', orderId, 100);
    await sandbox.follow('Unblock', await sandbox.paid('Block'));
    await sandbox.pay('Pay', { card: cards.blocked });
    await sandbox.settle();
    // Only what is about one order comes in order.
    const mine = sandbox.receiver.received.filter(one => one.fields['OrderId'] === orderId);
    expect(mine.map(one => one.fields['Notification'])).toEqual([
      ...['EngineBlockSuccess', 'EngineChargeSuccess', 'EngineRefundSuccess'],
    ]);
    expect(sandbox.receiver.types().sort()).toEqual([
      ...['EngineBlockSuccess', 'EngineBlockSuccess', 'EngineChargeSuccess', 'EnginePayFail'],
      ...['EngineRefundSuccess', 'EngineUnblockSuccess'],
    ]);
    const { path, fields } = mine[1]!;
    expect(path).toBe('/webhooks/payture/default');
    expect(fields).toMatchObject({
      Success: 'True',
      ErrCode: 'NONE',
      OrderId: orderId,
      Amount: '300',
      MerchantContract: sandbox.key,
      Is3DS: 'False',
      ForwardedTo: 'NotForwarded',
    });
    expect(fields['TransactionDate']).toMatch(/^05\.03\.2027 00:05:\d\d$/);
    const failed = sandbox.receiver.received.find(one => one.fields['Notification'] === 'EnginePayFail');
    expect(failed!.fields).toMatchObject({
      Success: 'False',
      ErrCode: 'ISSUER_BLOCKED_CARD',
    });
  });

  it('tells the wallet of cards, payments, refunds and codes, and never a password or code', async () => {
    const customer = await sandbox.register();
    const CardId = await sandbox.activeCard(customer);
    await sandbox.wallet('SendCode', { ...customer, CardId });
    const OrderId = sandbox.orderId();
    await sandbox.wallet('Pay', { ...customer, CardId, OrderId, Amount: 500 });
    await sandbox.wallet('Refund', { OrderId, Password: sandbox.password, Amount: 200 });
    await sandbox.settle();
    expect(sandbox.receiver.types().sort()).toEqual([
      ...['CustomerAddSuccess', 'CustomerPaySuccess', 'CustomerRefundSuccess', 'CustomerSendCode'],
      ...['EnginePaySuccess', 'EngineRefundSuccess'],
    ]);
    const refund = sandbox.receiver.received.find(
      one => one.fields['Notification'] === 'CustomerRefundSuccess',
    );
    expect(refund!.fields['NewAmount']).toBe('300');
    const text = JSON.stringify(sandbox.receiver.received);
    const [sent] = await sandbox.control.get('codes');
    for (const secret of ['psw', sandbox.password, cards.plain, String(sent.code)])
      expect(text).not.toContain(`"${secret}"`);
    expect(text).not.toContain('VWUserPsw');
  });

  it('tells of payments on the InPay page, and tells a second merchant at its own address', async () => {
    const second = await sandbox.second();
    const Data = inner({ SessionType: 'Pay', OrderId: 'o1', Amount: 500 });
    const init = await second.call('apim/Init', { Key: second.key, Data });
    await second.call('apim/PaySubmit', {
      SessionId: init.attributes['SessionId']!,
      ...cardFields(cards.plain),
    });
    await sandbox.settle();
    expect(sandbox.receiver.types()).toEqual(['EnginePaySuccess', 'MerchantPay']);
    expect(sandbox.receiver.received[0]!.path).toBe('/webhooks/payture/second');
  });

  it('sends once, or again until 200 when switched on; other statuses do not count', async () => {
    sandbox.receiver.status = 202;
    await sandbox.paid('Pay');
    await sandbox.control.advance(600_000);
    expect(sandbox.receiver.received).toHaveLength(1);
    await sandbox.control.post('profile', { notifyRetries: 5, notifyIntervalMs: 1_000 });
    await sandbox.paid('Pay');
    await sandbox.control.advance(1_000);
    sandbox.receiver.status = 200;
    await sandbox.control.advance(60_000);
    expect(sandbox.receiver.received).toHaveLength(4);
  });

  it('loses and doubles them as told', async () => {
    await sandbox.control.fault('webhookLost', { match: { type: 'EnginePaySuccess' } });
    await sandbox.paid('Pay');
    await sandbox.control.fault('webhookDuplicate', { copies: 2 });
    const orderId = await sandbox.paid('Pay');
    await sandbox.settle();
    expect(sandbox.receiver.received.map(one => one.fields['OrderId'])).toEqual([orderId, orderId, orderId]);
  });
});
