import { call, says } from './peer';
import { cards } from './emulator/support';
import { changing, factsOf, World } from './world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const PAID = 'PAY SUCCEEDED 45900';

describe('cards', () => {
  it('are charged in parts of a hold, and given back in parts', async () => {
    const { order, facts, payment } = await world.paid({ capture: false });
    expect(says(facts)).toEqual([PAID]);
    expect(await world.found(payment, 'AUTHORIZE')).toEqual([PAID]);
    const { cardPayment } = world.connector;
    const capture = changing(payment, 'CAPTURE', 30_000n);
    expect(
      says(factsOf(await cardPayment.capture(capture.call, capture.payment, capture.amount, true))),
    ).toEqual(['CAPTURE SUCCEEDED 30000 ours charged']);
    const captured = { ...payment, captured: 30_000n };
    const first = changing(captured, 'REFUND', 10_000n);
    expect(says(factsOf(await cardPayment.refund(first.call, first.payment, first.amount, null)))).toEqual([
      'REFUND SUCCEEDED 10000 ours rest:20000',
    ]);
    const rest = changing({ ...captured, refunded: 10_000n }, 'REFUND', 20_000n);
    expect(says(factsOf(await cardPayment.refund(rest.call, rest.payment, rest.amount, null)))).toEqual([
      'REFUND SUCCEEDED 20000 ours rest:0',
    ]);
    expect(await world.found({ ...captured, refunded: 30_000n }, 'AUTHORIZE')).toEqual([PAID]);
    expect(world.booked(order.paymentId)).toEqual(['CAPTURE 30000', 'REFUND 10000', 'REFUND 20000']);
  });

  it.each([
    [cards.blocked, 'ISSUER_BLOCKED_CARD', 'HARD'],
    ['3300000000000001', 'AMOUNT_EXCEED', 'SOFT'],
    ['4111101000000046', 'AMOUNT_EXCEED', 'SOFT'],
  ])('%s is declined with %s, by the answer and by the state', async (number, code, decline) => {
    const order = world.order({}, number);
    expect(await world.connector.cardPayment.pay(call(), order)).toMatchObject({
      kind: 'refused',
      code,
      decline,
    });
    const { payment } = await world.lost(number);
    expect(await world.found(payment, 'PURCHASE')).toEqual([`PAY DECLINED:${decline}`]);
    expect(world.booked(payment.paymentId)).toEqual([]);
  });

  it('of which the acquirer makes trouble have failed once the state says so', async () => {
    const order = world.order({}, '4111111111100056');
    expect(await world.connector.cardPayment.pay(call(), order)).toEqual({
      kind: 'unknown',
      cause: 'PROCESSING_ERROR',
    });
    const { payment } = await world.lost('4111111111100056');
    expect(await world.found(payment, 'PURCHASE')).toEqual(['PAY FAILED']);
  });

  it.each(['123', '41111111111111111111'])('that are none (%s) leave no order', async number => {
    const order = world.order({}, number);
    expect(await world.connector.cardPayment.pay(call(), order)).toMatchObject({
      kind: 'refused',
      code: 'WRONG_PAN',
    });
    expect(
      await world.found({ ...(await world.lost()).payment, paymentId: order.paymentId }, 'PURCHASE'),
    ).toBe('absent');
  });

  it('are told when the answer carries them', async () => {
    await world.sandbox.control.post('profile', { addInfo: true });
    const { facts } = await world.paid({}, cards.plain);
    expect(facts).toMatchObject([
      {
        kind: 'CARD_SEEN',
        card: { brand: 'MASTERCARD', maskedNumber: '521885******5484', holder: 'KATE SMITH' },
      },
      { kind: 'SUCCEEDED' },
    ]);
  });

  it.each([
    ['attributes in another order', { attributeOrder: 'reversed' }],
    ['attributes and children that nobody documented', { extraAttribute: true }],
    ['booleans in small letters', { successCase: 'true' }],
  ])('are charged and found in spite of %s', async (_what, profile) => {
    await world.sandbox.control.post('profile', profile);
    const { facts, payment } = await world.paid();
    expect(says(facts)).toEqual([PAID]);
    expect(await world.found(payment, 'PURCHASE')).toEqual([PAID]);
  });

  it('are never declined by a code that nobody documented', async () => {
    await world.sandbox.control.post('profile', { errCode: 'undocumented' });
    const outcome = await world.connector.cardPayment.pay(call(), world.order({}, cards.blocked));
    expect(outcome).toEqual({ kind: 'unknown', cause: 'SOMETHING_NEW' });
  });
});

