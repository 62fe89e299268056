import { type Entitlement } from '../../domain/entitlement';
import { type EventBody } from '../../domain/event';
import { type PaymentLine } from '../../domain/goods';
import { money } from '../../domain/money';
import { type Failure, type OperationKind, type OperationStatus } from '../../domain/operation';
import { type PaymentStatus } from '../../domain/payment';
import { type AuditedOperation, auditPayment, type PaymentRecord } from '../../domain/payment-audit';
import { type Queryable } from '../database/queryable';
import { table } from '../database/table';
import { readLosslessJson } from '../lossless-json';
import { EntitlementRow } from '../rows/entitlement.row';
import { type Check } from './invariant';

const entitlementRows = table(EntitlementRow);

const STEP = 2_000;

/** What the audit needs of a payment and an operation, and no more: there may be millions. */
const PAYMENT_COLUMNS = `id, application_id, status, currency, amount_minor, authorized, captured, refunded, cancelled,
  charged_back, reserved_for_capture, reserved_for_refund, captures_automatically, lines, player_id,
  approved_at, approval_lapsed_at`;
const OPERATION_COLUMNS =
  'id, payment_id, kind, status, currency, amount_minor, reserved, failure, next_check_at';

interface StoredPayment {
  readonly id: string;
  readonly application_id: string;
  readonly status: PaymentStatus;
  readonly currency: string;
  readonly amount_minor: string;
  readonly authorized: string;
  readonly captured: string;
  readonly refunded: string;
  readonly cancelled: string;
  readonly charged_back: string;
  readonly reserved_for_capture: string;
  readonly reserved_for_refund: string;
  readonly captures_automatically: number;
  readonly lines: string | null;
  readonly player_id: string | null;
  readonly approved_at: string | null;
  readonly approval_lapsed_at: string | null;
}

interface StoredOperation {
  readonly id: string;
  readonly payment_id: string;
  readonly kind: OperationKind;
  readonly status: OperationStatus;
  readonly currency: string | null;
  readonly amount_minor: string | null;
  readonly reserved: string;
  readonly failure: string | null;
  readonly next_check_at: string | null;
}

/** Every payment with all that belongs to it, in runs of ids, so that each run takes one range of each index. */
export const paymentRecords: Check = async function* (from) {
  for (let after = { application_id: '', id: '' }; ;) {
    const payments = await from.query<StoredPayment>(
      `SELECT ${PAYMENT_COLUMNS} FROM payment
        WHERE (application_id, id) > (?, ?) ORDER BY application_id, id LIMIT ?`,
      [after.application_id, after.id, STEP],
    );
    const last = payments.at(-1);
    if (!last) return;
    for (const run of grouped(payments, ({ application_id }) => application_id).values()) {
      yield* auditRun(from, run);
    }
    after = last;
  }
};

async function* auditRun(from: Queryable, payments: readonly StoredPayment[]): ReturnType<Check> {
  const [first, last] = [payments[0], payments.at(-1)];
  if (!first || !last) return;
  const range = 'payment_id >= ? AND payment_id <= ?';
  const bounds = [first.id, last.id];
  const scope = [first.application_id, ...bounds];
  const operations = await from.query<StoredOperation>(
    `SELECT ${OPERATION_COLUMNS} FROM operation WHERE application_id = ? AND ${range} ORDER BY payment_id, id`,
    scope,
  );
  const events = await from.query<{ readonly payment_id: string; readonly body: string }>(
    `SELECT payment_id, body FROM event WHERE application_id = ? AND ${range} ORDER BY payment_id, position`,
    scope,
  );
  const withGoods = payments.some(({ lines }) => lines !== null);
  const entitlements = withGoods ? await entitlementRows.select(from, `WHERE ${range}`, bounds) : [];

  const operationsOf = grouped(operations, ({ payment_id }) => payment_id);
  const eventsOf = grouped(events, ({ payment_id }) => payment_id);
  const entitlementsOf = grouped<Entitlement>(entitlements, ({ paymentId }) => paymentId);
  for (const payment of payments) {
    yield* auditPayment({
      payment: readPayment(payment),
      operations: (operationsOf.get(payment.id) ?? []).map(readOperation),
      events: (eventsOf.get(payment.id) ?? []).map(({ body }) => readLosslessJson(body) as EventBody),
      entitlements: entitlementsOf.get(payment.id) ?? [],
    });
  }
}

function readPayment(row: StoredPayment): PaymentRecord['payment'] {
  return {
    id: row.id,
    status: row.status,
    amount: money(BigInt(row.amount_minor), row.currency),
    authorized: BigInt(row.authorized),
    captured: BigInt(row.captured),
    refunded: BigInt(row.refunded),
    cancelled: BigInt(row.cancelled),
    chargedBack: BigInt(row.charged_back),
    reservedForCapture: BigInt(row.reserved_for_capture),
    reservedForRefund: BigInt(row.reserved_for_refund),
    capturesAutomatically: row.captures_automatically === 1,
    lines: row.lines === null ? [] : (readLosslessJson(row.lines) as readonly PaymentLine[]),
    playerId: row.player_id,
    approvedAt: instant(row.approved_at),
    approvalLapsedAt: instant(row.approval_lapsed_at),
  };
}

function readOperation(row: StoredOperation): AuditedOperation {
  const { id, kind, status, currency, amount_minor, reserved, failure, next_check_at } = row;
  return {
    ...{ id, kind, status, reserved: BigInt(reserved) },
    amount: amount_minor === null || currency === null ? null : money(BigInt(amount_minor), currency),
    failure: failure === null ? null : (JSON.parse(failure) as Failure),
    nextCheckAt: instant(next_check_at),
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
