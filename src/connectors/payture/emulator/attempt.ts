import { mustGet, type Payture } from './payture';
import { type ChallengeRecord, type OrderRecord } from './records';
import { rejectPayment, settlePayment, stall } from './settlement';
import { closeChallenge, finisherOf, openChallenge, readPaRes } from './three-ds';

/** How far a payment came in one call. */
export type Attempt =
  | { readonly kind: 'paid'; readonly order: OrderRecord }
  | { readonly kind: 'refused'; readonly order: OrderRecord; readonly code: string }
  | { readonly kind: 'stalled'; readonly order: OrderRecord; readonly delayMs: number }
  | {
      readonly kind: 'challenge';
      readonly order: OrderRecord;
      readonly challenge: ChallengeRecord;
      readonly paReq: string;
    };

/** What the caller knows of a payment before it is tried. */
export type OrderDraft = Pick<
  OrderRecord,
  'key' | 'account' | 'terminal' | 'orderId' | 'via' | 'mode' | 'amount' | 'card' | 'customFields' | 'ip'
> &
  Partial<Pick<OrderRecord, 'login' | 'cardId' | 'email' | 'sessionId' | 'codeOf' | 'saveFor'>>;

/** Stores the order and tries the card. `asks3ds` is false for recurring payments. */
export function attemptPayment(payture: Payture, draft: OrderDraft, asks3ds: boolean): Attempt {
  const order: OrderRecord = {
    login: '',
    cardId: '',
    email: '',
    ...draft,
    state: 'New',
    held: 0,
    charged: 0,
    refunded: 0,
    refunds: 0,
    is3ds: false,
  };
  payture.orders.put(order.key, order);
  const { threeDs } = order.card.behaviour;
  if (threeDs === undefined || !asks3ds) return authorise(payture, order.key);
  const opened = openChallenge(payture, {
    finisher: finisherOf(order.via, order.mode, order.sessionId !== undefined),
    orderKey: order.key,
    threeDs,
    amount: order.amount,
    label: order.orderId,
    mask: order.card.mask,
    ...(order.sessionId === undefined ? {} : { sessionId: order.sessionId }),
  });
  const waiting: OrderRecord = { ...order, state: 'PreAuthorized3DS', md: opened.challenge.md };
  payture.orders.put(order.key, waiting);
  return { kind: 'challenge', order: waiting, ...opened };
}

/** Ends an open 3-D Secure step of a payment. Undefined for a forged PaRes, which leaves the step open. */
export function finishPayment(
  payture: Payture,
  challenge: ChallengeRecord,
  orderKey: string,
  paRes: string,
): Attempt | undefined {
  const verdict = readPaRes(payture, challenge, paRes);
  if (verdict === 'forged') return undefined;
  closeChallenge(payture, challenge.md, 'done');
  if (verdict === 'fail') {
    const code = 'THREE_DS_AUTH_ERROR';
    return { kind: 'refused', order: rejectPayment(payture, orderKey, code), code };
  }
  payture.orders.put(orderKey, { ...mustGet(payture.orders, orderKey), is3ds: true });
  return authorise(payture, orderKey);
}

/** Pay counts as Block and Charge. (Payture contract, section 16) */
function authorise(payture: Payture, key: string): Attempt {
  const order = mustGet(payture.orders, key);
  const code = refusalOf(order);
  if (code !== undefined) return { kind: 'refused', order: rejectPayment(payture, key, code), code };
  const { stall: stalls } = order.card.behaviour;
  if (stalls === 'block' || (stalls === 'charge' && order.mode === 'Pay')) {
    const delayMs = stall(payture, key, { kind: 'block', amount: order.amount });
    return { kind: 'stalled', order, delayMs };
  }
  return { kind: 'paid', order: settlePayment(payture, key) };
}

function refusalOf({ card, amount, mode }: OrderRecord): string | undefined {
  const { block, charge, amountMax } = card.behaviour;
  if (block !== undefined) return block;
  if (amountMax !== undefined && amount > amountMax) return 'AMOUNT_EXCEED';
  return mode === 'Pay' ? charge : undefined;
}
