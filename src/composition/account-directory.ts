import { type Capabilities } from '../connectors/contract';
import { type Connected } from '../connectors/registry';
import { type Clock } from '../domain/clock';
import { type Provider } from '../domain/provider';
import { type ConnectedAccount, type ConnectorDirectory, type ServiceLog } from '../services/dependencies';
import { type Database } from '../store/database/database';
import {
  accountsByIds,
  accountVersions,
  isSameAccount,
  type StoredAccount,
  type StoredAccountKey,
} from '../store/provider-accounts';
import { retiredAccounts } from '../store/retired-accounts';
import { accountForNew } from '../services/account-for-new';
import { LeavingConnections } from './leaving-connections';

export interface DirectoryParts {
  readonly database: Pick<Database, 'reader'>;
  readonly clock: Clock;
  readonly log: ServiceLog;
  /** Opens and connects a stored account. Throws when it does not open, or its settings are not what its kit takes. */
  readonly connect: (account: StoredAccount) => Connected;
  /** The longest that a call may take: what was closed to new calls is closed to running ones after it. */
  readonly callMs: number;
}

/** An account of the environment; not connected when it cannot be used. */
export type FixedAccount = Pick<Connected, 'provider' | 'testMode'> & {
  readonly connected: Connected | undefined;
};

/** An account's figure for metrics. */
export interface AccountState extends StoredAccountKey {
  readonly usable: boolean;
}

interface Entry {
  readonly account: ConnectedAccount;
  /** Undefined when it cannot be used. */
  readonly connected: Connected | undefined;
  /** Undefined for an account of the environment. */
  readonly row: { readonly id: string; readonly version: number } | undefined;
  /** The environment has the account as well: this one is known, and never given out. */
  readonly hidden: boolean;
}

/**
 * All accounts of all applications, connected: those of the environment, and those of the database as they were at the
 * last `refresh`. An account that cannot be used stays in its place with no capability, so that nothing else is taken
 * for it and the others go on; it shows as unhealthy and is named in the log.
 */
export class AccountDirectory implements ConnectorDirectory {
  readonly #parts: DirectoryParts;
  #entries: readonly Entry[];
  /** By application and provider, oldest first. */
  #places: ReadonlyMap<string, readonly ConnectedAccount[]> = new Map();
  #retired: readonly StoredAccountKey[] = [];
  #refreshing: Promise<void> | undefined;
  readonly #leaving: LeavingConnections;

