import { type Outcome } from '../connectors/contract';
import { type GoodsShop } from '../connectors/shop-contract';
import { type DomainError } from '../domain/errors';
import { type Player } from '../domain/people';
import { type Transaction } from '../store/database/queryable';
import {
  findPlayerByReference,
  findProviderPlayer,
  insertProviderPlayer,
  saveProviderPlayer,
  type ProviderPlayerKey,
} from '../store/provider-players';
import { retryStale } from './change-state';
import { type ConnectedAccount, type Services } from './dependencies';
import { callFor, vaultError } from './vault-call';

/** Stores what a shop will be asked to make the player with. What was stored before stays: a repetition says the same. */
export async function planIntroduction(
  deps: Services,
  tx: Transaction,
  { applicationId, id: playerId, name, subscribed }: Player,
  { provider, name: account }: ConnectedAccount,
  coins: number,
): Promise<void> {
  const asked = { name, subscribed, coins, reference: null, createdAt: deps.clock.now(), version: 1 };
  await insertProviderPlayer(tx, { applicationId, playerId, provider, account, ...asked });
}

/**
 * Makes the player known to a shop, unless they are. Our id is both the key of the request and the id that the shop takes
 * once only, so that whatever is repeated, by whom and after which crash, there is one player at the shop.
 */
export async function introducePlayer(
  deps: Services,
  player: Player,
  account: ConnectedAccount,
  shop: GoodsShop,
): Promise<DomainError | undefined> {
  const { provider, name } = account;
  const { applicationId, id: playerId } = player;
  const key = { applicationId, playerId, provider, account: name };
  const planned = await findProviderPlayer(deps.database.reader, key);
  if (!planned) throw new Error(`Nothing was planned for player ${playerId} at ${provider}.`);
  if (planned.reference !== null) return undefined;
  deps.crashPoint('player.recorded');
  const { name: called, subscribed, coins } = planned;
  const added = await shop.addPlayer(callFor(deps, playerId), { playerId, name: called, subscribed, coins });
  deps.crashPoint('player.answered');
  if (added.kind !== 'done') {
    // Another request may have been first meanwhile.
    const now = await findProviderPlayer(deps.database.reader, key);
    return now && now.reference !== null ? undefined : vaultError(added, provider);
  }
  const { reference } = added.value;
  const isTheirs = await retryStale(() => deps.database.write(tx => saveReference(tx, planned, reference)));
  return isTheirs ? undefined : vaultError(NOT_THEIRS, provider);
}

/** The key that is there first stays. False when the shop named another player of ours, or now another one than before. */
async function saveReference(tx: Transaction, key: ProviderPlayerKey, reference: string): Promise<boolean> {
  const player = await findProviderPlayer(tx, key);
  if (!player) throw new Error(`Player ${key.playerId} is not on the way to ${key.provider}.`);
  if (player.reference !== null) return player.reference === reference;
  if (await findPlayerByReference(tx, key, reference)) return false;
  await saveProviderPlayer(tx, player, { reference });
  return true;
}

/** Whatever was bought for one of them would be charged to the other. */
const NOT_THEIRS: Outcome<never> & { readonly kind: 'refused' } = {
  ...{ kind: 'refused', code: 'PLAYER_KEY_TAKEN', retry: 'NEVER', decline: null },
};
