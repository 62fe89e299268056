import { type DeclineKind, type Retry } from '../../domain/certainty';

/** What an error of the server means for a request with an effect. After 'UNKNOWN' the same request under the same key decides. */
export interface ErrorMeaning {
  /** HTTP statuses that the word comes with; with another one it is not believed. */
  readonly statuses: readonly number[];
  readonly ends: 'REFUSED' | 'UNKNOWN';
  readonly retry: Retry;
  /** Set when the payer's means refused, not the request. */
  readonly decline: DeclineKind | null;
  /**
   * True: told after the key was looked up (section 10.1, check order), so that it proves that nothing was ever done under
   * this key. All others are told before anybody looks, and prove nothing of an earlier request.
   */
  readonly knowsTheKey?: boolean;
}

function refused(status: number, retry: Retry = 'NEW_KEY', decline: DeclineKind | null = null): ErrorMeaning {
  return { statuses: [status], ends: 'REFUSED', retry, decline };
}

/** A rule of section 8, in whose answers the key counts. */
function byRule(status: number, decline: DeclineKind | null = null): ErrorMeaning {
  return { ...refused(status, 'NEW_KEY', decline), knowsTheKey: true };
}

function unknown(status: number): ErrorMeaning {
  return { statuses: [status], ends: 'UNKNOWN', retry: 'AFTER_RESOLUTION', decline: null };
}

/** Every error of the server (IntraZon contract, section 10.1). Nothing is granted and no money moves on a refusal (section 8). */
export const ERRORS = {
  invalid_json: refused(400),
  missing_field: refused(400),
  invalid_field: refused(400),
  key_not_allowed: refused(400),
  invalid_idempotency_key: refused(400),
  // Wrong or replaced secret: an operator has to mend the settings first.
  unauthorized: refused(401),
  insufficient_coins: byRule(402),
  payment_method_required: byRule(402),
  // The service gives no reason.
  card_declined: byRule(402, 'SOFT'),
  // 422 at registration, 402 at a purchase.
  card_expired: { ...byRule(402, 'HARD'), statuses: [402, 422] },
  test_card_required: refused(402, 'NEW_KEY', 'HARD'),
  test_card_in_live_mode: refused(402, 'NEW_KEY', 'HARD'),
  not_found: refused(404),
  application_not_found: refused(404),
  player_not_found: refused(404),
  virtual_good_not_found: byRule(404),
  method_not_allowed: refused(405, 'NEVER'),
  // After a lost answer it would most likely be our own purchase that is in the way, so it proves nothing then.
  already_owned: refused(409, 'NEVER'),
  app_unique_id_taken: refused(409),
  // Our key once succeeded with another body: whatever that was, it is not nothing.
  idempotency_conflict: unknown(409),
  body_too_large: refused(413),
  unsupported_media_type: refused(415, 'NEVER'),
  currency_not_available: byRule(422),
  multiple_not_allowed: byRule(422),
  total_too_large: byRule(422),
  card_invalid: refused(422, 'NEW_KEY', 'HARD'),
  rate_limited: refused(429, 'SAME_KEY'),
  // It may have broken after the money moved.
  internal: unknown(500),
  unavailable: unknown(503),
} as const satisfies Readonly<Record<string, ErrorMeaning>>;

/** A word of the server's for what went wrong. */
export type ErrorReason = keyof typeof ERRORS;

/** The reason, when the word is documented and came with its status. */
export function reasonOf(word: unknown, status: number): ErrorReason | undefined {
  if (typeof word !== 'string' || !isReason(word)) return undefined;
  const { statuses }: ErrorMeaning = ERRORS[word];
  return statuses.includes(status) ? word : undefined;
}

export function meaningOf(reason: ErrorReason): ErrorMeaning {
  return ERRORS[reason];
}

function isReason(word: string): word is ErrorReason {
  return Object.hasOwn(ERRORS, word);
}

/** Codes of `IntraZonError` that no server sends (IntraZon contract, section 10.2). 400 to 598 are HTTP statuses. */
export const CLIENT_CODES = {
  TIMEOUT: 599,
  INTERNAL: 1000,
  /** Of the original SDK: the wrong object came to a callback. We have no such callbacks and never raise it. */
  WRONG_OBJECT: 1001,
  UNREADABLE_ANSWER: 1002,
  NO_CONNECTION: 1003,
  STOPPED: 1004,
} as const;

export type ClientCodeName = keyof typeof CLIENT_CODES;

/** Names any code of an IntraZonError. 1000 or above is an error inside the client, whatever its number (seed, SDK methods). */
export function nameOfCode(code: number): ClientCodeName | 'HTTP' {
  for (const name of CODE_NAMES) if (CLIENT_CODES[name] === code) return name;
  return code >= 400 && code < CLIENT_CODES.TIMEOUT ? 'HTTP' : 'INTERNAL';
}

const CODE_NAMES: readonly ClientCodeName[] = [
  'TIMEOUT',
  'INTERNAL',
  'WRONG_OBJECT',
  'UNREADABLE_ANSWER',
  'NO_CONNECTION',
  'STOPPED',
];

/** Currencies on the wire and ours. (IntraZon contract, section 4.5) */
export const CURRENCIES = { coins: 'COIN', usd: 'USD', eur: 'EUR' } as const;

export type WireCurrency = keyof typeof CURRENCIES;

export function isWireCurrency(value: unknown): value is WireCurrency {
  return value === 'coins' || value === 'usd' || value === 'eur';
}

/** Undefined for a currency that IntraZon does not sell in. */
export function wireCurrencyOf(currency: string): WireCurrency | undefined {
  if (currency === 'COIN') return 'coins';
  if (currency === 'USD') return 'usd';
  return currency === 'EUR' ? 'eur' : undefined;
}
