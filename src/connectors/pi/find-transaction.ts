import { wholeAt } from '../json';
import { type Found, type PlatformPayment } from '../payout-contract';
import { history } from './history';
import { type TransactionRecord } from './horizon-records';
import { fetchAccount, fetchLedger, type AccountSnapshot } from './horizon-reads';
import { type PiParts } from './parts';
import { VALID_FOR_S } from './sign';
import { mismatchOf } from './verify';

/** How far the Platform's clock may be ahead of the ledgers' (Pi contract, section 8.3). */
const SKEW_S = 10n;
/**
 * How long after its creation a payment can be paid by something that we do not know of. Ours: by an envelope that was
 * lost with its row, signed at once. A user's: approval and the wallet take minutes; their bounds are not documented.
 */
const PAYABLE_FOR_S = { app_to_user: VALID_FOR_S + 2n * SKEW_S, user_to_app: 600n } as const;

/**
 * The transaction of a payment by its memo, in the history of our wallet (H8 of the contract's table). `none` only if
 * the history surely reaches from before the payment to the end of the time in which it could be paid: see `isWhole`.
 */
export async function findTransaction(
  pi: PiParts,
  signal: AbortSignal,
  payment: PlatformPayment,
): Promise<Found> {
  const own = payment.direction === 'app_to_user' ? payment.fromAddress : payment.toAddress;
  if (own !== pi.wallet.address) return unclear('the payment is not of this wallet');
  // Before the history, so that what is listed there is at least as new as this.
  const account = await fetchAccount(pi.horizon, pi.wallet.address, signal);
  if (account.kind !== 'known') return unclear(account.cause);
  const listed = await readSince(pi, signal, secondsOf(payment.createdAt) - SKEW_S);
  if (listed.kind === 'unclear') return listed;
  const matches = listed.transactions.filter(
    each => each.successful && each.source === payment.fromAddress && each.memo === payment.reference,
  );
  const [match] = matches;
  if (match) {
    const isClear = matches.length === 1 && mismatchOf(pi, payment, match) === undefined;
    return isClear
      ? { kind: 'found', hash: match.hash }
      : unclear('the history has transactions with this memo that are not the payment’s, or more than one');
  }
  const gap = await gapIn(pi, signal, { payment, account: account.value, listed });
  return gap === undefined ? { kind: 'none' } : unclear(gap);
}

interface Listed {
  readonly kind: 'listed';
  readonly transactions: readonly TransactionRecord[];
  /** The list goes back to before the time that was asked for; else it is all that this node has. */
  readonly reachesBack: boolean;
}

async function readSince(
  { horizon, wallet }: PiParts,
  signal: AbortSignal,
  since: bigint,
): Promise<Listed | Extract<Found, { kind: 'unclear' }>> {
  const transactions: TransactionRecord[] = [];
  for await (const step of history(horizon, wallet.address, signal)) {
    if (step.kind === 'unclear') return step;
    if (step.kind === 'end') break;
    transactions.push(step.transaction);
    if (step.transaction.closedAt < since) return { kind: 'listed', transactions, reachesBack: true };
  }
  return { kind: 'listed', transactions, reachesBack: false };
}

/**
 * Why the list may lack the transaction; undefined when it cannot. The list itself does not say up to which ledger it
 * goes, and a node that is behind lists less. The account's snapshot does: it names its ledger, and the one in which the
 * wallet changed last. Any transaction of the wallet changes it. So the list is whole up to the snapshot if it has
 * something from that ledger or a later one, or if that ledger closed before the payment was there.
 */
async function gapIn(
  { horizon }: PiParts,
  signal: AbortSignal,
  about: { readonly payment: PlatformPayment; readonly account: AccountSnapshot; readonly listed: Listed },
): Promise<string | undefined> {
  const { payment, account, listed } = about;
  const createdAt = secondsOf(payment.createdAt);
  const { asOf, lastModifiedLedger } = account;
  if (asOf === null || lastModifiedLedger === null) return 'Horizon does not name the ledgers of its answer';
  const snapshot = await fetchLedger(horizon, asOf, signal);
  if (snapshot.kind !== 'known') return snapshot.cause;
  if (snapshot.value.closedAt <= createdAt + PAYABLE_FOR_S[payment.direction])
    return 'the payment may still be paid';
  if (payment.direction === 'app_to_user' && hasNeverSent(account)) return undefined;
  const newest = listed.transactions[0];
  if (!newest || BigInt(newest.ledger) < lastModifiedLedger) {
    const lastChange = await fetchLedger(horizon, lastModifiedLedger, signal);
    if (lastChange.kind !== 'known') return lastChange.cause;
    const isBefore = lastChange.value.closedAt < createdAt - SKEW_S;
    return isBefore ? undefined : 'the wallet has changed since, and the history does not show why';
  }
  return listed.reachesBack ? undefined : gapAtTheStart(horizon, signal, createdAt);
}

/** An account's sequence begins at its ledger, shifted by 32 bits (Pi contract, section 8.2). */
function hasNeverSent({ sequence }: AccountSnapshot): boolean {
  return BigInt.asUintN(32, sequence) === 0n;
}

/** Nodes forget old ledgers. One that has everything since before the payment has forgotten nothing of it. */
async function gapAtTheStart(
  horizon: PiParts['horizon'],
  signal: AbortSignal,
  createdAt: bigint,
): Promise<string | undefined> {
  const root = await horizon.read('/', signal);
  const elder = root.kind === 'found' ? wholeAt(root.body, 'history_elder_ledger') : undefined;
  if (elder === undefined) return 'Horizon does not tell how far back it goes';
  const ledger = await fetchLedger(horizon, BigInt(elder), signal);
  if (ledger.kind !== 'known') return ledger.cause;
  return ledger.value.closedAt <= createdAt ? undefined : 'the history begins after the payment';
}

function secondsOf(date: Date): bigint {
  return BigInt(Math.floor(date.getTime() / 1000));
}

function unclear(cause: string): Extract<Found, { kind: 'unclear' }> {
  return { kind: 'unclear', cause };
}
