import { type Money } from '../../domain/money';
import { isJsonObject, listAt, textAt, wholeAt, type JsonObject } from '../json';
import { readMinor } from './amounts';
import { PAYMENT_STATES, type PaymentState } from './mapping';

/** A payment as Stash sees it (Stash contract, section 5). */
export interface PaymentView {
  /** Null: Stash did not say, or in a word that nobody documented. Ask again; it is not paid until it says so. */
  readonly state: PaymentState | null;
  readonly total: Money;
  readonly tax: Money;
  readonly items: readonly { readonly id: string; readonly quantity: number }[];
  /** Null before it was paid. */
  readonly paidAt: Date | null;
}

/** Undefined for a body that is no payment. */
export function readPayment(body: JsonObject): PaymentView | undefined {
  const total = readMinor(body['total'], body['currency']);
  const tax = readMinor(body['tax'], body['currency']);
  const items = (listAt(body, 'items') ?? []).map(readItem);
  if (!total || !tax || items.length === 0) return undefined;
  if (!items.every(item => item !== undefined)) return undefined;
  const status = textAt(body, ['status'], 100) ?? '';
  const state = Object.hasOwn(PAYMENT_STATES, status) ? PAYMENT_STATES[status] : undefined;
  return { state: state ?? null, total, tax, items, paidAt: readTime(body['timeMillis']) };
}

function readItem(value: unknown): PaymentView['items'][number] | undefined {
  const id = textAt(value, ['id'], 128);
  const quantity = wholeAt(value, 'quantity');
  if (!isJsonObject(value) || id === undefined || quantity === undefined || quantity < 1) return undefined;
  return { id, quantity };
}

function readTime(value: unknown): Date | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) return null;
  return new Date(Number(text));
}
