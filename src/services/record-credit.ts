import { ISSUED, legsOf, type CoinCredit } from '../domain/coins';
import { invalidInput, type DomainError } from '../domain/errors';
import { type Player } from '../domain/people';
import { addCoins, insertCredit, insertLegs } from '../store/coins';
import { type Transaction } from '../store/database/queryable';
import { type Services } from './dependencies';

/** Books coins that a player gets for nothing, in the unit of work of whoever calls. */
export async function recordCredit(
  deps: Services,
  tx: Transaction,
  { applicationId, id: playerId }: Player,
  coins: bigint,
  rest: Pick<CoinCredit, 'scope' | 'idempotencyKey' | 'inputHash' | 'reason'>,
): Promise<DomainError | undefined> {
  const createdAt = deps.clock.now();
  const credit = { ...rest, id: deps.ids.next('credit'), applicationId, playerId, coins, createdAt };
  if (!(await addCoins(tx, { applicationId, playerId }, coins))) {
    return invalidInput(['input', 'coins'], 'The player would have more coins than can be counted.');
  }
  await insertCredit(tx, credit);
  const transfer = { applicationId, transferId: credit.id, createdAt };
  await insertLegs(tx, legsOf(transfer, ISSUED, playerId, coins));
  return undefined;
}
