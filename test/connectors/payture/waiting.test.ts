import { call, says } from './peer';
import { cards, hourMs, payToken } from './emulator/support';
import { changing, factsOf, ids, World } from './world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const PAID = 'PAY SUCCEEDED 45900';
const minuteMs = 60_000;

describe('what takes its time', () => {
  /** Sends it, cuts it off once the gateway has it, and leaves the rest to the gateway. */
  async function cutOff(
    send: (signal: AbortSignal) => Promise<{ kind: string }>,
    orderId: string,
  ): Promise<void> {
    const deadline = new AbortController();
    const running = send(deadline.signal);
    const isPending = async () => {
      const orders = (await world.sandbox.control.get('orders')) as {
        orderId: string;
        pending: string | null;
      }[];
      return orders.some(order => order.orderId === orderId && order.pending !== null);
    };
    while (!(await isPending()));
    deadline.abort();
    expect((await running).kind).toBe('unknown');
  }

  it('is waited for: a payment', async () => {
    const order = world.order({}, cards.stallBlock);
    await cutOff(
      signal => world.connector.cardPayment.pay(call(order.paymentId, signal), order),
      order.paymentId,
    );
    const { payment } = { payment: { ...(await world.lost()).payment, paymentId: order.paymentId } };
    expect(await world.found(payment, 'PURCHASE')).toEqual(['PAY IN_PROGRESS']);
    expect(world.booked(order.paymentId)).toEqual([]);
    await world.advance(minuteMs);
    expect(await world.found(payment, 'PURCHASE')).toEqual([PAID]);
    expect(world.booked(order.paymentId)).toEqual(['CAPTURE 45900']);
  });

  it.each([
    ['CAPTURE', cards.stallCharge, false, 'CAPTURE SUCCEEDED 30000 ours charged'],
    ['CANCEL', cards.stallUnblock, false, 'CANCEL SUCCEEDED 45900 ours voided'],
    ['REFUND', cards.stallRefund, true, 'REFUND SUCCEEDED 30000 ours rest:15900'],
  ] as const)('is waited for: a %s', async (kind, number, capture, done) => {
    const { order, payment } = await world.paid({ capture }, number);
    const known = capture ? { ...payment, captured: 45_900n } : payment;
    const change = changing(known, kind, kind === 'CANCEL' ? 45_900n : 30_000n);
    const { cardPayment } = world.connector;
    const send = (signal: AbortSignal) => {
      const cut = { ...change.call, signal };
      if (kind === 'CAPTURE') return cardPayment.capture(cut, change.payment, change.amount, true);
      if (kind === 'CANCEL') return cardPayment.cancel(cut, change.payment, change.amount);
      return cardPayment.refund(cut, change.payment, change.amount, null);
    };
    await cutOff(send, order.paymentId);
    expect(await world.found(change.payment, kind)).toEqual([PAID, `${kind} IN_PROGRESS ours`]);
    await world.advance(minuteMs);
    expect(await world.found(change.payment, kind)).toEqual([PAID, done]);
  });

  it.each([
    ['CAPTURE', cards.failsCharge, false],
    ['CANCEL', cards.failsUnblock, false],
    ['REFUND', cards.failsRefund, true],
  ] as const)('or makes trouble leaves a %s undone', async (kind, number, capture) => {
    const { payment } = await world.paid({ capture }, number);
    const change = changing(capture ? { ...payment, captured: 45_900n } : payment, kind, 45_900n);
    const { cardPayment } = world.connector;
    const outcome =
      kind === 'CAPTURE'
        ? await cardPayment.capture(change.call, change.payment, change.amount, true)
        : kind === 'CANCEL'
          ? await cardPayment.cancel(change.call, change.payment, change.amount)
          : await cardPayment.refund(change.call, change.payment, change.amount, null);
    expect(outcome).toEqual({ kind: 'unknown', cause: 'PROCESSING_ERROR' });
    expect(await world.found(change.payment, kind)).toBe('absent');
  });

  it('runs out: a hold after seven days', async () => {
    const { payment } = await world.paid({ capture: false });
    await world.advance(7 * 24 * hourMs + minuteMs);
    expect(await world.found(payment, 'AUTHORIZE')).toEqual([PAID, 'CANCEL SUCCEEDED 45900 voided']);
    const change = changing(payment, 'CAPTURE', 100n);
    expect(
      await world.connector.cardPayment.capture(change.call, change.payment, change.amount, true),
    ).toMatchObject({ kind: 'unknown' });
    expect(await world.found(change.payment, 'CAPTURE')).toContain('CAPTURE FAILED ours');
  });

  it('is refused where the request is at fault', async () => {
    const { payment } = await world.paid({ capture: false });
    const change = changing(payment, 'CAPTURE', 45_901n);
    const outcome = await world.connector.cardPayment.capture(
      change.call,
      change.payment,
      change.amount,
      true,
    );
    expect(outcome).toMatchObject({ kind: 'refused', code: 'AMOUNT_ERROR', retry: 'NEW_KEY' });
  });
});

