/** One movement of money as a provider's own books have it. */
export interface TheirEntry {
  readonly kind: string;
  /** What the merchant named the order, or the provider's own name of it. */
  readonly reference: string;
  /** Minor units. */
  readonly amount: string;
  readonly currency: string;
}

/** One payment or payout as our own books have it, in minor units. */
export interface OurPayment {
  /** The reference that the provider knows it by. */
  readonly id: string;
  /** Whatever else the provider may name it by. */
  readonly otherNames?: readonly (string | null)[];
  readonly currency: string;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** Paid to a user; absent for payments. */
  readonly paidOut?: bigint;
}

/** Every difference between what we believe and what really happened at the providers, both ways. Empty: they agree. */
export function compareBooks(ours: readonly OurPayment[], theirs: readonly TheirEntry[]): readonly string[] {
  const differences: string[] = [];
  const byReference = new Map<string, TheirEntry[]>();
  for (const entry of theirs) {
    const others = byReference.get(entry.reference);
    if (others) others.push(entry);
    else byReference.set(entry.reference, [entry]);
  }
  for (const { id, otherNames = [], captured, refunded, currency, paidOut = 0n } of ours) {
    const names = [...new Set([id, ...otherNames.filter(name => name !== null)])];
    const entries = names.flatMap(name => byReference.get(name) ?? []);
    names.forEach(name => byReference.delete(name));
    compare(`captured of ${id}`, captured, sum(entries, 'CAPTURE'), differences);
    compare(`refunded of ${id}`, refunded, sum(entries, 'REFUND'), differences);
    compare(`paid out for ${id}`, paidOut, sum(entries, 'PAYOUT'), differences);
    const foreign = entries.find(entry => entry.currency !== currency);
    if (foreign) differences.push(`${id}: ${currency} here, ${foreign.currency} there`);
  }
  for (const { reference, kind, amount } of [...byReference.values()].flat()) {
    differences.push(`${reference}: ${kind} of ${amount} there, unknown here`);
  }
  return differences;
}

function sum(entries: readonly TheirEntry[], kind: string): bigint {
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
