import { type Provider } from '../domain/provider';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { StaleState } from './payments';
import { ProviderAccountRow } from './rows/provider-account.row';

/** An account at a provider as it is stored: what is secret is sealed. */
export interface StoredAccount {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: Provider;
  /** Stands in webhooks' addresses, and in every payment that goes through it. */
  readonly name: string;
  readonly sealed: string;
  readonly identity: string;
  readonly fingerprint: string;
  readonly testMode: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Set: nothing is sent through it, and nothing is taken in. */
  readonly disabledAt: Date | null;
  readonly version: number;
}

export type StoredAccountKey = Pick<StoredAccount, 'applicationId' | 'provider' | 'name'>;

export function isSameAccount(a: StoredAccountKey, b: StoredAccountKey): boolean {
  return a.applicationId === b.applicationId && a.provider === b.provider && a.name === b.name;
}

const accounts = table(ProviderAccountRow);

/** False when the name is taken, or another row opens the same account at the provider; nothing is stored then. */
export function insertAccount(tx: Executor, account: StoredAccount): Promise<boolean> {
  return accounts.insertIfAbsent(tx, account);
}

export function findAccount(
  from: Queryable,
  { applicationId, provider, name }: StoredAccountKey,
): Promise<StoredAccount | undefined> {
  return accounts.findOne(from, { applicationId, provider, name });
}

/** The row that opens this account at the provider, whichever application's it is. */
export function findAccountByIdentity(
  from: Queryable,
  provider: Provider,
  identity: string,
): Promise<StoredAccount | undefined> {
  return accounts.findOne(from, { provider, identity });
}

/** Compare-and-set. Throws StaleState when another change was first. */
export async function saveAccount(
  tx: Executor,
  { id, version }: StoredAccount,
  changes: Partial<Pick<StoredAccount, 'sealed' | 'fingerprint' | 'testMode' | 'disabledAt'>>,
  now: Date,
): Promise<void> {
  const changed = { ...changes, updatedAt: now, version: version + 1 };
  if ((await accounts.update(tx, { id, version }, changed)) !== 1) throw new StaleState(id);
}

/** An application's, or all of them, in the order in which they were added. */
export function listAccounts(from: Queryable, applicationId?: string): Promise<readonly StoredAccount[]> {
  const where = applicationId === undefined ? {} : { applicationId };
  return accounts.find(from, where, { orderBy: { id: 'asc' } });
}

export function accountsByIds(from: Queryable, ids: readonly string[]): Promise<readonly StoredAccount[]> {
  return accounts.findMany(from, 'id', ids);
}

/** Which version each account has now, for those who keep them open; disabled ones are left out. */
export async function accountVersions(from: Queryable): Promise<ReadonlyMap<string, number>> {
  const rows = await from.query<{ readonly id: string; readonly version: number }>(
    'SELECT id, version FROM provider_account WHERE disabled_at IS NULL',
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
