import { type IncomingHttpHeaders } from 'node:http';
import { type Fact } from '../domain/fact';

/** What comes from a provider unasked: its webhooks, and its questions before it charges. */

/** What arrived at a webhook address, before anybody believed it. */
export interface RawRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Header names and values alternating, as received: shows duplicates that `headers` joins. */
  readonly rawHeaders: readonly string[];
  readonly query: string;
  readonly body: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

declare const verified: unique symbol;
/** Bytes whose sender is proven. Only `verify` makes one, so that unverified bytes cannot be read, by type. */
export type Verified = RawRequest & { readonly [verified]: true };

/** What a webhook tells: which payment to look at, and what it says of it, where that may be believed as it stands. */
export interface Notice {
  /** The provider's id of this delivery; the same on its repetition. */
  readonly deliveryId: string;
  readonly type: string;
  /** Our payment id, when the provider repeats it. */
  readonly paymentId: string | null;
  readonly providerReference: string | null;
  readonly checkoutReference: string | null;
  /** The customer of the provider's wallet whose cards changed: our login for them. */
  readonly vaultLogin?: string | null;
  /** Null: the webhook is a hint only, and the truth is looked up. */
  readonly facts: readonly Fact[] | null;
}

export interface WebhookSource {
  /** The answer to a request that is no delivery, such as one that only proves that we own the address. */
  challenge(request: RawRequest): HttpAnswer | undefined;
  /** Pure, constant-time, over the raw bytes; runs before anything reads the body. */
  verify(request: RawRequest): Verified | 'forged' | 'malformed';
  read(request: Verified): readonly Notice[] | 'malformed';
  /** What the provider expects to hear once its notices are stored. */
  readonly acknowledgement: HttpAnswer;
  /** The statuses of a refusal where they are not the usual 403 and 400. */
  readonly refusals?: { readonly forged: number; readonly malformed: number };
}

/** A provider's question, before its body is read. */
export interface QuestionHead {
  /** The player as they stand in the address, still percent-encoded. */
  readonly playerSegment: string;
  readonly headers: IncomingHttpHeaders;
  /** Header names and values alternating, as received. */
  readonly rawHeaders: readonly string[];
}

/** May this player have these? */
export interface PurchaseQuestion {
  /** The provider's name of the purchase; the same for each try to pay it. */
  readonly transactionId: string;
  readonly playerReference: string;
  /** Each sku once, its quantities summed. */
  readonly items: readonly { readonly id: string; readonly quantity: number }[];
}

export type PurchaseRefusal =
  | 'CONFLICT'
  | 'NO_PLAYER'
  | 'PLAYER_NOT_ELIGIBLE'
  | 'UNKNOWN_ITEM'
  | 'LIMIT_EXCEEDED'
  /** It could not be decided in time; nothing was granted. */
  | 'UNDECIDED';

export type PurchaseDecision =
  | { readonly kind: 'granted'; readonly transactionId: string; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly reason: PurchaseRefusal };

/** A provider that asks us before it charges. Pure: it knows the wire and decides nothing. */
export interface PurchaseAuthorization {
  /** `authorization`: our yes grants. `payment`: it only checks, and the charge grants. */
  readonly grantOn: 'authorization' | 'payment';
  readonly bodyBytesMax: number;
  /** The refusal of a question whose head is wrong, before any byte of its body is read; undefined: read it. */
  refuseHead(head: QuestionHead): HttpAnswer | undefined;
  read(head: QuestionHead, body: Buffer): PurchaseQuestion | HttpAnswer;
  answer(decision: PurchaseDecision): HttpAnswer;
}
