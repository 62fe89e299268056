import { type CoinAccount, type CoinCredit, type LedgerLeg } from '../domain/coins';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { CoinAccountRow } from './rows/coin-account.row';
import { CoinCreditRow } from './rows/coin-credit.row';
import { LedgerLegRow } from './rows/ledger-leg.row';

const accounts = table(CoinAccountRow);
const credits = table(CoinCreditRow);
const legs = table(LedgerLegRow);

/** What a credit may raise an account to: what is given back can then never overflow 64 bits. */
const POSTED_MAX = 2n ** 62n;

type AccountKey = Pick<CoinAccount, 'applicationId' | 'playerId'>;

/** Undefined for a player who never had coins. */
export function findCoinAccount(from: Queryable, key: AccountKey): Promise<CoinAccount | undefined> {
  const { applicationId, playerId } = key;
  return accounts.findOne(from, { applicationId, playerId });
}

/** In no order; players who never had coins are missing. */
export function coinAccountsByPlayers(
  from: Queryable,
  applicationId: string,
  playerIds: readonly string[],
): Promise<readonly CoinAccount[]> {
  return accounts.findMany(from, 'playerId', playerIds, { applicationId });
}

/**
 * Changes what an account has and what of it is held. False when less would be available than nothing: nothing is
 * changed then. The check is part of the update, so that of two requests for the last coins one misses.
 */
export async function moveCoins(
  tx: Executor,
  { applicationId, playerId }: AccountKey,
  { posted, held }: Pick<CoinAccount, 'posted' | 'held'>,
): Promise<boolean> {
  const sql = `UPDATE ${accounts.name} SET posted = posted + CAST(? AS BIGINT), held = held + CAST(? AS BIGINT)
     WHERE application_id = ? AND player_id = ? AND posted - held >= CAST(? AS BIGINT)`;
  const needed = held - posted;
  const parameters = [posted, held, applicationId, playerId, needed];
  return (await tx.execute(sql, parameters)) === 1;
}

/** Adds coins to an account, which is made when there is none. False when it would become too full. */
export async function addCoins(tx: Executor, key: AccountKey, coins: bigint): Promise<boolean> {
  const { applicationId, playerId } = key;
  await accounts.insertIfAbsent(tx, { applicationId, playerId, posted: 0n, held: 0n });
  const sql = `UPDATE ${accounts.name} SET posted = posted + CAST(? AS BIGINT)
     WHERE application_id = ? AND player_id = ? AND posted <= CAST(? AS BIGINT)`;
  return (await tx.execute(sql, [coins, applicationId, playerId, POSTED_MAX - coins])) === 1;
}

/** Throws a unique violation when the transfer is written already: nothing moves twice. */
export function insertLegs(tx: Executor, both: readonly LedgerLeg[]): Promise<void> {
  return legs.insertMany(tx, both);
}

/** Throws a unique violation when the key was used by another request at the same time. */
export function insertCredit(tx: Executor, credit: CoinCredit): Promise<void> {
  return credits.insert(tx, credit);
}

export function findCredit(
  from: Queryable,
  { applicationId, scope, idempotencyKey }: Pick<CoinCredit, 'applicationId' | 'scope' | 'idempotencyKey'>,
): Promise<CoinCredit | undefined> {
  return credits.findOne(from, { applicationId, scope, idempotencyKey });
}
