import { type EmulatorCore } from '../../../emulator/core';
import { type Collection } from '../../../emulator/documents';
import { type Profile } from '../../../emulator/profile';
import { type Network } from '../network';
import { type PiProfile } from '../profile';
import { Accounts } from './accounts';
import { Bell } from './bell';
import { Ledgers } from './ledgers';
import { type Memo } from './memo';
import { type OperationCode } from './results';

/** What holds for the whole chain. Amounts are text of stroops. */
export interface ChainState {
  readonly network: Network;
  readonly baseFee: string;
  readonly baseReserve: string;
  readonly feePool: string;
  readonly totalCoins: string;
  /** While something is queued: the last ledger that has been looked through for it. */
  readonly processed: number;
  /** The ledger that a stored timer waits for. */
  readonly armed: number;
}

/** A transaction that is in a ledger, successful or not. */
export interface AppliedTransaction {
  readonly hash: string;
  readonly xdr: string;
  readonly ledger: number;
  readonly closedAtMs: number;
  /** Position in the history of the chain: ledger and place in it. */
  readonly token: string;
  readonly code: 'tx_success' | 'tx_failed';
  readonly operations: readonly OperationCode[];
  readonly feeCharged: string;
  readonly maxFee: string;
  readonly source: string;
  readonly sequence: string;
  readonly memo: Memo;
  readonly payments: readonly { readonly from: string; readonly to: string; readonly amount: string }[];
}

/** A transaction that core has taken and not yet put into a ledger. */
export interface QueuedTransaction {
  readonly hash: string;
  readonly xdr: string;
  readonly source: string;
  readonly sequence: string;
  readonly fee: string;
  /** The last ledger when it came. */
  readonly queuedAt: number;
  /** No earlier ledger takes it: late inclusion by a fault. */
  readonly notBefore: number;
  /** Another validator keeps it, so that it is not dropped for its age. */
  readonly kept: boolean;
}

/** Native coins that have really changed hands. */
export interface Movement {
  readonly id: string;
  readonly hash: string;
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly memo: Memo;
  readonly atMs: number;
}

/** The blockchain behind both origins. */
export interface Chain {
  readonly core: EmulatorCore;
  readonly profile: Profile<PiProfile>;
  readonly states: Collection<ChainState>;
  /** How many chains have begun here: whoever waits for a ledger of an earlier one waits in vain. */
  readonly begun: { get: () => number; count: () => void };
  readonly ledgers: Ledgers;
  readonly accounts: Accounts;
  readonly transactions: Collection<AppliedTransaction>;
  /** Hashes by text memo. */
  readonly byMemo: Collection<readonly string[]>;
  /** One per source account. */
  readonly queue: Collection<QueuedTransaction>;
  /** Until which ledger core refuses to look at a hash again. */
  readonly bans: Collection<number>;
  /** Rings when a ledger has closed. */
  readonly bell: Bell;
  readonly onMovement: (movement: Movement) => void;
}

export function createChain(
  core: EmulatorCore,
  profile: Profile<PiProfile>,
  onMovement: (movement: Movement) => void,
): Chain {
  const { documents } = core;
  const meta = documents.collection<number>('meta');
  const begun = (): number => meta.get('chains') ?? 0;
  return {
    begun: { get: begun, count: () => meta.put('chains', begun() + 1) },
    core,
    profile,
    states: documents.collection('chain'),
    ledgers: new Ledgers(documents),
    accounts: new Accounts(documents),
    transactions: documents.collection('transactions'),
    byMemo: documents.collection('transactions-by-memo'),
    queue: documents.collection('queue'),
    bans: documents.collection('bans'),
    bell: new Bell(),
    onMovement,
  };
}

export function stateOf(chain: Chain): ChainState {
  const state = chain.states.get('state');
  if (state === undefined) throw new Error('the chain has not begun');
  return state;
}

export function changeState(chain: Chain, change: Partial<ChainState>): void {
  chain.states.put('state', { ...stateOf(chain), ...change });
}

/** What an operation has to bid at least, and is charged. */
export function feePerOperation(chain: Chain): bigint {
  const base = BigInt(stateOf(chain).baseFee);
  const surge = BigInt(chain.profile.values.minFee);
  return surge > base ? surge : base;
}

/** Below this an account may not fall. (Pi contract, section 2.1) */
export function minimumBalance(chain: Chain, subentries: number): bigint {
  return BigInt(2 + subentries) * BigInt(stateOf(chain).baseReserve);
}
