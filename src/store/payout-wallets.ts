import { type PayoutWallet } from '../domain/payout';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { type WalletKey } from './payouts';
import { StaleState } from './payments';
import { PayoutWalletRow } from './rows/payout-wallet.row';

const wallets = table(PayoutWalletRow);

export function findWallet(from: Queryable, key: WalletKey): Promise<PayoutWallet | undefined> {
  return wallets.findOne(from, only(key));
}

/** The wallet's row, made when there is none. */
export async function ensureWallet(tx: Executor, key: WalletKey): Promise<PayoutWallet> {
  const found = await wallets.findOne(tx, only(key));
  if (found) return found;
  const lease = { fence: 0, leasedBy: null, leasedUntil: null };
  const made = { ...only(key), ...lease, day: '', dayTotal: 0n, version: 1 };
  if (await wallets.insertIfAbsent(tx, made)) return made;
  throw new StaleState(key.account);
}

/** Compare-and-set. Throws StaleState when another change was first. */
export async function saveWallet(
  tx: Executor,
  before: PayoutWallet,
  changes: Partial<PayoutWallet>,
): Promise<PayoutWallet> {
  const { version } = before;
  const changed = { ...changes, version: version + 1 };
  if ((await wallets.update(tx, { ...only(before), version }, changed)) !== 1)
    throw new StaleState(before.account);
  return { ...before, ...changed };
}

/** Frees what a node had taken when it died; `any`: whoever had it. */
export async function releaseWallets(tx: Executor, { node }: { readonly node: string }): Promise<void> {
  const where = node === 'any' ? 'leased_by IS NOT NULL' : 'leased_by = ?';
  const sql = `UPDATE ${wallets.name} SET leased_by = NULL, leased_until = NULL, version = version + 1 WHERE ${where}`;
  await tx.execute(sql, node === 'any' ? [] : [node]);
}

function only({ applicationId, provider, account }: WalletKey): WalletKey {
  return { applicationId, provider, account };
}