describe('a lost answer', () => {
  it.each([
    ['resetAfter', [PAID], ['CAPTURE 45900']],
    ['resetBefore', 'absent', []],
    ['cutHeaders', [PAID], ['CAPTURE 45900']],
    ['cutBody', [PAID], ['CAPTURE 45900']],
    ['endless', [PAID], ['CAPTURE 45900']],
    ['gzipBomb', [PAID], ['CAPTURE 45900']],
    ['garbage', [PAID], ['CAPTURE 45900']],
    ['otherPayment', [PAID], ['CAPTURE 45900']],
    ['status', [PAID], ['CAPTURE 45900']],
    ['redirect', [PAID], ['CAPTURE 45900']],
  ])('to a payment (%s) is found out, and sending it again pays nothing', async (fault, expected, books) => {
    const { order, outcome, payment } = await world.lost(cards.plain, fault);
    expect(outcome.kind).toBe('unknown');
    expect(await world.found(payment, 'PURCHASE')).toEqual(expected);
    expect(world.booked(order.paymentId)).toEqual(books);
    const again = await world.connector.cardPayment.pay(call(order.paymentId), order);
    if (fault === 'resetBefore') expect(says(factsOf(again))).toEqual([PAID]);
    else expect(again).toEqual({ kind: 'unknown', cause: 'DUPLICATE_ORDER_ID' });
    expect(world.booked(order.paymentId)).toEqual(['CAPTURE 45900']);
  });

  it.each(['resetAfter', 'resetBefore', 'garbage'])(
    'to a capture (%s) is found out, and sending it again takes once',
    async fault => {
      const { order, payment } = await world.paid({ capture: false });
      const { cardPayment } = world.connector;
      const change = changing(payment, 'CAPTURE', 30_000n);
      const send = () => cardPayment.capture(change.call, change.payment, change.amount, true);
      await world.sandbox.control.fault(fault, { match: { method: 'POST', path: '/Charge' } });
      expect((await send()).kind).toBe('unknown');
      const isDone = fault !== 'resetBefore';
      const done = [PAID, 'CAPTURE SUCCEEDED 30000 ours charged'];
      expect(await world.found(change.payment, 'CAPTURE')).toEqual(isDone ? done : 'absent');
      const again = await send();
      if (isDone) expect(again).toEqual({ kind: 'unknown', cause: 'ILLEGAL_ORDER_STATE' });
      expect(await world.found(change.payment, 'CAPTURE')).toEqual(done);
      expect(world.booked(order.paymentId)).toEqual(['CAPTURE 30000']);
    },
  );

  it.each(['resetAfter', 'resetBefore'])('to a cancel (%s) is found out', async fault => {
    const { order, payment } = await world.paid({ capture: false });
    const change = changing(payment, 'CANCEL', 45_900n);
    await world.sandbox.control.fault(fault, { match: { method: 'POST', path: '/Unblock' } });
    expect((await world.connector.cardPayment.cancel(change.call, change.payment, change.amount)).kind).toBe(
      'unknown',
    );
    const done = [PAID, 'CANCEL SUCCEEDED 45900 ours voided'];
    expect(await world.found(change.payment, 'CANCEL')).toEqual(fault === 'resetAfter' ? done : 'absent');
    await world.connector.cardPayment.cancel(change.call, change.payment, change.amount);
    expect(await world.found(change.payment, 'CANCEL')).toEqual(done);
    expect(world.booked(order.paymentId)).toEqual([]);
  });

  it.each([
    ['resetAfter', 10_000n, [PAID, 'REFUND SUCCEEDED 10000 ours rest:35900'], ['REFUND 10000']],
    ['resetAfter', 45_900n, [PAID, 'REFUND SUCCEEDED 45900 ours rest:0'], ['REFUND 45900']],
    ['resetBefore', 10_000n, 'absent', []],
  ] as const)('to a refund (%s) of %i is found out', async (fault, minor, expected, books) => {
    const { order, payment } = await world.paid();
    const change = changing({ ...payment, captured: 45_900n }, 'REFUND', minor);
    await world.sandbox.control.fault(fault, { match: { method: 'POST', path: '/Refund' } });
    expect(
      (await world.connector.cardPayment.refund(change.call, change.payment, change.amount, null)).kind,
    ).toBe('unknown');
    expect(await world.found(change.payment, 'REFUND')).toEqual(expected);
    expect(world.booked(order.paymentId)).toEqual(['CAPTURE 45900', ...books]);
  });

  it('of GetState itself leaves everything open', async () => {
    const { payment } = await world.paid();
    for (const fault of ['resetBefore', 'resetAfter', 'garbage', 'otherPayment', 'status', 'cutBody']) {
      await world.sandbox.control.fault(fault, { match: { method: 'POST', path: '/GetState' } });
      expect(await world.found(payment, 'PURCHASE')).toBe('unclear');
    }
    expect(await world.found(payment, 'PURCHASE')).toEqual([PAID]);
  });
});

