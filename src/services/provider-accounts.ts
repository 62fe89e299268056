import { type Clock } from '../domain/clock';
import { invalidInput, notFound, type DomainError } from '../domain/errors';
import { type IdSource } from '../domain/ids';
import { type Provider } from '../domain/provider';
import { applicationExists } from '../store/applications';
import { type Database } from '../store/database/database';
import { touchNoticesOfAccount } from '../store/notices';
import { touchOfAccount } from '../store/operations';
import { StaleState } from '../store/payments';
import {
  findAccount,
  findAccountByIdentity,
  insertAccount,
  saveAccount,
  type StoredAccount,
  type StoredAccountKey,
} from '../store/provider-accounts';
import { type Sealer } from './seal';

/** Settings of one account, by the names that they have in the environment. */
export type AccountSettings = Readonly<Record<string, string>>;

export interface AccountKeeper {
  readonly database: Pick<Database, 'reader' | 'write'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly sealer: Sealer;
  /** As the provider's kit reads them. Throws for what it cannot use, naming settings and never values. */
  readonly read: (
    provider: Provider,
    settings: AccountSettings,
  ) => { readonly identity: string; readonly testMode: boolean };
}

/** Stands in addresses and in payments' rows, so that it never changes. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;

/**
 * Stores an account, its settings read by the kit first and sealed. One that another row opens already is refused,
 * whoever's it is: its webhooks have one home, and a wallet that two sign for may lose a payout's turn.
 */
export async function addAccount(
  { database, clock, ids, sealer, read }: AccountKeeper,
  key: StoredAccountKey,
  settings: AccountSettings,
): Promise<StoredAccount | DomainError> {
  const { applicationId, provider, name } = key;
  if (!NAME.test(name))
    return invalidInput(['name'], 'An account’s name is 1 to 40 small letters, digits, - and _.');
  const { identity, testMode } = read(provider, settings);
  const now = clock.now();
  const row = { id: ids.next('account'), applicationId, provider, name };
  const account: StoredAccount = {
    ...row,
    sealed: sealer.seal(JSON.stringify(settings), row),
    identity: sealer.digest(identity, `identity ${provider}`),
    fingerprint: fingerprint(sealer, settings),
    testMode,
    ...{ createdAt: now, updatedAt: now, disabledAt: null, version: 1 },
  };
  return database.write(async tx => {
    if (!(await applicationExists(tx, applicationId))) return notFound(['application'], 'application');
    if (await findAccount(tx, key)) {
      const message = `There is an account ${provider} ${name} of ${applicationId}. Rotate its settings, or give this one another name.`;
      return invalidInput(['name'], message);
    }
    if (await insertAccount(tx, account)) return account;
    const other = await findAccountByIdentity(tx, provider, account.identity);
    const where = other ? `${other.name} of ${other.applicationId}` : 'another one';
    return invalidInput(['settings'], `These settings open the same account at ${provider} as ${where}.`);
  });
}

/**
 * Puts settings in the place of those that are sealed, and leaves the others: one secret can be rotated alone; an empty
 * text removes a setting. Another merchant, shop or wallet is refused: payments that are under way would be looked up
 * where they never were, and be made anew.
 */
export async function rotateAccount(
  deps: AccountKeeper,
  key: StoredAccountKey,
  changes: AccountSettings,
): Promise<StoredAccount | DomainError> {
  const { database, clock, sealer, read } = deps;
  const account = await findAccount(database.reader, key);
  if (!account) return missing(key);
  const merged = { ...openSettings(sealer, account), ...changes };
  const settings = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
  const { identity, testMode } = read(key.provider, settings);
  if (sealer.digest(identity, `identity ${key.provider}`) !== account.identity) {
    const message = `These settings open another account at ${key.provider}. Its payments are looked up in this one: add the other under a name of its own.`;
    return invalidInput(['settings'], message);
  }
  const sealed = sealer.seal(JSON.stringify(settings), account);
  return change(deps, account, { sealed, fingerprint: fingerprint(sealer, settings), testMode }, clock.now());
}

/** Ends an account, or takes it up again. Payments under it stay as they are: nothing is asked or sent while it is off. */
export async function switchAccount(
  deps: AccountKeeper,
  key: StoredAccountKey,
  to: 'on' | 'off',
): Promise<StoredAccount | DomainError> {
  const account = await findAccount(deps.database.reader, key);
  if (!account) return missing(key);
  const now = deps.clock.now();
  if ((account.disabledAt === null) === (to === 'on')) return account;
  return change(deps, account, { disabledAt: to === 'on' ? null : now }, now);
}

/** Throws SealBroken. */
export function openSettings(sealer: Sealer, account: StoredAccount): AccountSettings {
  const opened: unknown = JSON.parse(sealer.open(account.sealed, account));
  const settings = Object.entries(Object(opened) as object).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(settings) as AccountSettings;
}

async function change(
  { database }: AccountKeeper,
  account: StoredAccount,
  changes: Parameters<typeof saveAccount>[2],
  now: Date,
): Promise<StoredAccount | DomainError> {
  try {
    await database.write(async tx => {
      await saveAccount(tx, account, changes, now);
      // What waits for this account's word may be answered now.
      if (changes.disabledAt) return;
      await touchOfAccount(tx, account, now);
      await touchNoticesOfAccount(tx, account, now);
    });
    return { ...account, ...changes, updatedAt: now, version: account.version + 1 };
  } catch (error) {
    if (!(error instanceof StaleState)) throw error;
    return invalidInput(
      [],
      'Somebody else has changed this account meanwhile. Nothing was changed: look, and repeat it.',
    );
  }
}

function missing({ applicationId, provider, name }: StoredAccountKey): DomainError {
  return invalidInput(
    ['name'],
    `There is no account ${provider} ${name} of ${applicationId} in the database.`,
  );
}

function fingerprint(sealer: Sealer, settings: AccountSettings): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return sealer.digest(JSON.stringify(sorted), 'fingerprint').slice(0, 8);
}
