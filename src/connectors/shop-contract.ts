import { type Fact } from '../domain/fact';
import { type Money } from '../domain/money';
import { type CardDetails } from './card-contract';
import { type Call, type Outcome } from './outcome';

/**
 * What a kit does for a provider that sells goods of its own catalogue to players whom it knows. A purchase takes the
 * money at once: there is no hold, and nothing goes back.
 */
export interface GoodsShop {
  /** The whole catalogue as it is now, in the provider's order. */
  listGoods(signal: AbortSignal): Promise<Outcome<readonly ShopGood[]>>;
  /**
   * Makes the player known to the provider. Repeated under its key it gives the same player, for as long as the provider
   * remembers the key.
   */
  addPlayer(call: Call, player: NewShopPlayer): Promise<Outcome<{ readonly reference: string }>>;
  /** Replaces the player's one card. Safe to repeat: the last one that was registered counts. A refusal keeps the earlier one. */
  registerCard(signal: AbortSignal, playerReference: string, card: CardDetails): Promise<Outcome<ShopCard>>;
  /** The player's card as the provider has it; null when there is none. */
  findCard(signal: AbortSignal, playerReference: string): Promise<Outcome<ShopCard | null>>;
  /** Debits the player's coins at the provider, or charges the player's card there. */
  purchase(call: Call, order: GoodOrder): Promise<Outcome<readonly Fact[]>>;
}

/** A good as the provider lists it. */
export interface ShopGood {
  /** The provider's key. */
  readonly reference: string;
  readonly name: string;
  /** Absolute address; null: none. */
  readonly thumbnail: string | null;
  /** One price of one unit per currency it is sold in; zero is free. */
  readonly prices: readonly Money[];
  /** What subscribed players save, in basis points; null: nothing. */
  readonly subscriberDiscount: number | null;
  readonly multiple: boolean;
  readonly permanent: boolean;
}

export interface NewShopPlayer {
  /** Our id, which the provider keeps as the game's own and takes once only. */
  readonly playerId: string;
  readonly name: string;
  readonly subscribed: boolean;
  /** What the player begins with at the provider. */
  readonly coins: number;
}

/** A player's card as it may be shown: last four digits at most. */
export interface ShopCard {
  readonly maskedNumber: string;
  readonly holder: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

export interface GoodOrder {
  readonly playerReference: string;
  readonly goodReference: string;
  readonly units: number;
  readonly unitPrice: Money;
  /** What the purchase has to cost. Told another total, the payment is reviewed and never captured. */
  readonly total: Money;
  /**
   * True: it was sent before, and what became of it is not known. Then a refusal only counts where it proves that the
   * first request had no effect.
   */
  readonly isRepetition: boolean;
}
