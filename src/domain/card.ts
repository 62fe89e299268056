import { type Machine } from './machine';
import { type Provider } from './provider';

export const CARD_STATUSES = ['NOT_ACTIVE', 'ACTIVE', 'EXPIRED', 'REMOVED'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

export const CARD_MACHINE: Machine<CardStatus, 'ACTIVATED' | 'RAN_OUT' | 'REMOVED'> = {
  NOT_ACTIVE: {
    says: 'Stored; the payer has to prove that it is theirs.',
    on: { ACTIVATED: 'ACTIVE', RAN_OUT: 'EXPIRED', REMOVED: 'REMOVED' },
  },
  ACTIVE: { says: 'Can pay.', on: { RAN_OUT: 'EXPIRED', REMOVED: 'REMOVED' } },
  EXPIRED: { says: 'Past its expiry month.', on: { REMOVED: 'REMOVED' } },
  REMOVED: { says: 'Deleted at the provider; kept here for the payments that it made.', on: {} },
};

/** A card stored at a provider. The number lives there; here are its token and what may be shown. */
export interface Card {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: Provider;
  readonly account: string;
  readonly token: string;
  readonly brand: string | null;
  /** First six and last four digits at most, the rest masked. */
  readonly maskedNumber: string;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
  readonly holder: string | null;
  readonly status: CardStatus;
  readonly requiresSecurityCode: boolean;
  readonly customerId: string | null;
  readonly playerId: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** A card's status now: one that is past its last month counts as expired without anything being written. */
export function cardStatusAt(card: Card, now: Date): CardStatus {
  if (card.status !== 'ACTIVE' || card.expiryYear === null || card.expiryMonth === null) return card.status;
  // Valid through the last instant of its month, anywhere on earth (UTC-12).
  const end = Date.UTC(card.expiryYear, card.expiryMonth, 1, 12);
  return now.getTime() >= end ? 'EXPIRED' : card.status;
}
