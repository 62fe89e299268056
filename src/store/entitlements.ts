import { type Entitlement } from '../domain/entitlement';
import { type Page, type PageRequest } from '../domain/page';
import { allOf, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { readPage } from './keyset';
import { StaleState } from './payments';
import { EntitlementRow } from './rows/entitlement.row';

const entitlements = table(EntitlementRow);

export type OwnedKey = Pick<Entitlement, 'applicationId' | 'playerId' | 'goodId'>;

export function insertEntitlements(tx: Executor, rows: readonly Entitlement[]): Promise<void> {
  return entitlements.insertMany(tx, rows);
}

/** Throws StaleState when another change was first; the unit of work has to be undone then. */
export async function saveEntitlement(
  tx: Executor,
  before: Entitlement,
  changes: Partial<Pick<Entitlement, 'status' | 'grantedAt' | 'revokedAt'>>,
): Promise<Entitlement> {
  const { id, applicationId, version } = before;
  const changed = { ...changes, version: version + 1 };
  if ((await entitlements.update(tx, { id, applicationId, version }, changed)) !== 1)
    throw new StaleState(id);
  return { ...before, ...changed };
}

/** In the order of their goods: whoever changes several takes their locks in the same order. */
export function entitlementsOfPayment(
  from: Queryable,
  applicationId: string,
  paymentId: string,
): Promise<readonly Entitlement[]> {
  return entitlements.find(from, { applicationId, paymentId }, { orderBy: { goodId: 'asc' } });
}

/** The newest one of a player for a good that was not taken back or given up. */
export async function findOwned(
  from: Queryable,
  { applicationId, playerId, goodId }: OwnedKey,
): Promise<Entitlement | undefined> {
  const where = allOf([
    condition('application_id = ? AND player_id = ? AND good_id = ?', applicationId, playerId, goodId),
    condition("status <> 'REVOKED'"),
  ]);
  const rest = `WHERE ${where.sql} ORDER BY id DESC LIMIT 1`;
  return (await entitlements.select(from, rest, where.parameters))[0];
}

/** In no order. */
export function entitlementsByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly Entitlement[]> {
  return entitlements.findMany(from, 'id', ids, { applicationId });
}

export function listEntitlements(
  from: Queryable,
  applicationId: string,
  playerId: string,
  page: PageRequest,
): Promise<Page<Entitlement>> {
  const list = condition('application_id = ? AND player_id = ?', applicationId, playerId);
  return readPage(from, entitlements, list, page);
}

/**
 * Counts units of a good to a player. False when that would be more than the limit: nothing is changed then. The check
 * is part of the update, so that whatever races, nobody gets more.
 */
export async function takeUnits(
  tx: Executor,
  key: OwnedKey,
  units: number,
  limit: number | undefined,
): Promise<boolean> {
  const { applicationId, playerId, goodId } = key;
  const most = limit ?? UNITS_MAX;
  // The first ones of a good have no row to be compared with.
  if (units > most) return false;
  return (await tx.execute(TAKE, [applicationId, playerId, goodId, units, most - units])) === 1;
}

/** Counts back what is not the player's any more. */
export async function giveBackUnits(tx: Executor, key: OwnedKey, units: number): Promise<void> {
  const { applicationId, playerId, goodId } = key;
  await tx.execute(COUNT, [-units, applicationId, playerId, goodId, UNITS_MAX]);
}

/** What the column holds. */
const UNITS_MAX = 2 ** 31 - 1;
const TAKE = `INSERT INTO owned_good (application_id, player_id, good_id, units) VALUES (?, ?, ?, ?)
  ON CONFLICT (application_id, player_id, good_id) DO UPDATE SET units = owned_good.units + excluded.units
  WHERE owned_good.units <= CAST(? AS INTEGER)`;
const COUNT = `UPDATE owned_good SET units = units + CAST(? AS INTEGER)
  WHERE application_id = ? AND player_id = ? AND good_id = ? AND units <= CAST(? AS INTEGER)`;
