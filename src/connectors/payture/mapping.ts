import { type DeclineKind, type Retry } from '../../domain/certainty';

/** The contract's classes of error codes; DUP_ORDER apart from other duplicates, because only an order's moves money. */
export type ErrorClass =
  | 'AUTH'
  | 'BAD'
  | 'DUP_ORDER'
  | 'DUP'
  | 'STATE'
  | 'MISSING'
  | 'DECLINED'
  | 'FRAUD'
  | 'AUTHENTICATION'
  | 'PROCESSING'
  | 'INFO';

/** What a code means. Retry AFTER_RESOLUTION: the outcome is unknown, and a lookup decides; never success, never failure. */
export interface ErrorRow {
  readonly class: ErrorClass;
  /** Set where the payer's bank or the anti-fraud said no to the payer's means. */
  readonly decline: DeclineKind | null;
  readonly retry: Retry;
}

/** NEW_KEY, because an operator has to mend the settings first. */
const AUTH: ErrorRow = { class: 'AUTH', decline: null, retry: 'NEW_KEY' };
const BAD: ErrorRow = { class: 'BAD', decline: null, retry: 'NEW_KEY' };
const BAD_FOR_EVER: ErrorRow = { class: 'BAD', decline: null, retry: 'NEVER' };
const DUP_ORDER: ErrorRow = { class: 'DUP_ORDER', decline: null, retry: 'AFTER_RESOLUTION' };
const DUP: ErrorRow = { class: 'DUP', decline: null, retry: 'NEVER' };
const STATE: ErrorRow = { class: 'STATE', decline: null, retry: 'NEW_KEY' };
/** Perhaps by this very request, whose first answer was lost. */
const STATE_MAY_BE_OURS: ErrorRow = { class: 'STATE', decline: null, retry: 'AFTER_RESOLUTION' };
const MISSING: ErrorRow = { class: 'MISSING', decline: null, retry: 'NEW_KEY' };
const SOFT: ErrorRow = { class: 'DECLINED', decline: 'SOFT', retry: 'NEW_KEY' };
const HARD: ErrorRow = { class: 'DECLINED', decline: 'HARD', retry: 'NEVER' };
/** Refused for want of the payer's proof: a code, an amount. */
const UNPROVEN: ErrorRow = { class: 'DECLINED', decline: 'AUTHENTICATION', retry: 'NEW_KEY' };
const FRAUD: ErrorRow = { class: 'FRAUD', decline: 'FRAUD', retry: 'NEVER' };
const THREE_DS: ErrorRow = { class: 'AUTHENTICATION', decline: 'AUTHENTICATION', retry: 'NEW_KEY' };
const PROCESSING: ErrorRow = { class: 'PROCESSING', decline: null, retry: 'AFTER_RESOLUTION' };
const INFO: ErrorRow = { class: 'INFO', decline: null, retry: 'AFTER_RESOLUTION' };

