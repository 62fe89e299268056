import { purchase } from '../../src/services/purchase';
import { createPlayer } from '../../src/services/players';
import { syncVirtualGoods } from '../../src/services/sync-goods';
import { describeOnBothDatabases } from '../support/databases';
import { entitlementsOf, outcomes, playing, times } from './game';
import {
  buyThere,
  byCard,
  coinsThere,
  newBuyer,
  newTraits,
  referenceOf,
  registerCard,
  shopGoods,
  shopOrder,
} from './intrazon';
import { APPLICATION, server, type World } from './world';

describeOnBothDatabases('at the same time at IntraZon', open => {
  const game = (name: string, body: (world: World) => Promise<void>): void =>
    it(name, playing(open, body, { providerTimeoutMs: 20_000 }), 60_000);

  game('50 purchases for coins that cover 10 are 10 payments and 40 refusals', async world => {
    const idOf = await shopGoods(world);
    const playerId = await newBuyer(world, 159);
    const results = await times(50, () => buyThere(world, playerId, idOf('healPotion')));
    expect(outcomes(results)).toEqual({ done: 10, InsufficientFunds: 40 });
    expect(await coinsThere(world, playerId)).toBe(9n);
    const owned = (await entitlementsOf(world, playerId)).map(({ status }) => status);
    expect(owned.filter(status => status === 'GRANTED')).toHaveLength(10);
    expect(owned.filter(status => status === 'REVOKED')).toHaveLength(40);
    expect(await world.differences()).toEqual([]);
  });

  game('a permanent good that is bought 20 times is bought once, for coins and by card', async world => {
    const idOf = await shopGoods(world);
    const playerId = await newBuyer(world, 5_000);
    const payWith = await byCard(world, playerId);
    const results = await times(20, index =>
      buyThere(world, playerId, idOf('ironSword1'), index % 2 === 0 ? {} : { payWith }),
    );
    expect(outcomes(results)).toEqual({ done: 1, AlreadyOwned: 19 });
    expect(await entitlementsOf(world, playerId)).toMatchObject([{ status: 'GRANTED' }]);
    expect(world.books('INTRAZON')).toHaveLength(1);
    expect(await world.differences()).toEqual([]);
  });

  game('20 equal requests for a permanent good under one key are one purchase', async world => {
    const idOf = await shopGoods(world);
    const playerId = await newBuyer(world, 5_000);
    const order = shopOrder(playerId, idOf('ironSword1'));
    const results = await times(20, () => purchase(world.services, server, order));
    expect(new Set(results.flatMap(({ payment }) => payment?.id ?? [])).size).toBe(1);
    expect(world.books('INTRAZON')).toHaveLength(1);
  });

  game('20 requests for one player make one, here and there', async world => {
    const traits = newTraits(5);
    const results = await times(20, () => createPlayer(world.services, server, traits));
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
    const ids = new Set(results.map(({ player }) => player!.id));
    expect(ids.size).toBe(1);
    const [playerId] = ids;
    expect(await referenceOf(world, playerId!)).toMatch(/^[A-Za-z0-9]{10}$/);
    expect(await coinsThere(world, playerId!)).toBe(5n);
  });

  game('syncs make each good once', async world => {
    const results = await times(10, () => syncVirtualGoods(world.services, server, 'INTRAZON'));
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
    const [first] = results;
    expect(first!.virtualGoods).toHaveLength(7);
    for (const { virtualGoods } of results)
      expect(virtualGoods.map(good => good.id)).toEqual(first!.virtualGoods.map(good => good.id));
  });

  game('registrations of one card are one card', async world => {
    const playerId = await newBuyer(world);
    const results = await times(8, () => registerCard(world, playerId));
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
    const cards = await world.database.reader.query<{ status: string }>(
      'SELECT status FROM card WHERE application_id = ? AND player_id = ?',
      [APPLICATION, playerId],
    );
    expect(cards).toMatchObject([{ status: 'ACTIVE' }]);
  });
});