  constructor(parts: DirectoryParts, fixed: readonly FixedAccount[], applicationId: string) {
    this.#parts = parts;
    this.#leaving = new LeavingConnections(parts.clock, parts.callMs);
    this.#entries = fixed.map(({ provider, testMode, connected }) => {
      const capabilities = connected?.capabilities ?? NO_CAPABILITIES;
      const account = { applicationId, provider, name: 'default', testMode, capabilities };
      return { account, connected, row: undefined, hidden: false };
    });
    this.#place();
  }

  /** Without a name: the one of those that are not retired that takes what is new. */
  find(applicationId: string, provider: Provider, name?: string): ConnectedAccount | undefined {
    const here = this.#places.get(placeOf({ applicationId, provider })) ?? [];
    if (name !== undefined) return here.find(each => each.name === name);
    return accountForNew(here.filter(({ retired }) => !retired));
  }

  list(applicationId: string): readonly ConnectedAccount[] {
    return this.all().filter(each => each.applicationId === applicationId);
  }

  all(): readonly ConnectedAccount[] {
    return [...this.#places.values()].flat();
  }

  states(): readonly AccountState[] {
    return this.#entries
      .filter(({ hidden }) => !hidden)
      .map(({ account: { applicationId, provider, name }, connected }) => {
        return { applicationId, provider, name, usable: connected !== undefined };
      });
  }

  /**
   * Takes up what was added, rotated, retired, disabled or enabled since the last time, and closes what no call can be using any
   * more. Throws when the database cannot be read; everything stays as it is then.
   */
  refresh(): Promise<void> {
    return (this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined)));
  }

  async #refresh(): Promise<void> {
    await this.#leaving.closeOver();
    const { reader } = this.#parts.database;
    this.#retire(await retiredAccounts(reader));
    const versions = await accountVersions(reader);
    const kept = this.#entries.filter(({ row }) => !row || versions.get(row.id) === row.version);
    const known = new Set(kept.map(({ row }) => row?.id));
    const wanted = [...versions.keys()].filter(id => !known.has(id));
    if (wanted.length === 0 && kept.length === this.#entries.length) return;
    const entries = [...kept];
    for (const row of (await accountsByIds(reader, wanted)).toSorted(byId)) {
      if (row.disabledAt === null) entries.push(this.#open(row, entries));
    }
    const gone = this.#entries.filter(each => !entries.includes(each));
    this.#entries = entries;
    this.#place();
    this.#leave(gone);
  }

  /** Closes everything; calls that run are cut. */
  async close(): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    this.#place();
    for (const { connected } of entries) await connected?.close();
    await this.#leaving.closeAll();
  }

  #open(row: StoredAccount, entries: readonly Entry[]): Entry {
    const { id, applicationId, provider, name, version, testMode } = row;
    const told = { applicationId, provider, account: name, version };
    const key = { row: { id, version }, hidden: false };
    const unusable = { applicationId, provider, name, testMode, capabilities: NO_CAPABILITIES };
    if (entries.some(({ account, row: other }) => !other && isSameAccount(account, row))) {
      this.#parts.log.warn(told, 'the environment has this account too: the one in the database is not used');
      return { ...key, account: unusable, connected: undefined, hidden: true };
    }
    try {
      const connected = this.#connect(row, entries);
      const { capabilities } = connected;
      this.#parts.log.info(told, 'account connected');
      return { ...key, account: { ...unusable, testMode: connected.testMode, capabilities }, connected };
    } catch (error) {
      const cause = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      this.#parts.log.error({ ...told, cause }, 'this account cannot be used; the others can');
      return { ...key, account: unusable, connected: undefined };
    }
  }

  /** The database keeps its own rows apart; the environment may open the same account again, and two would sign for one wallet. */
  #connect(row: StoredAccount, entries: readonly Entry[]): Connected {
    const connected = this.#parts.connect(row);
    const twin = entries.find(
      each => each.connected?.identity === connected.identity && each.account.provider === row.provider,
    );
    if (!twin) return connected;
    void connected.close();
    throw new Error(`the environment opens the same account at ${row.provider}`);
  }

  #retire(retired: readonly StoredAccountKey[]): void {
    const before = this.#retired;
    if (
      retired.length === before.length &&
      retired.every(each => before.some(one => isSameAccount(each, one)))
    )
      return;
    this.#retired = retired;
    this.#place();
  }

  #place(): void {
    const places = new Map<string, ConnectedAccount[]>();
    for (const { account, hidden } of this.#entries.toSorted(byAge)) {
      if (hidden) continue;
      const placed = { ...account, retired: this.#retired.some(each => isSameAccount(each, account)) };
      const here = places.get(placeOf(account));
      if (here) here.push(placed);
      else places.set(placeOf(account), [placed]);
    }
    this.#places = places;
  }

  #leave(gone: readonly Entry[]): void {
    for (const { account, row, connected } of gone) {
      const { applicationId, provider, name } = account;
      this.#parts.log.info(
        { applicationId, provider, account: name, ...row },
        'account given up in this form',
      );
      if (connected) this.#leaving.add(connected);
    }
  }
}

/** An account that cannot be used offers nothing but the word that it is not well. */
const NO_CAPABILITIES: Capabilities = {
  health: { check: async () => ({ kind: 'notSent', cause: 'the account cannot be opened' }) },
};

function placeOf({ applicationId, provider }: Pick<StoredAccountKey, 'applicationId' | 'provider'>): string {
  return `${applicationId} ${provider}`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Those of the environment first. */
function byAge({ row: a }: Entry, { row: b }: Entry): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return byId(a, b);
}
