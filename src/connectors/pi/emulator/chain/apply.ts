import { stroopsMax } from '../stroops';
import { type AccountState } from './accounts';
import { type Chain, minimumBalance } from './chain';
import { type PaymentOperation, type PaymentsEnvelope } from './envelope';
import { type OperationCode } from './results';

/** Accounts while a ledger is made. */
export interface OpenAccount {
  balance: bigint;
  sequence: bigint;
  readonly subentries: number;
}

/** The accounts of a ledger in the making; nothing is stored before it is done. */
export class OpenAccounts {
  readonly #chain: Chain;
  readonly #open = new Map<string, OpenAccount>();

  constructor(chain: Chain) {
    this.#chain = chain;
  }

  get(address: string): OpenAccount | undefined {
    const open = this.#open.get(address);
    if (open !== undefined) return open;
    const state = this.#chain.accounts.get(address);
    if (state === undefined) return undefined;
    const { balance, sequence, subentries } = state;
    const account = { balance: BigInt(balance), sequence: BigInt(sequence), subentries };
    this.#open.set(address, account);
    return account;
  }

  /** As it stands now, to be stored. */
  state(address: string, ledger: number, atMs: number): AccountState | undefined {
    const account = this.get(address);
    if (account === undefined) return undefined;
    const { balance, sequence, subentries } = account;
    return { balance: balance.toString(), sequence: sequence.toString(), subentries, ledger, atMs };
  }
}

/** Why a queued transaction cannot be in this ledger after all, if it cannot. It then never happened. */
export function isObsolete(
  chain: Chain,
  accounts: OpenAccounts,
  envelope: PaymentsEnvelope,
  closedAtMs: number,
): boolean {
  const closedAt = BigInt(Math.floor(closedAtMs / 1000));
  if (envelope.maxTime !== 0n && closedAt > envelope.maxTime) return true;
  const account = accounts.get(envelope.source);
  if (account === undefined || account.sequence + 1n !== envelope.sequence) return true;
  return account.balance - minimumBalance(chain, account.subentries) < envelope.fee;
}

/**
 * Moves the coins of one transaction, all of its operations or none. Its fee is taken and its sequence number used
 * whatever comes out. (Pi contract, section 8.2)
 */
export function applyOperations(
  chain: Chain,
  accounts: OpenAccounts,
  envelope: PaymentsEnvelope,
): readonly OperationCode[] {
  const source = accounts.get(envelope.source);
  if (source !== undefined) source.sequence = envelope.sequence;
  const undo: (() => void)[] = [];
  const codes = envelope.payments.map(payment => applyPayment(chain, accounts, payment, undo));
  if (codes.some(code => code !== 'op_success')) for (const step of undo.reverse()) step();
  return codes;
}

/** Destination first, then cover. (Pi contract, section 3.6) */
function applyPayment(
  chain: Chain,
  accounts: OpenAccounts,
  { from, to, amount }: PaymentOperation,
  undo: (() => void)[],
): OperationCode {
  const source = accounts.get(from);
  if (source === undefined) return 'op_no_source_account';
  if (from === to) return 'op_success';
  const destination = accounts.get(to);
  if (destination === undefined) return 'op_no_destination';
  if (source.balance - minimumBalance(chain, source.subentries) < amount) return 'op_underfunded';
  if (destination.balance + amount > stroopsMax) return 'op_line_full';
  source.balance -= amount;
  destination.balance += amount;
  undo.push(() => {
    source.balance += amount;
    destination.balance -= amount;
  });
  return 'op_success';
}
