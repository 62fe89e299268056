import { type Collection, type Documents } from '../../../emulator/documents';

/** An account as one ledger left it. */
export interface AccountState {
  /** Stroops. */
  readonly balance: string;
  /** int64, as text: beyond what a number can carry. */
  readonly sequence: string;
  readonly subentries: number;
  readonly ledger: number;
  readonly atMs: number;
}

/** One step in the life of an account: a transaction that it took part in, or a gift from outside the chain. */
export interface AccountChange {
  readonly state: AccountState;
  readonly hash?: string;
  /** Place of the transaction in the history of the chain. */
  readonly token?: string;
}

interface AccountRow {
  readonly state: AccountState;
  readonly changes: number;
}

export interface PageRequest {
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  /** A paging token; what is asked for lies beyond it. */
  readonly cursor?: bigint;
}

/** All accounts, with every earlier state: a node that is behind still shows an old one. */
export class Accounts {
  readonly #rows: Collection<AccountRow>;
  readonly #changes: Collection<AccountChange>;

  constructor(documents: Documents) {
    this.#rows = documents.collection('accounts');
    this.#changes = documents.collection('account-changes');
  }

  get(address: string): AccountState | undefined {
    return this.#rows.get(address)?.state;
  }

  /** As that ledger left it. An account given from outside was there all along. */
  asOf(address: string, ledger: number): AccountState | undefined {
    const count = this.#rows.get(address)?.changes ?? 0;
    for (let n = count - 1; n >= 0; n -= 1) {
      const { state } = this.#change(address, n);
      if (state.ledger <= ledger || n === 0) return state;
    }
    return undefined;
  }

  put(address: string, state: AccountState, transaction?: { hash: string; token: string }): void {
    const changes = this.#rows.get(address)?.changes ?? 0;
    this.#changes.put(key(address, changes), { state, ...transaction });
    this.#rows.put(address, { state, changes: changes + 1 });
  }

  /** Hashes of the wanted transactions of an account up to a ledger, oldest or newest first. */
  page(
    address: string,
    upToLedger: number,
    { order, limit, cursor }: PageRequest,
    isWanted: (hash: string) => boolean,
  ): readonly string[] {
    const count = this.#rows.get(address)?.changes ?? 0;
    const step = order === 'asc' ? 1 : -1;
    const isBeyond = (token: string): boolean =>
      cursor === undefined || (order === 'asc' ? BigInt(token) > cursor : BigInt(token) < cursor);
    const found: string[] = [];
    for (let n = order === 'asc' ? 0 : count - 1; n >= 0 && n < count && found.length < limit; n += step) {
      const { hash, token, state } = this.#change(address, n);
      if (hash === undefined || token === undefined || state.ledger > upToLedger) continue;
      if (isBeyond(token) && isWanted(hash)) found.push(hash);
    }
    return found;
  }

  entries(): readonly (readonly [address: string, state: AccountState])[] {
    return this.#rows.entries().map(([address, { state }]) => [address, state] as const);
  }

  #change(address: string, n: number): AccountChange {
    const change = this.#changes.get(key(address, n));
    if (change === undefined) throw new Error(`the chain lost change ${n} of an account`);
    return change;
  }
}

function key(address: string, n: number): string {
  return `${address}/${n}`;
}
