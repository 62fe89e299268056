import { type Money } from '../../domain/money';
import { type CardDetails, type CardOrder, type CheckoutOrder, type Order } from '../contract';
import { type JsonObject } from '../json';
import { toWire } from './amounts';
import { productOf } from './card-traits';

/** PAYONE contract, section 3.1: limit of merchantParameters. */
const MERCHANT_PARAMETERS_MAX = 1_000;
/** PAYONE contract, section 3.1: limit of device.ipAddress. */
const IP_CHARACTERS_MAX = 45;

/** PAYONE contract, section 3.4: 180 minutes is the platform's default; sent, so that our expiry is the same. */
export const SESSION_TIMEOUT_MIN = 180;

/** The body of POST /payments, or undefined for an amount that it cannot carry. */
export function paymentBody(order: CardOrder): JsonObject | undefined {
  const wireOrder = orderBody(order);
  if (!wireOrder) return undefined;
  const { means } = order;
  const session = means.kind === 'hostedTokenization' ? { hostedTokenizationId: means.sessionReference } : {};
  return {
    order: wireOrder,
    ...session,
    cardPaymentMethodSpecificInput: {
      authorizationMode: authorizationMode(order.capture),
      ...meansBody(order),
      threeDSecure: { skipAuthentication: false, redirectionData: { returnUrl: order.returnUrl } },
    },
  };
}

/** The body of POST /hostedcheckouts, or undefined for an amount that it cannot carry. */
export function checkoutBody(order: CheckoutOrder): JsonObject | undefined {
  const wireOrder = orderBody(order);
  if (!wireOrder) return undefined;
  const mode = authorizationMode(order.capture);
  return {
    order: wireOrder,
    hostedCheckoutSpecificInput: {
      returnUrl: order.returnUrl,
      ...localeBody(order.locale),
      ...(order.template === null ? {} : { variant: order.template }),
      showResultPage: false,
      sessionTimeout: SESSION_TIMEOUT_MIN,
      paymentProductFilters: { exclude: { products: productsWithoutMode(order.capture) } },
    },
    cardPaymentMethodSpecificInput: { authorizationMode: mode, threeDSecure: { skipAuthentication: false } },
    // What authorizationMode is to cards: without it a redirect method captures by itself (section 3.2).
    redirectPaymentMethodSpecificInput: { requiresApproval: !order.capture },
  };
}

/** The order with our payment id as its reference: unique, at most 40 characters, and repeated in every answer. */
export function minimalOrder(paymentId: string, amount: Money): JsonObject | undefined {
  const amountOfMoney = toWire(amount);
  return amountOfMoney && { amountOfMoney, references: { merchantReference: paymentId } };
}

/** `ll_CC` as the platform wants it; nothing for a locale without a country. */
export function localeBody(locale: string | null): { readonly locale?: string } {
  const match = /^([a-z]{2})[-_]([A-Za-z]{2})$/.exec(locale ?? '');
  return match?.[1] !== undefined && match[2] !== undefined
    ? { locale: `${match[1]}_${match[2].toUpperCase()}` }
    : {};
}

function orderBody(order: Order): JsonObject | undefined {
  const amountOfMoney = toWire(order.amount);
  if (!amountOfMoney) return undefined;
  const ipAddress =
    order.payerIp !== null && order.payerIp.length <= IP_CHARACTERS_MAX ? order.payerIp : null;
  return {
    amountOfMoney,
    references: { merchantReference: order.paymentId, merchantParameters: cut(order.reference) },
    customer: {
      ...localeBody(order.locale),
      ...(order.customerReference === null ? {} : { merchantCustomerId: order.customerReference }),
      ...(ipAddress === null ? {} : { device: { ipAddress } }),
    },
  };
}

/**
 * PRE_AUTHORIZATION for holds: it allows lower captures and cancellations, for about 30 days, and our API offers both;
 * FINAL_AUTHORIZATION is meant for the exact amount within about 7 days (PAYONE contract, section 3.2).
 */
function authorizationMode(capture: boolean): 'SALE' | 'PRE_AUTHORIZATION' {
  return capture ? 'SALE' : 'PRE_AUTHORIZATION';
}

/**
 * Methods that would not keep to the order, so that the page does not offer them. Wallets (Apple Pay 302, Google Pay
 * 320) take an authorizationMode only together with one product; a direct debit (771) has no way to be held.
 */
function productsWithoutMode(capture: boolean): readonly number[] {
  return capture ? [302, 320] : [302, 320, 771];
}

function meansBody({ means }: CardOrder): JsonObject {
  switch (means.kind) {
    case 'details':
      return {
        card: cardBody(means.details),
        ...productBody(means.details.number),
        ...(means.save ? { tokenize: true } : {}),
      };
    case 'token':
      // One means per payment: a card object with only the security code beside a token is none of the forms that the
      // contract names, so the code stays here.
      return { token: means.token };
    case 'hostedTokenization':
      return {};
  }
}

function cardBody(card: CardDetails): JsonObject {
  const month = String(card.expiryMonth).padStart(2, '0');
  const year = String(card.expiryYear % 100).padStart(2, '0');
  return {
    cardNumber: card.number,
    cardholderName: card.holder,
    expiryDate: `${month}${year}`,
    ...(card.securityCode === null ? {} : { cvv: card.securityCode }),
  };
}

function productBody(cardNumber: string): { readonly paymentProductId?: number } {
  const paymentProductId = productOf(cardNumber);
  return paymentProductId === undefined ? {} : { paymentProductId };
}

function cut(reference: string): string {
  // Not between the halves of a character.
  return reference.slice(0, MERCHANT_PARAMETERS_MAX).replace(/[\uD800-\uDBFF]$/, '');
}
