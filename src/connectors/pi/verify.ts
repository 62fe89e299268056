import { type PlatformPayment } from '../payout-contract';
import { readEnvelope } from './envelope';
import { type TransactionRecord } from './horizon-records';
import { type PiParts } from './parts';

/**
 * The first thing in which a transaction of the chain is not the payment's, or undefined when it is (Pi contract,
 * section 4.3). Decided by the signed bytes, not by what Horizon says beside them; the Platform is told of nothing else,
 * since a wrong transaction stays linked for ever (section 0, rule 7).
 */
export function mismatchOf(
  { network, wallet }: Pick<PiParts, 'network' | 'wallet'>,
  payment: PlatformPayment,
  transaction: TransactionRecord,
): string | undefined {
  const content = readEnvelope(transaction.envelopeXdr, network);
  const own = payment.direction === 'app_to_user' ? payment.fromAddress : payment.toAddress;
  const fits: Readonly<Record<string, boolean>> = {
    network: payment.network === network,
    wallet: own === wallet.address,
    success: transaction.successful,
    hash: content?.hash === transaction.hash,
    sender: content?.source === payment.fromAddress && transaction.source === payment.fromAddress,
    recipient: content?.payment?.destination === payment.toAddress,
    amount: payment.amount.currency === 'PI' && content?.payment?.stroops === payment.amount.minor,
    memo:
      content?.memo === payment.reference &&
      transaction.memoType === 'text' &&
      transaction.memo === payment.reference,
  };
  return Object.keys(fits).find(thing => fits[thing] === false);
}
