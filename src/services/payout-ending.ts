import { type Outcome } from '../connectors/contract';
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
  const known = isForGood(answer) ? { ...telling, checks: PERSON_CHECKS } : telling;
  return later(driver, known, { failure }, attempt, 'YES', causeOf(answer));
}

/** Far down the schedule, where it is tried again daily. */
const PERSON_CHECKS = 100;

/** Nothing but a person changes it. */
function isForGood(
  answer: Exclude<Outcome<never>, { kind: 'done' }>,
): answer is Extract<Outcome<never>, { kind: 'refused' }> {
  return answer.kind === 'refused' && answer.retry === 'NEVER';
}

/**
 * Cancels what the platform holds open, once nothing of it can be applied any more. What it refuses for good needs
 * review, and is tried again daily: whoever mends it there need not tell us.
 */
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
  if (!isForGood(answer)) return later(driver, cancelling, {}, attempt, 'NO', causeOf(answer));
  // Why it was given up says more than that it cannot be cancelled.
  const failure = payout.failure ?? payoutFailure(payout.provider, answer.code);
  const waiting = { ...cancelling, checks: PERSON_CHECKS };
  return later(driver, waiting, { failure }, attempt, 'NO', causeOf(answer), 'CONTRADICTED');
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
