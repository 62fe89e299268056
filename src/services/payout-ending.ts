import { type Attempt } from '../domain/operation';
import { type Payout } from '../domain/payout';
import { envelopesOf } from '../store/payouts';
import { platformPaymentOf, viewOf } from './payout-change';
import { payoutFailure } from './payout-failure';
import { begin, callFor, causeOf, change, later, type PayoutDriver } from './payout-writes';

/** Tells the platform of the transaction that paid. */
export async function complete(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const { transactionId } = payout;
  if (transactionId === null) throw new Error(`Payout ${payout.id} is confirmed without a transaction.`);
  const { payout: telling, attempt } = await begin(driver, payout, {});
  deps.crashPoint('payout.completing');
  const answer = await rail.complete(callFor(deps, payout), platformPaymentOf(payout), transactionId);
  deps.crashPoint('payout.completed');
  if (answer.kind === 'done') {
    const changes = { platform: viewOf(answer.value), nextCheckAt: null, failure: null };
    await change(driver, telling, 'COMPLETED', changes, attempt, 'YES', null);
    return;
  }
  // The recipient has the money whatever the platform says; it is told again, and an operator can read why not.
  const failure =
    answer.kind === 'refused' ? payoutFailure(payout.provider, answer.code, 'PAID') : payout.failure;
  const isForAPerson = answer.kind === 'refused' && answer.retry === 'NEVER';
  const known = isForAPerson ? { ...telling, checks: PERSON_CHECKS } : telling;
  return later(driver, known, { failure }, attempt, 'YES', causeOf(answer));
}

/** Far down the schedule: nothing but an operator changes it, so that it is tried again daily. */
const PERSON_CHECKS = 100;

/** Cancels what the platform holds open, once nothing of it can be applied any more. */
export async function cancelAtPlatform(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const envelopes = await envelopesOf(deps.database.reader, payout.id);
  if (envelopes.some(({ state }) => state === 'OPEN')) {
    throw new Error(`Payout ${payout.id} has an envelope that may still be applied, and is not cancelled.`);
  }
  const { payout: cancelling, attempt } = await begin(driver, payout, {});
  const answer = await rail.cancel(callFor(deps, payout), payout.providerReference ?? '');
  if (answer.kind === 'done') {
    return end(driver, { ...cancelling, platform: viewOf(answer.value) }, attempt);
  }
  if (answer.kind !== 'refused' || answer.retry === 'SAME_KEY') {
    return later(driver, cancelling, {}, attempt, 'NO', causeOf(answer));
  }
  const failure = payoutFailure(payout.provider, answer.code);
  const detail = `refused: ${answer.code ?? ''}`;
  await change(driver, cancelling, 'CONTRADICTED', { failure, nextCheckAt: null }, attempt, 'NO', detail);
}

/** Nothing of it is left at the platform or on the chain. */
export async function end(
  driver: PayoutDriver,
  payout: Payout,
  attempt: Attempt | null = null,
): Promise<void> {
  const signal = payout.givenUp === 'BY_FAILURE' ? 'FAILED' : 'CANCELLED';
  const { provider, failure } = payout;
  // Written when that was not proven yet, it may say so.
  const proven = failure?.kind === 'REJECTED' ? payoutFailure(provider, failure.providerCode) : failure;
  const changes = { platform: payout.platform, failure: proven, nextCheckAt: null };
  await change(driver, payout, signal, changes, attempt, 'NO', null);
}
