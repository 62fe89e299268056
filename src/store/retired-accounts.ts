import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { type StoredAccountKey } from './provider-accounts';
import { RetiredAccountRow } from './rows/retired-account.row';

const retired = table(RetiredAccountRow);

/** Nothing happens to one that is retired already. */
export async function insertRetired(tx: Executor, key: StoredAccountKey, retiredAt: Date): Promise<void> {
  const { applicationId, provider, name } = key;
  await retired.insertIfAbsent(tx, { applicationId, provider, name, retiredAt });
}

export async function removeRetired(tx: Executor, key: StoredAccountKey): Promise<void> {
  const { applicationId, provider, name } = key;
  await retired.remove(tx, { applicationId, provider, name });
}

/** Of all applications: they are few, and looked at every two seconds. */
export function retiredAccounts(from: Queryable): Promise<readonly Readonly<RetiredAccountRow>[]> {
  return retired.find(from, {});
}
