import { type JsonObject } from '../../emulator/json';
import { type ApiCall, at, numberAt, textAt } from './api-call';
import { brandOf } from './cards';
import { brandMismatch, invalid, missing, productNotAvailable } from './errors';
import { readCompletedTokenization } from './hosted-tokenization';
import { productById } from './products';
import { type PaymentMethod, type TokenRecord } from './records';
import { cardRecord, usableToken } from './tokens';

const inputs = [
  'cardPaymentMethodSpecificInput',
  'redirectPaymentMethodSpecificInput',
  'mobilePaymentMethodSpecificInput',
  'sepaDirectDebitPaymentMethodSpecificInput',
] as const;

/** The one means of payment of a CreatePayment, and the token it came from. */
export interface ResolvedMethod {
  readonly method: PaymentMethod;
  readonly token?: TokenRecord;
}

/** Throws Refusal (400) unless exactly one means of payment is given and usable. (PAYONE contract, section 10, item 7) */
export function resolveMethod(call: ApiCall): ResolvedMethod {
  const { body } = call;
  const given = inputs.filter(name => at(body, name) !== undefined);
  if (given.length > 1) throw invalid(given[1] ?? '');
  const card = at(body, 'cardPaymentMethodSpecificInput', 'card');
  const tokenId = textAt(body, 'cardPaymentMethodSpecificInput', 'token');
  const tokenizationId = textAt(body, 'hostedTokenizationId');
  const means = [card, tokenId, tokenizationId, at(body, 'encryptedCustomerInput')].filter(
    one => one !== undefined,
  );
  const isCard = given[0] === undefined || given[0] === 'cardPaymentMethodSpecificInput';
  if (means.length > (isCard ? 1 : 0)) throw invalid('cardPaymentMethodSpecificInput');
  if (given[0] === 'redirectPaymentMethodSpecificInput') return resolveRedirect(body);
  if (given[0] === 'mobilePaymentMethodSpecificInput') return resolveMobile(body);
  if (given[0] === 'sepaDirectDebitPaymentMethodSpecificInput') throw productNotAvailable(given[0]);
  if (card !== undefined) return resolveCard(call);
  if (tokenId !== undefined) return resolveToken(call, tokenId, 'cardPaymentMethodSpecificInput.token');
  if (tokenizationId !== undefined) return resolveTokenization(call, tokenizationId);
  throw means.length === 0 ? missing('cardPaymentMethodSpecificInput') : invalid('encryptedCustomerInput');
}

/** The card behind a token, for payments of every kind. */
export function resolveToken(
  { payone, merchant, body }: ApiCall,
  id: string,
  propertyName: string,
): ResolvedMethod {
  const token = usableToken(payone, merchant, id);
  if (token === undefined) throw invalid(propertyName);
  const productId = numberAt(body, 'cardPaymentMethodSpecificInput', 'paymentProductId');
  if (productId !== undefined && token.card.productId !== 0 && productId !== token.card.productId) {
    throw brandMismatch();
  }
  return { method: { kind: 'card', productId: token.card.productId, card: token.card }, token };
}

function resolveTokenization(call: ApiCall, id: string): ResolvedMethod {
  const tokenId = readCompletedTokenization(call, id);
  if (tokenId === undefined) throw invalid('hostedTokenizationId');
  return resolveToken(call, tokenId, 'hostedTokenizationId');
}

function resolveCard({ payone, body }: ApiCall): ResolvedMethod {
  const input = at(body, 'cardPaymentMethodSpecificInput');
  const productId = numberAt(input, 'paymentProductId');
  if (productId === undefined) throw missing('cardPaymentMethodSpecificInput.paymentProductId');
  const number = textAt(input, 'card', 'cardNumber') ?? '';
  const brand = brandOf(number);
  if (brand !== undefined && brand !== productId) throw brandMismatch();
  const typed = { number, expiryDate: textAt(input, 'card', 'expiryDate') ?? '' };
  const cardholderName = textAt(input, 'card', 'cardholderName');
  const card = cardRecord(payone, cardholderName === undefined ? typed : { ...typed, cardholderName });
  return { method: { kind: 'card', productId, card } };
}

function resolveRedirect(body: JsonObject): ResolvedMethod {
  const productId = numberAt(body, 'redirectPaymentMethodSpecificInput', 'paymentProductId');
  const propertyName = 'redirectPaymentMethodSpecificInput.paymentProductId';
  if (productId === undefined) throw missing(propertyName);
  if (productById(productId)?.method !== 'redirect') throw productNotAvailable(propertyName);
  return { method: { kind: 'redirect', productId } };
}

function resolveMobile(body: JsonObject): ResolvedMethod {
  const input = at(body, 'mobilePaymentMethodSpecificInput');
  const productId = numberAt(input, 'paymentProductId') ?? 0;
  const propertyName = 'mobilePaymentMethodSpecificInput.paymentProductId';
  if (productById(productId)?.method !== 'mobile') throw productNotAvailable(propertyName);
  const encrypted = at(input, 'encryptedPaymentData') !== undefined;
  if (encrypted === (at(input, 'decryptedPaymentData') !== undefined)) {
    throw missing('mobilePaymentMethodSpecificInput.encryptedPaymentData');
  }
  return { method: { kind: 'mobile', productId } };
}
