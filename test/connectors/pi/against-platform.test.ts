import { until } from './emulator/support';
import {
  booked,
  call,
  creation,
  done,
  kit,
  never,
  order,
  paid,
  pause,
  prepared,
  registered,
  requests,
  restart,
  sandbox,
  signFor,
  useEmulators,
  user,
} from './world';

useEmulators();

describe('the whole way', () => {
  it('creates, signs, submits and completes; the recipient has the money once', async () => {
    const before = await sandbox.balance(user.address);
    const { payment, envelope, completed } = await paid();
    expect(completed).toMatchObject({
      status: { developerApproved: true, transactionVerified: true, developerCompleted: true },
      transaction: { txid: envelope.hash, verified: true },
      toAddress: user.address,
      metadata: { product_id: 'apple-pie-1', payout_id: payment.payoutId },
    });
    expect(await sandbox.balance(user.address)).toBe(before + 31_400_000n);
    expect(sandbox.books()).toEqual(booked(payment));
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({
      kind: 'applied',
      hash: envelope.hash,
    });
  });

  it('takes three round trips in steady state', async () => {
    let { envelope } = await paid();
    for (let more = 0; more < 3; more += 1) {
      requests.length = 0;
      ({ envelope } = await paid(envelope.sequence));
      expect(requests).toEqual(['POST /v2/payments', 'POST /transactions', 'POST /v2/payments/*/complete']);
    }
    expect(sandbox.books()).toHaveLength(4);
  });

  it('pays the smallest amount there is', async () => {
    const { payment, envelope } = await prepared(1n);
    await kit.payout.submit(call(), envelope);
    expect(done(await kit.payout.complete(call(), payment, envelope.hash)).amount).toEqual({
      minor: 1n,
      currency: 'PI',
    });
    expect(sandbox.books()).toEqual(booked(payment, 1n));
  });

  it('is healthy, and says of a wrong key and a wrong network that it is not', async () => {
    expect(await kit.health.check(never)).toEqual({ kind: 'done', value: null });
    await restart({ PI_API_KEY: 'wrong' });
    expect(await kit.health.check(never)).toMatchObject({ kind: 'refused', code: 'unauthorized' });
    await restart({ PI_NETWORK: 'Pi Network' });
    expect(await kit.health.check(never)).toMatchObject({ kind: 'refused', code: 'WRONG_NETWORK' });
  });
});

