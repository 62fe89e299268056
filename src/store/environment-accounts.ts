import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { type StoredAccountKey } from './provider-accounts';
import { EnvironmentAccountRow } from './rows/environment-account.row';

const accounts = table(EnvironmentAccountRow);

export type EnvironmentAccount = Readonly<EnvironmentAccountRow>;

export function findEnvironmentAccount(
  from: Queryable,
  { applicationId, provider, name }: StoredAccountKey,
): Promise<EnvironmentAccount | undefined> {
  return accounts.findOne(from, { applicationId, provider, name });
}

export async function saveEnvironmentAccount(
  tx: Executor,
  { applicationId, provider, name, identity, seenAt }: EnvironmentAccount,
): Promise<void> {
  const key = { applicationId, provider, name };
  if ((await accounts.update(tx, key, { identity, seenAt })) === 1) return;
  await accounts.insertIfAbsent(tx, { ...key, identity, seenAt });
}

const KEPT = ['payment', 'payout', 'customer', 'card', 'provider_player'];

/** Whether anything is stored that exists at the provider through this account. */
export async function isUsed(
  from: Queryable,
  { applicationId, provider, name }: StoredAccountKey,
): Promise<boolean> {
  for (const kept of KEPT) {
    const found = await from.query(
      `SELECT application_id FROM ${kept} WHERE application_id = ? AND provider = ? AND account = ? LIMIT 1`,
      [applicationId, provider, name],
    );
    if (found.length > 0) return true;
  }
  return false;
}

/** What is at stake with an account: payments and payouts, and how many of their operations have not ended. */
export async function countUnder(
  from: Queryable,
  { applicationId, provider, name }: StoredAccountKey,
): Promise<{ readonly payments: number; readonly payouts: number; readonly open: number }> {
  const at = 'application_id = ? AND provider = ? AND account = ?';
  const key = [applicationId, provider, name];
  const [row] = await from.query<Readonly<Record<'payments' | 'payouts' | 'open', number | bigint | string>>>(
    `SELECT (SELECT COUNT(*) FROM payment WHERE ${at}) AS payments,
            (SELECT COUNT(*) FROM payout WHERE ${at}) AS payouts,
            (SELECT COUNT(*) FROM payout WHERE ${at} AND next_check_at IS NOT NULL)
          + (SELECT COUNT(*) FROM operation o JOIN payment p ON p.id = o.payment_id
              WHERE o.next_check_at IS NOT NULL AND p.application_id = ? AND p.provider = ? AND p.account = ?) AS open`,
    [...key, ...key, ...key, ...key],
  );
  return { payments: Number(row?.payments), payouts: Number(row?.payouts), open: Number(row?.open) };
}
