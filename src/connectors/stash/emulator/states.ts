import { type LinkRecord, type LinkState, type LinkStatus } from './records';

/**
 * The order state machine of the Stash contract, section 4.5, without EXPIRED, which time alone decides. A link that has
 * been charged never becomes FAILED, and one that FAILED is charged only by another attempt.
 */
const nextStates: Readonly<Record<LinkState, readonly LinkState[]>> = {
  PENDING: ['FAILED', 'SUCCEEDED'],
  FAILED: ['FAILED', 'SUCCEEDED'],
  SUCCEEDED: ['PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK'],
  PARTIALLY_REFUNDED: ['PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK'],
  REFUNDED: [],
  CHARGED_BACK: [],
};

/** Throws when the table does not know the step: that is a bug of the emulator. */
export function moved(link: LinkRecord, state: LinkState): LinkRecord {
  if (!nextStates[link.state].includes(state)) throw new Error(`${link.id}: ${link.state} to ${state}`);
  return { ...link, state };
}

/**
 * What the world is told. An attempt under way is PENDING, whatever came before it and however late it is: FAILED and
 * EXPIRED would say that nothing will be charged.
 */
export function statusOf(link: LinkRecord, nowMs: number): LinkStatus {
  if (!isUnpaid(link)) return link.state;
  if (link.running !== undefined) return 'PENDING';
  return nowMs >= link.expiresAtMs ? 'EXPIRED' : link.state;
}

export function isUnpaid({ state }: LinkRecord): boolean {
  return state === 'PENDING' || state === 'FAILED';
}

export function isRefundable({ state }: LinkRecord): boolean {
  return state === 'SUCCEEDED' || state === 'PARTIALLY_REFUNDED';
}

export function refundedOf({ refunds }: LinkRecord): number {
  return refunds.reduce((sum, refund) => sum + refund.amount, 0);
}
