import { applyOperations, isObsolete, OpenAccounts } from './apply';
import { type AppliedTransaction, type Chain, changeState, type QueuedTransaction, stateOf } from './chain';
import { type PaymentsEnvelope, readEnvelope } from './envelope';
import { type LedgerContent } from './ledgers';
import { neededFee } from './validity';

interface Candidate {
  readonly queued: QueuedTransaction;
  readonly envelope: PaymentsEnvelope;
}

// (Pi contract, section 3.6: core queue facts)
const queueAgeMax = 4;
const banLedgers = 10;

/** A ledger that is about to close. */
export interface LedgerSlot {
  readonly sequence: number;
  readonly closedAtMs: number;
}

/** Puts into a ledger what is due for it, forgets what has become impossible or too old, and answers what it holds. */
export function makeLedger(chain: Chain, slot: LedgerSlot): LedgerContent {
  const accounts = new OpenAccounts(chain);
  const chosen: Candidate[] = [];
  for (const candidate of candidates(chain)) {
    const { queued, envelope } = candidate;
    if (isObsolete(chain, accounts, envelope, slot.closedAtMs)) drop(chain, queued, slot.sequence);
    else if (queued.notBefore <= slot.sequence && chosen.length < chain.profile.values.ledgerCapacity)
      chosen.push(candidate);
    else if (!queued.kept && slot.sequence - queued.queuedAt >= queueAgeMax)
      drop(chain, queued, slot.sequence);
  }
  const fees = chosen.map(candidate => chargeFee(chain, accounts, candidate.envelope));
  const applied = chosen.map(({ envelope }, index) =>
    applyOne(chain, accounts, slot, { envelope, fee: fees[index] ?? 0n, place: index + 1 }),
  );
  const collected = fees.reduce((sum, fee) => sum + fee, 0n);
  changeState(chain, { feePool: (BigInt(stateOf(chain).feePool) + collected).toString() });
  for (const { queued } of chosen) chain.queue.delete(queued.source);
  if (applied.length > 0) checkConservation(chain);
  return contentOf(chain, applied);
}

/** Highest bid per operation first, then in the order of arrival. */
function candidates(chain: Chain): readonly Candidate[] {
  const { network } = stateOf(chain);
  const all: Candidate[] = [];
  for (const [, queued] of chain.queue.entries()) {
    const envelope = readEnvelope(queued.xdr, network);
    if (envelope?.kind === 'payments') all.push({ queued, envelope });
  }
  const bid = ({ envelope }: Candidate): number => Number(envelope.fee) / envelope.payments.length;
  return all.sort((a, b) => bid(b) - bid(a));
}

function drop(chain: Chain, { source, hash }: QueuedTransaction, sequence: number): void {
  chain.queue.delete(source);
  chain.bans.put(hash, sequence + banLedgers);
}

/** Fees of the whole ledger are taken before its first operation, as core does. */
function chargeFee(chain: Chain, accounts: OpenAccounts, envelope: PaymentsEnvelope): bigint {
  const needed = neededFee(chain, envelope);
  const fee = needed < envelope.fee ? needed : envelope.fee;
  const source = accounts.get(envelope.source);
  if (source !== undefined) source.balance -= fee;
  return fee;
}

function applyOne(
  chain: Chain,
  accounts: OpenAccounts,
  { sequence, closedAtMs }: LedgerSlot,
  { envelope, fee, place }: { envelope: PaymentsEnvelope; fee: bigint; place: number },
): AppliedTransaction {
  const operations = applyOperations(chain, accounts, envelope);
  const isSuccess = operations.every(code => code === 'op_success');
  const { hash, memo, source } = envelope;
  const token = ((BigInt(sequence) << 32n) | (BigInt(place) << 12n)).toString();
  const payments = envelope.payments.map(one => ({ ...one, amount: one.amount.toString() }));
  const applied: AppliedTransaction = {
    ...{ hash, xdr: envelope.xdr, ledger: sequence, closedAtMs, token, operations, memo, payments, source },
    code: isSuccess ? 'tx_success' : 'tx_failed',
    feeCharged: fee.toString(),
    maxFee: envelope.fee.toString(),
    sequence: envelope.sequence.toString(),
  };
  chain.transactions.put(hash, applied);
  if (memo.type === 'text' && memo.value !== undefined) {
    chain.byMemo.put(memo.value, [...(chain.byMemo.get(memo.value) ?? []), hash]);
  }
  for (const address of new Set([source, ...payments.flatMap(({ from, to }) => [from, to])])) {
    const state = accounts.state(address, sequence, closedAtMs);
    if (state !== undefined) chain.accounts.put(address, state, { hash, token });
  }
  if (isSuccess) tellMovements(chain, envelope, closedAtMs);
  return applied;
}

function tellMovements(chain: Chain, { hash, memo, payments }: PaymentsEnvelope, atMs: number): void {
  payments.forEach(({ from, to, amount }, index) => {
    const id = payments.length === 1 ? hash : `${hash}-${index}`;
    // Who pays himself has moved nothing.
    if (from !== to) chain.onMovement({ id, hash, from, to, amount, memo, atMs });
  });
}

function contentOf(chain: Chain, applied: readonly AppliedTransaction[]): LedgerContent {
  const successful = applied.filter(one => one.code === 'tx_success').length;
  const { feePool, totalCoins } = stateOf(chain);
  return {
    transactions: applied.map(one => one.hash),
    successful,
    failed: applied.length - successful,
    operations: applied.reduce((sum, one) => sum + one.payments.length, 0),
    ...{ feePool, totalCoins },
  };
}

/** Coins are neither made nor lost by a ledger; anything else is a bug of the emulator. */
function checkConservation(chain: Chain): void {
  const { feePool, totalCoins } = stateOf(chain);
  const held = chain.accounts.entries().reduce((sum, [, state]) => sum + BigInt(state.balance), 0n);
  if (held + BigInt(feePool) !== BigInt(totalCoins)) {
    throw new Error(`coins are not conserved: ${held} held, ${feePool} fees, ${totalCoins} in all`);
  }
}
