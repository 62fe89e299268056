import { type WireAnswer, type WireRequest } from '../../emulator/wire';
import { attemptPayment, endChallenge } from './attempt';
import { decline } from './errors';
import { checkoutUrl, isExpired } from './hosted-checkout';
import { type Merchant, merchantById } from './merchants';
import { readCard } from './pages/card-fields';
import { type CheckoutForm, checkoutPage, resultPage } from './pages/checkout-page';
import { noticePage, seeOther } from './pages/layout';
import { asksCardholder, challengeUrl } from './payments';
import { type Payone } from './payone';
import { offeredProducts } from './products';
import { type CheckoutRecord, type PaymentMethod, type PaymentRecord, type TokenRecord } from './records';
import { withQuery } from './return-url';
import { setPaymentCode, storeNewPayment } from './settlement';
import { cardRecord, usableToken } from './tokens';

/** GET of a checkout's page. */
export function showCheckout(payone: Payone, checkout: CheckoutRecord): WireAnswer {
  if (checkout.state !== 'open') return leave(payone, checkout);
  if (isExpired(payone, checkout)) return noticePage('Too late', 'This payment page has expired.', 410);
  const last = lastAttempt(payone, checkout);
  const message =
    last?.code === 2
      ? 'The payment was declined. Please try another card or another way to pay.'
      : last?.code === 1
        ? 'The payment was cancelled. You can try again.'
        : undefined;
  return checkoutPage(formOf(payone, checkout, message === undefined ? {} : { message }));
}

/** POST of the form. A form that was sent twice pays once: it carries the number of attempts it was made for. */
export function submitCheckout(payone: Payone, checkout: CheckoutRecord, request: WireRequest): WireAnswer {
  if (checkout.state !== 'open' || isExpired(payone, checkout)) return showCheckout(payone, checkout);
  const form = new URLSearchParams(request.body.toString('utf8'));
  const merchant = merchantById(checkout.merchantId);
  if (merchant === undefined) throw new Error(`no merchant ${checkout.merchantId}`);
  if (form.get('action') === 'cancel') return cancelCheckout(payone, checkout);
  if (form.get('attempt') !== String(checkout.attempts.length)) return repeated(payone, checkout);
  return payone.core.documents.transaction(() => {
    const choice = readChoice(payone, merchant, checkout, form);
    if (typeof choice === 'string') return checkoutPage(rejected(payone, checkout, form, choice));
    abandonChallenge(payone, checkout);
    const payment = pay(payone, merchant, checkout, choice);
    const paid: CheckoutRecord = { ...checkout, attempts: [...checkout.attempts, payment.stem] };
    payone.checkouts.put(checkout.id, paid);
    return continueCheckout(payone, paid, payment);
  });
}

/** Where the customer goes after an attempt: the challenge, the form again, the result, or back to the shop. */
export function continueCheckout(
  payone: Payone,
  checkout: CheckoutRecord,
  payment: PaymentRecord,
): WireAnswer {
  if (payment.code === 46 && payment.challenge !== undefined) {
    return seeOther(challengeUrl(payone, payment.challenge));
  }
  const isLast = checkout.attempts.at(-1) === payment.stem;
  if (checkout.state !== 'open' || !isLast) return leave(payone, checkout);
  const hasFailed = payment.code === 2 || payment.code === 1;
  const mayTryAgain =
    hasFailed && checkout.attempts.length < checkout.attemptsMax && !isExpired(payone, checkout);
  if (mayTryAgain) return seeOther(checkoutUrl(payone, checkout));
  const ended: CheckoutRecord = { ...checkout, state: hasFailed ? 'exhausted' : 'paid' };
  payone.checkouts.put(checkout.id, ended);
  return leave(payone, ended);
}

/** GET of the result page. */
export function showResult(payone: Payone, checkout: CheckoutRecord): WireAnswer {
  const payment = lastAttempt(payone, checkout);
  if (checkout.state === 'open' || payment === undefined) return seeOther(checkoutUrl(payone, checkout));
  return resultPage(payment, backToShop(checkout));
}

interface Choice {
  readonly method: PaymentMethod;
  readonly token?: TokenRecord;
}

function pay(payone: Payone, merchant: Merchant, checkout: CheckoutRecord, choice: Choice): PaymentRecord {
  const { amount, currency, references, id, variant, webhooksUrls } = checkout;
  const isRedirect = choice.method.kind === 'redirect';
  const asks =
    !checkout.skipAuthentication && asksCardholder(payone, choice.method, checkout.challengeRequired);
  return attemptPayment(payone, merchant, {
    ...choice,
    order: { amount, currency, references },
    mode: isRedirect ? (checkout.requiresApproval ? 'FINAL_AUTHORIZATION' : 'SALE') : checkout.mode,
    tokenize: checkout.tokenize,
    ...(isRedirect ? { challenge: 'simulator' } : asks ? { challenge: 'threeDSecure' } : {}),
    ...(webhooksUrls === undefined ? {} : { webhooksUrls }),
    checkout: { id, ...(variant === undefined ? {} : { variant }) },
    ...(checkout.attempts.length === 0 ? { stem: id } : {}),
  });
}

