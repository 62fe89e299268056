import { textAt } from '../json';
import { type Call, type Outcome } from '../outcome';
import { type PlatformPayment } from '../payout-contract';
import { codeOf, endingOf, endOf, notDone, refusal } from './ends';
import { isHash } from './horizon-records';
import { fetchTransaction, known } from './horizon-reads';
import { VERIFICATION_ERRORS } from './mapping';
import { type PiParts } from './parts';
import { paymentPath, type PlatformError } from './platform-client';
import { readPaymentOf } from './platform-payment';
import { readOne } from './read-payments';
import { mismatchOf } from './verify';

/**
 * Verifies the transaction, then P4 of the contract's table. Moves no money: it tells the Platform of money that has
 * moved. `notSent` says that the chain could not be asked, or does not have the transaction on this node yet.
 */
export async function complete(
  pi: PiParts,
  call: Call,
  payment: PlatformPayment,
  hash: string,
): Promise<Outcome<PlatformPayment>> {
  const { signal } = call;
  if (!isHash(hash)) return refusal('TRANSACTION_MISMATCH_HASH', 'NEVER');
  const kept = pi.view.remembered(hash);
  // What is remembered may fit; only a fresh answer may deny. One spoilt answer would be held against it for ever.
  const fits = kept && mismatchOf(pi, payment, kept) === undefined;
  const transaction = fits ? known(kept) : await fetchTransaction(pi.horizon, hash, signal);
  if (transaction.kind !== 'known') return notDone(transaction.cause);
  if (transaction.value === null) return notDone('Horizon does not know the transaction');
  const mismatch = mismatchOf(pi, payment, transaction.value);
  if (mismatch !== undefined) return refusal(`TRANSACTION_MISMATCH_${mismatch.toUpperCase()}`, 'NEVER');

  const path = paymentPath(payment.reference, 'complete');
  const body = JSON.stringify({ txid: hash });
  const answer = await pi.platform.send({ method: 'POST', path, body, signal });
  if (answer.kind === 'success') {
    const completed = readPaymentOf(payment.reference, answer.body);
    if (completed && isCompletedWith(completed, hash)) return { kind: 'done', value: completed };
    return { kind: 'unknown', cause: 'the completion was answered with a payment that is not completed' };
  }
  if (answer.kind !== 'error' || endingOf('complete', answer).ends !== 'READ')
    return endOf('complete', answer);
  return decideByReading(pi, call, { reference: payment.reference, hash, error: answer });
}

/**
 * The errors that a repeated completion gets. They mean success only if the payment itself says so, with our hash (Pi
 * contract, section 1.2). Otherwise a person has to look, with one exception: as long as nothing is linked, a
 * verification may have failed because the Platform has not seen the ledger yet, and the same call may go again.
 */
async function decideByReading(
  pi: PiParts,
  { signal }: Call,
  {
    reference,
    hash,
    error,
  }: { readonly reference: string; readonly hash: string; readonly error: PlatformError },
): Promise<Outcome<PlatformPayment>> {
  const now = await readOne(pi, signal, reference);
  if (now.kind !== 'done') return { kind: 'unknown', cause: `answered ${codeOf(error)}, and not readable` };
  if (isCompletedWith(now.value, hash)) return now;
  const reason = textAt(error.body, ['verification_error'], 80);
  const isKnown = reason !== undefined && Object.hasOwn(VERIFICATION_ERRORS, reason);
  const mayPass = error.code === 'verification_failed' && !isKnown && now.value.transaction === null;
  const code = isKnown ? reason : codeOf(error);
  return refusal(code, mayPass && isOpen(now.value) ? 'SAME_KEY' : 'NEVER');
}

function isCompletedWith({ status, transaction }: PlatformPayment, hash: string): boolean {
  return status.developerCompleted && transaction?.txid === hash;
}

function isOpen({ status }: PlatformPayment): boolean {
  return !status.developerCompleted && !status.cancelled && !status.userCancelled;
}
