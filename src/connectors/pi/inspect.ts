import { type Envelope, type Inspection } from '../payout-contract';
import { failureCode, isFaithful } from './envelope';
import { history } from './history';
import { type TransactionRecord } from './horizon-records';
import { fetchAccount, fetchLedger, fetchTransaction } from './horizon-reads';
import { type PiParts } from './parts';

/**
 * What the chain proves about all envelopes of one payout (Pi contract, section 0, rules 5 and 6). Found in a ledger: it
 * is paid, or it failed and all others are dead with it, since they share a slot. Dead without being found takes one of
 * two proofs, both positive: another transaction has used the slot, or a ledger closed after the last of them expired
 * while the slot was still free. A 404, an error, a clock or the Platform's silence prove nothing.
 */
export async function inspect(
  pi: PiParts,
  signal: AbortSignal,
  envelopes: readonly Envelope[],
): Promise<Inspection> {
  const [first] = envelopes;
  if (!first) return open('there is no envelope to prove anything about');
  const sequence = first.sequence;
  const isOneSlot = envelopes.every(
    each => each.sequence === sequence && each.source === pi.wallet.address && isFaithful(each, pi.network),
  );
  if (!isOneSlot) return open('the envelopes do not share one slot of the wallet, or contradict themselves');

  // The last one is the likeliest.
  for (const { hash } of [...envelopes].reverse()) {
    const answer = await fetchTransaction(pi.horizon, hash, signal);
    if (answer.kind === 'known' && answer.value) return foundIn(pi, answer.value);
  }
  const account = await fetchAccount(pi.horizon, pi.wallet.address, signal);
  if (account.kind !== 'known') return open(account.cause);
  if (account.value.sequence >= sequence) return whoTook(pi, signal, envelopes, sequence);
  return haveExpired(pi, signal, envelopes, account.value.asOf);
}

function foundIn({ view }: PiParts, transaction: TransactionRecord): Inspection {
  const { hash, ledger, successful, resultXdr } = transaction;
  view.remember(transaction);
  return successful
    ? { kind: 'applied', hash, ledger }
    : { kind: 'failed', hash, code: failureCode(resultXdr) };
}

/** Proof (a): who has used the slot, by the wallet's history. */
async function whoTook(
  pi: PiParts,
  signal: AbortSignal,
  envelopes: readonly Envelope[],
  sequence: bigint,
): Promise<Inspection> {
  for await (const step of history(pi.horizon, pi.wallet.address, signal)) {
    if (step.kind === 'unclear') return open(step.cause);
    if (step.kind === 'end') break;
    const { transaction } = step;
    if (transaction.source !== pi.wallet.address || transaction.sequence > sequence) continue;
    // Older than the slot: this node has not seen its transaction yet.
    if (transaction.sequence < sequence) break;
    const isOurs = envelopes.some(({ hash }) => hash === transaction.hash);
    return isOurs ? foundIn(pi, transaction) : { kind: 'dead', proof: 'SLOT_TAKEN' };
  }
  return open('the slot is used, and its transaction is not in the history yet');
}

/**
 * Proof (b): in one snapshot of one node the slot was free, and the snapshot's ledger closed after the time bound of all
 * candidates. `asOf` is null when the snapshot is not named; the contract's weaker fallback is not used.
 */
async function haveExpired(
  { horizon }: PiParts,
  signal: AbortSignal,
  envelopes: readonly Envelope[],
  asOf: bigint | null,
): Promise<Inspection> {
  if (asOf === null) return open('Horizon does not name the ledger of its answer');
  // 0 is no time but none at all: such an envelope lives for ever.
  if (envelopes.some(({ maxTime }) => maxTime <= 0n)) return open('an envelope never expires');
  const ledger = await fetchLedger(horizon, asOf, signal);
  if (ledger.kind !== 'known') return open(ledger.cause);
  const { closedAt } = ledger.value;
  const hasExpired = envelopes.every(({ maxTime }) => closedAt > maxTime);
  return hasExpired ? { kind: 'dead', proof: 'EXPIRED_UNUSED' } : open('an envelope may still be applied');
}

function open(cause: string): Inspection {
  return { kind: 'open', cause };
}
