import { type PaymentLine, type SoldAs, type SoldOrder } from './goods';
import { money, type Money } from './money';
import { type Payment } from './payment';

/**
 * The currency of an amount that nobody has told yet: ISO 4217 keeps XXX for "no currency involved". A purchase on an
 * order that was made without us says neither price nor currency when we are asked about it.
 */
export const NOT_TOLD = 'XXX';

export function isPriced({ amount }: Pick<Payment, 'amount'>): boolean {
  return amount.currency !== NOT_TOLD;
}

/** Units by sku, each sku once: lines of one id are summed (Stash contract, rule M11). */
export function unitsOf(
  lines: readonly { readonly id: string; readonly quantity: number }[],
): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { id, quantity } of lines) units.set(id, (units.get(id) ?? 0) + quantity);
  return units;
}

/** What was ordered, as the provider calls it. */
export function orderedUnits(
  { lines, reference }: Pick<Payment, 'lines' | 'reference'>,
  sold: SoldAs,
): ReadonlyMap<string, number> {
  if (lines.length === 0) return new Map([[reference, 1]]);
  return unitsOf(lines.map(({ goodId, quantity }) => ({ id: skuOf(sold, goodId), quantity })));
}

export function sameUnits(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, quantity]) => b.get(id) === quantity);
}

/** Whether the provider sold this order and no other. It may have added free extras to an order that it made itself. */
export function isOrder(payment: Payment, sold: SoldAs, told: SoldOrder, mayHaveExtras: boolean): boolean {
  if (told.playerReference !== null && told.playerReference !== sold.playerReference) return false;
  const ordered = orderedUnits(payment, sold);
  const units = unitsOf(told.lines);
  if (!mayHaveExtras) return sameUnits(ordered, units);
  return units.size > 0 && [...units].every(([id, quantity]) => quantity <= (ordered.get(id) ?? 0));
}

/** A payment whose amount was not told gets it now, with the price of each line as far as it is told. */
export function priced(payment: Payment, sold: SoldAs, told: SoldOrder, total: Money): Payment {
  const lines = payment.lines.map(line => {
    const price = told.lines.find(({ id }) => id === skuOf(sold, line.goodId))?.unitPrice;
    return price?.currency === total.currency ? { ...line, unitPrice: price } : line;
  });
  return { ...payment, amount: money(total.minor, total.currency), lines };
}

/** Marks what a refund took back by name. */
export function takenBack(
  lines: readonly PaymentLine[],
  sold: SoldAs,
  told: SoldOrder,
): readonly PaymentLine[] {
  const units = unitsOf(told.lines);
  return lines.map(line => {
    const more = units.get(skuOf(sold, line.goodId)) ?? 0;
    if (more === 0) return line;
    return { ...line, takenBack: Math.min(line.quantity, (line.takenBack ?? 0) + more) };
  });
}

function skuOf({ lines }: SoldAs, goodId: string): string {
  return lines.find(line => line.goodId === goodId)?.sku ?? goodId;
}
