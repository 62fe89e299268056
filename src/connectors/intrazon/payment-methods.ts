import { isJsonObject, textAt, type JsonObject } from '../json';
import { pathPart, unreadable, type IntrazonClient } from './client';
import { effect, readList, readObject, type EffectCall, type IntrazonResult } from './result';

/** A card in clear: passes through memory to IntraZon, and nowhere else. */
export interface NewPaymentMethod {
  /** 12 to 19 digits. */
  readonly number: string;
  /** 3 or 4 digits; IntraZon takes no card without it. */
  readonly securityCode: string;
  /** As printed on the card. */
  readonly holder: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** A player's card as it may be kept. */
export interface PaymentMethod {
  /** Stars, and the last four digits. */
  readonly maskedNumber: string;
  readonly holder: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** POST /players/{player_key}/payment-method/ (IntraZon contract, R3). It replaces the player's card; a refusal keeps the earlier one. */
export async function addPaymentMethod(
  client: IntrazonClient,
  call: EffectCall,
  playerKey: string,
  card: NewPaymentMethod,
): Promise<IntrazonResult<PaymentMethod>> {
  const body = {
    cc_num: card.number,
    cc_csc: card.securityCode,
    cc_name: card.holder,
    cc_exp_month: String(card.expiryMonth).padStart(2, '0'),
    cc_exp_year: String(card.expiryYear).padStart(4, '0'),
  };
  const path = `/players/${pathPart(playerKey)}/payment-method/`;
  const answer = await client.send({ method: 'POST', path, body, ...effect(call) });
  return readObject(answer, readPaymentMethod, readPaymentMethod(body));
}

/** GET /players/{player_key}/payment-method/ (IntraZon contract, R7): the player's one card, or null. */
export async function getPaymentMethod(
  client: IntrazonClient,
  signal: AbortSignal,
  playerKey: string,
): Promise<IntrazonResult<PaymentMethod | null>> {
  const path = `/players/${pathPart(playerKey)}/payment-method/`;
  const answer = await client.send({ method: 'GET', path, signal });
  const listed = readList(answer, each => (isJsonObject(each) ? readPaymentMethod(each) : undefined));
  if (listed.kind !== 'success') return listed;
  if (listed.value.length > 1) return unreadable('a player has one card, and more were listed');
  return { ...listed, value: listed.value[0] ?? null };
}

/** Masked again, whatever came: the original service's answer is not known to hide anything. */
function readPaymentMethod(body: JsonObject): PaymentMethod | undefined {
  const number = textAt(body, ['cc_num'], 40);
  const holder = textAt(body, ['cc_name']);
  const month = textAt(body, ['cc_exp_month'], 2);
  const year = textAt(body, ['cc_exp_year'], 4);
  if (number === undefined || holder === undefined || textAt(body, ['cc_csc']) === undefined)
    return undefined;
  if (month === undefined || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined;
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  return { maskedNumber: mask(number), holder, expiryMonth: Number(month), expiryYear: Number(year) };
}

function mask(number: string): string {
  const shown = /^.{8,}\d{4}$/.test(number) ? number.slice(-4) : '';
  return '*'.repeat(number.length - shown.length) + shown;
}
