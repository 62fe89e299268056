import { type Check, statement } from './invariant';

/** What players own, against what the limits count. */
export const goods: readonly Check[] = [
  statement(
    'I25',
    'units counted that are not owned',
    `SELECT o.player_id, o.good_id, o.units, COALESCE(e.units, 0) AS owned FROM owned_good o
       LEFT JOIN (
         SELECT application_id, player_id, good_id, SUM(quantity) AS units FROM entitlement
          WHERE status <> 'REVOKED' GROUP BY application_id, player_id, good_id
       ) e ON e.application_id = o.application_id AND e.player_id = o.player_id AND e.good_id = o.good_id
      WHERE o.units <> COALESCE(e.units, 0)`,
  ),
  statement(
    'I25',
    'owned units that nobody counts',
    `SELECT e.id, e.player_id, e.good_id FROM entitlement e
       LEFT JOIN owned_good o
         ON o.application_id = e.application_id AND o.player_id = e.player_id AND o.good_id = e.good_id
      WHERE e.status <> 'REVOKED' AND o.units IS NULL`,
  ),
  statement(
    'I25',
    'paid and not given, although the player may have it: refund the payment',
    `SELECT e.id, e.payment_id FROM entitlement e
       JOIN payment p ON p.id = e.payment_id
       JOIN virtual_good g ON g.id = e.good_id
       JOIN owned_good o
         ON o.application_id = e.application_id AND o.player_id = e.player_id AND o.good_id = e.good_id
      WHERE e.status = 'REVOKED' AND p.status IN ('CAPTURED', 'PARTIALLY_REFUNDED')
        AND o.units + e.quantity <= CASE WHEN g.permanent = 1 THEN 1 ELSE COALESCE(g.limit_per_player, 2147483646) END`,
  ),
  statement(
    'I25',
    'more of a good than a player may have',
    `SELECT o.player_id, o.good_id, o.units FROM owned_good o JOIN virtual_good g ON g.id = o.good_id
      WHERE g.permanent = 1 AND o.units > 1`,
  ),
];
