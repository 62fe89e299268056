import { cards, openSandbox, type Sandbox } from './support';

describe('Payture emulator: faults and deviations', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const match = { path: '^/api/Pay' };

  it.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ])('cuts the connection (%s) with %d movements of money', async (fault, booked) => {
    await sandbox.control.fault(fault, { match });
    await expect(sandbox.pay('Pay', { orderId: 'o1' })).rejects.toThrow();
    expect(sandbox.books()).toHaveLength(booked);
    const state = await sandbox.state('o1');
    expect(state.attributes['State'] ?? state.attributes['ErrCode']).toBe(
      booked === 0 ? 'ORDER_NOT_FOUND' : 'Charged',
    );
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('answers 500 in plain text %s the effect', async (when, booked) => {
    await sandbox.control.fault('status', { status: 500, when, match });
    const reply = await sandbox.pay('Pay');
    expect([reply.status, reply.headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8']);
    expect(sandbox.books()).toHaveLength(booked);
  });

  it('answers 200 with what is no XML, the effect standing', async () => {
    await sandbox.control.fault('garbage', { match });
    const reply = await sandbox.pay('Pay');
    expect([reply.status, reply.text.startsWith('<')]).toEqual([200, false]);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('answers with another amount, for another payment, and with a state nobody knows', async () => {
    const orderId = await sandbox.paid('Pay');
    const path = 'GetState';
    await sandbox.control.fault('wrongAmount', { match: { path } });
    expect((await sandbox.state(orderId)).attributes['Amount']).toBe('45901');
    await sandbox.control.fault('otherPayment', { match: { path } });
    expect((await sandbox.state(orderId)).attributes['OrderId']).toBe(`other-${orderId}`);
    await sandbox.control.fault('unknownStatus', { match: { path } });
    expect((await sandbox.state(orderId)).attributes['State']).toBe('NobodyKnows');
    expect((await sandbox.state(orderId)).attributes).toMatchObject({ State: 'Charged', Amount: '45900' });
  });

  it('keeps a call while the server may be killed, and then lets it take effect', async () => {
    await sandbox.control.fault('holdInside', { match });
    const call = sandbox.pay('Pay', { orderId: 'o1' });
    while ((await sandbox.control.get('held')).count === 0)
      await new Promise(resolve => setImmediate(resolve));
    expect(sandbox.books()).toEqual([]);
    await sandbox.control.post('release');
    expect((await call).attributes['Success']).toBe('True');
    expect(sandbox.books()).toEqual(['CAPTURE o1 45900 RUB']);
  });

  it('deviates in attributes, their order, spelling and codes as the profile says', async () => {
    await sandbox.control.post('profile', {
      extraAttribute: true,
      attributeOrder: 'reversed',
      successCase: 'true',
    });
    const paid = await sandbox.pay('Pay');
    expect(paid.names).toEqual(['Amount', 'Success', 'Key', 'OrderId', 'NewAttribute']);
    expect(paid.attributes['Success']).toBe('true');
    expect(paid.children).toEqual([{ Key: 'new' }]);
    await sandbox.control.post('profile', { errCode: 'undocumented' });
    const declined = await sandbox.pay('Pay', { card: cards.blocked });
    expect(declined.attributes['ErrCode']).toBe('SOMETHING_NEW');
  });
});
