import { type ApiAnswer, type ApiCall, at, numberAt, readFeedbacks, readOrder, textAt } from './api-call';
import { invalid, unknownCheckout } from './errors';
import { splitTokens } from './hosted-tokenization';
import { paymentView } from './payment-view';
import { toMode } from './payments';
import { type Payone } from './payone';
import { paymentCode } from './position';
import { readProductFilters } from './product-filters';
import { offeredProducts } from './products';
import { type CheckoutRecord, type PaymentRecord } from './records';
import { paymentStatusCategory } from './statuses';
import { usableToken } from './tokens';

const defaultSessionMinutes = 180;

/** POST /hostedcheckouts (PAYONE contract, section 3.4) */
export function createCheckout(call: ApiCall): ApiAnswer {
  const { payone, merchant, body } = call;
  const specific = at(body, 'hostedCheckoutSpecificInput');
  const given = [
    ...splitTokens(textAt(specific, 'tokens')),
    ...splitTokens(textAt(body, 'cardPaymentMethodSpecificInput', 'token')),
  ];
  const tokens = given.filter(id => usableToken(payone, merchant, id) !== undefined);
  const checkout = { ...readCheckout(call, payone.ids.nextStem()), tokens };
  if (offeredProducts(checkout.currency, checkout.filters).length === 0) {
    throw invalid('hostedCheckoutSpecificInput.paymentProductFilters');
  }
  payone.checkouts.put(checkout.id, checkout);
  payone.pages.put(checkout.pageId, { kind: 'checkout', id: checkout.id });
  const redirectUrl = checkoutUrl(payone, checkout);
  const invalidTokens = given.filter(id => !tokens.includes(id));
  return {
    status: 200,
    body: {
      hostedCheckoutId: checkout.id,
      RETURNMAC: checkout.returnMac,
      merchantReference: checkout.references.merchantReference,
      redirectUrl,
      partialRedirectUrl: redirectUrl.replace(/^https?:\/\//, ''),
      ...(invalidTokens.length === 0 ? {} : { invalidTokens }),
    },
  };
}

/** GET /hostedcheckouts/{id} */
export function getCheckout({ payone, merchant, params }: ApiCall): ApiAnswer {
  const checkout = payone.checkouts.get(params['hostedCheckoutId'] ?? '');
  if (checkout?.merchantId !== merchant.merchantId) throw unknownCheckout();
  const last = checkout.attempts.at(-1);
  const payment = last === undefined ? undefined : payone.payments.get(last);
  const hasExpired = isExpired(payone, checkout);
  if (payment === undefined) {
    if (hasExpired && payone.profile.values.expiredCheckout === 'notFound') throw unknownCheckout();
    return { status: 200, body: { status: 'IN_PROGRESS' } };
  }
  if (checkout.state === 'open' && !hasExpired) return { status: 200, body: { status: 'IN_PROGRESS' } };
  const status = checkout.state === 'cancelled' ? 'CANCELLED_BY_CONSUMER' : 'PAYMENT_CREATED';
  return { status: 200, body: { status, createdPaymentOutput: createdPaymentOutput(payone, payment) } };
}

export function isExpired(payone: Payone, checkout: CheckoutRecord): boolean {
  return payone.core.clock.nowMs() > checkout.expiresAtMs;
}

export function checkoutUrl(payone: Payone, checkout: CheckoutRecord): string {
  return `${payone.origin()}/hostedcheckout/Payment/Form/${checkout.pageId}`;
}

function readCheckout({ payone, merchant, body }: ApiCall, id: string): Omit<CheckoutRecord, 'tokens'> {
  const specific = at(body, 'hostedCheckoutSpecificInput');
  const card = at(body, 'cardPaymentMethodSpecificInput');
  const returnUrl = textAt(specific, 'returnUrl');
  const variant = textAt(specific, 'variant');
  const webhooksUrls = readFeedbacks(body);
  const minutes = numberAt(specific, 'sessionTimeout') ?? defaultSessionMinutes;
  return {
    id,
    merchantId: merchant.merchantId,
    pageId: payone.ids.page(),
    returnMac: payone.ids.uuid(),
    ...(returnUrl === undefined ? {} : { returnUrl }),
    ...(variant === undefined ? {} : { variant }),
    showResultPage: at(specific, 'showResultPage') !== false,
    attemptsMax: numberAt(specific, 'allowedNumberOfPaymentAttempts') ?? 10,
    expiresAtMs: payone.core.clock.nowMs() + minutes * 60_000,
    ...readOrder(body, () => payone.ids.uuid()),
    mode: toMode(at(card, 'authorizationMode')),
    requiresApproval: at(body, 'redirectPaymentMethodSpecificInput', 'requiresApproval') === true,
    skipAuthentication: at(card, 'threeDSecure', 'skipAuthentication') === true,
    challengeRequired: at(card, 'threeDSecure', 'challengeIndicator') === 'challenge-required',
    tokenize: at(card, 'tokenize') === true,
    filters: readProductFilters(at(specific, 'paymentProductFilters')),
    ...(webhooksUrls === undefined ? {} : { webhooksUrls }),
    attempts: [],
    state: 'open',
  };
}

function createdPaymentOutput(payone: Payone, payment: PaymentRecord): Record<string, unknown> {
  const { partlyCapturedCode } = payone.profile.values;
  return {
    payment: paymentView(payment, partlyCapturedCode),
    paymentStatusCategory: paymentStatusCategory(paymentCode(payment, partlyCapturedCode)),
  };
}
