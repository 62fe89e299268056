import { type Chain, changeState, type QueuedTransaction } from './chain';
import { type Envelope, type PaymentsEnvelope } from './envelope';
import { type TransactionResult } from './results';
import { armTimer, catchUp } from './time';
import { refusalAtEntry } from './validity';

/** What core says to a transaction. Only `pending` and `duplicate` may still end in a ledger by this submission. */
export type Verdict =
  | { readonly kind: 'pending' | 'duplicate' | 'tryAgainLater' }
  | { readonly kind: 'refused'; readonly result: TransactionResult };

/** What a fault makes of a transaction that core has taken. */
export type Inclusion =
  | { readonly kind: 'next' }
  /** So many ledgers later than the next. */
  | { readonly kind: 'late'; readonly ledgers: number }
  /** In the last ledger that its time bound allows. */
  | { readonly kind: 'lastMoment' }
  /** Core loses it; nothing is remembered of it. */
  | { readonly kind: 'never' };

/** Hands a transaction to core: at most one of a source account waits at a time. (Pi contract, sections 3.6 and 6) */
export function submit(chain: Chain, envelope: Envelope, inclusion: Inclusion = { kind: 'next' }): Verdict {
  const tip = catchUp(chain);
  if ((chain.bans.get(envelope.hash) ?? 0) > tip) return { kind: 'tryAgainLater' };
  if (envelope.kind === 'payments') {
    const waiting = chain.queue.get(envelope.source);
    if (waiting !== undefined) return behind(waiting, envelope);
  }
  const result = refusalAtEntry(chain, envelope, moment(chain, tip));
  if (result !== undefined) return { kind: 'refused', result };
  if (envelope.kind === 'payments' && inclusion.kind !== 'never') enqueue(chain, envelope, tip, inclusion);
  return { kind: 'pending' };
}

function behind(waiting: QueuedTransaction, envelope: PaymentsEnvelope): Verdict {
  if (waiting.hash === envelope.hash) return { kind: 'duplicate' };
  if (envelope.sequence < BigInt(waiting.sequence)) {
    return { kind: 'refused', result: { code: 'tx_bad_seq', feeCharged: 0n } };
  }
  return { kind: 'tryAgainLater' };
}

function moment(chain: Chain, tip: number): { lastClose: number; now: number } {
  return {
    lastClose: Math.floor(chain.ledgers.closedAtMs(tip) / 1000),
    now: Math.floor(chain.core.clock.nowMs() / 1000),
  };
}

function enqueue(chain: Chain, envelope: PaymentsEnvelope, tip: number, inclusion: Inclusion): void {
  const { hash, xdr, source } = envelope;
  chain.core.documents.transaction(() => {
    if (chain.queue.size === 0) changeState(chain, { processed: tip });
    chain.queue.put(source, {
      ...{ hash, xdr, source },
      sequence: envelope.sequence.toString(),
      fee: envelope.fee.toString(),
      queuedAt: tip,
      notBefore: earliestLedger(chain, envelope, tip, inclusion),
      kept: inclusion.kind !== 'next',
    });
    armTimer(chain);
  });
}

// Enough for hours; a bound of years is as good as none.
const ledgersAheadMax = 10_000;

function earliestLedger(
  chain: Chain,
  { maxTime }: PaymentsEnvelope,
  tip: number,
  inclusion: Inclusion,
): number {
  const next = tip + 1;
  if (inclusion.kind === 'late') return next + Math.max(Math.trunc(inclusion.ledgers), 0);
  if (inclusion.kind !== 'lastMoment' || maxTime === 0n) return next;
  let last = next;
  while (last - next < ledgersAheadMax && closesBy(chain, last + 1, maxTime)) last += 1;
  return last;
}

function closesBy(chain: Chain, sequence: number, maxTime: bigint): boolean {
  const dueAtMs = chain.ledgers.dueAtMs(sequence);
  return dueAtMs !== undefined && BigInt(Math.floor(dueAtMs / 1000)) <= maxTime;
}
