import { money, type Money } from './money';
import { type Provider } from './provider';

/** Something of a game that players buy: from our own catalogue, or synced from a provider's. */
export interface VirtualGood {
  readonly id: string;
  readonly applicationId: string;
  /** The studio's own id for the good, unique in the application. */
  readonly sku: string;
  readonly name: string;
  readonly thumbnail: string | null;
  /** One price of one unit per currency it is sold in; COIN among them. */
  readonly prices: readonly Money[];
  /** What subscribed players save, in basis points: 1,050 is 10.50 percent. Null: nothing. */
  readonly subscriberDiscount: number | null;
  /** Several units may be bought at once. */
  readonly multiple: boolean;
  /** Owned for good, so that a player can have it once only. */
  readonly permanent: boolean;
  readonly onSale: boolean;
  /** Units that one player may have in all; null: as many as they pay for. */
  readonly limitPerPlayer: number | null;
  /** WALLET for a good of our own catalogue. */
  readonly provider: Provider;
  /** The provider's key of a good that was synced from it; null for one of our own. */
  readonly providerReference: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What a buyer asks for. */
export interface OrderLine {
  readonly goodId: string;
  readonly quantity: number;
}

/** A line of a payment. Its price stays what it was when the order was stored, whatever becomes of the catalogue. */
export interface PaymentLine extends OrderLine {
  readonly unitPrice: Money;
  /** Units that a refund took back by name; absent: none. */
  readonly takenBack?: number;
}

/** How an order's goods are called at a provider that shows them line by line. Kept, so that a repetition says the same. */
export interface SoldAs {
  /** What the provider calls the player. */
  readonly playerReference: string;
  /** In the order of the payment's lines; empty for an amount alone, which is one piece of the order's reference. */
  readonly lines: readonly { readonly goodId: string; readonly sku: string; readonly name: string }[];
}

/** What a provider says that it sold. */
export interface SoldOrder {
  /** Null where it does not say. */
  readonly playerReference: string | null;
  readonly lines: readonly SoldLine[];
}

export interface SoldLine {
  /** Our sku. */
  readonly id: string;
  readonly quantity: number;
  /** Null where it does not say. */
  readonly unitPrice: Money | null;
}

/** Units of one line; the most that any of the catalogues behind us takes (contract of IntraZon, section 4.5). */
export const QUANTITY_MAX = 1_000;
/** Lines of one order. */
export const LINES_MAX = 50;
/** A hundred percent. */
export const DISCOUNT_MAX = 10_000;

/**
 * The price of one unit for a player; undefined when the good is not sold in that currency. The discount is taken off
 * the unit, not the sum, and half a smallest unit counts up: 4.99 less 10 % is 4.49, 15 coins less 10 % are 14 (contract
 * of IntraZon, section 6). This is the one place where money is divided.
 */
export function unitPrice(
  { prices, subscriberDiscount }: Pick<VirtualGood, 'prices' | 'subscriberDiscount'>,
  currency: string,
  subscribed: boolean,
): Money | undefined {
  const price = prices.find(each => each.currency === currency);
  if (!price || !subscribed || subscriberDiscount === null) return price;
  const whole = BigInt(DISCOUNT_MAX);
  return money((price.minor * (whole - BigInt(subscriberDiscount)) + whole / 2n) / whole, currency);
}

/** What the lines cost together; they are of one currency. */
export function totalOf(lines: readonly PaymentLine[]): bigint {
  return lines.reduce((sum, { quantity, unitPrice: price }) => sum + BigInt(quantity) * price.minor, 0n);
}

/** How many units one player may have in all; undefined when there is no limit. */
export function limitOf({
  permanent,
  limitPerPlayer,
}: Pick<VirtualGood, 'permanent' | 'limitPerPlayer'>): number | undefined {
  if (permanent) return 1;
  return limitPerPlayer ?? undefined;
}

/** Reads percent such as "12.5" into basis points; undefined for anything but 0 to 100 with two decimals at most. */
export function readDiscount(percent: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const points = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return points <= DISCOUNT_MAX ? points : undefined;
}

/** Percent with two decimals, as text. */
export function formatDiscount(basisPoints: number): string {
  const digits = basisPoints.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
