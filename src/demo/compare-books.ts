import { type BookEntry } from '../connectors/emulator/contract';

/** One payment as our own books have it, in minor units. */
export interface OurPayment {
  /** The reference that the provider knows it by. */
  readonly id: string;
  /** Other names that a provider may know it by: Stash's is its link's id, or what it asked us about. */
  readonly otherIds?: readonly (string | null)[];
  readonly currency: string;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** Paid to a user; absent for payments. */
  readonly paidOut?: bigint;
}

/** Every difference between what we believe and what really happened at the provider, both ways. Empty: they agree. */
export function compareBooks(ours: readonly OurPayment[], theirs: readonly BookEntry[]): readonly string[] {
  const differences: string[] = [];
  const known = new Set<string | null>();
  for (const { id, otherIds = [], captured, refunded, currency, paidOut = 0n } of ours) {
    const ids = new Set<string | null>([id, ...otherIds]);
    for (const each of ids) known.add(each);
    const entries = theirs.filter(entry => ids.has(entry.reference));
    compare(`captured of ${id}`, captured, sum(entries, 'CAPTURE'), differences);
    compare(`refunded of ${id}`, refunded, sum(entries, 'REFUND'), differences);
    compare(`paid out for ${id}`, paidOut, sum(entries, 'PAYOUT'), differences);
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

/** A payout as our own books have it: by the platform's id, under which the chain has it. Not registered: not in the books. */
export function ourPayout(payout: {
  readonly providerReference: string | null;
  readonly currency: string;
  readonly amount: bigint;
  readonly moneyMoved: boolean;
}): readonly OurPayment[] {
  const { providerReference: id, currency, amount, moneyMoved } = payout;
  if (id === null) return [];
  return [{ id, currency, captured: 0n, refunded: 0n, paidOut: moneyMoved ? amount : 0n }];
}
