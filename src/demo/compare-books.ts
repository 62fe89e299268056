import { type BookEntry } from '../connectors/emulator/contract';

/** One payment as our own books have it, in minor units. */
export interface OurPayment {
  /** The reference that the provider knows it by. */
  readonly id: string;
  readonly currency: string;
  readonly captured: bigint;
  readonly refunded: bigint;
}

/** Every difference between what we believe and what really happened at the provider, both ways. Empty: they agree. */
export function compareBooks(ours: readonly OurPayment[], theirs: readonly BookEntry[]): readonly string[] {
  const differences: string[] = [];
  const known = new Map(ours.map(payment => [payment.id, payment]));
  for (const { id, captured, refunded, currency } of ours) {
    const entries = theirs.filter(entry => entry.reference === id);
    compare(`captured of ${id}`, captured, sum(entries, 'CAPTURE'), differences);
    compare(`refunded of ${id}`, refunded, sum(entries, 'REFUND'), differences);
    const foreign = entries.find(entry => entry.currency !== currency);
    if (foreign) differences.push(`${id}: ${currency} here, ${foreign.currency} there`);
  }
  for (const { reference, kind, amount } of theirs) {
    if (!known.has(reference)) differences.push(`${reference}: ${kind} of ${amount} there, unknown here`);
  }
  return differences;
}

function sum(entries: readonly BookEntry[], kind: BookEntry['kind']): bigint {
  return entries.reduce((total, entry) => (entry.kind === kind ? total + BigInt(entry.amount) : total), 0n);
}

function compare(what: string, here: bigint, there: bigint, differences: string[]): void {
  if (here !== there) differences.push(`${what}: ${here} here, ${there} there`);
}
