import { authorize, type Decision } from './authorization';
import { notFound, Refusal } from './errors';
import { type AttemptOutcome, type AttemptRecord, type LinkRecord, type RunningAttempt } from './records';
import { isUnpaid, moved, statusOf } from './states';
import { type Stash } from './stash';
import { type PresentedCard } from './test-cards';
import { tellOfIntent, tellOfPurchase } from './webhooks';

/**
 * One try to pay a link, from the card to the charge: funds are looked at first, the merchant is asked while they are
 * held, and only its 200 lets them be taken. Money moves in one place, `settle`. Throws a Refusal when the link cannot be
 * paid; returns the link as it stands when the try is over, undefined when the emulator was closed or reset meanwhile.
 */
export async function payLink(
  stash: Stash,
  linkId: string,
  card: PresentedCard,
): Promise<LinkRecord | undefined> {
  const { documents } = stash.core;
  const started = documents.transaction(() => start(stash, linkId, card));
  if (started.running === undefined) return started;
  const { number } = started.running;
  const decision = await authorize(stash, started);
  if (decision.kind === 'stopped') return undefined;
  return documents.transaction(() => settle(stash, linkId, number, decision));
}

/** What an earlier process left in the middle was never charged, and will not be: the hold is gone. */
export function endInterruptedAttempts(stash: Stash): void {
  for (const [, link] of stash.links.entries()) {
    if (link.running !== undefined) endAttempt(stash, link, 'INTERRUPTED', []);
  }
}

/** Part of the caller's transaction. A link without `running` afterwards had no funds behind it. */
function start(stash: Stash, linkId: string, card: PresentedCard): LinkRecord {
  const link = stash.links.get(linkId);
  if (link === undefined) throw notFound('link');
  const { clock } = stash.core;
  if (link.running !== undefined) throw new Refusal(409, 'the link is being paid');
  if (!isUnpaid(link)) throw new Refusal(409, 'the link is paid');
  if (statusOf(link, clock.nowMs()) === 'EXPIRED') throw new Refusal(410, 'the link has expired');
  if (stash.profile.values.intentWebhooks) tellOfIntent(stash, link);
  const running: RunningAttempt = {
    number: link.attempts.length + 1,
    at: clock.now().toISOString(),
    cardEnding: card.ending,
    failsCapture: card.behaviour === 'captureFails' || stash.profile.values.captureFails,
  };
  const started = { ...link, running };
  if (card.behaviour === 'declined') return endAttempt(stash, started, 'DECLINED', []);
  if (card.behaviour === 'insufficientFunds') return endAttempt(stash, started, 'INSUFFICIENT_FUNDS', []);
  stash.links.put(link.id, started);
  return started;
}

/** Takes the money, or gives the hold back. Part of the caller's transaction. */
function settle(
  stash: Stash,
  linkId: string,
  attempt: number,
  decision: Exclude<Decision, { kind: 'stopped' }>,
): LinkRecord | undefined {
  const link = stash.links.get(linkId);
  if (link?.running?.number !== attempt) return undefined;
  const { questions } = decision;
  if (decision.kind === 'noAnswer') return endAttempt(stash, link, 'NO_ANSWER', questions);
  if (decision.kind === 'refused') return endAttempt(stash, link, 'REFUSED', questions);
  if (link.running.failsCapture) return endAttempt(stash, link, 'CAPTURE_FAILED', questions);
  const order = { orderId: stash.ids.order(), paidAtMs: stash.core.clock.nowMs() };
  const paid = { ...endAttempt(stash, link, 'CAPTURED', questions), order };
  stash.links.put(paid.id, paid);
  stash.linksByOrder.put(order.orderId, paid.id);
  stash.core.books.add({
    id: order.orderId,
    kind: 'CAPTURE',
    reference: bookReference(stash, paid),
    amount: String(paid.total),
    currency: paid.currency,
    at: new Date(order.paidAtMs).toISOString(),
    providerReference: paid.id,
  });
  tellOfPurchase(stash, paid, order);
  return paid;
}

/** What the merchant knows this payment by. */
export function bookReference(stash: Stash, link: LinkRecord): string {
  const hasOwnId = link.transactionId !== link.id;
  if (hasOwnId || stash.profile.values.bookReference === 'transaction') return link.transactionId;
  return link.lines[0]?.id ?? link.transactionId;
}

function endAttempt(
  stash: Stash,
  link: LinkRecord,
  outcome: AttemptOutcome,
  questions: AttemptRecord['questions'],
): LinkRecord {
  const { running, ...rest } = link;
  if (running === undefined) throw new Error(`${link.id} is not being paid`);
  const { number, at, cardEnding } = running;
  const attempts = [...link.attempts, { number, at, cardEnding, outcome, questions }];
  const ended = moved({ ...rest, attempts }, outcome === 'CAPTURED' ? 'SUCCEEDED' : 'FAILED');
  stash.links.put(link.id, ended);
  return ended;
}
