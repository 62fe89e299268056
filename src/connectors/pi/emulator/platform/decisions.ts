import { type JsonObject } from '../../../emulator/json';
import { type Pi } from '../pi';
import { refuse } from './errors';
import { paymentView } from './payment-view';
import { mismatch, savePayment, seenTransaction } from './payments';
import { type PaymentRecord } from './records';

/** Approves a payment of a user, once. A payout is born approved. */
export function approve(pi: Pi, payment: PaymentRecord): PaymentRecord {
  if (isCancelled(payment)) refuse('cancelled_payment', 'The payment was cancelled.');
  if (payment.approved) refuse('already_approved', 'The payment was approved before.');
  return savePayment(pi, { ...payment, approved: true });
}

/**
 * Completes a payment with its transaction. A successful transaction that does not fit is linked all the same, and
 * for ever: from then on the payment can neither be completed nor cancelled. (Pi contract, sections 1.2 and 8.1)
 */
export function complete(pi: Pi, payment: PaymentRecord, body: JsonObject): PaymentRecord {
  if (isCancelled(payment)) refuse('cancelled_payment', 'The payment was cancelled.');
  if (payment.completed) refuse('already_completed', 'The payment was completed before.');
  const { txid } = body;
  if (typeof txid !== 'string' || txid === '') refuse('missing_txid', 'The body must have a "txid".');
  if (!payment.approved) refuse('not_verified', 'The payment was not approved.');
  if (payment.txid !== null && payment.txid !== txid) fail('payment_already_linked_with_a_tx');
  const transaction = seenTransaction(pi, txid);
  if (transaction === undefined) fail('tx_not_found');
  if (transaction.code !== 'tx_success') fail('tx_not_successful');
  if ((pi.links.get(txid) ?? payment.identifier) !== payment.identifier) fail('tx_linked_to_another_payment');
  const flaw = mismatch(payment, transaction);
  if (flaw !== undefined) {
    if (payment.txid !== null) fail('payment_already_linked_with_a_tx');
    savePayment(pi, { ...payment, txid });
    fail(flaw);
  }
  return savePayment(pi, { ...payment, txid, verified: true, completed: true });
}

/**
 * Cancels a payment that has no transaction linked. One that is on the chain and was not reported does not stop it:
 * the user then has the money of a cancelled payment. (Pi contract, section 8.1)
 */
export function cancel(pi: Pi, payment: PaymentRecord): PaymentRecord {
  const shown = { payment: paymentView(pi, payment) };
  if (payment.completed) refuse('already_completed', 'The payment was completed before.', shown);
  if (isCancelled(payment)) refuse('cancelled_payment', 'The payment was cancelled before.', shown);
  if (payment.txid !== null) refuse('payment_tx_present', 'The payment has a transaction.');
  return savePayment(pi, { ...payment, cancelled: true });
}

function isCancelled(payment: PaymentRecord): boolean {
  return payment.cancelled || payment.userCancelled;
}

function fail(verificationError: string): never {
  refuse('verification_failed', 'The transaction does not verify this payment.', {
    verification_error: verificationError,
  });
}
