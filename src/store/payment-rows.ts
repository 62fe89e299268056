import { money } from '../domain/money';
import { type Payment } from '../domain/payment';
import { type Fields, table } from './database/table';
import { PaymentRow } from './rows/payment.row';

export const paymentRows = table(PaymentRow);

/** Field by field: for a list of payments, the rest of a destructured row was the most expensive part. */
export function toPayment(row: PaymentRow): Payment {
  return {
    id: row.id,
    applicationId: row.applicationId,
    reference: row.reference,
    provider: row.provider,
    account: row.account,
    providerReference: row.providerReference,
    status: row.status,
    authorized: row.authorized,
    captured: row.captured,
    refunded: row.refunded,
    cancelled: row.cancelled,
    chargedBack: row.chargedBack,
    reservedForCapture: row.reservedForCapture,
    reservedForRefund: row.reservedForRefund,
    capturesAutomatically: row.capturesAutomatically,
    playerId: row.playerId,
    customerId: row.customerId,
    cardId: row.cardId,
    cardSeen: row.cardSeen,
    nextAction: row.nextAction,
    approvedAt: row.approvedAt,
    approvalLapsedAt: row.approvalLapsedAt,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    lines: row.lines ?? [],
    amount: money(row.amountMinor, row.currency),
  };
}

export function fromPayment({ amount, lines, ...payment }: Payment): Fields<PaymentRow> {
  return {
    ...payment,
    lines: lines.length > 0 ? lines : null,
    amountMinor: amount.minor,
    currency: amount.currency,
  };
}