/** Payture contract, section 9: every code that any document or client knows. Odd spellings are literal. */
export const ERROR_CODES: ReadonlyMap<string, ErrorRow> = new Map<string, ErrorRow>([
  // As a refusal of a payment it contradicts itself. On a page it says that nobody paid yet: see page-lookup.ts.
  ['NONE', INFO],
  ['ACCESS_DENIED', AUTH],
  ['API_NOT_ALLOWED', AUTH],
  ['INVALID_SIGNATURE', AUTH],
  ['NOT_ALLOWED', HARD],
  ['OPERATION_NOT_ALLOWED', AUTH],
  ['PROCESSING_ACCESS_DENIED', AUTH],
  ['INSTALLMENT_NOT_ALLOWED', AUTH],
  ['CURRENCY_NOT_ALLOWED', BAD_FOR_EVER],
  ['AMOUNT_ERROR', BAD],
  ['WRONG_AMOUNT', BAD],
  ['WRONG_PARAMS', BAD],
  ['WRONG_PAY_INFO', BAD],
  ['WRONG_PAN', BAD],
  ['WRONG_CARD_PAN', BAD],
  ['WRONG_EXPIRE_DATE', BAD],
  ['WRONG_CVV', SOFT],
  ['WRONG_CARDHOLDER', BAD],
  ['WRONG_CARDHOLDER_NAME', BAD],
  ['WRONG_CARD_INFO', BAD],
  ['WRONG_CARD', STATE],
  ['WRONG_PHONE', BAD],
  ['EMAIL_ERROR', BAD],
  ['WRONG_USER_PARAMS', AUTH],
  ['WRONG_CONFIRM_CODE', UNPROVEN],
  ['WRONG_AUTH_CODE', UNPROVEN],
  ['WRONG_AUTHORIZATION_CODE', UNPROVEN],
  ['FORMAT_ERROR', BAD],
  ['INVALID_FORMAT', BAD],
  ['INVALID_PAYTUREID', BAD],
  ['DUPLICATE_ORDER_ID', DUP_ORDER],
  ['DUPLICATE_PROCESSING_ORDER_ID', DUP_ORDER],
  ['DUPLICATE_CARD', DUP],
  ['DUPLICATE_CUSTOMER', DUP],
  ['DUPLICATE_USER', DUP],
  ['CUSTOMER_NOT_FOUND', MISSING],
  ['USER_NOT_FOUND', MISSING],
  ['CARD_NOT_FOUND', MISSING],
  ['ORDER_NOT_FOUND', MISSING],
  ['ILLEGAL_ORDER_STATE', STATE_MAY_BE_OURS],
  ['REAUTH_NOT_ALOWED', STATE],
  ['REFUND_NOT_ALOWED', STATE],
  ['ORDER_TIME_OUT', STATE],
  ['UNKNOWN_STATE', PROCESSING],
  // As a payment's end it is the payer's word, not the bank's: see refusals.ts.
  ['CANCELED_BY_CLIENT', SOFT],
  ['AMOUNT_EXCEED', SOFT],
  ['AMOUNT_EXCEED_BALANCE', SOFT],
  ['CARD_EXPIRED', HARD],
  ['ISSUER_BLOCKED_CARD', HARD],
  ['ISSUER_CARD_FAIL', HARD],
  ['ISSUER_FAIL', SOFT],
  ['ISSUER_LIMIT_FAIL', SOFT],
  ['ISSUER_LIMIT_AMOUNT_FAIL', SOFT],
  ['ISSUER_LIMIT_COUNT_FAIL', SOFT],
  ['ISSUER_TIMEOUT', PROCESSING],
  ['LIMIT_EXCHAUST', SOFT],
  ['RETRY_LIMIT_EXCEEDED', STATE],
  ['REFUSAL_BY_GATE', STATE],
  ['MERCHANT_RESTRICTION', SOFT],
  ['GEO_CARD_RESTRICTION', FRAUD],
  ['FRAUD_ERROR', FRAUD],
  ['FRAUD_ERROR_BIN_LIMIT', FRAUD],
  ['FRAUD_ERROR_IP', FRAUD],
  ['FRAUD_ERROR_BLACKLIST_BANKCOUNTRY', FRAUD],
  ['FRAUD_ERROR_BLACKLIST_AEROPORT', FRAUD],
  ['FRAUD_ERROR_BLACKLIST_USERCOUNTRY', FRAUD],
  ['FRAUD_ERROR_CRITICAL_CARD', FRAUD],
  ['FRAUD_ERROR_CRITICAL_CUSTOMER', FRAUD],
  ['FRAUD_INTERNAL_ERROR', PROCESSING],
  ['PROCESSING_FRAUD_ERROR', FRAUD],
  ['AUTHENTICATION_ERROR', THREE_DS],
  ['MPI_CERTIFICATE_ERROR', PROCESSING],
  ['MPI_RESPONSE_ERROR', PROCESSING],
  ['THREE_DS_ATTEMPTS_FAIL', THREE_DS],
  ['THREE_DS_AUTH_ERROR', THREE_DS],
  ['THREE_DS_ERROR', THREE_DS],
  ['THREE_DS_FAIL', THREE_DS],
  ['THREE_DS_USER_AUTH_FAIL', THREE_DS],
  ['THREE_DS_NOT_ATTEMPTED', THREE_DS],
  ['THREE_DS_NOTENROLLED', THREE_DS],
  ['THREE_DS_TIME_OUT', THREE_DS],
  ['AUTHORIZATION_TIMEOUT', PROCESSING],
  ['COMMUNICATE_ERROR', PROCESSING],
  ['EMPTY_RESPONSE', PROCESSING],
  ['INTERNAL_ERROR', PROCESSING],
  ['PAYMENT_ENGINE_ERROR', PROCESSING],
  ['PROCESSING_ERROR', PROCESSING],
  ['OTHER_ERROR', PROCESSING],
  ['PROCESSING_TIME_OUT', PROCESSING],
  ['MERCHANT_FORWARD', INFO],
]);

/** A code that no row knows: the outcome is unknown (Payture contract, section 9). */
export const UNKNOWN_CODE = PROCESSING;

/** Payture contract, section 5.4: the path of a wallet's token, and whether the amount goes with it. */
export const DEVICE_WALLETS = {
  // Apple's amount is inside the token.
  APPLE_PAY: { command: 'api/ApplePay', sendsAmount: false },
  GOOGLE_PAY: { command: 'api/AndroidPay', sendsAmount: true },
} as const;

/** AddInfo's PaymentSystem, in lower case, as the API names brands. */
export const CARD_BRANDS: ReadonlyMap<string, string> = new Map([
  ['visa', 'VISA'],
  ['mastercard', 'MASTERCARD'],
  ['maestro', 'MAESTRO'],
  ['mir', 'MIR'],
  ['amex', 'AMEX'],
  ['americanexpress', 'AMEX'],
  ['jcb', 'JCB'],
  ['unionpay', 'UNIONPAY'],
]);
