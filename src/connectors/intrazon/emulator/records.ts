/** An application: the merchant's account. Its secret is kept as a digest only. */
export interface ApplicationRecord {
  readonly key: string;
  readonly name: string;
  /** SHA-256 of the present secret, hex. */
  readonly secretDigest: string;
  /** How many secrets have been generated for it. */
  readonly generation: number;
  readonly isTestMode: boolean;
  /** In creation order. */
  readonly goods: readonly GoodRecord[];
}

/** A virtual good. Decimals stay text; arithmetic is done in whole coins, cents and basis points. */
export interface GoodRecord {
  readonly key: string;
  readonly name: string;
  /** Coins; null: not sold for coins. */
  readonly price: number | null;
  /** `4.99`; null: not sold in that currency. */
  readonly priceUsd: string | null;
  readonly priceEur: string | null;
  readonly thumbnail: string | null;
  /** Percent, `10.00`. */
  readonly subscriberDiscount: string | null;
  readonly multiple: boolean;
  readonly permanent: boolean;
}

export interface PlayerRecord {
  readonly key: string;
  readonly applicationKey: string;
  readonly name: string;
  readonly subscribed: boolean;
  readonly coins: number;
  readonly logged: boolean;
  readonly lastLogin: string | null;
  readonly appUniqueId: string | null;
  /** How many purchases it has made: they are stored under its key and their number. */
  readonly purchaseCount: number;
}

/** What is kept of a card: neither its number nor its code. (IntraZon contract, sections 4.4 and 11) */
export interface CardRecord {
  /** Random; stands for the card in the charges. */
  readonly token: string;
  /** All but the last four digits replaced by stars. */
  readonly masked: string;
  readonly name: string;
  readonly expiryMonth: string;
  readonly expiryYear: string;
  /** The test card whose charges fail. */
  readonly declinesCharges: boolean;
}

export type Currency = 'coins' | 'usd' | 'eur';

export interface PurchaseRecord {
  readonly key: string;
  readonly playerKey: string;
  readonly goodKey: string;
  readonly currency: Currency;
  readonly amount: number;
  /** Coins or cents. */
  readonly total: number;
  readonly createdAtMs: number;
}

/** A successful charge of a card; in live mode, too, it is only played. */
export interface ChargeRecord {
  readonly applicationKey: string;
  readonly purchase: PurchaseRecord;
  readonly cardToken: string;
  readonly maskedCard: string;
  readonly isTestMode: boolean;
}
