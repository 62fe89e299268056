/** The currency of the built-in wallet. */
export const COIN = 'COIN';

/** A player's coins. What is held is promised to payments that are not captured yet. */
export interface CoinAccount {
  readonly applicationId: string;
  readonly playerId: string;
  /** All coins of the player, also those that are held. */
  readonly posted: bigint;
  readonly held: bigint;
}

/**
 * What a player can spend. Never below zero: it is taken by a conditional update in the transaction that promises it.
 */
export function availableCoins({ posted, held }: Pick<CoinAccount, 'posted' | 'held'>): bigint {
  return posted - held;
}

/**
 * The sides of the ledger besides the players: where coins come from and where they go. Every movement is written as two
 * legs that sum to zero, so that all legs of an application do; what was issued is the negative of all coins there are.
 */
export const ISSUED = 'issued';
export const SPENT = 'spent';

/** One side of a movement: positive is what the account got. */
export interface LedgerLeg {
  readonly applicationId: string;
  /** The operation or the credit that moved the coins: it can be written once only. */
  readonly transferId: string;
  /** A player's id, `issued` or `spent`. */
  readonly account: string;
  readonly amount: bigint;
  readonly createdAt: Date;
}

/** Coins that a studio gave a player: at creation, or later by creditCoins. */
export interface CoinCredit {
  readonly id: string;
  readonly applicationId: string;
  readonly playerId: string;
  readonly coins: bigint;
  readonly reason: string;
  /** Within what the key is unique: a client's call, or the creation of a player, whose id is the key. */
  readonly scope: 'credit' | 'player';
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly createdAt: Date;
}

/** The two legs of a movement of `amount` coins from one account to another. */
export function legsOf(
  transfer: Pick<LedgerLeg, 'applicationId' | 'transferId' | 'createdAt'>,
  from: string,
  to: string,
  amount: bigint,
): readonly LedgerLeg[] {
  return [
    { ...transfer, account: from, amount: -amount },
    { ...transfer, account: to, amount },
  ];
}
