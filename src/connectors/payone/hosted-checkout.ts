import { type Clock } from '../../domain/clock';
import {
  type Call,
  type CheckoutOrder,
  type HostedCheckout,
  type OpenedPage,
  type Outcome,
} from '../contract';
import { textAt, type JsonObject } from '../json';
import { isSafePage } from '../origin';
import { type PayoneClient } from './client';
import { checkoutBody, SESSION_TIMEOUT_MIN } from './order-body';
import { AMOUNT_TOO_LARGE, endOf } from './refusals';

/**
 * Opens PAYONE's page (PAYONE contract, section 3.4). The call has no idempotence, and needs none: a page whose address
 * nobody got cannot be paid. RETURNMAC is not kept: the payer's return is a hint for us and proves nothing, what
 * happened is always looked up.
 */
export function hostedCheckout(client: PayoneClient, clock: Clock): HostedCheckout {
  return { open: (call, order) => open(client, clock, call, order) };
}

async function open(
  client: PayoneClient,
  clock: Clock,
  call: Call,
  order: CheckoutOrder,
): Promise<Outcome<OpenedPage>> {
  const body = checkoutBody(order);
  if (!body) return AMOUNT_TOO_LARGE;
  // Before the call: we may believe that the page has run out a little too early, never too late.
  const expiresAt = new Date(clock.now().getTime() + SESSION_TIMEOUT_MIN * 60_000);
  const answer = await client.send({ method: 'POST', path: '/hostedcheckouts', body, signal: call.signal });
  if (answer.kind !== 'success') return endOf(answer);
  const page = answer.body && readPage(answer.body, order.paymentId);
  if (!page) return { kind: 'unknown', cause: 'the answer names no usable page of this order' };
  return { kind: 'done', value: { ...page, expiresAt } };
}

/** A session's id as it may stand in a path. */
export function isCheckoutId(text: string): boolean {
  return /^\d{10,20}$/.test(text);
}

function readPage(body: JsonObject, paymentId: string): Omit<OpenedPage, 'expiresAt'> | undefined {
  const providerReference = textAt(body, ['hostedCheckoutId'], 20);
  const redirectUrl = readPageUrl(body, 'redirectUrl');
  const reference = textAt(body, ['merchantReference'], 100);
  if (providerReference === undefined || !isCheckoutId(providerReference) || redirectUrl === undefined)
    return undefined;
  return reference === undefined || reference === paymentId ? { providerReference, redirectUrl } : undefined;
}

/** The whole address, or the guide's formula for the partial one (PAYONE contract, section 1). */
export function readPageUrl(body: JsonObject, name: string): string | undefined {
  const partial = textAt(body, ['partialRedirectUrl'], 4_000);
  const url =
    textAt(body, [name], 4_000) ?? (partial === undefined ? undefined : `https://payment.${partial}`);
  return url !== undefined && isSafePage(url) ? url : undefined;
}
