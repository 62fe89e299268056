import { type PaymentLine } from './goods';
import { type Payment, type PaymentAmounts, paidInFull } from './payment';

export const ENTITLEMENT_STATUSES = ['PENDING', 'GRANTED', 'REVOKED'] as const;
export type EntitlementStatus = (typeof ENTITLEMENT_STATUSES)[number];

/** What a player owns because of one line of a payment. */
export interface Entitlement {
  readonly id: string;
  readonly applicationId: string;
  readonly playerId: string;
  readonly goodId: string;
  readonly quantity: number;
  readonly status: EntitlementStatus;
  readonly paymentId: string;
  /** When it was last granted; null while it never was. */
  readonly grantedAt: Date | null;
  /** When it was taken back, or given up because no money came; null while neither happened. */
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What of a payment decides on its goods. */
export type Paid = PaymentAmounts & Pick<Payment, 'status' | 'approvedAt' | 'approvalLapsedAt'>;

/**
 * What a payment's entitlements have to be, told by its amounts alone: so it does not matter by which way or in which
 * order the news came. Granted once everything that will be taken is taken; taken back when all of it went back, or the
 * bank took it; given up when the payment ended without money. While it is granted, a part that went back changes nothing.
 *
 * A provider that asks before it charges gets its yes for goods that are granted by then: so an approval grants as well,
 * until the charge is known not to come.
 */
export function entitlementStatus(payment: Paid): EntitlementStatus {
  const { captured, refunded, chargedBack, status } = payment;
  if (chargedBack > 0n) return 'REVOKED';
  if (captured > 0n) {
    if (refunded >= captured) return 'REVOKED';
    return paidInFull(payment) ? 'GRANTED' : 'PENDING';
  }
  const ended =
    status === 'CANCELLED' || status === 'DECLINED' || status === 'FAILED' || status === 'EXPIRED';
  if (ended || payment.approvalLapsedAt !== null) return 'REVOKED';
  return payment.approvedAt === null ? 'PENDING' : 'GRANTED';
}

/** The same for one line: a refund may name lines that it takes back while the rest of the order stays. */
export function lineStatus(payment: Paid, line: PaymentLine | undefined): EntitlementStatus {
  const isTakenBack = line !== undefined && (line.takenBack ?? 0) >= line.quantity;
  return isTakenBack && payment.captured > 0n ? 'REVOKED' : entitlementStatus(payment);
}
