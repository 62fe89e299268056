/** Every error, with its status and a text that quotes nothing of the request. (IntraZon contract, section 10.1) */
const errors = {
  invalid_json: [400, 'The body is not a JSON object in UTF-8.'],
  missing_field: [400, 'A required field is missing.'],
  invalid_field: [400, 'A field has a wrong type or value.'],
  key_not_allowed: [400, 'Keys are assigned by the server.'],
  invalid_idempotency_key: [400, 'Idempotency-Key takes 1 to 255 printable ASCII characters.'],
  unauthorized: [401, "Send the application's secret as user name, with an empty password."],
  insufficient_coins: [402, 'The player has not enough coins.'],
  payment_method_required: [402, 'The player has no card.'],
  card_declined: [402, 'The card was declined.'],
  card_expired: [402, 'The card has expired.'],
  test_card_required: [402, 'In test mode only test cards are taken.'],
  test_card_in_live_mode: [402, 'Test cards are taken in test mode only.'],
  not_found: [404, 'There is nothing under this path.'],
  application_not_found: [404, 'There is no such application.'],
  player_not_found: [404, 'There is no such player.'],
  virtual_good_not_found: [404, 'There is no such virtual good.'],
  method_not_allowed: [405, 'The path does not take this method.'],
  already_owned: [409, 'The player owns this good already.'],
  app_unique_id_taken: [409, 'Another player has this app_unique_id.'],
  idempotency_conflict: [409, 'This Idempotency-Key came with another body before.'],
  body_too_large: [413, 'The body is longer than 262144 bytes.'],
  unsupported_media_type: [415, 'Send application/json in UTF-8.'],
  currency_not_available: [422, 'The good is not sold in this currency.'],
  multiple_not_allowed: [422, 'Only one of this good can be bought at once.'],
  total_too_large: [422, 'The total is too large.'],
  card_invalid: [422, 'The number is not that of a card.'],
  rate_limited: [429, 'Too many requests.'],
  internal: [500, 'Something broke.'],
  unavailable: [503, 'Come back later.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof errors;

/** A call that is refused without an effect. Thrown before anything has changed, or rolled back with what has. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    headers: Readonly<Record<string, string>> = {},
    status: number = errors[code][0],
  ) {
    super(errors[code][1]);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** `status` where an error has two: a card may have expired at registration (422) or by the time of a purchase (402). */
export function refuse(code: ErrorCode, status?: number): never {
  throw new Refusal(code, {}, status);
}

export function unauthorized(): Refusal {
  return new Refusal('unauthorized', { 'WWW-Authenticate': 'Basic realm="IntraZon"' });
}

export function methodNotAllowed(allowed: readonly string[]): Refusal {
  return new Refusal('method_not_allowed', { Allow: allowed.join(', ') });
}

/** What the service says of trouble of its own, and of whatever status a fault asks for. */
export function trouble(status: number): Refusal {
  if (status === 401) return unauthorized();
  if (status === 429) return new Refusal('rate_limited', { 'Retry-After': '1' });
  const ofStatus = Object.keys(errors)
    .filter(isErrorCode)
    .find(code => errors[code][0] === status);
  return new Refusal(ofStatus ?? (status > 500 ? 'unavailable' : 'internal'), {}, status);
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errors, text);
}
