import { type Network } from '../network';
import { type Chain, changeState, stateOf } from './chain';
import { catchUp } from './time';

/** An account that is there from the beginning. Amounts in stroops. */
export interface FirstAccount {
  readonly address: string;
  readonly balance: bigint;
  /** As of an account that is created now, when absent. */
  readonly sequence?: bigint;
  readonly subentries?: number;
}

export interface Genesis {
  readonly network: Network;
  readonly baseFee: bigint;
  readonly baseReserve: bigint;
  readonly lastCloseMs: number;
  readonly accounts: readonly FirstAccount[];
}

/** Base fee and reserve in stroops: 0.01 Pi is known, the reserve is a choice. (Pi contract, section 2.1) */
export const defaultFees = { baseFee: 100_000n, baseReserve: 5_000_000n } as const;

const firstLedgerMs = Date.UTC(2024, 0, 1);
const usualLedgerMs = 5_000;

/**
 * Begins the chain. The number of its first ledger follows from the time: a chain that is begun anew has higher
 * sequence numbers, and takes no envelope that was signed for an older one.
 */
export function beginChain(chain: Chain, genesis: Genesis): void {
  const { ledgerMs } = chain.profile.values;
  const nowMs = chain.core.clock.nowMs();
  const sequence = Math.max(Math.floor((nowMs - firstLedgerMs) / usualLedgerMs), 2);
  const total = genesis.accounts.reduce((sum, account) => sum + account.balance, 0n);
  const due = genesis.lastCloseMs + ledgerMs;
  chain.core.documents.transaction(() => {
    chain.begun.count();
    chain.ledgers.begin({
      sequence,
      closedAtMs: genesis.lastCloseMs,
      nextCloseMs: due > nowMs ? due : nowMs + ledgerMs,
      intervalMs: ledgerMs,
      totalCoins: total,
    });
    chain.states.put('state', {
      network: genesis.network,
      baseFee: genesis.baseFee.toString(),
      baseReserve: genesis.baseReserve.toString(),
      feePool: '0',
      totalCoins: total.toString(),
      processed: sequence,
      armed: 0,
    });
    for (const account of genesis.accounts) createAccount(chain, account, sequence, genesis.lastCloseMs);
  });
}

/** Gives an account that balance from outside the chain, and makes the account when there is none. */
export function setBalance(chain: Chain, address: string, balance: bigint): void {
  const tip = catchUp(chain);
  const state = chain.accounts.get(address);
  const atMs = chain.core.clock.nowMs();
  chain.core.documents.transaction(() => {
    const total = BigInt(stateOf(chain).totalCoins) - BigInt(state?.balance ?? '0') + balance;
    changeState(chain, { totalCoins: total.toString() });
    if (state === undefined) createAccount(chain, { address, balance }, tip, atMs);
    else chain.accounts.put(address, { ...state, balance: balance.toString(), ledger: tip, atMs });
  });
}

/** A new account's sequence begins at its ledger, so that a number is never used again. (Pi contract, section 8.2) */
function createAccount(chain: Chain, account: FirstAccount, ledger: number, atMs: number): void {
  const { address, balance, sequence = BigInt(ledger) << 32n, subentries = 0 } = account;
  chain.accounts.put(address, {
    ...{ subentries, ledger, atMs },
    balance: balance.toString(),
    sequence: sequence.toString(),
  });
}
