import { cardFields, cards, hourMs, inner, openSandbox, type Reply, type Sandbox } from './support';

const stallMs = 40_000;

describe('Payture emulator: its clock', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  /** Waits until the order shows this state: the call that stalls has been taken in. */
  async function until(orderId: string, state: string): Promise<void> {
    while ((await sandbox.stateOf(orderId)) !== state) await new Promise(resolve => setImmediate(resolve));
  }
  async function answered(call: Promise<Reply>): Promise<boolean> {
    const other = Symbol('not yet');
    return (await Promise.race([call, sandbox.control.get('clock').then(() => other)])) !== other;
  }

  it('voids a hold after seven days, and nothing can be charged from it any more', async () => {
    const orderId = await sandbox.paid('Block');
    const charged = await sandbox.paid('Block');
    await sandbox.follow('Charge', charged);
    await sandbox.control.advance(7 * 24 * hourMs - 1_000);
    expect(await sandbox.stateOf(orderId)).toBe('Authorized');
    await sandbox.control.advance(1_000);
    expect([await sandbox.stateOf(orderId), await sandbox.stateOf(charged)]).toEqual(['Voided', 'Charged']);
    expect((await sandbox.follow('Charge', orderId)).attributes['ErrCode']).toBe('ILLEGAL_ORDER_STATE');
    expect(sandbox.books()).toEqual([`CAPTURE ${charged} 45900 RUB`]);
  });

  it.each([
    ['AuthorizationClosed', 'AuthorizationClosed'],
    ['never', 'Authorized'],
  ])('leaves an old hold as the profile %s says', async (holdExpiry, state) => {
    await sandbox.control.post('profile', { holdExpiry });
    const orderId = await sandbox.paid('Block');
    await sandbox.control.advance(30 * 24 * hourMs);
    expect(await sandbox.stateOf(orderId)).toBe(state);
  });

  it.each([
    ['Block', cards.stallBlock, 'Authorized', 0],
    ['Pay', cards.stallBlock, 'Charged', 1],
    ['Pay', cards.stallCharge, 'Charged', 1],
  ] as const)(
    'stalls %s of the card %s for 40 seconds and then succeeds',
    async (command, card, state, booked) => {
      const call = sandbox.pay(command, { orderId: 'o1', card });
      await until('o1', 'New');
      const again = await sandbox.pay(command, { orderId: 'o1' });
      expect(again.attributes['ErrCode']).toBe('DUPLICATE_ORDER_ID');
      await sandbox.control.advance(stallMs - 5_000);
      expect(await answered(call)).toBe(false);
      expect(sandbox.books()).toEqual([]);
      await sandbox.control.advance(5_000);
      const reply = await call;
      expect(reply.attributes['Success']).toBe('True');
      expect(reply.headers['x-emulated-delay-ms']).toBe(String(stallMs));
      expect(await sandbox.stateOf('o1')).toBe(state);
      expect(sandbox.books()).toHaveLength(booked);
    },
  );

  it.each([
    ['Charge', cards.stallCharge, 'Block', 'Charged', 'CAPTURE o1 300 RUB'],
    ['Unblock', cards.stallUnblock, 'Block', 'Voided', undefined],
    ['Refund', cards.stallRefund, 'Pay', 'Charged', 'REFUND o1 300 RUB'],
  ] as const)(
    'stalls %s; meanwhile it is pending and nothing else may be done',
    async (command, card, first, state, entry) => {
      await sandbox.paid(first, { orderId: 'o1', card });
      const before = sandbox.books();
      const call = sandbox.follow(command, 'o1', command === 'Unblock' ? undefined : 300);
      await until('o1', `Pending${command}`);
      for (const other of ['Charge', 'Unblock', 'Refund'] as const) {
        expect((await sandbox.follow(other, 'o1')).attributes['ErrCode']).toBe('ILLEGAL_ORDER_STATE');
      }
      expect(sandbox.books()).toEqual(before);
      await sandbox.control.advance(stallMs);
      expect((await call).attributes['Success']).toBe('True');
      expect(await sandbox.stateOf('o1')).toBe(state);
      expect(sandbox.books()).toEqual(entry === undefined ? before : [...before, entry]);
    },
  );

  it('stalls a hosted page as well', async () => {
    const Data = inner({ SessionType: 'Pay', OrderId: 'o1', Amount: 500 });
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data });
    const fields = { SessionId: init.attributes['SessionId']!, ...cardFields(cards.stallBlock) };
    const call = sandbox.call('apim/PaySubmit', fields);
    await until('o1', 'New');
    await sandbox.control.advance(stallMs);
    expect((await call).text).toContain('data-success="True"');
    expect(sandbox.books()).toEqual(['CAPTURE o1 500 RUB']);
  });

  it('moves the money of a stalled call whose caller has gone', async () => {
    const gone = new AbortController();
    const body = new URLSearchParams(
      Object.entries(sandbox.payFields({ orderId: 'o1', card: cards.stallBlock })).map(
        ([n, v]): [string, string] => [n, String(v)],
      ),
    );
    const call = fetch(`${sandbox.emulator.url}/api/Pay`, { method: 'POST', body, signal: gone.signal });
    await until('o1', 'New');
    gone.abort();
    await expect(call).rejects.toThrow();
    await sandbox.control.advance(stallMs);
    expect(await sandbox.stateOf('o1')).toBe('Charged');
    expect(sandbox.books()).toEqual(['CAPTURE o1 45900 RUB']);
  });

  it('answers 500 to a stalled call whose order a reset has forgotten', async () => {
    const call = sandbox.pay('Pay', { orderId: 'o1', card: cards.stallBlock });
    await until('o1', 'New');
    await sandbox.control.post('reset');
    expect((await call).status).toBe(500);
    expect((await sandbox.state('o1')).attributes['ErrCode']).toBe('ORDER_NOT_FOUND');
  });
});
