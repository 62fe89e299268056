import { type Entitlement, lineStatus, type Paid } from './entitlement';
import { type EventBody } from './event';
import { type InvariantId, type Violation } from './invariants';
import { hasEnded, isLeading, type Operation, type OperationKind } from './operation';
import { PAYMENT_PATHS, paymentStatus, released, type Payment, type PaymentStatus } from './payment';

/** What the audit reads of everything that is stored about one payment. */
export interface PaymentRecord {
  readonly payment: Paid & Pick<Payment, 'id' | 'capturesAutomatically' | 'lines' | 'playerId'>;
  readonly operations: readonly AuditedOperation[];
  /** What was told of it, in order. */
  readonly events: readonly EventBody[];
  readonly entitlements: readonly Pick<Entitlement, 'id' | 'goodId' | 'quantity' | 'status'>[];
}

export type AuditedOperation = Pick<
  Operation,
  'id' | 'kind' | 'status' | 'failure' | 'amount' | 'reserved' | 'nextCheckAt'
>;

/** What is wrong with the record of one payment, seen on its own. Pure. */
export function auditPayment(record: PaymentRecord): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (invariant, what, ...others) =>
    violations.push({ invariant, what, rows: [record.payment.id, ...others] });
  auditAmounts(record, report);
  auditLimits(record, report);
  auditOperations(record, report);
  auditJournal(record, report);
  auditEntitlements(record, report);
  return violations;
}

type Report = (invariant: InvariantId, what: string, ...rows: readonly string[]) => void;

function auditAmounts({ payment, operations }: PaymentRecord, report: Report): void {
  const leading = operations.find(({ kind }) => isLeading(kind));
  if (!leading) {
    report('I7', 'no operation began it');
    return;
  }
  const status = paymentStatus(payment, leading);
  if (status !== payment.status) report('I1', `stored as ${payment.status}, its amounts say ${status}`);

  const taken = sumOf(operations, 'CAPTURE');
  const held = sumOf(operations, 'AUTHORIZE', 'PURCHASE', 'CHECKOUT');
  const reserved = operations.filter(each => !hasEnded(each.status));
  const expected = {
    authorized: held,
    captured: payment.capturesAutomatically ? held + taken : taken,
    refunded: sumOf(operations, 'REFUND'),
    cancelled: released(payment, operations),
    reservedForCapture: reservedBy(reserved, 'CAPTURE', 'CANCEL'),
    reservedForRefund: reservedBy(reserved, 'REFUND'),
  } as const;
  for (const [name, amount] of Object.entries(expected)) {
    const stored = payment[name as keyof typeof expected];
    if (stored !== amount) report('I5', `${name} is ${stored}, its operations sum to ${amount}`);
  }
}

function sumOf(operations: readonly AuditedOperation[], ...kinds: readonly OperationKind[]): bigint {
  return operations
    .filter(({ kind, status }) => status === 'SUCCEEDED' && kinds.includes(kind))
    .reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n);
}

function reservedBy(operations: readonly AuditedOperation[], ...kinds: readonly OperationKind[]): bigint {
  return operations
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, { reserved }) => sum + reserved, 0n);
}

/** Only once nothing is open: a refund may be heard of before the capture that it gives back. */
function auditLimits({ payment, operations }: PaymentRecord, report: Report): void {
  if (!operations.every(({ status }) => hasEnded(status))) return;
  const { authorized, captured, refunded, cancelled, amount } = payment;
  if (refunded > captured) report('I3', `refunded ${refunded} of ${captured} captured`);
  if (captured > authorized) report('I3', `captured ${captured} of ${authorized} authorized`);
  const held = authorized > 0n ? authorized : amount.minor;
  if (captured + cancelled > held) report('I4', `captured ${captured} and released ${cancelled} of ${held}`);
}

function auditOperations({ payment, operations }: PaymentRecord, report: Report): void {
  const { currency } = payment.amount;
  for (const { id, status, amount, nextCheckAt } of operations) {
    if (amount && amount.currency !== currency)
      report('I12', `an operation in ${amount.currency} on a payment in ${currency}`, id);
    if (amount && !isWhole(amount.minor)) report('I12', `an amount of ${amount.minor}`, id);
    if (hasEnded(status) !== (nextCheckAt === null))
      report(
        'I17',
        nextCheckAt ? `${status}, and due all the same` : `${status}, and nothing looks after it`,
        id,
      );
  }
  if (!isWhole(payment.amount.minor)) report('I12', `an amount of ${payment.amount.minor}`);
}

function isWhole(minor: bigint): boolean {
  return minor >= 0n && BigInt.asIntN(64, minor) === minor;
}

function auditJournal({ payment, events }: PaymentRecord, report: Report): void {
  let told: PaymentStatus = 'CREATED';
  for (const body of events) {
    if (body.type !== 'PaymentStatusChanged') continue;
    const { from, to, amount } = body;
    if ((from ?? 'CREATED') !== told) report('I1', `told as leaving ${from} when it was ${told}`);
    if (to !== told && !PAYMENT_PATHS[told].leadsTo.includes(to))
      report('I11', `told as going from ${told} to ${to}`);
    if (amount && amount.currency !== payment.amount.currency)
      report('I12', `told of ${amount.currency}, the payment is in ${payment.amount.currency}`);
    told = to;
  }
  if (told !== payment.status) report('I1', `stored as ${payment.status}, last told as ${told}`);
}

function auditEntitlements({ payment, entitlements }: PaymentRecord, report: Report): void {
  if (payment.playerId === null) return;
  for (const { goodId, quantity } of payment.lines) {
    const given = entitlements.filter(each => each.goodId === goodId);
    const ids = given.map(({ id }) => id);
    if (given.length !== 1) report('I25', `${given.length} entitlements for one line`, ...ids);
    else if (given[0]?.quantity !== quantity) report('I25', `not the quantity of its line`, ...ids);
  }
  for (const { id, status, goodId } of entitlements) {
    const line = payment.lines.find(each => each.goodId === goodId);
    if (!line) report('I25', 'given for no line', id);
    const wanted = lineStatus(payment, line);
    // A player who owns the good already by another payment is not given it twice: that is counted with the limits.
    const kept = status === 'GRANTED' && wanted === 'PENDING';
    const ownedOtherwise = status === 'REVOKED' && wanted !== 'REVOKED';
    if (status !== wanted && !kept && !ownedOtherwise)
      report('I25', `${status} for a payment that is ${payment.status}`, id);
  }
}
