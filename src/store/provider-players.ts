import { type ProviderPlayer } from '../domain/people';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { StaleState } from './payments';
import { ProviderPlayerRow } from './rows/provider-player.row';

const providerPlayers = table(ProviderPlayerRow);

export type ProviderPlayerKey = Pick<ProviderPlayer, 'applicationId' | 'playerId' | 'provider' | 'account'>;

/** False when the player is on the way there already; nothing is stored then. */
export function insertProviderPlayer(tx: Executor, player: ProviderPlayer): Promise<boolean> {
  return providerPlayers.insertIfAbsent(tx, player);
}

export function findProviderPlayer(
  from: Queryable,
  { applicationId, playerId, provider, account }: ProviderPlayerKey,
): Promise<ProviderPlayer | undefined> {
  return providerPlayers.findOne(from, { applicationId, playerId, provider, account });
}

/** The player of ours who has the provider's key. */
export function findPlayerByReference(
  from: Queryable,
  { applicationId, provider, account }: Omit<ProviderPlayerKey, 'playerId'>,
  reference: string,
): Promise<ProviderPlayer | undefined> {
  return providerPlayers.findOne(from, { applicationId, provider, account, reference });
}

/** Compare-and-set. Throws StaleState when another change was first, and a unique violation when another player has the reference. */
export async function saveProviderPlayer(
  tx: Executor,
  before: ProviderPlayer,
  changes: Partial<Pick<ProviderPlayer, 'reference'>>,
): Promise<void> {
  const { applicationId, playerId, provider, account, version } = before;
  const where = { applicationId, playerId, provider, account, version };
  if ((await providerPlayers.update(tx, where, { ...changes, version: version + 1 })) !== 1)
    throw new StaleState(playerId);
}