describe('an answer that is wrong', () => {
  it('about the amount is never taken for ours', async () => {
    const wrong = (path: string) =>
      world.sandbox.control.fault('wrongAmount', { match: { method: 'POST', path } });
    await wrong('/Pay');
    expect(says((await world.paid()).facts)).toEqual(['PAY SUCCEEDED 45901']);
    const { payment } = await world.paid({ capture: false });
    await wrong('/Charge');
    const capture = changing(payment, 'CAPTURE', 30_000n);
    const { cardPayment } = world.connector;
    expect(
      says(factsOf(await cardPayment.capture(capture.call, capture.payment, capture.amount, true))),
    ).toEqual(['CAPTURE SUCCEEDED 30001 ours charged']);
    await wrong('/Refund');
    const refund = changing({ ...payment, captured: 30_000n }, 'REFUND', 100n);
    expect(says(factsOf(await cardPayment.refund(refund.call, refund.payment, refund.amount, null)))).toEqual(
      ['REFUND SUCCEEDED 99 ours rest:29901'],
    );
    await wrong('/Init');
    const page = { ...world.order(), template: null };
    expect((await world.connector.hostedCheckout.open(call(), page)).kind).toBe('unknown');
  });

  it('about the state is in progress', async () => {
    const { payment } = await world.paid();
    await world.sandbox.control.fault('unknownStatus', { match: { method: 'POST', path: '/GetState' } });
    expect(await world.found(payment, 'PURCHASE')).toEqual(['PAY IN_PROGRESS']);
  });
});

describe('a refund in the cabinet', () => {
  it('is found by a question about the payment', async () => {
    const { payment } = await world.paid();
    const captured = { ...payment, captured: 45_900n };
    await world.sandbox.follow('Refund', payment.paymentId, 5_900);
    expect(await world.found(captured, 'PURCHASE')).toEqual([PAID, 'REFUND SUCCEEDED 5900 rest:40000']);
    await world.sandbox.follow('Refund', payment.paymentId);
    expect(await world.found({ ...captured, refunded: 5_900n }, 'PURCHASE')).toEqual([
      PAID,
      'REFUND SUCCEEDED 40000 rest:0',
    ]);
    expect(await world.found({ ...captured, refunded: 45_900n }, 'PURCHASE')).toEqual([PAID]);
  });

  it('before ours makes ours one to review, by its answer as by the state', async () => {
    const { payment } = await world.paid();
    const change = changing({ ...payment, captured: 45_900n }, 'REFUND', 1_000n);
    await world.sandbox.follow('Refund', payment.paymentId, 5_900);
    const told = factsOf(
      await world.connector.cardPayment.refund(change.call, change.payment, change.amount, null),
    );
    expect(says(told)).toEqual(['REFUND SUCCEEDED 6900 ours rest:39000']);
    expect(await world.found(change.payment, 'REFUND')).toEqual([PAID, ...says(told)]);
  });

  it('of all that we did not know of is told for a sale, and not guessed for a hold', async () => {
    const sale = await world.paid();
    await world.sandbox.follow('Refund', sale.order.paymentId);
    expect(await world.found(sale.payment, 'PURCHASE')).toEqual([PAID, 'REFUND SUCCEEDED 45900 rest:0']);
    const hold = await world.paid({ capture: false });
    await world.sandbox.follow('Charge', hold.order.paymentId, 30_000);
    await world.sandbox.follow('Refund', hold.order.paymentId);
    expect(await world.found(hold.payment, 'AUTHORIZE')).toEqual([PAID]);
  });
});
