import { type Clock } from '../../domain/clock';
import { type Envelope } from '../payout-contract';
import { type ChainClock, TIME_KEPT_MS } from './chain-clock';
import { readEnvelope } from './envelope';
import { type HorizonClient } from './horizon-client';
import { type TransactionRecord } from './horizon-records';
import {
  fetchAccount,
  fetchFees,
  fetchLastLedger,
  known,
  type AccountSnapshot,
  type Known,
} from './horizon-reads';
import { type Network } from './network';

/** Prices change seldom, and a bid that has become too low is refused without harm. */
const PRICES_KEPT_MS = 5 * 60_000;
const TRANSACTIONS_KEPT = 200;

/** Stroops. */
export interface Prices {
  readonly lastLedgerBaseFee: bigint;
  readonly usualBid: bigint;
  readonly baseReserve: bigint;
}

/**
 * What is known of our wallet and the chain from earlier answers. It saves round trips and nothing else: every refusal is
 * decided by a fresh answer, what is wrong here is refused by the chain, and it may be lost at any time.
 */
export class ChainView {
  readonly #horizon: HorizonClient;
  readonly #chainClock: ChainClock;
  readonly #clock: Clock;
  readonly #address: string;
  readonly #network: Network;
  #account: Kept<AccountSnapshot> | undefined;
  #prices: Kept<Prices> | undefined;
  readonly #transactions = new Map<string, TransactionRecord>();

  constructor(parts: {
    readonly horizon: HorizonClient;
    readonly chainClock: ChainClock;
    readonly clock: Clock;
    readonly address: string;
    readonly network: Network;
  }) {
    this.#horizon = parts.horizon;
    this.#chainClock = parts.chainClock;
    this.#clock = parts.clock;
    this.#address = parts.address;
    this.#network = parts.network;
  }

  /** The wallet as it was lately. */
  async account(signal: AbortSignal): Promise<Known<AccountSnapshot>> {
    const kept = this.#stillGood(this.#account, TIME_KEPT_MS);
    return kept ? known(kept) : this.freshAccount(signal);
  }

  async freshAccount(signal: AbortSignal): Promise<Known<AccountSnapshot>> {
    this.#account = undefined;
    const account = await fetchAccount(this.#horizon, this.#address, signal);
    if (account.kind === 'known') this.#account = this.#keep(account.value);
    return account;
  }

  async prices(signal: AbortSignal): Promise<Known<Prices>> {
    const kept = this.#stillGood(this.#prices, PRICES_KEPT_MS);
    if (kept) return known(kept);
    const fees = await fetchFees(this.#horizon, signal);
    if (fees.kind !== 'known') return fees;
    const ledger = await fetchLastLedger(this.#horizon, signal);
    if (ledger.kind !== 'known') return ledger;
    const prices = { ...fees.value, baseReserve: ledger.value.baseReserve };
    this.#prices = this.#keep(prices);
    return known(prices);
  }

  /** The chain's time in seconds. A node that sends no dates is asked when its last ledger closed. */
  async now(signal: AbortSignal): Promise<Known<bigint>> {
    const seen = this.#chainClock.now();
    if (seen !== undefined) return known(seen);
    const ledger = await fetchLastLedger(this.#horizon, signal);
    if (ledger.kind !== 'known') return ledger;
    return known(this.#chainClock.now() ?? ledger.value.closedAt);
  }

  /** Our envelope is in a ledger, for the first time or once more: the wallet is one slot and some Pi further on. */
  applied({ sequence, xdr }: Envelope, transaction: TransactionRecord): void {
    this.remember(transaction);
    const account = this.#account?.value;
    const paid = readEnvelope(xdr, this.#network)?.payment?.stroops;
    if (paid === undefined || account?.sequence !== sequence - 1n) this.#account = undefined;
    else {
      const balance = account.balance - paid - transaction.feeCharged;
      this.#account = this.#keep({ ...account, sequence, balance, asOf: null, lastModifiedLedger: null });
    }
  }

  /** A transaction is in its ledger for ever, so that it need not be asked for again. */
  remember(transaction: TransactionRecord): void {
    this.#transactions.set(transaction.hash, transaction);
    const [oldest] = this.#transactions.keys();
    if (this.#transactions.size > TRANSACTIONS_KEPT && oldest !== undefined)
      this.#transactions.delete(oldest);
  }

  remembered(hash: string): TransactionRecord | undefined {
    return this.#transactions.get(hash);
  }

  forgetAccount(): void {
    this.#account = undefined;
  }

  forgetPrices(): void {
    this.#prices = undefined;
  }

  #keep<T>(value: T): Kept<T> {
    return { value, atMs: this.#clock.now().getTime() };
  }

  #stillGood<T>(kept: Kept<T> | undefined, keptMs: number): T | undefined {
    if (!kept) return undefined;
    const ageMs = this.#clock.now().getTime() - kept.atMs;
    return ageMs >= 0 && ageMs <= keptMs ? kept.value : undefined;
  }
}

interface Kept<T> {
  readonly value: T;
  readonly atMs: number;
}
