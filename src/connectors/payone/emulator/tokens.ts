import { createHmac } from 'node:crypto';
import { type ApiAnswer, type ApiCall, numberAt, textAt } from './api-call';
import { behaviourOf, brandOf, maskedNumber } from './cards';
import { brandMismatch, unknownThing } from './errors';
import { type Merchant } from './merchants';
import { type Payone } from './payone';
import { type CardRecord, type TokenRecord } from './records';

const temporaryLifeMs = 2 * 3_600_000;

/** A card as someone typed it. Lives for the length of one request. */
export interface TypedCard {
  readonly number: string;
  readonly expiryDate: string;
  readonly cardholderName?: string;
}

/** Forgets the number and keeps what it would do. */
export function cardRecord(payone: Payone, card: TypedCard): CardRecord {
  const { number, expiryDate, cardholderName } = card;
  return {
    masked: maskedNumber(number),
    bin: number.slice(0, 6),
    expiryDate,
    ...(cardholderName === undefined ? {} : { cardholderName }),
    productId: brandOf(number) ?? 0,
    behaviour: behaviourOf(number, payone.profile.values.unlistedCards),
    fingerprint: createHmac('sha256', cardKey(payone)).update(number).digest('hex'),
  };
}

/** A permanent token is the same for the same card of the same merchant; a temporary one is always new. */
export function saveToken(
  payone: Payone,
  merchant: Merchant,
  card: CardRecord,
  isTemporary: boolean,
): { readonly token: TokenRecord; readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED' } {
  const cardKeyOfMerchant = `${merchant.merchantId}/${card.fingerprint}`;
  const knownId = isTemporary ? undefined : payone.tokensByCard.get(cardKeyOfMerchant);
  const known = knownId === undefined ? undefined : payone.tokens.get(knownId);
  if (known !== undefined) {
    if (known.card.expiryDate === card.expiryDate) return { token: known, status: 'UNCHANGED' };
    const token = { ...known, card };
    payone.tokens.put(token.id, token);
    return { token, status: 'UPDATED' };
  }
  const token: TokenRecord = {
    id: payone.ids.uuid(),
    merchantId: merchant.merchantId,
    card,
    isTemporary,
    createdAtMs: payone.core.clock.nowMs(),
    used: false,
  };
  payone.tokens.put(token.id, token);
  if (!isTemporary) payone.tokensByCard.put(cardKeyOfMerchant, token.id);
  return { token, status: 'CREATED' };
}

/** A token that this merchant may use now: a temporary one only once, and for two hours. */
export function usableToken(payone: Payone, merchant: Merchant, id: string): TokenRecord | undefined {
  const token = payone.tokens.get(id);
  if (token?.merchantId !== merchant.merchantId) return undefined;
  if (!token.isTemporary) return token;
  const ageMs = payone.core.clock.nowMs() - token.createdAtMs;
  return token.used || ageMs > temporaryLifeMs ? undefined : token;
}

export function useUp(payone: Payone, token: TokenRecord): void {
  if (token.isTemporary) payone.tokens.put(token.id, { ...token, used: true });
}

/** POST /tokens */
export function createToken({ payone, merchant, body }: ApiCall): ApiAnswer {
  const typed = {
    number: textAt(body, 'card', 'data', 'card', 'cardNumber') ?? '',
    expiryDate: textAt(body, 'card', 'data', 'card', 'expiryDate') ?? '',
  };
  const cardholderName = textAt(body, 'card', 'data', 'card', 'cardholderName');
  const brand = brandOf(typed.number);
  if (brand !== undefined && brand !== numberAt(body, 'paymentProductId')) throw brandMismatch();
  const card = cardRecord(payone, cardholderName === undefined ? typed : { ...typed, cardholderName });
  const { token, status } = saveToken(payone, merchant, card, false);
  const answer = {
    token: token.id,
    isNewToken: status === 'CREATED',
    tokenStatus: status,
    card: { cardNumber: card.masked, expiryDate: card.expiryDate },
  };
  return { status: 200, body: answer };
}

/** GET /tokens/{id} */
export function getToken({ payone, merchant, params }: ApiCall): ApiAnswer {
  return { status: 200, body: tokenView(mustFind(payone, merchant, params['tokenId'] ?? '')) };
}

/** DELETE /tokens/{id} */
export function deleteToken({ payone, merchant, params }: ApiCall): ApiAnswer {
  const token = mustFind(payone, merchant, params['tokenId'] ?? '');
  payone.tokens.delete(token.id);
  payone.tokensByCard.delete(`${merchant.merchantId}/${token.card.fingerprint}`);
  return { status: 204 };
}

/** TokenResponse. (PAYONE contract, section 3.5) */
export function tokenView({ id, isTemporary, card }: TokenRecord): Record<string, unknown> {
  const { masked, expiryDate, cardholderName, bin, productId } = card;
  const name = cardholderName === undefined ? {} : { cardholderName };
  return {
    id,
    isTemporary,
    paymentProductId: productId,
    card: {
      alias: masked,
      data: {
        cardWithoutCvv: { cardNumber: masked, ...name, expiryDate },
        cardBinDetails: { bin, countryCode: '99' },
      },
    },
  };
}

function mustFind(payone: Payone, merchant: Merchant, id: string): TokenRecord {
  const token = usableToken(payone, merchant, id);
  if (token === undefined) throw unknownThing('UNKNOWN_TOKEN_ID');
  return token;
}

function cardKey(payone: Payone): string {
  const key = payone.keys.get('cards') ?? payone.core.entropy.hex(32);
  payone.keys.put('cards', key);
  return key;
}
