import { type Collection, type Documents } from '../../../emulator/documents';

/** What one ledger held. */
export interface LedgerContent {
  /** Hashes, in the order they were applied. */
  readonly transactions: readonly string[];
  readonly successful: number;
  readonly failed: number;
  readonly operations: number;
  /** Stroops, after this ledger. */
  readonly feePool: string;
  readonly totalCoins: string;
}

/**
 * A ledger that is stored because something happened in it, or because the rhythm changed after it. All others are
 * empty, and follow from the one before: that is why a week without payments costs nothing.
 */
interface StoredLedger extends LedgerContent {
  readonly sequence: number;
  readonly closedAtMs: number;
  /** When the next one closes; null: only on command. */
  readonly nextCloseMs: number | null;
  readonly intervalMs: number;
}

export interface Ledger extends LedgerContent {
  readonly sequence: number;
  readonly closedAtMs: number;
}

/** The chain of ledgers: which one is the last at a time, and what was in each. */
export class Ledgers {
  readonly #stored: Collection<StoredLedger>;

  constructor(documents: Documents) {
    this.#stored = documents.collection('ledgers');
  }

  get isEmpty(): boolean {
    return this.#stored.size === 0;
  }

  /** The present pace; 0: on command. */
  get intervalMs(): number {
    return this.#last.intervalMs;
  }

  /** The oldest that this chain knows. */
  get first(): number {
    return this.#at(0).sequence;
  }

  /** The first ledger of all. */
  begin(first: {
    sequence: number;
    closedAtMs: number;
    nextCloseMs: number;
    intervalMs: number;
    totalCoins: bigint;
  }): void {
    const { totalCoins, nextCloseMs, ...rest } = first;
    const totals = { feePool: '0', totalCoins: totalCoins.toString() };
    this.#append({ ...rest, ...nothing, ...totals, nextCloseMs: rest.intervalMs === 0 ? null : nextCloseMs });
  }

  /** The last ledger that has closed by then. */
  tip(nowMs: number): number {
    const { sequence, nextCloseMs, intervalMs } = this.#last;
    if (nextCloseMs === null || nowMs < nextCloseMs) return sequence;
    return sequence + 1 + Math.floor((nowMs - nextCloseMs) / intervalMs);
  }

  /** When, by the present rhythm, a ledger that is not stored has closed or will; undefined: on command. */
  dueAtMs(sequence: number): number | undefined {
    const { sequence: before, nextCloseMs, intervalMs } = this.#before(sequence);
    return nextCloseMs === null ? undefined : nextCloseMs + (sequence - before - 1) * intervalMs;
  }

  /** The time written into a ledger: when it was due, but never before the one before it. */
  closedAtMs(sequence: number): number {
    const before = this.#before(sequence);
    if (sequence === before.sequence) return before.closedAtMs;
    return Math.max(before.closedAtMs, this.dueAtMs(sequence) ?? 0);
  }

  get(sequence: number): Ledger {
    const base = this.#before(sequence);
    if (sequence === base.sequence) return base;
    const { feePool, totalCoins } = base;
    return { ...nothing, feePool, totalCoins, sequence, closedAtMs: this.closedAtMs(sequence) };
  }

  /** Writes down a ledger whose time has come; those after it keep their times. */
  store(sequence: number, content: LedgerContent): void {
    const { nextCloseMs, intervalMs, ...last } = this.#last;
    const closedAtMs = this.closedAtMs(sequence);
    const next = nextCloseMs === null ? null : nextCloseMs + (sequence - last.sequence) * intervalMs;
    this.#append({ ...content, sequence, closedAtMs, nextCloseMs: next, intervalMs });
  }

  /** Closes the next ledger now instead of in its time. */
  closeEarly(sequence: number, nowMs: number, content: LedgerContent): void {
    const { intervalMs } = this.#last;
    const nextCloseMs = intervalMs === 0 ? null : nowMs + intervalMs;
    const closedAtMs = Math.max(nowMs, this.closedAtMs(sequence - 1));
    this.#append({ ...content, sequence, closedAtMs, nextCloseMs, intervalMs });
  }

  /** Goes on from the last ledger at another pace, or from another time. */
  retime(tip: number, fromMs: number, intervalMs: number): void {
    const last = this.get(tip);
    const nextCloseMs = intervalMs === 0 ? null : fromMs + intervalMs;
    const changed = { ...last, nextCloseMs, intervalMs };
    if (last.sequence > this.#last.sequence) this.#append(changed);
    else this.#stored.put(String(this.#stored.size - 1), changed);
  }

  get #last(): StoredLedger {
    return this.#at(this.#stored.size - 1);
  }

  /** The youngest stored ledger that is not younger than that. */
  #before(sequence: number): StoredLedger {
    let low = 0;
    let high = this.#stored.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#at(middle).sequence <= sequence) low = middle;
      else high = middle - 1;
    }
    return this.#at(low);
  }

  #at(index: number): StoredLedger {
    const ledger = this.#stored.get(String(index));
    if (ledger === undefined) throw new Error(`the chain lost its ledger ${index}`);
    return ledger;
  }

  #append(ledger: StoredLedger): void {
    this.#stored.put(String(this.#stored.size), ledger);
  }
}

const nothing = { transactions: [], successful: 0, failed: 0, operations: 0 } as const;
