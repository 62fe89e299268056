import { type Chain, feePerOperation, minimumBalance } from './chain';
import { type Envelope, type PaymentsEnvelope } from './envelope';
import { type OperationCode, type TransactionResult } from './results';
import { checkSignatures, type SignatureCheck } from './signatures';

/** At what moment a transaction is looked at. */
export interface Moment {
  /** Close time of the last ledger, unix seconds. */
  readonly lastClose: number;
  readonly now: number;
}

// Core looks ahead by two expected ledgers. (Pi contract, section 3.6)
const lookAheadS = 10n;

/**
 * Why core does not take a transaction into its queue, or undefined when it does. The order of the checks is core's.
 * (Pi contract, section 3.6) Nothing is charged and no sequence number is used by a refusal.
 */
export function refusalAtEntry(
  chain: Chain,
  envelope: Envelope,
  moment: Moment,
): TransactionResult | undefined {
  if (envelope.kind === 'unsupported') return { code: 'tx_not_supported', feeCharged: 0n };
  if (chain.profile.values.requireMaxTime && envelope.maxTime === 0n) {
    return { code: 'tx_not_supported', feeCharged: 0n };
  }
  if (envelope.payments.length === 0) return { code: 'tx_missing_operation', feeCharged: 0n };
  const signatures = checkSignatures(envelope);
  return (
    outsideItsTime(envelope, moment) ??
    withoutCover(chain, envelope, signatures) ??
    failingOperations(chain, envelope, signatures) ??
    (signatures.extra ? { code: 'tx_bad_auth_extra', feeCharged: 0n } : undefined)
  );
}

/** What the transaction is charged at most, stroops. */
export function neededFee(chain: Chain, envelope: PaymentsEnvelope): bigint {
  return feePerOperation(chain) * BigInt(envelope.payments.length);
}

function outsideItsTime(
  { minTime, maxTime }: PaymentsEnvelope,
  { lastClose, now }: Moment,
): TransactionResult | undefined {
  if (minTime > BigInt(lastClose)) return { code: 'tx_too_early', feeCharged: 0n };
  const soonest = BigInt(lastClose) + lookAheadS + BigInt(Math.max(now - lastClose, 0));
  if (maxTime !== 0n && maxTime < soonest) return { code: 'tx_too_late', feeCharged: 0n };
  return undefined;
}

function withoutCover(
  chain: Chain,
  envelope: PaymentsEnvelope,
  signatures: SignatureCheck,
): TransactionResult | undefined {
  const needed = neededFee(chain, envelope);
  if (envelope.fee < needed) return { code: 'tx_insufficient_fee', feeCharged: needed };
  const account = chain.accounts.get(envelope.source);
  if (account === undefined) return { code: 'tx_no_source_account', feeCharged: 0n };
  if (envelope.sequence !== BigInt(account.sequence) + 1n) return { code: 'tx_bad_seq', feeCharged: 0n };
  if (!signatures.source) return { code: 'tx_bad_auth', feeCharged: 0n };
  const spendable = BigInt(account.balance) - minimumBalance(chain, account.subentries);
  if (spendable < envelope.fee) return { code: 'tx_insufficient_balance', feeCharged: 0n };
  return undefined;
}

/** Operations that can never succeed are refused before any ledger: nothing is consumed. */
function failingOperations(
  chain: Chain,
  envelope: PaymentsEnvelope,
  signatures: SignatureCheck,
): TransactionResult | undefined {
  const operations = envelope.payments.map((payment, index): OperationCode => {
    if (chain.accounts.get(payment.from) === undefined) return 'op_no_source_account';
    if (signatures.payments[index] !== true) return 'op_bad_auth';
    return payment.amount > 0n ? 'op_success' : 'op_malformed';
  });
  if (operations.every(code => code === 'op_success')) return undefined;
  return { code: 'tx_failed', operations, feeCharged: neededFee(chain, envelope) };
}
