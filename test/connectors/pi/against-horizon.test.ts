import { startAnew, until } from './emulator/support';
import { envelope, NOW_S, order as vectorOrder, payment, VECTOR } from './peer';
import {
  advance,
  booked,
  call,
  done,
  kit,
  never,
  paid,
  pause,
  prepared,
  restart,
  sandbox,
  signFor,
  submission,
  useEmulators,
} from './world';

useEmulators();

describe('the chain', () => {
  it.each(['resetAfter', 'lateInclusion'])(
    'may lose the answer of a submission (%s): the same bytes are paid once',
    async fault => {
      const { payment, envelope } = await prepared();
      await sandbox.control.fault(fault, { ...submission });
      expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
      expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'applied' });
      expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'applied' });
      expect(sandbox.books()).toEqual(booked(payment));
    },
  );

  it('may lose a submission before it arrives: still open, and the same bytes pass', async () => {
    const { payment, envelope } = await prepared();
    await sandbox.control.fault('resetBefore', { ...submission });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'open' });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'applied' });
    expect(sandbox.books()).toEqual(booked(payment));
  });

  it('is at the deadline before the ledger closes: unknown, and found when it has', async () => {
    const { envelope } = await prepared();
    await pause();
    const deadline = new AbortController();
    const sending = kit.payout.submit(call(deadline.signal), envelope);
    await until(async () => (await sandbox.control.get('state')).queue.length === 1);
    deadline.abort();
    expect(await sending).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'open' });
    await sandbox.control.close();
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({
      kind: 'applied',
      hash: envelope.hash,
    });
  });

  it.each(['submission', 'legacy', 'html'])(
    'never takes a transaction in (504: %s): expired by proof, and signed anew for the same slot',
    async timeoutForm => {
      await sandbox.control.post('profile', { timeoutForm });
      const { payment, placed, envelope } = await prepared();
      await sandbox.control.fault('neverIncluded', { ...submission });
      expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
      await advance(179_000);
      expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'open' });
      await advance(3_000);
      expect(await kit.payout.inspect(never, [envelope])).toEqual({ kind: 'dead', proof: 'EXPIRED_UNUSED' });
      const again = done(
        await signFor(payment, placed, { sequence: envelope.sequence, sequenceFloor: envelope.sequence }),
      );
      expect(again).toMatchObject({ sequence: envelope.sequence });
      expect(again.maxTime).toBeGreaterThan(envelope.maxTime);
      expect(await kit.payout.submit(call(), again)).toMatchObject({ kind: 'applied' });
      expect(await kit.payout.inspect(never, [envelope, again])).toMatchObject({
        kind: 'applied',
        hash: again.hash,
      });
      expect(sandbox.books()).toEqual(booked(payment));
    },
  );

  it('takes a transaction in at the last moment: nobody has called it dead before', async () => {
    const { payment, envelope } = await prepared();
    await sandbox.control.fault('lastMomentInclusion', { ...submission });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    await advance(170_000);
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'open' });
    await advance(15_000);
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({
      kind: 'applied',
      hash: envelope.hash,
    });
    expect(sandbox.books()).toEqual(booked(payment));
  });

  it('answers from two nodes, one far behind: no 404 is taken for a proof', async () => {
    const { payment, envelope } = await prepared();
    await sandbox.control.post('profile', { ledgerMs: 1_000 });
    await sandbox.control.fault('lateInclusion', { ...submission });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    await advance(2_000);
    await sandbox.control.post('profile', { secondNodeLag: 1_000 });
    await advance(200_000);
    const kinds = new Set<string>();
    for (let asked = 0; asked < 12; asked += 1) {
      // An odd number of calls in between, so that each call of the inspection meets each node.
      if (asked % 2 === 1) await kit.health.check(never);
      kinds.add((await kit.payout.inspect(never, [envelope])).kind);
    }
    expect(kinds.has('dead')).toBe(false);
    expect(kinds.has('applied')).toBe(true);
    expect(sandbox.books()).toEqual(booked(payment));
  });

  it('wants a higher fee: signed anew for the same slot, and one of the two is paid', async () => {
    const { payment, placed, envelope } = await prepared();
    await sandbox.control.fault('feeSurge', { ...submission, fee: 640_000 });
    const refused = await kit.payout.submit(call(), envelope);
    expect(refused).toEqual({
      kind: 'refusedAtEntry',
      code: 'tx_insufficient_fee',
      then: 'RESIGN',
      feeNeeded: 640_000n,
    });
    const dearer = done(
      await signFor(payment, placed, {
        sequence: envelope.sequence,
        sequenceFloor: envelope.sequence,
        feeNeeded: 640_000n,
      }),
    );
    expect(dearer).toMatchObject({ sequence: envelope.sequence, fee: 640_000n });
    expect(await kit.payout.submit(call(), dearer)).toMatchObject({ kind: 'applied' });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.inspect(never, [envelope, dearer])).toMatchObject({
      kind: 'applied',
      hash: dearer.hash,
    });
    expect(sandbox.books()).toEqual(booked(payment));
  });

  it('has lost the wallet’s money in between: failed in a ledger, the slot is gone, the next one pays', async () => {
    const { payment, placed, envelope } = await prepared();
    await sandbox.control.post('accounts', { account: 'default', balance: '2.0000000' });
    const failed = await kit.payout.submit(call(), envelope);
    expect(failed).toEqual({ kind: 'failed', code: 'op_underfunded' });
    expect(await kit.payout.submit(call(), envelope)).toEqual(failed);
    expect(await kit.payout.inspect(never, [envelope])).toEqual({
      kind: 'failed',
      hash: envelope.hash,
      code: 'op_underfunded',
    });
    const floor = { sequenceFloor: envelope.sequence };
    expect(await signFor(payment, placed, floor)).toMatchObject({
      kind: 'refused',
      code: 'INSUFFICIENT_FUNDS',
    });
    expect(await signFor(payment, placed, { sequence: envelope.sequence })).toMatchObject({
      kind: 'refused',
      code: 'SEQUENCE_TAKEN',
    });
    await sandbox.control.post('accounts', { account: 'default', balance: '20.0000000' });
    const next = done(await signFor(payment, placed, floor));
    expect(next.sequence).toBe(envelope.sequence + 1n);
    expect(await kit.payout.submit(call(), next)).toMatchObject({ kind: 'applied' });
    expect(sandbox.books()).toEqual(booked(payment));
  });

  it('has somebody else take the slot: dead by proof, and the next slot pays', async () => {
    const { payment, placed, envelope } = await prepared();
    await sandbox.control.fault('sequenceStolen', { ...submission });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.inspect(never, [envelope])).toEqual({ kind: 'dead', proof: 'SLOT_TAKEN' });
    const next = done(await signFor(payment, placed, { sequenceFloor: envelope.sequence }));
    expect(await kit.payout.submit(call(), next)).toMatchObject({ kind: 'applied' });
    expect(sandbox.books()).toContain(booked(payment)[0]);
  });

  it('is ahead of our clock by a year: the time bound is the chain’s', async () => {
    await sandbox.control.advance(365 * 24 * 3_600_000);
    const { envelope } = await prepared();
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'applied' });
  });

  it('goes on after a restart, with nothing remembered', async () => {
    const { payment, envelope } = await prepared();
    await sandbox.control.fault('resetAfter', { ...submission });
    await kit.payout.submit(call(), envelope);
    await restart();
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'applied' });
    expect(done(await kit.payout.complete(call(), payment, envelope.hash))).toMatchObject({
      status: { developerCompleted: true },
    });
    expect((await paid(envelope.sequence)).envelope.sequence).toBe(envelope.sequence + 1n);
  });

  it.each([
    ['garbage', { when: 'after' }],
    ['redirect', { when: 'after' }],
    ['status', { when: 'after', status: 500, body: 'html' }],
    ['cutHeaders', {}],
    ['cutBody', {}],
    ['wrongCharset', {}],
    ['gzipBomb', { megabytes: 1 }],
    ['endless', { megabytes: 16 }],
  ])('answers with %s: nothing is concluded, and nothing is paid twice', async (fault, parameters) => {
    const { payment, envelope } = await prepared();
    await sandbox.control.fault(fault, { ...submission, ...parameters });
    expect(await kit.payout.submit(call(), envelope)).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.inspect(never, [envelope])).toMatchObject({ kind: 'applied' });
    expect(sandbox.books()).toEqual(booked(payment));
  });

  it.each(['Pi Testnet', 'Pi Network'] as const)(
    'takes the transaction of the reference vector on %s',
    async network => {
      const { source, destination, accountSequence } = VECTOR;
      const accounts = {
        [source]: { sequence: accountSequence.toString(), balance: '100.0000000', subentry_count: 0 },
        [destination]: { sequence: '1', balance: '1.0000000', subentry_count: 0 },
      };
      const ledger = {
        base_fee_in_stroops: 100_000,
        last_closed_at_unix: Number(NOW_S) - 3,
        now_unix: Number(NOW_S),
      };
      await startAnew(sandbox, { network, accounts, ledger });
      await sandbox.control.post('profile', { ledgerMs: 20 });
      await restart({ PI_NETWORK: network, PI_WALLET_SEED: VECTOR.seed });
      const signed = done(await signFor(payment({ network }), vectorOrder()));
      // The emulator's clock runs on.
      const { maxTime } = signed;
      expect(maxTime).toBeGreaterThanOrEqual(VECTOR.maxTime);
      expect(maxTime).toBeLessThan(VECTOR.maxTime + 30n);
      expect(signed).toEqual(envelope({ maxTime }, network));
      expect(await kit.payout.submit(call(), signed)).toMatchObject({ kind: 'applied' });
    },
  );
});
