import { type Fact } from '../../domain/fact';
import { type NextAction } from '../../domain/next-action';
import { at, isJsonObject, textAt } from '../json';
import { isSafePage } from '../origin';
import { type PayoneAnswer } from './client';
import { readErrors, type ErrorAnswer } from './errors';
import { readToken } from './card-traits';
import { payFacts } from './pay-facts';
import { isOf, readPayment } from './payment';

export interface PayOrder {
  readonly paymentId: string;
  readonly sale: boolean;
}

/** The facts in a good answer of POST /payments, or why it cannot be believed. */
export function readCreated(
  answer: Extract<PayoneAnswer, { kind: 'success' }>,
  order: PayOrder,
): readonly Fact[] | string {
  const created = at(answer.body, 'creationOutput');
  const payment = readPayment(at(answer.body, 'payment'), readToken(created, 'token'));
  if (!payment) return 'the answer lacks a field or contradicts itself';
  if (!isOf(payment, order.paymentId)) return 'the answer is for another order';
  const action = readAction(answer.body);
  if (payment.meaning === 'PAYER_NEEDED' && !action) return 'the payer is to be redirected, but nowhere';
  const context = { sale: order.sale, knownReference: null, action, movedOn: false };
  return payFacts(payment, context) ?? 'the answer names no amount';
}

/**
 * The facts in a `paymentResult`: a payment that was stored and refused, under an error status. Undefined when it says
 * anything but a refusal of this order: then nobody knows what happened.
 */
export function readDeclined(answer: ErrorAnswer, order: PayOrder): readonly Fact[] | undefined {
  const result = at(answer.body, 'paymentResult');
  const payment = readPayment(at(result, 'payment'));
  if (!payment || !isOf(payment, order.paymentId)) return undefined;
  if (payment.meaning !== 'REJECTED' && payment.meaning !== 'PAYER_CANCELLED') return undefined;
  // The payment's own errors say more than the envelope's; where it has none, the envelope's are all there is.
  const errors = payment.errors.length > 0 ? payment.errors : readErrors(answer.body);
  return payFacts(
    { ...payment, errors },
    { sale: order.sale, knownReference: null, action: null, movedOn: false },
  );
}

/** The page of the payer's bank. Other actions (forms, app challenges) do not occur with the means that we send. */
function readAction(body: unknown): NextAction | null {
  const action = at(body, 'merchantAction');
  if (!isJsonObject(action) || action['actionType'] !== 'REDIRECT') return null;
  const url = textAt(action, ['redirectData', 'redirectURL'], 4_000);
  return url !== undefined && isSafePage(url) ? { kind: 'REDIRECT', url, expiresAt: null } : null;
}
