import { type Effect, type Subject } from './fact';
import { sameMoney, type Money } from './money';
import { hasEnded, isLeading, newOperation, type Operation, type OperationKind } from './operation';
import { type Payment } from './payment';

/**
 * Our operation that a fact is about: by our key, by the provider's id of the effect, or, where the provider repeats
 * neither, an open one of the same kind and amount that has no id yet. Without the last rule a webhook that overtakes
 * the answer would be booked beside the operation that caused it.
 */
export function findOperation(
  operations: readonly Operation[],
  subject: Subject,
  amount: Money | null,
): Operation | undefined {
  if (subject.effect === 'PAY') return operations.find(each => isLeading(each.kind));
  const same = operations.filter(each => each.kind === subject.effect);
  return (
    same.find(each => subject.providerKey !== null && each.providerKey === subject.providerKey) ??
    same.find(each => subject.reference !== null && each.effectReference === subject.reference) ??
    same.find(
      each =>
        subject.providerKey === null &&
        subject.foreign !== true &&
        each.effectReference === null &&
        !hasEnded(each.status) &&
        (amount === null || each.amount === null || sameMoney(each.amount, amount)),
    )
  );
}

/**
 * An effect that we did not ask for, such as a refund made in the provider's portal: it counts like any other. Its
 * amount is the one that it succeeds with.
 */
export function foundAtProvider(payment: Payment, subject: Subject, id: string, now: Date): Operation {
  return newOperation({
    id,
    applicationId: payment.applicationId,
    paymentId: payment.id,
    kind: OPERATION_BY_EFFECT[subject.effect],
    status: 'SENDING',
    amount: null,
    scope: 'provider',
    // Some providers give one id to several effects of a payment, and others reuse each other's.
    idempotencyKey: `provider:${payment.id}:${subject.effect}:${subject.reference ?? subject.providerKey ?? id}`,
    inputHash: '',
    providerKey: subject.providerKey ?? id,
    effectReference: subject.reference,
    request: { kind: 'FOUND', ...(subject.sum && { sum: true }) },
    createdAt: now,
  });
}

const OPERATION_BY_EFFECT: Readonly<Record<Effect, OperationKind>> = {
  PAY: 'PURCHASE',
  CAPTURE: 'CAPTURE',
  CANCEL: 'CANCEL',
  REFUND: 'REFUND',
};
