import { type Page, type PageRequest } from '../domain/page';
import { type Player } from '../domain/people';
import { condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { readPage } from './keyset';
import { PlayerRow } from './rows/player.row';

const players = table(PlayerRow);

export type PlayerKey = { readonly id: string } | { readonly reference: string };
export type PlayerChanges = Partial<Omit<Player, 'id' | 'applicationId' | 'createdAt' | 'version'>>;

/** False when the reference is taken; nothing is stored then. */
export function insertPlayer(tx: Executor, player: Player): Promise<boolean> {
  return players.insertIfAbsent(tx, player);
}

/** False when another change was first. Throws a unique violation when the changes take another's reference. */
export async function updatePlayer(tx: Executor, before: Player, changes: PlayerChanges): Promise<boolean> {
  const { id, applicationId, version } = before;
  return (
    (await players.update(tx, { id, applicationId, version }, { ...changes, version: version + 1 })) === 1
  );
}

export function findPlayer(
  from: Queryable,
  applicationId: string,
  key: PlayerKey,
): Promise<Player | undefined> {
  return players.findOne(from, { applicationId, ...key });
}

/** In no order. */
export function playersByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly Player[]> {
  return players.findMany(from, 'id', ids, { applicationId });
}

export function listPlayers(
  from: Queryable,
  applicationId: string,
  page: PageRequest,
): Promise<Page<Player>> {
  return readPage(from, players, condition('application_id = ?', applicationId), page);
}
