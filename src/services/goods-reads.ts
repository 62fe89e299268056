import { type CoinAccount } from '../domain/coins';
import { type Entitlement } from '../domain/entitlement';
import { type VirtualGood } from '../domain/goods';
import { type Page, type PageRequest } from '../domain/page';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { coinAccountsByPlayers } from '../store/coins';
import { type Queryable } from '../store/database/queryable';
import { entitlementsByIds, listEntitlements } from '../store/entitlements';
import { findGood, goodsByIds, listGoods, type GoodKey } from '../store/goods';
import { maySee } from './authorize';

/** The catalogue, and what players have of it. */
export interface GoodsReads {
  /** Of players that this principal was shown. */
  coinsByPlayers(playerIds: readonly string[]): Promise<readonly CoinAccount[]>;
  good(key: GoodKey): Promise<VirtualGood | undefined>;
  goodsByIds(ids: readonly string[]): Promise<readonly VirtualGood[]>;
  /** All of them, or those of one provider. */
  goods(provider: Provider | null, page: PageRequest): Promise<Page<VirtualGood>>;
  entitlementsByIds(ids: readonly string[]): Promise<readonly Entitlement[]>;
  /** Of a player that this principal was shown, newest first. */
  entitlementsOfPlayer(playerId: string, page: PageRequest): Promise<Page<Entitlement>>;
}

/** Everybody of the application may read the catalogue; what players have is for whoever may see them. */
export function goodsReads(reader: Queryable, principal: Principal): GoodsReads {
  const { applicationId: app } = principal;
  return {
    coinsByPlayers: ids => coinAccountsByPlayers(reader, app, ids),
    good: key => findGood(reader, app, key),
    goodsByIds: ids => goodsByIds(reader, app, ids),
    goods: (provider, page) => listGoods(reader, app, provider, page),
    entitlementsByIds: async ids =>
      (await entitlementsByIds(reader, app, ids)).filter(each => maySee(principal, each)),
    entitlementsOfPlayer: (playerId, page) => listEntitlements(reader, app, playerId, page),
  };
}
