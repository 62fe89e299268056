const SECOND_MS = 1_000;

/** A ledger closes every few seconds, so the first looks come quickly; what stays open is asked about for ever, daily at last. */
const DELAYS_MS = [1, 2, 5, 5, 10, 10, 30, 60, 120, 300, 1_800, 7_200].map(seconds => seconds * SECOND_MS);
const DAY_MS = 86_400 * SECOND_MS;

/** How long to wait before a payout is looked at again, in milliseconds, after `checks` looks that brought nothing. */
export function payoutDelay(checks: number): number {
  return DELAYS_MS[checks] ?? DAY_MS;
}
