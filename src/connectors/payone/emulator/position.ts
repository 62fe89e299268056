import { type OperationRecord, type PaymentRecord } from './records';

/** Where a payment's money stands, in minor units. A sum over its operations, never stored. */
export interface Position {
  readonly authorised: number;
  readonly captured: number;
  readonly capturing: number;
  readonly captureUnknown: number;
  readonly cancelled: number;
  readonly refunded: number;
  readonly refunding: number;
  /** What may still be captured or cancelled. */
  readonly remaining: number;
  /** What may still be refunded. */
  readonly refundable: number;
}

const authorisedCodes = [5, 9, 91, 92];

export function positionOf(payment: PaymentRecord): Position {
  const isAuthorised = authorisedCodes.includes(payment.code);
  const authorised = isAuthorised ? payment.amount : 0;
  // A sale is its own capture.
  const sold = (code: number): number => (payment.code === code ? payment.amount : 0);
  const sum = (kind: OperationRecord['kind'], ...codes: readonly number[]): number =>
    payment.operations
      .filter(one => one.kind === kind && codes.includes(one.code))
      .reduce((total, one) => total + one.amount, 0);
  const captured = sold(9) + sum('CAPTURE', 9);
  const capturing = sold(91) + sum('CAPTURE', 91);
  const captureUnknown = sold(92) + sum('CAPTURE', 92);
  const cancelled = sum('CANCEL', 6, 61, 62);
  const refunded = sum('REFUND', 8);
  const refunding = sum('REFUND', 81, 82);
  const isClosed = refunded + refunding > 0 || payment.operations.some(closes);
  const open = authorised - captured - capturing - captureUnknown - cancelled;
  return {
    authorised,
    captured,
    capturing,
    captureUnknown,
    cancelled,
    refunded,
    refunding,
    remaining: isClosed ? 0 : open,
    refundable: captured + capturing - refunded - refunding,
  };
}

/** The status code that GET shows for the whole payment. */
export function paymentCode(payment: PaymentRecord, partlyCapturedCode: number): number {
  const at = positionOf(payment);
  if (at.authorised === 0) return payment.code;
  if (at.refunded + at.refunding > 0) return codeWhileRefunding(payment, at);
  if (at.remaining > 0) return codeWhileOpen(payment, at, partlyCapturedCode);
  if (at.capturing > 0) return 91;
  if (at.captureUnknown > 0) return 92;
  if (at.captured > 0) return 9;
  return lastCode(payment, 'CANCEL', [61, 62]) ?? 6;
}

/** A final capture gives the remainder up, unless it is refused. */
function closes(operation: OperationRecord): boolean {
  return operation.kind === 'CAPTURE' && operation.isFinal && operation.code !== 93;
}

function codeWhileRefunding(payment: PaymentRecord, at: Position): number {
  const taken = at.captured + at.capturing;
  if (at.refunded >= taken) return 8;
  if (at.refunded + at.refunding >= taken) return lastCode(payment, 'REFUND', [81, 82]) ?? 9;
  return at.captured > 0 ? 9 : 91;
}

function codeWhileOpen(payment: PaymentRecord, at: Position, partlyCapturedCode: number): number {
  if (at.captured + at.capturing + at.captureUnknown > 0) return partlyCapturedCode;
  const last = payment.operations.at(-1);
  return last?.code === 93 || last?.code === 63 ? last.code : 5;
}

function lastCode(
  payment: PaymentRecord,
  kind: OperationRecord['kind'],
  codes: readonly number[],
): number | undefined {
  return payment.operations.filter(one => one.kind === kind && codes.includes(one.code)).at(-1)?.code;
}
