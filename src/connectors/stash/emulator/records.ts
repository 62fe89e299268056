/** How a link stands. EXPIRED is not stored: it follows from the time. (Stash contract, section 4.5) */
export type LinkState =
  'PENDING' | 'FAILED' | 'SUCCEEDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'CHARGED_BACK';

export type LinkStatus = LinkState | 'EXPIRED';

/** What the player buys of one thing. */
export interface LineRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly quantity: number;
  /** As the merchant spelled it. */
  readonly pricePerItem: string;
  /** Of one piece, in minor units. */
  readonly unitMinor: number;
}

/** A free extra. */
export interface BonusRecord {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
}

/** What became of one question to the merchant. */
export interface QuestionRecord {
  readonly at: string;
  /** Absent when no complete answer came back. */
  readonly status?: number;
  readonly cause?: string;
  /** The merchant said that it had granted this before. */
  readonly isReplay: boolean;
}

export type AttemptOutcome =
  | 'CAPTURED'
  | 'DECLINED'
  | 'INSUFFICIENT_FUNDS'
  /** The merchant said something else than 200. */
  | 'REFUSED'
  /** The merchant did not answer completely and in time. */
  | 'NO_ANSWER'
  | 'CAPTURE_FAILED'
  /** The process ended while the merchant was asked. */
  | 'INTERRUPTED';

/** One try to pay. Of the card nothing is kept but its last four digits. */
export interface AttemptRecord {
  readonly number: number;
  readonly at: string;
  readonly cardEnding: string;
  readonly outcome: AttemptOutcome;
  readonly questions: readonly QuestionRecord[];
}

/** The try that is under way: funds are held, the merchant is being asked. */
export interface RunningAttempt {
  readonly number: number;
  readonly at: string;
  readonly cardEnding: string;
  readonly failsCapture: boolean;
}

export interface RevokedLine {
  readonly id: string;
  readonly quantity: number;
}

export type RefundReason = 'REQUESTED' | 'FRAUD' | 'CHARGEBACK';

export interface RefundRecord {
  readonly refundId: string;
  /** Minor units. */
  readonly amount: number;
  readonly reason: RefundReason;
  readonly lines: readonly RevokedLine[];
  readonly atMs: number;
}

export interface LinkRecord {
  /** UUID v4: what the merchant gets back and asks by. */
  readonly id: string;
  readonly generation: 'G1' | 'G2';
  readonly shopId: string;
  /** What the merchant is asked with: its own id when it gave one, else the link's. */
  readonly transactionId: string;
  readonly playerId: string;
  readonly regionCode: string;
  readonly currency: string;
  readonly lines: readonly LineRecord[];
  readonly bonus: readonly BonusRecord[];
  /** Minor units; the total includes the tax. */
  readonly tax: number;
  readonly total: number;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly state: LinkState;
  readonly running?: RunningAttempt;
  readonly attempts: readonly AttemptRecord[];
  /** Of a charged link. */
  readonly order?: { readonly orderId: string; readonly paidAtMs: number };
  readonly refunds: readonly RefundRecord[];
}

/** The G2 request that a merchant's transactionId was used for. */
export interface TransactionRecord {
  readonly linkId: string;
  readonly requestDigest: string;
}

/** A thing of the managed catalogue. */
export interface CatalogRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Prices by currency, spelled like `pricePerItem`. */
  readonly prices: Readonly<Record<string, string>>;
}
