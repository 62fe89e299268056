import { signPayment } from '../chain/signing';
import { feePerOperation, stateOf } from '../chain/chain';
import { readEnvelope } from '../chain/envelope';
import { submit, type Verdict } from '../chain/submission';
import { type App } from '../apps';
import { type Pi } from '../pi';
import { refuse } from './errors';
import { isOpen, openPayments, savePayment } from './payments';
import { type PaymentTerms, unpaid } from './payouts';
import { type PaymentRecord, type UserRecord } from './records';

/**
 * What the browser's createPayment does. An older open payment of the user is cancelled by it when it is unpaid, and
 * refuses it when it is paid. (Pi contract, section 5)
 */
export function startUserPayment(pi: Pi, app: App, user: UserRecord, terms: PaymentTerms): PaymentRecord {
  if (!user.scopes.includes('payments'))
    refuse('missing_scope', 'The user has not granted the scope payments.');
  if (user.wallet === null) refuse('missing_wallet', 'The user has no wallet.');
  const from = user.wallet.address;
  const older = openPayments(pi).filter(
    one => one.account === app.account && one.uid === user.uid && one.direction === 'user_to_app',
  );
  if (older.some(one => one.reported !== null)) {
    refuse('ongoing_payment_found', 'The user has a payment that is paid and not completed.');
  }
  return pi.core.documents.transaction(() => {
    for (const one of older) savePayment(pi, { ...one, cancelled: true });
    return savePayment(pi, {
      identifier: pi.ids.payment(),
      account: app.account,
      ...terms,
      direction: 'user_to_app',
      from,
      to: app.address,
      createdAtMs: pi.core.clock.nowMs(),
      approved: false,
      ...unpaid,
    });
  });
}

/** How the user's wallet pays: as asked, or otherwise. */
export interface WalletOrder {
  /** Stroops. */
  readonly amount: bigint;
  readonly memo: string;
  /** False: the Platform is never told of the transaction. */
  readonly report: boolean;
}

/** What the user's wallet does once the app has approved: signs, submits, and tells the Platform. */
export function payFromWallet(
  pi: Pi,
  payment: PaymentRecord,
  key: Parameters<typeof signPayment>[0]['key'],
  order: WalletOrder,
): { txid: string; verdict: Verdict } {
  if (!isOpen(payment) || !payment.approved)
    refuse('forbidden', 'The payment is not approved, or has ended.');
  const { network } = stateOf(pi.chain);
  const sequence = BigInt(pi.chain.accounts.get(payment.from)?.sequence ?? '0') + 1n;
  const xdr = signPayment({
    ...{ key, network, sequence, memo: order.memo, to: payment.to, amount: order.amount },
    fee: feePerOperation(pi.chain),
    maxTime: Math.floor(pi.core.clock.nowMs() / 1000) + walletPatienceS,
  });
  const envelope = readEnvelope(xdr, network);
  if (envelope === undefined) throw new Error('the emulator cannot read its own envelope');
  const verdict = submit(pi.chain, envelope);
  if (verdict.kind === 'pending' && order.report) savePayment(pi, { ...payment, reported: envelope.hash });
  return { txid: envelope.hash, verdict };
}

const walletPatienceS = 180;

/** The user closes the wallet without paying. */
export function cancelByUser(pi: Pi, payment: PaymentRecord): PaymentRecord {
  if (!isOpen(payment) || payment.reported !== null)
    refuse('forbidden', 'The payment is paid, or has ended.');
  return savePayment(pi, { ...payment, userCancelled: true });
}
