import { type AppliedTransaction } from '../chain/chain';
import { catchUp } from '../chain/time';
import { type Pi } from '../pi';
import { type PaymentRecord } from './records';

/** Stores a payment, and remembers whether it is still open. */
export function savePayment(pi: Pi, payment: PaymentRecord): PaymentRecord {
  pi.core.documents.transaction(() => {
    pi.payments.put(payment.identifier, payment);
    if (payment.txid !== null) pi.links.put(payment.txid, payment.identifier);
    if (isOpen(payment)) pi.open.put(payment.identifier, true);
    else if (pi.open.get(payment.identifier) === true) pi.open.delete(payment.identifier);
  });
  return payment;
}

export function isOpen({ completed, cancelled, userCancelled }: PaymentRecord): boolean {
  return !completed && !cancelled && !userCancelled;
}

/** A payment as it stands now, with what time and chain have done to it meanwhile. */
export function findPayment(pi: Pi, identifier: string): PaymentRecord | undefined {
  const stored = pi.payments.get(identifier);
  if (stored === undefined) return undefined;
  const now = asOfNow(pi, stored);
  return now === stored ? stored : savePayment(pi, now);
}

/** Open payments, oldest first. */
export function openPayments(pi: Pi): readonly PaymentRecord[] {
  const found: PaymentRecord[] = [];
  for (const [identifier] of pi.open.entries()) {
    const payment = findPayment(pi, identifier);
    if (payment !== undefined && isOpen(payment)) found.push(payment);
  }
  return found;
}

/** A transaction as far as the Platform has followed the chain. */
export function seenTransaction(pi: Pi, hash: string): AppliedTransaction | undefined {
  const tip = catchUp(pi.chain);
  const transaction = pi.chain.transactions.get(hash);
  return transaction !== undefined && transaction.ledger + pi.profile.values.platformLag <= tip
    ? transaction
    : undefined;
}

/** What is wrong with a transaction as the one of a payment; undefined when it fits. (Pi contract, section 8.1) */
export function mismatch(payment: PaymentRecord, transaction: AppliedTransaction): string | undefined {
  const { memo, source, payments } = transaction;
  const [only, ...more] = payments;
  if (memo.type !== 'text' || memo.value !== payment.identifier) return 'tx_memo_payment_identifier_mismatch';
  if (source !== payment.from || only?.from !== payment.from) return 'tx_sender_mismatch';
  if (more.length > 0) return 'tx_operations_mismatch';
  if (only.to !== payment.to) return 'tx_recipient_mismatch';
  return only.amount === payment.amount ? undefined : 'tx_amount_mismatch';
}

function asOfNow(pi: Pi, payment: PaymentRecord): PaymentRecord {
  if (!isOpen(payment)) return payment;
  return payment.direction === 'user_to_app' ? userPaymentNow(pi, payment) : payoutNow(pi, payment);
}

/** A payment of a user ends when it is not approved in time, and is linked when the wallet's transaction is there. */
function userPaymentNow(pi: Pi, payment: PaymentRecord): PaymentRecord {
  const endsAtMs = payment.createdAtMs + pi.profile.values.approvalMs;
  if (!payment.approved && pi.core.clock.nowMs() >= endsAtMs) return { ...payment, cancelled: true };
  if (payment.txid !== null || payment.reported === null) return payment;
  const transaction = seenTransaction(pi, payment.reported);
  if (transaction?.code !== 'tx_success') return payment;
  const verified = mismatch(payment, transaction) === undefined;
  return { ...payment, txid: transaction.hash, verified };
}

/** The Platform leaves a payout alone, unless its switches say that it looks for the transaction itself. */
function payoutNow(pi: Pi, payment: PaymentRecord): PaymentRecord {
  const { autoLink, autoLinkLedgers, paymentAddress } = pi.profile.values;
  if (payment.txid !== null) return payment;
  const address = pi.users.get(payment.uid)?.wallet?.address;
  if (paymentAddress === 'current' && address !== undefined && address !== payment.to) {
    return { ...payment, to: address };
  }
  if (autoLink === 'off') return payment;
  const tip = catchUp(pi.chain);
  for (const hash of pi.chain.byMemo.get(payment.identifier) ?? []) {
    const transaction = seenTransaction(pi, hash);
    if (transaction?.code !== 'tx_success' || transaction.ledger + autoLinkLedgers > tip) continue;
    if (transaction.source !== payment.from || pi.links.get(hash) !== undefined) continue;
    const verified = autoLink === 'verified' && mismatch(payment, transaction) === undefined;
    return { ...payment, txid: hash, verified };
  }
  return payment;
}
