import { type ProviderCall } from '../../emulator/provider';
import { type WireAnswer } from '../../emulator/wire';
import { Refusal } from './errors';
import { readCard } from './pages/card-fields';
import { noticePage, seeOther } from './pages/layout';
import { cancelledPage, type OrderForm, orderPage, progressPage, resultPage } from './pages/order-page';
import { payLink } from './paying';
import { type AttemptOutcome, type LinkRecord } from './records';
import { isUnpaid, statusOf } from './states';
import { shopOf, type Stash } from './stash';
import { presentCard, type PresentedCard, testCards } from './test-cards';

const pagePath = /^\/(?:([^/]+)\/order|pay)\/([^/]+)$/;

/** Answers the page of an order; undefined for a path that is none. (Stash contract, section 3.3) */
export async function answerPage(stash: Stash, call: ProviderCall): Promise<WireAnswer | undefined> {
  const { method, path } = call.request;
  const match = pagePath.exec(path);
  if (match === null) return undefined;
  if (method !== 'GET' && method !== 'POST')
    return { status: 405, headers: { Allow: 'GET, POST' }, body: '' };
  const link = stash.links.get(match[2] ?? '');
  if (link === undefined || handleOf(stash, link) !== match[1])
    return noticePage('Not found', 'There is no such order.', 404);
  return method === 'GET' ? showOrder(stash, link, path) : submitOrder(stash, link, call);
}

/** A G1 link's address has the shop's handle in it, a G2 link's has none. */
function handleOf(stash: Stash, link: LinkRecord): string | undefined {
  return link.generation === 'G1' ? shopOf(stash, link).shopHandle : undefined;
}

const messages: Readonly<Record<AttemptOutcome, string>> = {
  CAPTURED: '',
  DECLINED: 'The card was declined. Nothing was charged.',
  INSUFFICIENT_FUNDS: 'There are not enough funds. Nothing was charged.',
  REFUSED: 'The shop did not allow this purchase. Nothing was charged.',
  NO_ANSWER: 'The shop did not answer. Nothing was charged.',
  CAPTURE_FAILED: 'The charge failed. Nothing was charged.',
  INTERRUPTED: 'The payment was interrupted. Nothing was charged.',
};

function showOrder(stash: Stash, link: LinkRecord, path: string): WireAnswer {
  if (link.running !== undefined) return progressPage(link, path);
  const status = statusOf(link, stash.core.clock.nowMs());
  if (!isUnpaid(link)) return resultPage(link, status);
  if (status === 'EXPIRED') return noticePage('Too late', 'This order has expired.', 410);
  const last = link.attempts.at(-1);
  return orderPage(last === undefined ? { link } : { link, message: messages[last.outcome] });
}

/** A form that was sent twice pays once: it carries the number of attempts that it was made for. */
async function submitOrder(stash: Stash, link: LinkRecord, call: ProviderCall): Promise<WireAnswer> {
  const { path, body } = call.request;
  const nowMs = stash.core.clock.nowMs();
  const form = new URLSearchParams(body.toString('utf8'));
  const isOpen = link.running === undefined && isUnpaid(link) && statusOf(link, nowMs) !== 'EXPIRED';
  if (!isOpen) return seeOther(path);
  if (form.get('action') === 'cancel') return cancelledPage(link, path);
  if (form.get('attempt') !== String(link.attempts.length)) return seeOther(path);
  const card = chosenCard(form, nowMs);
  if (typeof card === 'string') return orderPage(rejected(link, form, card));
  await call.atWork();
  try {
    const paid = await payLink(stash, link.id, card);
    return paid === undefined ? noticePage('Gone', 'The emulator was reset.', 503) : seeOther(path);
  } catch (error) {
    // Meanwhile someone else has paid it, or is paying it, or it has expired: the page tells.
    if (error instanceof Refusal) return seeOther(path);
    throw error;
  }
}

function chosenCard(form: URLSearchParams, nowMs: number): PresentedCard | string {
  const action = form.get('action');
  if (action === 'funds') return presentCard(testCards.funds);
  if (action === 'noFunds') return presentCard(testCards.noFunds);
  if (action !== 'card') return 'Please choose how to pay.';
  const typed = readCard(form, nowMs);
  return typeof typed === 'string' ? typed : presentCard(typed.number);
}

function rejected(link: LinkRecord, form: URLSearchParams, message: string): OrderForm {
  const holder = (form.get('cardholderName') ?? '').slice(0, 100);
  const expiry = (form.get('expiryDate') ?? '').slice(0, 10);
  return { link, message, status: 422, holder, expiry };
}
