import { isObject } from '../../emulator/json';
import { type ApiError, decline } from './errors';
import { emit } from './events';
import { cancelOutcomes, captureOutcome, refundOutcome } from './outcome';
import { createdView, operationAsPayment, operationId, paymentView } from './payment-view';
import { refundView } from './operation-view';
import { type Payone } from './payone';
import { positionOf } from './position';
import { type OperationRecord, type PaymentRecord } from './records';
import { meaningOf } from './statuses';

/**
 * Every change of a status code goes through here: it is stored, booked when money moved, told by webhook, and
 * followed by the timer that ends it. The caller's transaction holds it all.
 */

/** Stores a new payment (code 0) and tells of it; the caller sets its first real code next. */
export function storeNewPayment(payone: Payone, payment: PaymentRecord): void {
  payone.payments.put(payment.stem, payment);
  emit(payone, payment, 'payment.created', { payment: createdView(payment) });
}

/** Moves the payment itself, as against one of its operations. */
export function setPaymentCode(
  payone: Payone,
  stem: string,
  code: number,
  change: Partial<PaymentRecord> & { readonly errors?: readonly ApiError[] } = {},
): PaymentRecord {
  const before = mustFind(payone, stem);
  const payment: PaymentRecord = { ...before, ...change, code, changedAtMs: payone.core.clock.nowMs() };
  payone.payments.put(stem, payment);
  if (code === 9) book(payone, payment, 'CAPTURE', 0, payment.amount);
  const { partlyCapturedCode } = payone.profile.values;
  tell(payone, payment, code, { payment: paymentView(payment, partlyCapturedCode) });
  if (code === 51) endLater(payone, stem, 0, payment.mode === 'SALE' ? 9 : 5);
  if (code === 91) endLater(payone, stem, 0, 9);
  if (code === 46) {
    payone.core.scheduler.schedule('challenge-timeout', { stem }, payone.profile.values.challengeTimeoutMs);
  }
  return payment;
}

/** Adds a capture, refund or cancellation with its running code; its outcome follows by timer. */
export function startOperation(
  payone: Payone,
  payment: PaymentRecord,
  operation: Omit<OperationRecord, 'number' | 'createdAtMs' | 'changedAtMs' | 'code'>,
): { payment: PaymentRecord; operation: OperationRecord } {
  const nowMs = payone.core.clock.nowMs();
  const started: OperationRecord = {
    ...operation,
    number: payment.operations.length + 1,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
    code: { CAPTURE: 91, REFUND: 81, CANCEL: 61 }[operation.kind],
  };
  const changed = { ...payment, operations: [...payment.operations, started] };
  payone.payments.put(payment.stem, changed);
  tellOfOperation(payone, changed, started);
  endLater(payone, payment.stem, started.number, outcomeOf(payone, started));
  return { payment: changed, operation: started };
}

/** Ends a running operation, or settles an uncertain one. A refund beyond what was captured after all is refused. */
export function setOperationCode(payone: Payone, stem: string, number: number, wanted: number): void {
  const before = mustFind(payone, stem);
  const operation = before.operations.find(one => one.number === number);
  if (operation === undefined) throw new Error(`no operation ${stem}_${number}`);
  const { captured, refunded } = positionOf(before);
  const code = wanted === 8 && refunded + operation.amount > captured ? 83 : wanted;
  const changed: OperationRecord = { ...operation, code, changedAtMs: payone.core.clock.nowMs() };
  const payment: PaymentRecord = {
    ...before,
    operations: before.operations.map(one => (one.number === number ? changed : one)),
  };
  payone.payments.put(stem, payment);
  if (code === 9) book(payone, payment, 'CAPTURE', number, operation.amount);
  if (code === 8) book(payone, payment, 'REFUND', number, operation.amount);
  tellOfOperation(payone, payment, changed);
}

/** Codes that a timer may end and that a person may settle. */
export function isUnsettled(code: number): boolean {
  return [51, 52, 91, 92, 81, 82, 61, 62].includes(code);
}

export function registerOutcomes(payone: Payone): void {
  payone.core.scheduler.handle('outcome', payload => {
    const { stem, number, code } = readOutcome(payload);
    const payment = payone.payments.get(stem);
    if (payment === undefined) return;
    const now = number === 0 ? payment.code : payment.operations.find(one => one.number === number)?.code;
    // Someone may have settled it by hand meanwhile.
    if (now === undefined || ![51, 91, 81, 61].includes(now)) return;
    if (number === 0) setPaymentCode(payone, stem, code);
    else setOperationCode(payone, stem, number, code);
  });
  payone.core.scheduler.handle('challenge-timeout', payload => {
    const { stem } = readOutcome(payload);
    if (payone.payments.get(stem)?.code !== 46) return;
    setPaymentCode(payone, stem, 2, { errors: [decline('40001134')] });
  });
}

function outcomeOf(payone: Payone, operation: OperationRecord): number {
  if (operation.kind === 'CAPTURE') return captureOutcome(operation.amount);
  if (operation.kind === 'REFUND') return refundOutcome(operation.amount);
  return cancelOutcomes[payone.profile.values.cancelOutcome];
}

function endLater(payone: Payone, stem: string, number: number, code: number): void {
  payone.core.scheduler.schedule('outcome', { stem, number, code }, payone.profile.values.outcomeDelayMs);
}

function readOutcome(payload: unknown): { stem: string; number: number; code: number } {
  if (!isObject(payload)) throw new Error('a timer without payload');
  return { stem: String(payload['stem']), number: Number(payload['number']), code: Number(payload['code']) };
}

function tellOfOperation(payone: Payone, payment: PaymentRecord, operation: OperationRecord): void {
  const isRefundUnderway = operation.code === 81 || operation.code === 82;
  const subject = isRefundUnderway
    ? { refund: refundView(payment, operation) }
    : { payment: operationAsPayment(payment, operation) };
  tell(payone, payment, operation.code, subject);
}

function tell(
  payone: Payone,
  payment: PaymentRecord,
  code: number,
  subject: { readonly payment: unknown } | { readonly refund: unknown },
): void {
  const type = meaningOf(code).event;
  if (type !== undefined) emit(payone, payment, type, subject);
}

function book(
  payone: Payone,
  payment: PaymentRecord,
  kind: 'CAPTURE' | 'REFUND',
  number: number,
  amount: number,
): void {
  payone.core.books.add({
    id: operationId(payment, number),
    kind,
    reference: payment.references.merchantReference,
    amount: String(amount),
    currency: payment.currency,
    at: payone.core.clock.now().toISOString(),
    providerReference: operationId(payment, 0),
  });
}

function mustFind(payone: Payone, stem: string): PaymentRecord {
  const payment = payone.payments.get(stem);
  if (payment === undefined) throw new Error(`no payment ${stem}`);
  return payment;
}