describe('the Platform', () => {
  it('is told of the payment that is in the way, which is ended and then makes room', async () => {
    const first = await prepared();
    const blocked = await kit.payout.register(call(), order());
    expect(blocked).toMatchObject({ kind: 'ongoing', payment: { reference: first.payment.reference } });
    expect(done(await kit.payout.listOpen(never))).toMatchObject([
      { reference: first.payment.reference, payoutId: first.placed.payoutId },
    ]);
    expect(done(await kit.payout.cancel(call(), first.payment.reference))).toMatchObject({
      status: { cancelled: true },
    });
    expect(done(await kit.payout.cancel(call(), first.payment.reference))).toMatchObject({
      status: { cancelled: true },
    });
    expect(done(await kit.payout.listOpen(never))).toEqual([]);
    await registered(order());
  });

  it('may lose the answer of a creation: the payment is found by our payout id', async () => {
    await sandbox.control.fault('resetAfter', creation);
    const placed = order();
    expect(await kit.payout.register(call(), placed)).toMatchObject({ kind: 'unknown' });
    const [found] = done(await kit.payout.listOpen(never));
    expect(found).toMatchObject({ payoutId: placed.payoutId });
    const envelope = done(await signFor(found!, placed));
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'applied' });
  });

  it('may lose a creation before it happens: there is nothing then', async () => {
    await sandbox.control.fault('resetBefore', creation);
    expect(await kit.payout.register(call(), order())).toMatchObject({ kind: 'unknown' });
    expect(done(await kit.payout.listOpen(never))).toEqual([]);
  });

  it('may lose the answer of a completion: completing again is done', async () => {
    const { payment, envelope } = await prepared();
    await kit.payout.submit(call(), envelope);
    await sandbox.control.fault('resetAfter', { match: { path: 'complete' } });
    expect(await kit.payout.complete(call(), payment, envelope.hash)).toMatchObject({ kind: 'unknown' });
    expect(done(await kit.payout.complete(call(), payment, envelope.hash))).toMatchObject({
      status: { developerCompleted: true },
    });
  });

  it('may lose the answer of a cancellation: cancelling again is done', async () => {
    const payment = await registered(order());
    await sandbox.control.fault('resetAfter', { match: { path: 'cancel' } });
    expect(await kit.payout.cancel(call(), payment.reference)).toMatchObject({ kind: 'unknown' });
    expect(done(await kit.payout.cancel(call(), payment.reference))).toMatchObject({
      status: { cancelled: true },
    });
  });

  it.each([
    ['wrongAmount', 'amount'],
    ['wrongNetwork', 'network'],
    ['wrongSender', 'from_address'],
    ['wrongUser', 'user_uid'],
    ['wrongDirection', 'direction'],
  ])('lies (%s), and nothing is signed', async (fault, field) => {
    await sandbox.control.fault(fault, creation);
    const placed = order();
    const registration = await kit.payout.register(call(), placed);
    expect(registration).toMatchObject({ kind: 'contradicted', field });
    if (registration.kind !== 'contradicted') return;
    expect(await signFor(registration.payment, placed)).toMatchObject({
      kind: 'refused',
      code: 'PAYMENT_CONTRADICTS_ORDER',
    });
  });

  it('has not seen the ledger yet: the same completion passes later', async () => {
    const { payment, envelope } = await prepared();
    await pause();
    await sandbox.control.post('profile', { platformLag: 2 });
    const sending = kit.payout.submit(call(), envelope);
    await until(async () => (await sandbox.control.get('state')).queue.length === 1);
    await sandbox.control.close();
    expect(await sending).toMatchObject({ kind: 'applied' });
    expect(await kit.payout.complete(call(), payment, envelope.hash)).toMatchObject({
      kind: 'refused',
      code: 'verification_failed',
      retry: 'SAME_KEY',
    });
    await sandbox.control.close(2);
    expect(done(await kit.payout.complete(call(), payment, envelope.hash))).toMatchObject({
      status: { developerCompleted: true },
    });
  });

  it('is stuck with a wrong transaction that somebody else reported: a person has to look', async () => {
    const { payment, envelope } = await prepared();
    const wrong = await sandbox.sign({ to: user.address, amount: 1n, memo: 'something else' });
    await sandbox.submit(wrong.xdr);
    expect((await sandbox.complete(payment.reference, wrong.hash)).body.error).toBe('verification_failed');
    expect(await kit.payout.complete(call(), payment, wrong.hash)).toMatchObject({
      kind: 'refused',
      code: 'TRANSACTION_MISMATCH_AMOUNT',
    });
    expect(await kit.payout.cancel(call(), payment.reference)).toMatchObject({
      kind: 'refused',
      code: 'payment_tx_present',
      retry: 'NEVER',
    });
    const stuck = done(await kit.payout.read(never, payment.reference));
    expect(stuck.transaction).toMatchObject({ txid: wrong.hash, verified: false });
    expect(await signFor(stuck, { ...order(), payoutId: payment.payoutId! })).toMatchObject({
      kind: 'refused',
      code: 'TRANSACTION_PRESENT',
    });
    // Its slot is used by the wrong one: our envelope is dead.
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.inspect(never, [envelope])).toEqual({ kind: 'dead', proof: 'SLOT_TAKEN' });
  });

  it('refuses a completion of another’s transaction that fits in nothing but the memo', async () => {
    const { payment } = await prepared();
    const cheap = await sandbox.sign({ to: user.address, amount: 1n, memo: payment.reference });
    await sandbox.submit(cheap.xdr);
    expect(await kit.payout.complete(call(), payment, cheap.hash)).toMatchObject({
      kind: 'refused',
      code: 'TRANSACTION_MISMATCH_AMOUNT',
    });
    expect(done(await kit.payout.read(never, payment.reference)).transaction).toBeNull();
  });
});

it('says notSent for every step when nobody is there', async () => {
  const { payment, placed, envelope } = await prepared();
  await restart({ PI_BASE_URL: 'http://127.0.0.1:1', PI_HORIZON_URL: 'http://127.0.0.1:1' });
  const outcomes = await Promise.all([
    kit.payout.register(call(), placed),
    kit.payout.listOpen(never),
    kit.payout.cancel(call(), payment.reference),
    signFor(payment, placed),
    kit.payout.submit(call(), envelope),
    kit.payout.complete(call(), payment, envelope.hash),
    kit.userPayments.identify(never, 'token'),
    kit.userPayments.approve(call(), payment.reference),
  ]);
  expect(new Set(outcomes.map(each => each.kind))).toEqual(new Set(['notSent']));
  expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'open' });
});
