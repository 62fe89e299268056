import { type JsonObject } from '../../../emulator/json';
import { stateOf } from '../chain/chain';
import { transactionLink } from '../network';
import { type Pi } from '../pi';
import { piNumber } from '../stroops';
import { type PaymentRecord } from './records';

/** The PaymentDTO, every field, and one that nobody documented. (Pi contract, section 1.1) */
export function paymentView(pi: Pi, payment: PaymentRecord): JsonObject {
  const { network } = stateOf(pi.chain);
  const { txid, verified } = payment;
  return {
    identifier: payment.identifier,
    user_uid: payment.uid,
    amount: piNumber(BigInt(payment.amount)),
    memo: payment.memo,
    metadata: payment.metadata,
    from_address: payment.from,
    to_address: payment.to,
    direction: payment.direction,
    created_at: new Date(payment.createdAtMs).toISOString(),
    network,
    status: {
      developer_approved: payment.approved,
      transaction_verified: verified,
      developer_completed: payment.completed,
      cancelled: payment.cancelled,
      user_cancelled: payment.userCancelled,
    },
    transaction: txid === null ? null : { txid, verified, _link: transactionLink(network, txid) },
    split_recipients: null,
  };
}
