import { type CardStatus } from './card';
import { type EntitlementStatus } from './entitlement';
import { type HostedCheckoutStatus } from './hosted-checkout';
import { type Money } from './money';
import { type PaymentStatus } from './payment';
import { type PayoutStatus } from './payout';
import { type Provider } from './provider';

/** What we tell the world: one row of the journal, committed with the change it tells of. */
export type EventBody =
  | {
      readonly type: 'PaymentStatusChanged';
      readonly paymentId: string;
      readonly from: PaymentStatus | null;
      readonly to: PaymentStatus;
      /** How much this change moved, held or released; null when it moved nothing. */
      readonly amount: Money | null;
    }
  | {
      readonly type: 'HostedCheckoutStatusChanged';
      readonly paymentId: string;
      readonly checkoutId: string;
      readonly from: HostedCheckoutStatus | null;
      readonly to: HostedCheckoutStatus;
    }
  | {
      readonly type: 'PayoutStatusChanged';
      readonly payoutId: string;
      readonly from: PayoutStatus | null;
      readonly to: PayoutStatus;
    }
  | {
      readonly type: 'EntitlementChanged';
      readonly paymentId: string;
      readonly entitlementId: string;
      readonly from: EntitlementStatus | null;
      readonly to: EntitlementStatus;
    }
  | {
      readonly type: 'CardChanged';
      readonly cardId: string;
      readonly from: CardStatus | null;
      readonly to: CardStatus;
    };
export type EventType = EventBody['type'];

/** An event on its way into the journal; its position is given when it commits. */
export interface NewEvent {
  readonly applicationId: string;
  readonly body: EventBody;
  readonly provider: Provider | null;
  readonly playerId: string | null;
  /** Who caused it: `key:…`, `webhook:…`, `authorization:…` (a provider that asked), `operator:…`, or the server itself: `check`, `payout`. */
  readonly cause: string;
  readonly occurredAt: Date;
}

/** An event in the journal. */
export interface JournalEvent extends NewEvent {
  /** Place in the application's committed order: 1, 2, 3 … without gaps. */
  readonly position: bigint;
}
