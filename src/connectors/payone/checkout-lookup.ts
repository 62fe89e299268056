import { type Clock } from '../../domain/clock';
import { type Fact } from '../../domain/fact';
import { type LookupAnswer, type LookupQuery } from '../contract';
import { at, textAt, type JsonObject } from '../json';
import { type PayoneClient } from './client';
import { lookUpPayment } from './details-lookup';
import { isCheckoutId } from './hosted-checkout';
import { type Meaning } from './mapping';
import { SESSION_TIMEOUT_MIN } from './order-body';
import { isOf, readPayment } from './payment';

/** A payer who starts in the last minute still has a bank's challenge to pass. */
const GRACE_MIN = 60;

/** What became of a hosted page (PAYONE contract, section 3.4): of the page itself, or of the payment made on it. */
export async function lookUpCheckout(
  client: PayoneClient,
  clock: Clock,
  query: LookupQuery,
  checkoutId: string,
): Promise<LookupAnswer> {
  const { payment, signal } = query;
  if (!isCheckoutId(checkoutId)) return { kind: 'unclear', cause: 'the id of the page is malformed' };
  const answer = await client.send({ method: 'GET', path: `/hostedcheckouts/${checkoutId}`, signal });
  const hasRunOut = ranOut(query, clock.now());
  if (answer.kind === 'error' && answer.status === 404 && answer.name === 'ReferenceException') {
    return lookUpForgottenPage(client, query, checkoutId, hasRunOut);
  }
  if (answer.kind === 'error') return { kind: 'unclear', cause: `${answer.name}: answered ${answer.status}` };
  if (answer.kind !== 'success') return { kind: 'unclear', cause: answer.cause };
  const page = answer.body && readPage(answer.body);
  if (!page || page.isUnreadable)
    return { kind: 'unclear', cause: 'the answer about the page is not readable' };
  if (page.made && !isOf(page.made, payment.paymentId)) {
    return { kind: 'unclear', cause: 'the answer is for another order' };
  }
  if (page.made && tellsMore(page.status, page.made.meaning)) {
    return lookUpPayment(client, payment, page.made.id, signal);
  }
  const fact = pageFact(page.status, hasRunOut);
  return fact
    ? { kind: 'found', facts: [fact] }
    : { kind: 'unclear', cause: 'the page has an unknown status' };
}

interface Page {
  readonly status: string;
  readonly made: ReturnType<typeof readPayment>;
  /** A payment is there, but not readable: it may be a success. */
  readonly isUnreadable: boolean;
}

function readPage(body: JsonObject): Page | undefined {
  const status = textAt(body, ['status'], 80);
  if (status === undefined) return undefined;
  const output = at(body, 'createdPaymentOutput', 'payment');
  const made = readPayment(output);
  return { status, made, isUnreadable: output !== undefined && output !== null && made === undefined };
}

/**
 * Whether the payment says more than the page. On an open page a refused or merely begun try is not the end: the payer
 * may try again. On a closed one the payment is what counts.
 */
function tellsMore(pageStatus: string, meaning: Meaning): boolean {
  if (pageStatus === 'IN_PROGRESS') return !OPEN_TRIES.has(meaning);
  if (pageStatus === 'CANCELLED_BY_CONSUMER')
    return meaning !== 'PAYER_CANCELLED' && !OPEN_TRIES.has(meaning);
  return true;
}

const OPEN_TRIES: ReadonlySet<Meaning> = new Set(['CREATED', 'REJECTED', 'PAYER_CANCELLED']);

function pageFact(status: string, hasRunOut: boolean): Fact | undefined {
  const of = { effect: 'PAY', providerKey: null, reference: null } as const;
  switch (status) {
    case 'IN_PROGRESS':
      return hasRunOut ? { kind: 'EXPIRED', of } : { kind: 'ACTION_REQUIRED', of, action: null };
    case 'CANCELLED_BY_CONSUMER':
      return { kind: 'CANCELLED', of };
    case 'CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT':
      return { kind: 'FAILED', of, providerCode: status, retry: 'NEW_KEY' };
    default:
      return undefined;
  }
}

/**
 * PAYONE does not know the page any more. A payment made on it outlives it, under the page's own stem (section 3.4), so
 * that one is asked for first. Only when that is unknown as well, and the page's time is over for good, has it expired
 * without a payment; before, a 404 may just be lag. Should a payment appear after all, its webhook still wins: the fold
 * lets a success follow an expiry.
 */
async function lookUpForgottenPage(
  client: PayoneClient,
  { payment, signal }: LookupQuery,
  checkoutId: string,
  hasRunOut: boolean,
): Promise<LookupAnswer> {
  const id = payment.providerReference ?? `${checkoutId}_0`;
  const made = await lookUpPayment(client, payment, id, signal);
  if (made.kind === 'found' || payment.providerReference !== null) return made;
  const isUnknown = made.kind === 'unclear' && made.cause === 'ReferenceException: answered 404';
  if (!isUnknown || !hasRunOut) return made;
  return {
    kind: 'found',
    facts: [{ kind: 'EXPIRED', of: { effect: 'PAY', providerKey: null, reference: null } }],
  };
}

function ranOut({ operation }: LookupQuery, now: Date): boolean {
  if (!operation.sentAt) return false;
  return now.getTime() - operation.sentAt.getTime() > (SESSION_TIMEOUT_MIN + GRACE_MIN) * 60_000;
}
