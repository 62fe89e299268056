import { type SoldLine } from '../../domain/goods';
import { parseMoney, type Money } from '../../domain/money';
import { isJsonObject, listAt, textAt, wholeAt, type JsonObject } from '../json';
import { readMinor } from './amounts';
import { PAYMENT_STATES, type PaymentState } from './mapping';

/** A payment as Stash sees it (Stash contract, section 5). */
export interface PaymentView {
  /** Null: Stash did not say, or in a word that nobody documented. Ask again; it is not paid until it says so. */
  readonly state: PaymentState | null;
  readonly total: Money;
  readonly tax: Money;
  readonly items: readonly SoldLine[];
  /** Null before it was paid. */
  readonly paidAt: Date | null;
}

/** Undefined for a body that is no payment. */
export function readPayment(body: JsonObject): PaymentView | undefined {
  const total = readMinor(body['total'], body['currency']);
  const tax = readMinor(body['tax'], body['currency']);
  const currency = total?.currency ?? '';
  const items = (listAt(body, 'items') ?? []).map(item => readItem(item, currency));
  if (!total || !tax || items.length === 0) return undefined;
  if (!items.every(item => item !== undefined)) return undefined;
  const status = textAt(body, ['status'], 100) ?? '';
  const state = Object.hasOwn(PAYMENT_STATES, status) ? PAYMENT_STATES[status] : undefined;
  const paidAt = readTime(body['timeMillis']);
  return { state: state ?? null, total, tax, items: withProvenPrices(items, total, tax), paidAt };
}

/** Prices come back as they were sent, in a unit that nobody documents: they count only when they add up to the total. */
function withProvenPrices(items: readonly SoldLine[], total: Money, tax: Money): readonly SoldLine[] {
  const sum = items.reduce(
    (all, { quantity, unitPrice }) => all + BigInt(quantity) * (unitPrice?.minor ?? 0n),
    0n,
  );
  const isProven = sum + tax.minor === total.minor && items.every(({ unitPrice }) => unitPrice !== null);
  return isProven ? items : items.map(item => ({ ...item, unitPrice: null }));
}

function readItem(value: unknown, currency: string): SoldLine | undefined {
  const id = textAt(value, ['id'], 128);
  const quantity = wholeAt(value, 'quantity');
  if (!isJsonObject(value) || id === undefined || quantity === undefined || quantity < 1) return undefined;
  const price = parseMoney(textAt(value, ['pricePerItem'], 20) ?? '', currency);
  return { id, quantity, unitPrice: typeof price === 'string' ? null : price };
}

function readTime(value: unknown): Date | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) return null;
  return new Date(Number(text));
}
