import { ISSUED, SPENT } from '../../domain/coins';
import { type Check, statement } from './invariant';

/** The coins' double entry, and what of it is held. */
export const coins: readonly Check[] = [
  statement(
    'I20',
    'a movement of coins whose legs do not sum to zero',
    `SELECT transfer_id, SUM(amount) AS sum, COUNT(*) AS legs FROM ledger_leg
      GROUP BY application_id, transfer_id HAVING SUM(amount) <> 0 OR COUNT(*) <> 2`,
  ),
  statement(
    'I20',
    'an account that is not the sum of its legs',
    `SELECT a.player_id, a.posted, COALESCE(l.sum, 0) AS legs FROM coin_account a
       LEFT JOIN (SELECT application_id, account, SUM(amount) AS sum FROM ledger_leg GROUP BY application_id, account) l
         ON l.application_id = a.application_id AND l.account = a.player_id
      WHERE a.posted <> COALESCE(l.sum, 0)`,
  ),
  statement(
    'I20',
    'legs of an account that does not exist',
    `SELECT l.account, l.application_id FROM ledger_leg l
       LEFT JOIN coin_account a ON a.application_id = l.application_id AND a.player_id = l.account
      WHERE l.account NOT IN ('${ISSUED}', '${SPENT}') AND a.player_id IS NULL`,
  ),
  statement(
    'I21',
    'held coins that open payments do not hold',
    `SELECT a.player_id, a.held, COALESCE(p.held, 0) AS payments FROM coin_account a
       LEFT JOIN (
         SELECT application_id, player_id,
           SUM(CAST(authorized AS BIGINT) - CAST(captured AS BIGINT) - CAST(cancelled AS BIGINT)) AS held
         FROM payment WHERE provider = 'WALLET' GROUP BY application_id, player_id
       ) p ON p.application_id = a.application_id AND p.player_id = a.player_id
      WHERE a.held <> COALESCE(p.held, 0) OR a.held > a.posted OR a.held < 0`,
  ),
];
