import { money } from '../../src/domain/money';
import { addCard } from '../../src/services/add-card';
import { type PayWith } from '../../src/services/pay-with';
import { type PaymentResult } from '../../src/services/payment-result';
import { createPlayer } from '../../src/services/players';
import { purchase, type Purchase } from '../../src/services/purchase';
import { syncVirtualGoods } from '../../src/services/sync-goods';
import { findProviderPlayer } from '../../src/store/provider-players';
import { goodOrder } from './game';
import { APPLICATION, server, type World } from './world';

/** What IntraZon is asked for when something is bought. */
export const BUY = { method: 'POST', path: '/buy-virtual-good/' };
export const ADD_PLAYER = { method: 'POST', path: '/applications/PaygraphIZ/players/' };
export const ADD_CARD = { method: 'POST', path: '/payment-method/' };

export const COINS: PayWith = { kind: 'coins' };
const details = {
  ...{ number: '4012888888881881', securityCode: '123', holder: 'John Doe' },
  ...{ expiryMonth: 12, expiryYear: 2050 },
};

let made = 0;

/** Our ids of IntraZon's goods by its keys. */
export async function shopGoods(world: World): Promise<(sku: string) => string> {
  const { virtualGoods, errors } = await syncVirtualGoods(world.services, server, 'INTRAZON');
  expect(errors).toEqual([]);
  return sku => virtualGoods.find(good => good.sku === sku)!.id;
}

export function newTraits(coins = 0) {
  made += 1;
  const traits = { reference: `john-${made}`, name: 'John Doe', subscribed: false, coins };
  return { ...traits, provider: 'INTRAZON' } as const;
}

/** A player whom IntraZon knows, with as many coins there. */
export async function newBuyer(world: World, coins = 0): Promise<string> {
  const { player, errors } = await createPlayer(world.services, server, newTraits(coins));
  expect(errors).toEqual([]);
  return player!.id;
}

export function registerCard(world: World, playerId: string, number = details.number) {
  made += 1;
  const source = { kind: 'details', details: { ...details, number } } as const;
  const whose = { idempotencyKey: `card-${made}`, customerId: null, playerId, provider: 'INTRAZON' } as const;
  return addCard(world.services, server, { ...whose, source });
}

export async function byCard(world: World, playerId: string): Promise<PayWith> {
  const { card, errors } = await registerCard(world, playerId);
  expect(errors).toEqual([]);
  return { kind: 'card', cardId: card!.id, securityCode: null, confirmationCode: null };
}

/** For coins, or for dollars by a card. */
export function shopOrder(
  playerId: string,
  goodId: string,
  rest: Partial<Purchase> & { readonly quantity?: number } = {},
): Purchase {
  const currency = rest.payWith?.kind === 'card' ? 'USD' : 'COIN';
  return goodOrder(playerId, goodId, { currency, ...rest });
}

export function buyThere(world: World, ...what: Parameters<typeof shopOrder>): Promise<PaymentResult> {
  return purchase(world.services, server, shopOrder(...what));
}

/** IntraZon's key of a player. */
export async function referenceOf(world: World, playerId: string): Promise<string | null | undefined> {
  const key = { applicationId: APPLICATION, playerId, provider: 'INTRAZON', account: 'default' } as const;
  return (await findProviderPlayer(world.database.reader, key))?.reference;
}

/** How often IntraZon was asked for something, as its own log of requests has it. */
export async function asked(world: World, { method, path }: typeof BUY): Promise<number> {
  const requests = (await world.control('requests', undefined, 'INTRAZON')) as readonly {
    readonly method: string;
    readonly path: string;
  }[];
  return requests.filter(each => each.method === method && each.path.includes(path)).length;
}

/** Coins that IntraZon keeps for a player, asked at its own interface. */
export async function coinsThere(world: World, playerId: string): Promise<bigint> {
  const reference = await referenceOf(world, playerId);
  const shown = (await world.control(`players/${reference}`, {}, 'INTRAZON')) as { readonly coins: number };
  return BigInt(shown.coins);
}

export const usd = (minor: bigint) => money(minor, 'USD');
