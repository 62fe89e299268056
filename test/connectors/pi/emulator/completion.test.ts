/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { openSandbox, type Sandbox, startAnew } from './support';

describe('Pi emulator: how payouts end', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => startAnew(sandbox));
  afterAll(() => sandbox.close());

  it('cancels once, and then neither completes nor cancels', async () => {
    const payout = await sandbox.payout();
    const cancelled = await sandbox.cancel(payout.identifier);
    expect(cancelled.body).toEqual({ ...payout, status: { ...payout.status, cancelled: true } });
    const again = await sandbox.cancel(payout.identifier);
    expect([again.status, again.body.error, again.body.payment]).toEqual([
      400,
      'cancelled_payment',
      cancelled.body,
    ]);
    expect((await sandbox.complete(payout.identifier, 'x')).body.error).toBe('cancelled_payment');
  });

  it('cancels a payment that is paid and was not reported: the user has the money', async () => {
    const payout = await sandbox.payout();
    const txid = await sandbox.apply(await sandbox.signFor(payout));
    expect((await sandbox.cancel(payout.identifier)).body.status.cancelled).toBe(true);
    expect((await sandbox.complete(payout.identifier, txid)).body.error).toBe('cancelled_payment');
    expect(sandbox.books()).toEqual([`PAYOUT ${payout.identifier} 31400000`]);
  });

  it('completes once, and then neither completes nor cancels', async () => {
    const payout = await sandbox.payout();
    const txid = await sandbox.apply(await sandbox.signFor(payout));
    const { body } = await sandbox.complete(payout.identifier, txid);
    expect((await sandbox.complete(payout.identifier, txid)).body.error).toBe('already_completed');
    const cancelled = await sandbox.cancel(payout.identifier);
    expect([cancelled.body.error, cancelled.body.payment]).toEqual(['already_completed', body]);
  });

  it.each([undefined, {}, { txid: '' }, { txid: 7 }, { txid: null }])('missing_txid: %j', async body => {
    const { identifier } = await sandbox.payout();
    const reply = await sandbox.platform('POST', `payments/${identifier}/complete`, body);
    expect([reply.status, reply.body.error]).toEqual([400, 'missing_txid']);
  });

  it('does not link what is not on the chain, failed, not yet seen, or of another payment', async () => {
    const payout = await sandbox.payout();
    const { identifier } = payout;
    const refusal = async (txid: string): Promise<string[]> => {
      const reply = await sandbox.complete(identifier, txid);
      return [reply.body.error, reply.body.verification_error];
    };
    expect(await refusal('0'.repeat(64))).toEqual(['verification_failed', 'tx_not_found']);
    expect(await refusal('no hash')).toEqual(['verification_failed', 'tx_not_found']);
    const failed = await sandbox.apply(
      await sandbox.signFor(payout, { payments: [{ to: payout.to_address, amount: 10n ** 14n }] }),
    );
    expect(await refusal(failed)).toEqual(['verification_failed', 'tx_not_successful']);
    const second = await sandbox.account('second');
    const other = await second.payout();
    const theirs = await second.apply(await second.signFor(other));
    await second.complete(other.identifier, theirs);
    expect(await refusal(theirs)).toEqual(['verification_failed', 'tx_linked_to_another_payment']);
    await sandbox.control.post('profile', { platformLag: 1 });
    const txid = await sandbox.apply(await sandbox.signFor(payout));
    expect(await refusal(txid)).toEqual(['verification_failed', 'tx_not_found']);
    expect((await sandbox.payment(identifier)).body.transaction).toBeNull();
    await sandbox.control.close();
    expect((await sandbox.complete(identifier, txid)).status).toBe(200);
  });

  it.each([
    ['tx_memo_payment_identifier_mismatch', () => ({ memo: 'something else' })],
    ['tx_memo_payment_identifier_mismatch', () => ({ memo: null })],
    ['tx_recipient_mismatch', (p: any) => ({ payments: [{ to: p.from_address, amount: 31_400_000n }] })],
    ['tx_amount_mismatch', (p: any) => ({ payments: [{ to: p.to_address, amount: 31_400_001n }] })],
    [
      'tx_operations_mismatch',
      (p: any) => ({ payments: Array(2).fill({ to: p.to_address, amount: 31_400_000n }), fee: 200_000 }),
    ],
  ])('%s links for ever: the payment is stuck and blocks the next', async (verificationError, wrong) => {
    const payout = await sandbox.payout();
    const txid = await sandbox.apply(await sandbox.signFor(payout, wrong(payout)));
    const refused = await sandbox.complete(payout.identifier, txid);
    expect([refused.status, refused.body.error]).toEqual([400, 'verification_failed']);
    expect(refused.body.verification_error).toBe(verificationError);
    const stuck = (await sandbox.payment(payout.identifier)).body;
    expect(stuck.transaction).toMatchObject({ txid, verified: false });
    expect(stuck.status).toEqual(payout.status);
    const right = await sandbox.apply(await sandbox.signFor(payout));
    for (const each of [right, txid]) {
      const { body } = await sandbox.complete(payout.identifier, each);
      expect(body.verification_error).toBe('payment_already_linked_with_a_tx');
    }
    const uncancelled = await sandbox.cancel(payout.identifier);
    expect([uncancelled.status, uncancelled.body.error]).toEqual([400, 'payment_tx_present']);
    const blocked = await sandbox.create({ uid: payout.user_uid });
    expect([blocked.body.error, blocked.body.payment]).toEqual(['ongoing_payment_found', stuck]);
  });

  it("does not take a channel's transaction for the app's: tx_sender_mismatch", async () => {
    const payout = await sandbox.payout();
    const channel = (await sandbox.account('second')).wallet;
    const payments = [{ from: sandbox.wallet.address, to: payout.to_address, amount: 31_400_000n }];
    const sent = { source: channel, payments, signers: [channel, sandbox.wallet] };
    const txid = await sandbox.apply(await sandbox.signFor(payout, sent));
    const { body } = await sandbox.complete(payout.identifier, txid);
    expect(body.verification_error).toBe('tx_sender_mismatch');
  });

  it.each([
    ['unverified', false],
    ['verified', true],
  ])('may find the transaction by itself: autoLink %s', async (autoLink, verified) => {
    await sandbox.control.post('profile', { autoLink, autoLinkLedgers: 2 });
    const payout = await sandbox.payout();
    const txid = await sandbox.apply(await sandbox.signFor(payout));
    await sandbox.control.close();
    expect((await sandbox.payment(payout.identifier)).body.transaction).toBeNull();
    await sandbox.control.close();
    const { body } = await sandbox.payment(payout.identifier);
    expect([body.transaction.txid, body.transaction.verified]).toEqual([txid, verified]);
    expect(body.status).toMatchObject({ transaction_verified: verified, developer_completed: false });
    expect((await sandbox.cancel(payout.identifier)).body.error).toBe('payment_tx_present');
    expect((await sandbox.complete(payout.identifier, txid)).status).toBe(200);
  });
});