describe('3-D Secure', () => {
  it.each([true, false])('is passed, capturing %s, once', async capture => {
    const { order, facts, payment } = await world.paid({ capture }, cards.threeDs);
    const kind = capture ? 'PURCHASE' : 'AUTHORIZE';
    expect(await world.found(payment, kind)).toEqual(['PAY ACTION_REQUIRED']);
    const proof = await world.proof(facts);
    await world.sandbox.control.fault('resetAfter', { match: { method: 'POST', path: '3DS' } });
    expect(await world.connector.threeDSecure.complete(call(), payment, proof)).toMatchObject({
      kind: 'unknown',
    });
    expect(await world.connector.threeDSecure.complete(call(), payment, proof)).toMatchObject({
      kind: 'unknown',
    });
    expect(await world.found(payment, kind)).toEqual([PAID]);
    expect(world.booked(order.paymentId)).toEqual(capture ? ['CAPTURE 45900'] : []);
  });

  it('is failed by the payer, for good', async () => {
    const { facts, payment } = await world.paid({}, cards.threeDsFails);
    const proof = await world.proof(facts);
    expect(await world.connector.threeDSecure.complete(call(), payment, proof)).toMatchObject({
      ...{ kind: 'refused', code: 'THREE_DS_AUTH_ERROR', decline: 'AUTHENTICATION' },
    });
    expect(await world.found(payment, 'PURCHASE')).toEqual(['PAY DECLINED:AUTHENTICATION']);
  });

  it('stays open after a forged proof', async () => {
    const { facts, payment } = await world.paid({}, cards.threeDs);
    const forged = { md: null, response: 'Zm9yZ2Vk' };
    expect(await world.connector.threeDSecure.complete(call(), payment, forged)).toMatchObject({
      kind: 'refused',
      code: 'THREE_DS_ERROR',
    });
    expect(await world.found(payment, 'PURCHASE')).toEqual(['PAY ACTION_REQUIRED']);
    expect(
      says(factsOf(await world.connector.threeDSecure.complete(call(), payment, await world.proof(facts)))),
    ).toEqual([PAID]);
  });

  it('runs out', async () => {
    const { payment } = await world.paid({}, cards.threeDs);
    await world.advance(16 * minuteMs);
    expect(await world.found(payment, 'PURCHASE')).toEqual(['PAY DECLINED:AUTHENTICATION']);
  });

  it('is asked for by a device wallet, too', async () => {
    const order = { ...world.order(), wallet: 'GOOGLE_PAY', token: payToken(cards.threeDs) } as const;
    const facts = factsOf(await world.connector.deviceWallet.pay(call(), order));
    const payment = {
      ...(await world.lost()).payment,
      paymentId: order.paymentId,
      origin: { kind: 'DEVICE_WALLET', vaultCustomer: null } as const,
    };
    expect(
      says(factsOf(await world.connector.threeDSecure.complete(call(), payment, await world.proof(facts)))),
    ).toEqual([PAID]);
  });

  it('by a token of another amount is reviewed, where the amount is in the token alone', async () => {
    const order = { ...world.order(), wallet: 'APPLE_PAY', token: payToken(cards.plain, 45_000) } as const;
    expect(says(factsOf(await world.connector.deviceWallet.pay(call(), order)))).toEqual([
      'PAY SUCCEEDED 45000',
    ]);
    const google = { ...world.order(), wallet: 'GOOGLE_PAY', token: payToken(cards.plain, 45_000) } as const;
    expect(await world.connector.deviceWallet.pay(call(), google)).toMatchObject({
      kind: 'refused',
      code: 'AMOUNT_ERROR',
    });
  });
});

describe.each(['apim', 'vwapi'])('a page of %s', door => {
  const openPage = async (more = {}) =>
    world.opened({ vaultCustomer: door === 'vwapi' ? await world.customer() : null, ...more });

  it.each([
    [true, [PAID], ['CAPTURE 45900']],
    [false, [PAID], []],
  ])('is paid, capturing %s', async (capture, expected, books) => {
    const { order, payment, redirectUrl } = await openPage({ capture });
    expect(await world.found(payment, 'CHECKOUT')).toEqual([]);
    await world.submit(redirectUrl, cards.plain);
    expect(await world.found(payment, 'CHECKOUT')).toEqual(expected);
    expect(world.booked(order.paymentId)).toEqual(books);
  });

  it('stays open after a refused try and is paid by the next one', async () => {
    const { order, payment, redirectUrl } = await openPage();
    await world.submit(redirectUrl, cards.blocked);
    expect(await world.found(payment, 'CHECKOUT')).toEqual([]);
    await world.submit(redirectUrl, cards.plain);
    expect(await world.found(payment, 'CHECKOUT')).toEqual([PAID]);
    expect(world.booked(order.paymentId)).toEqual(['CAPTURE 45900']);
  });

  it('runs out, whether or not somebody tried', async () => {
    const sentAt = new Date();
    const untouched = await openPage();
    const tried = await openPage();
    await world.submit(tried.redirectUrl, cards.blocked);
    await world.advance(61 * minuteMs);
    expect(await world.found(untouched.payment, 'CHECKOUT', { sentAt })).toEqual(['PAY EXPIRED']);
    expect(await world.found(tried.payment, 'CHECKOUT', { sentAt })).toEqual([]);
    await world.advance(60 * minuteMs);
    expect(await world.found(tried.payment, 'CHECKOUT', { sentAt })).toEqual(['PAY EXPIRED']);
  });

  it('whose address is lost is absent, and is not opened a second time', async () => {
    const vaultCustomer = door === 'vwapi' ? await world.customer() : null;
    await world.sandbox.control.fault('resetAfter', { match: { method: 'POST', path: '/Init' } });
    const order = { ...world.order({ vaultCustomer }), template: null };
    const open = () => world.connector.hostedCheckout.open(call(order.paymentId), order);
    expect(await open()).toMatchObject({ kind: 'unknown' });
    expect(await open()).toEqual({ kind: 'unknown', cause: 'DUPLICATE_ORDER_ID' });
    const origin = { kind: 'PAGE', vaultCustomer } as const;
    const payment = { ...(await world.lost()).payment, paymentId: order.paymentId, origin };
    expect(await world.found(payment, 'CHECKOUT')).toBe('absent');
    expect(await world.found({ ...payment, paymentId: ids.next('payment') }, 'CHECKOUT')).toBe('absent');
  });
});
