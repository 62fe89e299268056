import { isJsonObject, listAt } from '../json';
import { type HorizonClient, type HorizonRead } from './horizon-client';
import {
  readAccount,
  readFees,
  readLedger,
  readTransaction,
  type AccountRecord,
  type FeeRecord,
  type LedgerRecord,
  type TransactionRecord,
} from './horizon-records';

/** An answer that is believed as far as its own shape, or why there is none. */
export type Known<T> = { readonly kind: 'known'; readonly value: T } | Unclear;
export interface Unclear {
  readonly kind: 'unclear';
  readonly cause: string;
}

/** An account as of one ledger of one node; null when the node did not name the ledger. */
export interface AccountSnapshot extends AccountRecord {
  readonly asOf: bigint | null;
}

/** H2 of the contract's table, section 3.5. */
export async function fetchAccount(
  horizon: HorizonClient,
  address: string,
  signal: AbortSignal,
): Promise<Known<AccountSnapshot>> {
  const answer = await horizon.read(`/accounts/${address}`, signal);
  if (answer.kind !== 'found') return unclear(answer, 'the account');
  const account = readAccount(answer.body, address);
  return account ? known({ ...account, asOf: answer.latestLedger }) : unreadable('the account');
}

/** H3. */
export async function fetchFees(horizon: HorizonClient, signal: AbortSignal): Promise<Known<FeeRecord>> {
  const answer = await horizon.read('/fee_stats', signal);
  if (answer.kind !== 'found') return unclear(answer, 'the fees');
  const fees = readFees(answer.body);
  return fees ? known(fees) : unreadable('the fees');
}

/** H4. */
export async function fetchLastLedger(
  horizon: HorizonClient,
  signal: AbortSignal,
): Promise<Known<LedgerRecord>> {
  const answer = await horizon.read('/ledgers?order=desc&limit=1', signal);
  if (answer.kind !== 'found') return unclear(answer, 'the last ledger');
  const [record] = listAt(answer.body, '_embedded', 'records') ?? [];
  const ledger = isJsonObject(record) ? readLedger(record) : undefined;
  return ledger ? known(ledger) : unreadable('the last ledger');
}

/** H9: a ledger never changes, so that any node may tell of it. */
export async function fetchLedger(
  horizon: HorizonClient,
  sequence: bigint,
  signal: AbortSignal,
): Promise<Known<LedgerRecord>> {
  const answer = await horizon.read(`/ledgers/${sequence}`, signal);
  if (answer.kind !== 'found') return unclear(answer, `ledger ${sequence}`);
  const ledger = readLedger(answer.body);
  return ledger?.sequence === sequence ? known(ledger) : unreadable(`ledger ${sequence}`);
}

/** H7. Null: this node does not have it, which proves nothing. */
export async function fetchTransaction(
  horizon: HorizonClient,
  hash: string,
  signal: AbortSignal,
): Promise<Known<TransactionRecord | null>> {
  const answer = await horizon.read(`/transactions/${hash}`, signal);
  if (answer.kind === 'absent') return known(null);
  if (answer.kind !== 'found') return answer;
  const transaction = readTransaction(answer.body);
  return transaction?.hash === hash ? known(transaction) : unreadable('the transaction');
}

export function known<T>(value: T): Known<T> {
  return { kind: 'known', value };
}

export function unreadable(what: string): Unclear {
  return { kind: 'unclear', cause: `Horizon told of ${what} in a way that cannot be read` };
}

export function unclear(answer: Exclude<HorizonRead, { kind: 'found' }>, what: string): Unclear {
  return answer.kind === 'absent' ? { kind: 'unclear', cause: `Horizon does not know ${what}` } : answer;
}
