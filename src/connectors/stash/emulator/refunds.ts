import { badField, notFound, Refusal } from './errors';
import { type Fields, idRule } from './fields';
import { quantityMax } from './line-request';
import { bookReference } from './paying';
import { type LinkRecord, type RefundReason, type RefundRecord, type RevokedLine } from './records';
import { isRefundable, moved, refundedOf } from './states';
import { type Stash } from './stash';
import { tellOfRefund } from './webhooks';

const linesMax = 100;
const reasons: readonly RefundReason[] = ['REQUESTED', 'FRAUD', 'CHARGEBACK'];

export interface RefundRequest {
  /** Minor units. */
  readonly amount: number;
  readonly reason: RefundReason;
  /** Empty: nothing in particular, or everything when the refund completes the total. */
  readonly lines: readonly RevokedLine[];
}

/** Throws a Refusal. (Stash contract, section 9, rule 10) */
export function readRefund(body: Fields): RefundRequest {
  const amount = body.text('amount', {
    fits: text => /^[1-9]\d{0,9}$/.test(text),
    takes: 'whole number of minor units required',
  });
  const given = body.optionalText('reason', {}) ?? 'REQUESTED';
  const reason = reasons.find(one => one === given);
  if (reason === undefined) throw badField('reason', `one of ${reasons.join(', ')} required`);
  const items = body.has('items') ? body.list('items', 0, linesMax) : [];
  const lines = items.map(item => ({
    id: item.text('id', idRule(128)),
    quantity: item.whole('quantity', 1, quantityMax),
  }));
  return { amount: Number(amount), reason, lines };
}

/**
 * Pays back, as Stash does on its own account: the merchant has no call for it. Part of the caller's transaction. Throws a
 * Refusal when the link was not charged, or not that much.
 */
export function refundLink(stash: Stash, linkId: string, request: RefundRequest): LinkRecord {
  const link = stash.links.get(linkId);
  if (link === undefined) throw notFound('link');
  if (!isRefundable(link)) throw new Refusal(409, 'the link has nothing to refund');
  const rest = link.total - refundedOf(link);
  if (request.amount > rest) throw new Refusal(409, `more than the ${rest} that are left`);
  if (request.reason === 'CHARGEBACK' && request.amount !== rest)
    throw new Refusal(409, `a chargeback takes all of the ${rest} that are left`);
  const isLast = request.amount === rest;
  const refund: RefundRecord = {
    refundId: stash.ids.refund(),
    amount: request.amount,
    reason: request.reason,
    lines: revokedLines(link, request.lines, isLast),
    atMs: stash.core.clock.nowMs(),
  };
  const state = request.reason === 'CHARGEBACK' ? 'CHARGED_BACK' : isLast ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  const refunded = moved({ ...link, refunds: [...link.refunds, refund] }, state);
  stash.links.put(link.id, refunded);
  stash.core.books.add({
    id: refund.refundId,
    kind: 'REFUND',
    reference: bookReference(stash, link),
    amount: String(refund.amount),
    currency: link.currency,
    at: new Date(refund.atMs).toISOString(),
    providerReference: link.id,
  });
  tellOfRefund(stash, refunded, refund);
  return refunded;
}

/** The lines asked for, if the player still has them; else all that is left when nothing of the money is. */
function revokedLines(
  link: LinkRecord,
  wanted: readonly RevokedLine[],
  isLast: boolean,
): readonly RevokedLine[] {
  const left = new Map<string, number>();
  for (const { id, quantity } of link.lines) left.set(id, (left.get(id) ?? 0) + quantity);
  for (const { id, quantity } of link.refunds.flatMap(refund => refund.lines))
    left.set(id, (left.get(id) ?? 0) - quantity);
  if (wanted.length === 0 && isLast)
    return [...left].filter(([, quantity]) => quantity > 0).map(([id, quantity]) => ({ id, quantity }));
  for (const { id, quantity } of wanted) {
    const now = left.get(id);
    if (now === undefined) throw badField('items', `no line ${id}`);
    if (now < quantity) throw new Refusal(409, `items: only ${now} of ${id} are left`);
    left.set(id, now - quantity);
  }
  return wanted;
}
