import { type Retry, type DeclineKind } from '../../domain/certainty';
import { type Effect } from '../../domain/fact';

/** What a status code says. CAPTURING and the like also stand for "outcome not known": it is asked again. */
export type Meaning =
  | 'CREATED'
  | 'PAYER_NEEDED'
  | 'PAYER_CANCELLED'
  | 'REJECTED'
  | 'AUTHORIZING'
  | 'AUTHORIZED'
  | 'CANCELLING'
  | 'CANCELLED'
  | 'CANCEL_REFUSED'
  | 'CAPTURING'
  | 'CAPTURED'
  | 'CAPTURE_REFUSED'
  | 'REFUNDING'
  | 'REFUNDED'
  | 'REFUND_REFUSED'
  /** In progress as far as we may say; never a success, never a failure. */
  | 'UNCLEAR';

/**
 * PAYONE contract, section 4: every status code, and the status names that may stand beside it. A name that belongs to
 * other codes only contradicts the code; a name that no row knows is ignored, the code decides. Null: any name.
 */
export const STATUS_CODES: Readonly<Record<number, readonly [Meaning, readonly string[] | null]>> = {
  0: ['CREATED', ['CREATED']],
  1: ['PAYER_CANCELLED', ['CANCELLED']],
  2: ['REJECTED', ['REJECTED']],
  // Legacy: capture requested, or an order that was only stored. Proves nothing.
  4: ['UNCLEAR', null],
  46: ['PAYER_NEEDED', ['REDIRECTED']],
  5: ['AUTHORIZED', ['PENDING_CAPTURE']],
  50: ['AUTHORIZING', ['AUTHORIZATION_REQUESTED']],
  51: ['AUTHORIZING', ['AUTHORIZATION_REQUESTED']],
  52: ['AUTHORIZING', ['AUTHORIZATION_REQUESTED']],
  55: ['AUTHORIZING', null],
  56: ['AUTHORIZED', ['PENDING_CAPTURE']],
  // Legacy: blocked, failed, will be debited back. For an operator to look at.
  57: ['UNCLEAR', null],
  59: ['UNCLEAR', null],
  84: ['UNCLEAR', null],
  6: ['CANCELLED', ['CANCELLED']],
  61: ['CANCELLING', ['CANCELLED']],
  62: ['CANCELLING', ['CANCELLED']],
  63: ['CANCEL_REFUSED', ['CANCELLATION_REJECTED']],
  91: ['CAPTURING', ['CAPTURE_REQUESTED']],
  92: ['CAPTURING', ['CAPTURE_REQUESTED']],
  93: ['CAPTURE_REFUSED', ['REJECTED_CAPTURE']],
  9: ['CAPTURED', ['CAPTURED']],
  95: ['CAPTURED', ['CAPTURED']],
  99: ['CAPTURING', ['CAPTURE_REQUESTED']],
  81: ['REFUNDING', ['REFUND_REQUESTED']],
  82: ['REFUNDING', ['REFUND_REQUESTED']],
  83: ['REFUND_REFUSED', ['REJECTED']],
  94: ['REFUND_REFUSED', ['REJECTED']],
  8: ['REFUNDED', ['REFUNDED']],
  85: ['REFUNDED', ['REFUNDED']],
  // Deletion of a payment on its day instead of a refund; the vendor's shop plugins group it with refunds.
  7: ['REFUNDED', null],
  71: ['REFUNDING', null],
  72: ['REFUNDING', null],
  73: ['REFUND_REFUSED', null],
  74: ['REFUNDED', null],
  75: ['REFUNDED', null],
};

/** What a payment's status says about its first effect. REFUSED: declined or failed, as its errors say. */
export type PayWord = 'ACTION_REQUIRED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'CANCELLED' | 'REFUSED';

/**
 * By whether the payment is captured together with its authorization (SALE) or later. Later: whatever can only follow
 * an authorization proves it. A SALE succeeds only when it is captured; one whose capture was refused took no money.
 */
export const PAY_WORDS: Readonly<Record<Meaning, { readonly sale: PayWord; readonly hold: PayWord }>> = {
  CREATED: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
  PAYER_NEEDED: { sale: 'ACTION_REQUIRED', hold: 'ACTION_REQUIRED' },
  PAYER_CANCELLED: { sale: 'CANCELLED', hold: 'CANCELLED' },
  REJECTED: { sale: 'REFUSED', hold: 'REFUSED' },
  AUTHORIZING: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
  AUTHORIZED: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  CANCELLING: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  CANCELLED: { sale: 'CANCELLED', hold: 'SUCCEEDED' },
  CANCEL_REFUSED: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  CAPTURING: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  CAPTURED: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  CAPTURE_REFUSED: { sale: 'REFUSED', hold: 'SUCCEEDED' },
  REFUNDING: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  REFUNDED: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  REFUND_REFUSED: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  UNCLEAR: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
};

export type FollowUp = Exclude<Effect, 'PAY'>;
export type EffectWord = 'IN_PROGRESS' | 'SUCCEEDED' | 'REFUSED';

/** Which follow-up a status belongs to, and how far that is. A meaning that is not here belongs to the payment itself. */
export const FOLLOW_UPS: Readonly<Partial<Record<Meaning, readonly [FollowUp, EffectWord]>>> = {
  CAPTURING: ['CAPTURE', 'IN_PROGRESS'],
  CAPTURED: ['CAPTURE', 'SUCCEEDED'],
  CAPTURE_REFUSED: ['CAPTURE', 'REFUSED'],
  CANCELLING: ['CANCEL', 'IN_PROGRESS'],
  CANCELLED: ['CANCEL', 'SUCCEEDED'],
  CANCEL_REFUSED: ['CANCEL', 'REFUSED'],
  REFUNDING: ['REFUND', 'IN_PROGRESS'],
  REFUNDED: ['REFUND', 'SUCCEEDED'],
  REFUND_REFUSED: ['REFUND', 'REFUSED'],
};

