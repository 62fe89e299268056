import { type PurchaseDecision, type PurchaseQuestion } from '../connectors/contract';
import { entitlementStatus } from '../domain/entitlement';
import { type PaymentState } from '../domain/fold';
import { kindOfId } from '../domain/ids';
import { hasEnded, isLeading, type Operation } from '../domain/operation';
import { orderedUnits, sameUnits, unitsOf } from '../domain/sold-order';
import { type Transaction } from '../store/database/queryable';
import { entitlementsOfPayment } from '../store/entitlements';
import { goodsByIds } from '../store/goods';
import { findPaymentIdByProvider, loadPaymentState } from '../store/payments';
import { findPlayer } from '../store/players';
import {
  findAuthorization,
  insertAuthorization,
  type TransactionKey,
} from '../store/purchase-authorizations';
import { approveForeignOrder } from './approve-foreign-order';
import { withOperation, writeState } from './change-state';
import { Denied } from './denied';
import { type ConnectedAccount, type Services } from './dependencies';
import { notAfterApproval } from './schedule';

/** The goods of a purchase were granted by it already, or are granted now; throws Denied otherwise. */
export async function decidePurchase(
  deps: Services,
  tx: Transaction,
  account: ConnectedAccount,
  question: PurchaseQuestion,
): Promise<PurchaseDecision> {
  const { transactionId } = question;
  const key = {
    ...{ applicationId: account.applicationId, provider: account.provider },
    ...{ account: account.name, transactionId },
  };
  const earlier = await findAuthorization(tx, key);
  const paymentId = earlier?.paymentId ?? (await ourOrder(tx, key));
  const state = paymentId && (await loadPaymentState(tx, key.applicationId, paymentId));
  if (state) {
    checkOrder(state, question);
    if (earlier && isGranted(state)) return { kind: 'granted', transactionId, replayed: true };
    await approve(deps, tx, account, state);
  }
  const approved = state ? state.payment.id : await approveForeignOrder(deps, tx, account, question);
  if (!earlier) await insertAuthorization(tx, { ...key, paymentId: approved, createdAt: deps.clock.now() });
  return { kind: 'granted', transactionId, replayed: false };
}

/** A payment of ours by what its provider calls it: our payment id, or the id of its page. */
function ourOrder(
  tx: Transaction,
  { applicationId, provider, account, transactionId }: TransactionKey,
): Promise<string | undefined> {
  const paymentId = kindOfId(transactionId) === 'payment' ? transactionId : null;
  return findPaymentIdByProvider(tx, applicationId, provider, account, {
    paymentId,
    checkoutReference: transactionId,
  });
}

/** The same player and the same goods as were ordered. */
function checkOrder(state: PaymentState, question: PurchaseQuestion): void {
  const request = leadingOf(state)?.request;
  const sold = request?.kind === 'CHECKOUT' || request?.kind === 'ASKED' ? request.sold : undefined;
  const isSame =
    sold?.playerReference === question.playerReference &&
    sameUnits(orderedUnits(state.payment, sold), unitsOf(question.items));
  if (!isSame) throw new Denied('CONFLICT');
}

/**
 * Said yes before, and it still stands. A yes whose charge did not come stands no more: it is judged afresh, unless the
 * payment is over without money, so that nobody can pay it.
 */
function isGranted(state: PaymentState): boolean {
  const { payment } = state;
  if (payment.captured > 0n) return entitlementStatus(payment) === 'GRANTED';
  const leading = leadingOf(state);
  return payment.approvalLapsedAt === null && leading !== undefined && !hasEnded(leading.status);
}

function leadingOf({ operations }: PaymentState): Operation | undefined {
  return operations.find(each => isLeading(each.kind));
}

async function approve(
  deps: Services,
  tx: Transaction,
  account: ConnectedAccount,
  state: PaymentState,
): Promise<void> {
  const { payment } = state;
  const leading = leadingOf(state);
  if (!leading || hasEnded(leading.status)) throw new Denied('CONFLICT');
  await checkEligible(tx, state);
  if (account.capabilities.purchaseAuthorization?.grantOn === 'payment') return;
  const now = deps.clock.now();
  const approved = { ...payment, approvedAt: now, approvalLapsedAt: null };
  const nextCheckAt = notAfterApproval(leading.nextCheckAt, approved, now);
  const after = withOperation({ ...state, payment: approved, events: [] }, leading.id, { nextCheckAt });
  await writeState(deps, tx, state, after, `authorization:${account.provider}`);
  // What lapsed was counted back, and the player may have got it otherwise since.
  const granted = await entitlementsOfPayment(tx, payment.applicationId, payment.id);
  if (granted.some(({ status }) => status !== 'GRANTED')) throw new Denied('LIMIT_EXCEEDED');
}

/** As it is now, whatever it was when the order was made. */
async function checkEligible(tx: Transaction, { payment }: PaymentState): Promise<void> {
  const { applicationId, playerId, lines } = payment;
  if (playerId !== null) {
    const player = await findPlayer(tx, applicationId, { id: playerId });
    if (!player) throw new Denied('NO_PLAYER');
    if (player.blocked) throw new Denied('PLAYER_NOT_ELIGIBLE');
  }
  const ids = lines.map(each => each.goodId);
  const goods = await goodsByIds(tx, applicationId, ids);
  if (goods.length < ids.length || goods.some(({ onSale }) => !onSale)) throw new Denied('UNKNOWN_ITEM');
}