/** What the customer chose, or why it cannot be used. */
function readChoice(
  payone: Payone,
  merchant: Merchant,
  checkout: CheckoutRecord,
  form: URLSearchParams,
): Choice | string {
  const products = offeredProducts(checkout.currency, checkout.filters);
  const product = form.get('product') ?? 'card';
  if (product.startsWith('token:')) {
    const id = product.slice('token:'.length);
    const token = checkout.tokens.includes(id) ? usableToken(payone, merchant, id) : undefined;
    if (token === undefined) return 'This saved card cannot be used any more.';
    return { method: { kind: 'card', productId: token.card.productId, card: token.card }, token };
  }
  if (product !== 'card') {
    const redirect = products.find(one => one.method === 'redirect' && String(one.id) === product);
    if (redirect === undefined) return 'Please choose a way to pay.';
    return { method: { kind: 'redirect', productId: redirect.id } };
  }
  const typed = readCard(form);
  if (typeof typed === 'string') return typed;
  const card = cardRecord(payone, typed);
  const isOffered = products.some(
    one => one.method === 'card' && (card.productId === 0 || one.id === card.productId),
  );
  if (!isOffered) return 'This brand of card is not accepted here.';
  return { method: { kind: 'card', productId: card.productId, card } };
}

/** The cancellation is a payment of its own, unless the customer leaves a challenge open. (PAYONE contract, section 3.4) */
function cancelCheckout(payone: Payone, checkout: CheckoutRecord): WireAnswer {
  return payone.core.documents.transaction(() => {
    const { amount, currency, references, merchantId, webhooksUrls, variant } = checkout;
    const hasOpenChallenge = abandonChallenge(payone, checkout);
    const stem = checkout.attempts.length === 0 ? checkout.id : payone.ids.nextStem();
    if (!hasOpenChallenge) {
      const nowMs = payone.core.clock.nowMs();
      const productId = offeredProducts(currency, checkout.filters)[0]?.id ?? 1;
      storeNewPayment(payone, {
        ...{ stem, merchantId, amount, currency, references, mode: checkout.mode },
        ...{ createdAtMs: nowMs, changedAtMs: nowMs, code: 0, operations: [] },
        method: { kind: 'card', productId },
        ...(webhooksUrls === undefined ? {} : { webhooksUrls }),
        checkout: { id: checkout.id, ...(variant === undefined ? {} : { variant }) },
      });
      setPaymentCode(payone, stem, 1, { errors: [decline('30171001')] });
    }
    const attempts = hasOpenChallenge ? checkout.attempts : [...checkout.attempts, stem];
    const cancelled: CheckoutRecord = { ...checkout, attempts, state: 'cancelled' };
    payone.checkouts.put(checkout.id, cancelled);
    return leave(payone, cancelled);
  });
}

/** A challenge that the customer walked away from must not be confirmed later, beside another attempt. */
function abandonChallenge(payone: Payone, checkout: CheckoutRecord): boolean {
  const last = lastAttempt(payone, checkout);
  if (last?.code !== 46) return false;
  endChallenge(payone, last.stem, 'cancel');
  return true;
}

function repeated(payone: Payone, checkout: CheckoutRecord): WireAnswer {
  const last = lastAttempt(payone, checkout);
  return last === undefined ? showCheckout(payone, checkout) : continueCheckout(payone, checkout, last);
}

function rejected(
  payone: Payone,
  checkout: CheckoutRecord,
  form: URLSearchParams,
  message: string,
): CheckoutForm {
  return formOf(payone, checkout, {
    message,
    status: 422,
    chosen: form.get('product') ?? 'card',
    cardholderName: form.get('cardholderName') ?? '',
    expiryDate: form.get('expiryDate') ?? '',
  });
}

function formOf(payone: Payone, checkout: CheckoutRecord, rest: Partial<CheckoutForm>): CheckoutForm {
  const merchant = merchantById(checkout.merchantId);
  const tokens = checkout.tokens
    .map(id => (merchant === undefined ? undefined : usableToken(payone, merchant, id)))
    .filter(token => token !== undefined);
  return { checkout, products: offeredProducts(checkout.currency, checkout.filters), tokens, ...rest };
}

function leave(payone: Payone, checkout: CheckoutRecord): WireAnswer {
  const back = backToShop(checkout);
  const isCancelled = checkout.state === 'cancelled';
  if (back !== undefined && (isCancelled || !checkout.showResultPage)) return seeOther(back);
  return seeOther(`${payone.origin()}/hostedcheckout/Payment/Result/${checkout.pageId}`);
}

function backToShop({ returnUrl, returnMac, id }: CheckoutRecord): string | undefined {
  return returnUrl === undefined
    ? undefined
    : withQuery(returnUrl, { RETURNMAC: returnMac, hostedCheckoutId: id });
}

function lastAttempt(payone: Payone, checkout: CheckoutRecord): PaymentRecord | undefined {
  const stem = checkout.attempts.at(-1);
  return stem === undefined ? undefined : payone.payments.get(stem);
}
