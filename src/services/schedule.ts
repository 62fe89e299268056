import { type OperationStatus } from '../domain/operation';
import { type Payment } from '../domain/payment';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** When a provider is asked again about an outcome that is not known; daily after the last. It is never given up. */
const UNKNOWN_DELAYS_MS = [
  2 * SECOND_MS,
  10 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
];
/** A provider that works on it tells by webhook; asking is the net under a lost one. */
const PROVIDER_DELAYS_MS = [10 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS];
/** A payer takes minutes; their return or the webhook tells sooner. */
const CUSTOMER_DELAYS_MS = [5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 2 * HOUR_MS, 4 * HOUR_MS];
/** Surely not sent: the client may repeat it under the same key for so long, then it ends without effect. */
const RECORDED_DELAYS_MS = [15 * MINUTE_MS];

const DELAYS_MS: Readonly<Record<OperationStatus, readonly number[] | null>> = {
  RECORDED: RECORDED_DELAYS_MS,
  SENDING: UNKNOWN_DELAYS_MS,
  UNKNOWN: UNKNOWN_DELAYS_MS,
  AWAITING_CUSTOMER: CUSTOMER_DELAYS_MS,
  AWAITING_PROVIDER: PROVIDER_DELAYS_MS,
  NEEDS_REVIEW: [DAY_MS],
  FAILED: null,
  CANCELLED: null,
  DECLINED: null,
  SUCCEEDED: null,
};

/** The next time to ask about an operation that was asked about `checks` times in this status; null when it has ended. */
export function nextCheckAt(status: OperationStatus, checks: number, now: Date): Date | null {
  const delays = DELAYS_MS[status];
  if (!delays) return null;
  return new Date(now.getTime() + (delays[checks] ?? DAY_MS));
}

/** A charge that we approved has come by then, or is asked about: goods without money are known of in time (Stash contract, section 4.4). */
const APPROVED_MS = 15 * MINUTE_MS;

/** Not later than the charge that was approved has to be there. */
export function notAfterApproval(
  due: Date | null,
  { approvedAt, approvalLapsedAt, captured }: Pick<Payment, 'approvedAt' | 'approvalLapsedAt' | 'captured'>,
  now: Date,
): Date | null {
  if (!due || !approvedAt || approvalLapsedAt || captured > 0n) return due;
  const end = new Date(approvedAt.getTime() + APPROVED_MS);
  return end > now && end < due ? end : due;
}
