import { type Behaviour } from './test-cards';

export type Interface = 'api' | 'apim' | 'vwapi';

/** What is kept of a card: nothing to pay with. */
export interface CardTrace {
  readonly mask: string;
  readonly digest: string;
  readonly brand: string;
  readonly holder: string;
  readonly expiry: { readonly month: number; readonly year: number };
  readonly behaviour: Behaviour;
}

/** (Payture contract, section 7) */
export type OrderState =
  | 'New'
  | 'PreAuthorized3DS'
  | 'Authorized'
  | 'Voided'
  | 'Charged'
  | 'Refunded'
  | 'Rejected'
  | 'Error'
  | 'AuthorizationClosed';

/** A follow-up or payment that stalls. Its money moves when it ends. */
export interface PendingStep {
  readonly kind: 'block' | 'charge' | 'unblock' | 'refund';
  readonly amount: number;
}

export interface OrderRecord {
  /** Space and OrderId. */
  readonly key: string;
  readonly account: string;
  readonly terminal: string;
  readonly orderId: string;
  readonly via: Interface;
  readonly mode: 'Pay' | 'Block';
  readonly state: OrderState;
  /** Asked for. Kopecks, like all amounts here. */
  readonly amount: number;
  readonly held: number;
  readonly charged: number;
  readonly refunded: number;
  readonly card: CardTrace;
  readonly is3ds: boolean;
  readonly refunds: number;
  readonly customFields: Readonly<Record<string, string>>;
  readonly ip: string;
  readonly email: string;
  /** Empty for a card that is not stored. */
  readonly login: string;
  readonly cardId: string;
  readonly rrn?: string;
  readonly authCode?: string;
  readonly lastError?: string;
  readonly md?: string;
  readonly pending?: PendingStep;
  readonly sessionId?: string;
  /** The key of the customer whose SMS code this payment uses up. */
  readonly codeOf?: string;
  /** The key of a customer who keeps the card if this payment succeeds. */
  readonly saveFor?: string;
}

/** The names of the commands that end a 3-D Secure step; `page` ends it by itself. */
export type Finisher = 'Pay3DS' | 'Block3DS' | 'PaySubmit3DS' | 'AddSubmit3DS' | 'page';

export interface ChallengeRecord {
  readonly md: string;
  readonly paReqDigest: string;
  readonly finisher: Finisher;
  /** Of a payment. */
  readonly orderKey?: string;
  /** Of a card that is being added. */
  readonly cardId?: string;
  readonly sessionId?: string;
  readonly threeDs: 'ok' | 'fail';
  readonly state: 'open' | 'done' | 'obsolete';
  /** What the cardholder sees. */
  readonly amount: number;
  readonly label: string;
  readonly mask: string;
}

export interface CustomerRecord {
  readonly key: string;
  readonly vwid: string;
  readonly account: string;
  readonly login: string;
  readonly passwordDigest: string;
  readonly phone: string;
  readonly email: string;
}

export interface WalletCardRecord {
  readonly cardId: string;
  readonly customerKey: string;
  readonly trace: CardTrace;
  readonly status: 'NotActive' | 'IsActive' | 'Waiting3DS';
  readonly noCvv: boolean;
  readonly wrongTries: number;
  /** Counts up: the newest successful use has the highest. */
  readonly usedAt: number;
}

export interface SessionRecord {
  readonly id: string;
  readonly account: string;
  readonly terminal: string;
  readonly via: 'apim' | 'vwapi';
  readonly type: 'Pay' | 'Block' | 'Add';
  readonly orderId: string;
  readonly orderKey: string;
  readonly amount: number;
  readonly product: string;
  readonly url: string;
  readonly customFields: Readonly<Record<string, string>>;
  readonly ip: string;
  readonly login: string;
  readonly passwordDigest: string;
  readonly phone: string;
  readonly cardId: string;
  readonly expiresAtMs: number;
  /** Of a session that has added its card. */
  readonly addedCardId?: string;
}

export interface CodeRecord {
  readonly customerKey: string;
  readonly login: string;
  readonly phone: string;
  readonly code: string;
  readonly cardId: string;
  readonly orderId: string;
  readonly expiresAtMs: number;
}