/** PAYER: the payer gave up. REQUEST: the request was at fault, not the card. */
export type RefusalReason = DeclineKind | 'PAYER' | 'REQUEST';

/** PAYONE contract, section 5, decline codes. The fraud module's codes are a range: see `refusalReason`. */
export const REFUSAL_CODES: Readonly<Record<string, RefusalReason>> = {
  '30511001': 'SOFT', // insufficient funds
  '30051001': 'SOFT', // do not honour
  '30041001': 'SOFT', // refused by the issuer
  '30141001': 'HARD', // invalid card number
  '30151001': 'HARD', // no such issuer
  '30331001': 'HARD', // expired card
  '30541001': 'HARD',
  '30411001': 'FRAUD', // lost
  '30431001': 'FRAUD', // stolen
  '30591001': 'FRAUD', // suspected fraud
  '30071001': 'FRAUD',
  '30171001': 'PAYER', // cancelled by the customer
  '40001134': 'AUTHENTICATION', // 3-D Secure failed
  '40001139': 'AUTHENTICATION', // the issuer insists on 3-D Secure
  '30911001': 'SOFT', // issuer or acquirer unreachable or late
  '30681001': 'SOFT',
  '30991001': 'SOFT',
  '30201001': 'SOFT',
  '30031001': 'REQUEST', // merchant id
  '30301001': 'REQUEST', // format
  '50001087': 'REQUEST',
};

/** First and last code of the fraud module's refusals. */
export const FRAUD_MODULE_CODES = [30_001_100, 30_001_180] as const;

/** PAYONE contract, section 3.6, reattemptInstructions: the scheme's own advice, for codes that no row knows. */
export const REATTEMPT_ADVICE: Readonly<Record<string, DeclineKind>> = {
  retryLater: 'SOFT',
  updateBeforeRetry: 'HARD',
  neverRetry: 'HARD',
  dontStorePanCredentials: 'HARD',
};

/** The guide's and the SDKs' names of errors. */
export type ErrorName =
  | 'DeclinedException'
  | 'ValidationException'
  | 'AuthorizationException'
  | 'ReferenceException'
  | 'NotFoundException'
  | 'NotAllowedException'
  | 'IdempotenceException'
  | 'RetriableException'
  | 'PlatformException'
  | 'ApiException'
  | 'CommunicationException';

/**
 * The one table of PAYONE contract, section 5, and of the guide's "Handle exceptions": what each error means for a
 * request with an effect. `ends: 'REFUSED'` is definite, no money moved; after 'UNKNOWN' a lookup decides.
 */
export const ERRORS: Readonly<
  Record<ErrorName, { readonly ends: 'REFUSED' | 'UNKNOWN'; readonly retry: Retry }>
> = {
  /** A result object is in the body, whatever the status: the stored, refused transaction itself is read instead. */
  DeclinedException: { ends: 'UNKNOWN', retry: 'AFTER_RESOLUTION' },
  /** 400. */
  ValidationException: { ends: 'REFUSED', retry: 'NEW_KEY' },
  /** 403: wrong keys or merchant. Not executed; NEW_KEY, because an operator has to mend the settings first. */
  AuthorizationException: { ends: 'REFUSED', retry: 'NEW_KEY' },
  /** 404 and 410 with a body; 409 for a request without a key. */
  ReferenceException: { ends: 'REFUSED', retry: 'NEW_KEY' },
  /** 404 with an empty body: there is no such route. */
  NotFoundException: { ends: 'REFUSED', retry: 'NEW_KEY' },
  /** 409 that says ACTION_NOT_ALLOWED_ON_TRANSACTION: the contract's other form of that 400 (section 11). */
  NotAllowedException: { ends: 'REFUSED', retry: 'NEW_KEY' },
  /** Any other 409 under a key: the first request is still running. */
  IdempotenceException: { ends: 'UNKNOWN', retry: 'AFTER_RESOLUTION' },
  /** Another 4xx whose errors all say `retriable`: technical failure, safe to send again under a new key. */
  RetriableException: { ends: 'REFUSED', retry: 'NEW_KEY' },
  /** 5xx, whatever the body says: money may have moved before it broke. */
  PlatformException: { ends: 'UNKNOWN', retry: 'AFTER_RESOLUTION' },
  /** Any other status with a readable error. */
  ApiException: { ends: 'UNKNOWN', retry: 'AFTER_RESOLUTION' },
  /** 3xx, or a body that is no PAYONE answer: somebody else may have spoken. */
  CommunicationException: { ends: 'UNKNOWN', retry: 'AFTER_RESOLUTION' },
};

/** PAYONE contract, section 7. */
export const CARD_BRANDS: Readonly<Record<number, string>> = {
  1: 'VISA',
  2: 'AMEX',
  3: 'MASTERCARD',
  117: 'MAESTRO',
  125: 'JCB',
  130: 'CB',
  132: 'DINERS',
  3012: 'BANCONTACT',
};

/**
 * The product of a card number, by its first digits. Visa, Amex and Mastercard: PAYONE contract, section 7; the others
 * by their schemes' public ranges. First match wins; a number that matches none goes without a product.
 */
export const CARD_RANGES: readonly (readonly [RegExp, number])[] = [
  [/^4/, 1],
  [/^3[47]/, 2],
  [/^5[1-5]/, 3],
  [/^(222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, 3],
  [/^35(2[89]|[3-8])/, 125],
  [/^3(0[0-5]|[689])/, 132],
  [/^(50|5[6-8]|6304|6759|676[1-3])/, 117],
];
