import { money } from '../domain/money';
import { type Principal } from '../domain/principal';
import { type VirtualGood } from '../domain/goods';
import { createVirtualGood } from '../services/goods';
import { type Services } from '../services/dependencies';
import { createPlayer } from '../services/players';
import { syncVirtualGoods } from '../services/sync-goods';
import { ensureApplication } from '../store/applications';
import { type Database } from '../store/database/database';
import { APPLICATION, OTHER_APPLICATION } from './server';

/** What an application has before its clients come. */
export interface Shop {
  readonly principal: Principal;
  readonly playerId: string;
  /** As many as one likes. */
  readonly potion: VirtualGood;
  /** Once per player. */
  readonly sword: VirtualGood;
}

export interface Market {
  readonly shops: readonly [main: Shop, other: Shop];
  /** A player and a good of IntraZon's. */
  readonly intrazon: { readonly playerId: string; readonly goodId: string } | null;
}

/** Few enough that clients fight for the last ones. */
const COINS = 90;

export async function ensureApplications(database: Database, now: Date): Promise<void> {
  await database.write(async tx => {
    for (const id of [APPLICATION, OTHER_APPLICATION]) await ensureApplication(tx, { id, name: id, now });
  });
}

export async function openMarket(services: Services, withIntrazon: boolean): Promise<Market> {
  const main = await openShop(services, APPLICATION);
  const other = await openShop(services, OTHER_APPLICATION);
  return {
    shops: [main, other],
    intrazon: withIntrazon ? await openIntrazon(services, main.principal) : null,
  };
}

async function openShop(services: Services, applicationId: string): Promise<Shop> {
  const principal: Principal = {
    ...{ applicationId, keyId: `key_${applicationId}`, role: 'server', playerId: null, expiresAt: null },
  };
  const traits = { reference: 'gamer', name: 'Gamer', subscribed: false, coins: COINS };
  const { player } = await createPlayer(services, principal, traits);
  const good = async (sku: string, permanent: boolean): Promise<VirtualGood> => {
    const prices = [money(10n, 'COIN'), money(1250n, 'EUR'), money(1250n, 'RUB'), money(1250n, 'USD')];
    const kind = { multiple: !permanent, permanent, limitPerPlayer: null, onSale: true };
    const look = { sku, name: sku, thumbnail: null, subscriberDiscount: null, prices };
    return must((await createVirtualGood(services, principal, { ...look, ...kind })).virtualGood);
  };
  return {
    principal,
    playerId: must(player).id,
    potion: await good('potion', false),
    sword: await good('sword', true),
  };
}

async function openIntrazon(services: Services, principal: Principal): Promise<Market['intrazon']> {
  const { virtualGoods } = await syncVirtualGoods(services, principal, 'INTRAZON');
  const traits = { reference: 'buyer', name: 'Buyer', subscribed: false, coins: COINS };
  const { player } = await createPlayer(services, principal, { ...traits, provider: 'INTRAZON' });
  return {
    playerId: must(player).id,
    goodId: must(virtualGoods.find(({ sku }) => sku === 'healPotion')).id,
  };
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The market could not be opened.');
  return value;
}
