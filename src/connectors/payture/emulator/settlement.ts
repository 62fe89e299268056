import { isObject } from '../../emulator/json';
import { sameCard, storeCard } from './card-store';
import { notifyAdd, notifyEngine } from './notifications';
import { mustGet, type Payture } from './payture';
import { type OrderRecord, type PendingStep } from './records';

/**
 * Every change of an order goes through here: stored, booked when money moved, told by notification, and followed by the
 * timer that ends it. The caller's transaction holds it all.
 */

/** The hold or payment went through. */
export function settlePayment(payture: Payture, key: string): OrderRecord {
  const order = mustGet(payture.orders, key);
  const { pending: _pending, lastError: _error, md: _md, ...rest } = order;
  const isPay = order.mode === 'Pay';
  const settled: OrderRecord = {
    ...rest,
    ...savedCard(payture, order),
    state: isPay ? 'Charged' : 'Authorized',
    held: isPay ? 0 : order.amount,
    charged: isPay ? order.amount : 0,
    rrn: payture.ids.digits(12),
    authCode: payture.ids.digits(6),
  };
  payture.orders.put(key, settled);
  if (isPay) book(payture, settled, 'CAPTURE', 'pay', settled.amount);
  else if (payture.profile.values.holdExpiry !== 'never') {
    payture.core.scheduler.schedule('hold-expiry', { key }, payture.profile.values.holdMs);
  }
  useCard(payture, settled);
  notifyEngine(payture, settled, order.mode, order.amount);
  return settled;
}

/** Processing trouble ends in Error, everything else in Rejected. (Payture contract, section 7) */
export function rejectPayment(payture: Payture, key: string, code: string): OrderRecord {
  const { pending: _pending, md: _md, ...rest } = mustGet(payture.orders, key);
  const state = code === 'PROCESSING_ERROR' ? 'Error' : 'Rejected';
  const rejected: OrderRecord = { ...rest, state, lastError: code };
  payture.orders.put(key, rejected);
  notifyEngine(payture, rejected, rejected.mode, rejected.amount, code);
  return rejected;
}

/** Charge, Unblock or Refund went through. */
export function settleFollowUp(payture: Payture, key: string, { kind, amount }: PendingStep): OrderRecord {
  const { pending: _pending, ...order } = mustGet(payture.orders, key);
  const settled = afterStep(order, kind, amount);
  payture.orders.put(key, settled);
  if (kind === 'charge') book(payture, settled, 'CAPTURE', 'charge', amount);
  if (kind === 'refund') book(payture, settled, 'REFUND', `refund-${settled.refunds}`, amount);
  const step = { block: 'Block', charge: 'Charge', unblock: 'Unblock', refund: 'Refund' } as const;
  notifyEngine(payture, settled, step[kind], amount);
  return settled;
}

function afterStep(order: OrderRecord, kind: PendingStep['kind'], amount: number): OrderRecord {
  if (kind === 'charge') return { ...order, state: 'Charged', held: 0, charged: amount };
  if (kind === 'unblock') return { ...order, state: 'Voided', held: 0 };
  const refunded = order.refunded + amount;
  const state = refunded === order.charged ? 'Refunded' : 'Charged';
  return { ...order, state, refunded, refunds: order.refunds + 1 };
}

/** The order waits for its slow card: nothing else may be done to it, and its money moves when the time is over. */
export function stall(payture: Payture, key: string, pending: PendingStep): number {
  payture.orders.put(key, { ...mustGet(payture.orders, key), pending });
  const { stallMs } = payture.profile.values;
  payture.core.scheduler.schedule('stall', { key }, stallMs);
  return stallMs;
}

export function registerTimers(payture: Payture): void {
  payture.core.scheduler.handle('stall', payload => {
    const key = keyOf(payload);
    const pending = payture.orders.get(key)?.pending;
    if (pending === undefined) return;
    if (pending.kind === 'block') settlePayment(payture, key);
    else settleFollowUp(payture, key, pending);
  });
  payture.core.scheduler.handle('hold-expiry', payload => {
    const order = payture.orders.get(keyOf(payload));
    if (order?.state !== 'Authorized' || order.pending !== undefined) return;
    const { holdExpiry } = payture.profile.values;
    if (holdExpiry !== 'never') payture.orders.put(order.key, { ...order, state: holdExpiry, held: 0 });
  });
}

/** The card that the customer chose to keep with this payment; a card that is stored already stays as it is. */
function savedCard(payture: Payture, { saveFor, card, sessionId }: OrderRecord): Partial<OrderRecord> {
  const customer = saveFor === undefined ? undefined : payture.customers.get(saveFor);
  if (customer === undefined || sameCard(payture, customer.key, card.digest) !== undefined) return {};
  const stored = storeCard(payture, customer.key, card, 'IsActive');
  notifyAdd(payture, customer, stored, sessionId);
  return { login: customer.login, cardId: stored.cardId };
}

function useCard(payture: Payture, order: OrderRecord): void {
  const card = payture.cards.get(order.cardId);
  if (card !== undefined) {
    const meta = payture.core.documents.collection<number>('meta');
    const usedAt = (meta.get('uses') ?? 0) + 1;
    meta.put('uses', usedAt);
    payture.cards.put(card.cardId, { ...card, usedAt });
  }
  // A code is used up by a payment that succeeds. (Payture contract, section 13)
  if (order.codeOf !== undefined) payture.codes.delete(order.codeOf);
}

function book(
  payture: Payture,
  order: OrderRecord,
  kind: 'CAPTURE' | 'REFUND',
  name: string,
  amount: number,
): void {
  payture.core.books.add({
    id: `${order.key} ${name}`,
    kind,
    reference: order.orderId,
    amount: String(amount),
    currency: 'RUB',
    at: payture.core.clock.now().toISOString(),
  });
}

function keyOf(payload: unknown): string {
  if (!isObject(payload)) throw new Error('a timer without payload');
  return String(payload['key']);
}
