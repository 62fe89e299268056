import { linkUrl } from './links';
import { type LinkRecord } from './records';
import { refundedOf, statusOf } from './states';
import { type Stash } from './stash';

/** An order for people and scripts that watch the emulator. */
export function linkView(stash: Stash, link: LinkRecord): Readonly<Record<string, unknown>> {
  const { id, generation, transactionId, playerId, currency, lines, bonus, attempts, running, refunds } =
    link;
  return {
    ...{ id, generation, transactionId, playerId },
    url: linkUrl(stash, link),
    status: `PAYMENT_STATUS_${statusOf(link, stash.core.clock.nowMs())}`,
    isBeingPaid: running !== undefined,
    orderId: link.order?.orderId ?? null,
    currency,
    tax: String(link.tax),
    total: String(link.total),
    refunded: String(refundedOf(link)),
    items: lines.map(({ id: item, quantity, unitMinor }) => ({
      id: item,
      quantity,
      price: String(unitMinor),
    })),
    bonusItems: bonus.map(({ id: item, quantity }) => ({ id: item, quantity })),
    attempts,
    refunds,
    createdAt: new Date(link.createdAtMs).toISOString(),
    expiresAt: new Date(link.expiresAtMs).toISOString(),
  };
}
