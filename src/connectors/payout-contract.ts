import { type Money } from '../domain/money';
import { type Call, type Outcome } from './outcome';

/**
 * What a kit does for payouts over a platform that books and a chain that moves money. Each function is one small step
 * with at most one effect; the service stores the state before and after each, so that a payout goes on from wherever it
 * was cut off. A kit never signs or sends anything that it was not handed, and keeps nothing but caches that may be lost.
 */
export interface PayoutRail {
  readonly currency: string;
  /** The chain's name, as the platform says it. */
  readonly network: string;
  /** The wallet that pays: the address that belongs to the signing seed. */
  readonly address: string;
  /** Most minor units that the wallet may pay out within a UTC day; null: no limit. */
  readonly dailyLimit: bigint | null;

  /** Creates the payment at the platform. Moves no money: a spare one is cancelled, not paid. */
  register(call: Call, order: PayoutOrder): Promise<Registration>;
  /** The payments that the platform holds open for this application. */
  listOpen(signal: AbortSignal): Promise<Outcome<readonly PlatformPayment[]>>;
  read(signal: AbortSignal, reference: string): Promise<Outcome<PlatformPayment>>;
  /** Done when the platform says that it is cancelled, now or before. Never called while an envelope may be alive. */
  cancel(call: Call, reference: string): Promise<Outcome<PlatformPayment>>;

  /**
   * Builds and signs one transaction; sends nothing. `sequence` is given when the payout was signed before: the new
   * envelope must take the same slot, so that no two of its envelopes can both be applied.
   * Refused with INSUFFICIENT_FUNDS when the wallet cannot pay it, and with SEQUENCE_TAKEN when the slot is used up.
   */
  sign(call: Call, request: SignRequest): Promise<Outcome<Envelope>>;
  /** Sends an envelope, byte for byte. The same one may be sent as often as wanted: it is applied once at most. */
  submit(call: Call, envelope: Envelope): Promise<Submission>;
  /** What the chain proves about all envelopes ever made for one payout. Causes nothing. */
  inspect(signal: AbortSignal, envelopes: readonly Envelope[]): Promise<Inspection>;
  /** Looks in the wallet's history for a transaction of a payment that we have no row for. Causes nothing. */
  findTransaction(signal: AbortSignal, payment: PlatformPayment): Promise<Found>;
  /**
   * Checks the transaction on the chain against the payment (wallet, recipient, amount, memo, network) and tells the
   * platform of it. Nothing is told when it does not fit: a wrong transaction can never be taken back there.
   */
  complete(call: Call, payment: PlatformPayment, hash: string): Promise<Outcome<PlatformPayment>>;
}

export interface PayoutOrder {
  readonly payoutId: string;
  readonly recipient: string;
  readonly amount: Money;
  /** Shown to the recipient. */
  readonly memo: string;
  /** The client's own; the kit adds our payout id, the only link back after a crash. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** The platform's record of a payment, parsed and believed only as far as its own shape. */
export interface PlatformPayment {
  readonly reference: string;
  /** Our payout id, when its metadata carry one. */
  readonly payoutId: string | null;
  readonly userUid: string;
  readonly amount: Money;
  readonly memo: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly direction: 'user_to_app' | 'app_to_user';
  readonly network: string;
  readonly createdAt: Date;
  readonly status: {
    readonly developerApproved: boolean;
    readonly transactionVerified: boolean;
    readonly developerCompleted: boolean;
    readonly cancelled: boolean;
    readonly userCancelled: boolean;
  };
  readonly transaction: { readonly txid: string; readonly verified: boolean; readonly link: string } | null;
}

export type Registration =
  | { readonly kind: 'registered'; readonly payment: PlatformPayment }
  /** The platform answered, and its payment is not the one that was asked for. Nothing may be signed for it. */
  | { readonly kind: 'contradicted'; readonly payment: PlatformPayment; readonly field: string }
  /** Another payment is open and has to be ended first. Nothing was created. */
  | { readonly kind: 'ongoing'; readonly payment: PlatformPayment }
  | Exclude<Outcome<never>, { readonly kind: 'done' }>;

export interface SignRequest {
  readonly payment: PlatformPayment;
  readonly order: PayoutOrder;
  /** The slot of the payout's earlier envelopes; null for the first one. */
  readonly sequence: bigint | null;
  /** The highest slot of this wallet that our rows say is used or promised; null when there is none. */
  readonly sequenceFloor: bigint | null;
  /** The fee of the last envelope, when it was refused as too low, and what was asked for. */
  readonly feeNeeded: bigint | null;
}

/** One signed transaction. Whoever has its bytes can make it happen, until it is dead. */
export interface Envelope {
  readonly hash: string;
  /** Base 64 of the signed bytes. */
  readonly xdr: string;
  readonly source: string;
  readonly sequence: bigint;
  /** After a ledger closed later than this it can never be applied. Seconds since 1970, as on the chain. */
  readonly maxTime: bigint;
  readonly fee: bigint;
}

export type Submission =
  /** In a ledger, successfully: paid. */
  | { readonly kind: 'applied'; readonly ledger: number }
  /** In a ledger and failed: not paid, slot and fee are gone. */
  | { readonly kind: 'failed'; readonly code: string }
  /**
   * This submission was refused before the queue. RESEND: the same bytes may pass later. RESIGN: the fee was too low.
   * STOP: it never passes. A copy that was sent earlier may still be in the queue: only `inspect` says that it is dead.
   */
  | {
      readonly kind: 'refusedAtEntry';
      readonly code: string;
      readonly then: 'RESEND' | 'RESIGN' | 'STOP';
      readonly feeNeeded: bigint | null;
    }
  | { readonly kind: 'notSent'; readonly cause: string }
  /** Queued, timed out, reset, or an answer that proves nothing. */
  | { readonly kind: 'unknown'; readonly cause: string };

export type Inspection =
  | { readonly kind: 'applied'; readonly hash: string; readonly ledger: number }
  | { readonly kind: 'failed'; readonly hash: string; readonly code: string }
  /** None of them can ever be applied. SLOT_TAKEN: by a transaction that is not ours. */
  | { readonly kind: 'dead'; readonly proof: 'SLOT_TAKEN' | 'EXPIRED_UNUSED' }
  /** May still be applied, or nothing could be proven. */
  | { readonly kind: 'open'; readonly cause: string };

export type Found =
  | { readonly kind: 'found'; readonly hash: string }
  /** The whole window in which one could have been applied lies in the history, and there is none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly cause: string };

/** Payments that users start in the platform's browser, and that the application approves and completes. */
export interface UserPayments {
  /** Whose access token it is; refused when it is not valid. */
  identify(signal: AbortSignal, accessToken: string): Promise<Outcome<{ readonly uid: string }>>;
  read(signal: AbortSignal, reference: string): Promise<Outcome<PlatformPayment>>;
  /** Lets the user sign. Approving twice counts as once. */
  approve(call: Call, reference: string): Promise<Outcome<PlatformPayment>>;
  cancel(call: Call, reference: string): Promise<Outcome<PlatformPayment>>;
  /** As PayoutRail.complete: verified on the chain first. */
  complete(call: Call, payment: PlatformPayment, hash: string): Promise<Outcome<PlatformPayment>>;
  findTransaction(signal: AbortSignal, payment: PlatformPayment): Promise<Found>;
}
