import { type Provider } from './provider';

/** Somebody who plays and buys. */
export interface Player {
  readonly id: string;
  readonly applicationId: string;
  /** The studio's own id for the player, unique in the application. */
  readonly reference: string;
  readonly name: string;
  readonly subscribed: boolean;
  /** A blocked player may not buy. */
  readonly blocked: boolean;
  readonly loggedIn: boolean;
  readonly lastLoginAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** A player as a provider's shop knows them. */
export interface ProviderPlayer {
  readonly applicationId: string;
  readonly playerId: string;
  readonly provider: Provider;
  readonly account: string;
  /** The provider's key of the player; null until the provider told it. */
  readonly reference: string | null;
  /** What the provider is asked to make the player with. A repetition has to say the same, whatever changed here since. */
  readonly name: string;
  /** Prices at the provider follow this one, not our player's. */
  readonly subscribed: boolean;
  readonly coins: number;
  readonly createdAt: Date;
  readonly version: number;
}

/** A payer known to a provider's vault. */
export interface Customer {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: Provider;
  readonly account: string;
  readonly reference: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly playerId: string | null;
  /** When the provider confirmed that it knows the customer; null while that is open, or where it keeps no customers. */
  readonly registeredAt: Date | null;
  /** When the provider is asked for the cards again by itself, because one may have been added there; null: it is not. */
  readonly cardsDueAt: Date | null;
  /** Until then the payer may add a card on the provider's page. */
  readonly cardsWatchedUntil: Date | null;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
  readonly version: number;
}
