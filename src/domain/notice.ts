import { type Provider } from './provider';

export const NOTICE_OUTCOMES = ['APPLIED', 'IGNORED'] as const;

/** A verified webhook, stored before it was acknowledged and applied afterwards. */
export interface StoredNotice {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: Provider;
  readonly account: string;
  /** Unique per provider account: a repeated delivery is stored once. */
  readonly deliveryId: string;
  readonly type: string;
  readonly paymentId: string | null;
  readonly providerReference: string | null;
  readonly checkoutReference: string | null;
  /** The customer of the provider's wallet whose cards changed. */
  readonly vaultLogin: string | null;
  /** Facts that may be believed as they stand; null: look it up. */
  readonly facts: readonly unknown[] | null;
  readonly outcome: (typeof NOTICE_OUTCOMES)[number] | null;
  /** Why it was ignored, or what the last try failed with. */
  readonly detail: string | null;
  readonly tries: number;
  /** Null once it has an outcome. */
  readonly dueAt: Date | null;
  readonly leasedUntil: Date | null;
  readonly receivedAt: Date;
}
