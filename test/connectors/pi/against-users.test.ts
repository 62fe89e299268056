/* eslint-disable @typescript-eslint/no-unsafe-argument -- the emulator's control API answers JSON of any shape */
import { until } from './emulator/support';
import {
  advance,
  call,
  done,
  kit,
  never,
  order,
  paid,
  prepared,
  registered,
  restart,
  sandbox,
  useEmulators,
  user,
} from './world';

useEmulators();

describe('a payment without a row', () => {
  it('is found by its memo and completed', async () => {
    const { payment, envelope } = await prepared();
    await kit.payout.submit(call(), envelope);
    await restart();
    const [orphan] = done(await kit.payout.listOpen(never));
    const found = await kit.payout.findTransaction(never, orphan!);
    expect(found).toEqual({ kind: 'found', hash: envelope.hash });
    expect(done(await kit.payout.complete(call(), orphan!, envelope.hash))).toMatchObject({
      status: { developerCompleted: true },
    });
    expect(orphan?.payoutId).toBe(payment.payoutId);
  });

  it('is known to be unpaid only after the time in which it could be paid, and then cancelled', async () => {
    await paid();
    const payment = await registered(order());
    expect(await kit.payout.findTransaction(never, payment)).toMatchObject({ kind: 'unclear' });
    await advance(202_000);
    expect(await kit.payout.findTransaction(never, payment)).toEqual({ kind: 'none' });
    expect(done(await kit.payout.cancel(call(), payment.reference))).toMatchObject({
      status: { cancelled: true },
    });
  });

  it('is not called unpaid by a node that is behind', async () => {
    const { payment, envelope } = await prepared();
    await sandbox.control.post('profile', { ledgerMs: 1_000 });
    const sending = kit.payout.submit(call(), envelope);
    await until(async () => (await sandbox.control.get('state')).queue.length === 1);
    await advance(2_000);
    expect(await sending).toMatchObject({ kind: 'applied' });
    await advance(300_000);
    await sandbox.control.post('profile', { secondNodeLag: 302 });
    const kinds = new Set<string>();
    for (let asked = 0; asked < 6; asked += 1) {
      if (asked % 2 === 1) await kit.health.check(never);
      kinds.add((await kit.payout.findTransaction(never, payment)).kind);
    }
    expect(kinds.has('none')).toBe(false);
    expect(kinds.has('found')).toBe(true);
  });
});

describe('a payment of a user', () => {
  const start = (more: Record<string, unknown> = {}) =>
    sandbox.control.post('payments/start', {
      uid: user.uid,
      amount: 2.5,
      memo: 'Sword',
      metadata: { order: '7' },
      ...more,
    });
  const lookup = async (reference: string) => {
    const amount = { minor: 25_000_000n, currency: 'PI' };
    const answer = await kit.statusLookup.lookup({
      payment: {
        ...{
          paymentId: 'pay_1',
          providerReference: reference,
          checkoutReference: null,
          amount,
          capturesAutomatically: true,
        },
        origin: { kind: 'PAGE', vaultCustomer: null },
        ...{ captured: 0n, refunded: 0n, openChange: null },
      },
      operation: { kind: 'PURCHASE', providerKey: 'op', effectReference: null, amount },
      signal: never,
    });
    return answer.kind === 'found' ? answer.facts.at(-1)!.kind : answer.kind;
  };

  it('is identified, approved, paid, verified on the chain and completed', async () => {
    const token = await sandbox.control.post('users/token', { uid: user.uid });
    expect(done(await kit.userPayments.identify(never, token.accessToken))).toEqual({ uid: user.uid });
    const { identifier } = await start();
    expect(await lookup(identifier)).toBe('IN_PROGRESS');
    expect(done(await kit.userPayments.approve(call(), identifier))).toMatchObject({
      status: { developerApproved: true },
    });
    expect(done(await kit.userPayments.approve(call(), identifier))).toMatchObject({
      status: { developerApproved: true },
    });
    expect(await lookup(identifier)).toBe('ACTION_REQUIRED');
    const payment = done(await kit.userPayments.read(never, identifier));
    const { txid } = await sandbox.control.post('payments/pay', { identifier });
    await until(async () => (await kit.userPayments.findTransaction(never, payment)).kind === 'found');
    expect(done(await kit.userPayments.complete(call(), payment, txid))).toMatchObject({
      status: { developerCompleted: true },
      transaction: { txid },
    });
    expect(await lookup(identifier)).toBe('SUCCEEDED');
  });

  it('is not completed for less than was asked, and stays unlinked by us', async () => {
    const { identifier } = await start();
    const payment = done(await kit.userPayments.approve(call(), identifier));
    const { txid } = await sandbox.control.post('payments/pay', {
      identifier,
      amount: '0.0000001',
      report: false,
    });
    await until(async () => (await sandbox.horizon(`transactions/${txid}`)).status === 200);
    expect(await kit.userPayments.complete(call(), payment, txid)).toMatchObject({
      kind: 'refused',
      code: 'TRANSACTION_MISMATCH_AMOUNT',
    });
    expect(await kit.userPayments.findTransaction(never, payment)).toMatchObject({ kind: 'unclear' });
    expect(done(await kit.userPayments.read(never, identifier)).transaction).toBeNull();
  });

  it('is cancelled by us, by the user, or never was', async () => {
    const ours = await start();
    expect(done(await kit.userPayments.cancel(call(), ours.identifier))).toMatchObject({
      status: { cancelled: true },
    });
    const theirs = await start();
    await sandbox.control.post('payments/cancel', { identifier: theirs.identifier });
    expect([await lookup(ours.identifier), await lookup(theirs.identifier), await lookup('nobody')]).toEqual([
      'CANCELLED',
      'CANCELLED',
      'absent',
    ]);
  });

  it('of a token that has run out is nobody’s', async () => {
    const token = await sandbox.control.post('users/token', { uid: user.uid, validForMs: 1_000 });
    await advance(2_000);
    expect(await kit.userPayments.identify(never, token.accessToken)).toMatchObject({
      kind: 'refused',
      code: 'INVALID_ACCESS_TOKEN',
    });
  });
});
