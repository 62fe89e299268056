interface StatusBadgeProps {
  readonly status: string;
}

/** A status with a mark by what it means for somebody who watches; the word alone says it too. */
export function StatusBadge({ status }: StatusBadgeProps) {
  return <span className={`status status-${MEANINGS[status] ?? 'open'}`}>{status.replaceAll('_', ' ')}</span>;
}

/** What is not here is under way. */
const MEANINGS: Readonly<Record<string, string>> = {
  CAPTURED: 'good',
  COMPLETED: 'good',
  SUCCEEDED: 'good',
  GRANTED: 'good',
  ACTIVE: 'good',
  PARTIALLY_CAPTURED: 'good',
  UNKNOWN: 'doubt',
  NEEDS_REVIEW: 'doubt',
  REFUNDED: 'back',
  PARTIALLY_REFUNDED: 'back',
  REVOKED: 'back',
  CANCELLED: 'ended',
  EXPIRED: 'ended',
  REMOVED: 'ended',
  DECLINED: 'bad',
  FAILED: 'bad',
  CHARGED_BACK: 'bad',
};
