import { journal } from '../../src/events/journal';
import { MIGRATIONS } from '../../migrations/all';
import { type PaymentResult } from '../../src/services/payment-result';
import { purchase, type Purchase } from '../../src/services/purchase';
import { ENTITIES } from '../../src/store/entities';
import { describeOnPostgres, type Open } from '../support/databases';
import { accountOf, entitlementsOf, goodOrder, newGood, newPlayer, playing } from './game';
import { server, type World } from './world';

/** Buys at one of the two, by turns. */
type BuyAt = (index: number, order: Purchase) => Promise<PaymentResult>;

describeOnPostgres('two servers on one database', (open, place) => {
  /** A game on a database whose address is kept, and the same services once more with a connection of their own. */
  const onTwoNodes = (name: string, body: (world: World, buyAt: BuyAt) => Promise<void>): void => {
    it(name, async () => {
      const url = await place.newUrl('may be there');
      const here: Open = options => open({ ...options, url });
      await playing(here, async world => {
        const second = await open({
          url,
          entities: ENTITIES,
          migrations: MIGRATIONS,
          finish: journal(world.wake),
        });
        const nodes = [world.services, { ...world.services, database: second, node: 'second' }];
        await body(world, (index, order) => purchase(nodes[index % 2]!, server, order));
      })();
    });
  };
  onTwoNodes('sell for the coins that there are', async (world, buyAt) => {
    const playerId = await newPlayer(world, 105);
    const goodId = await newGood(world);
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => buyAt(index, goodOrder(playerId, goodId))),
    );
    expect(results.filter(({ payment }) => payment?.status === 'CAPTURED')).toHaveLength(10);
    expect(results.filter(({ errors }) => errors[0]?.kind === 'InsufficientFunds')).toHaveLength(40);
    expect(await accountOf(world, playerId)).toEqual([5n, 0n]);
  });

  onTwoNodes('grant a permanent good once, and wait for each other in one order', async (world, buyAt) => {
    const playerId = await newPlayer(world, 1_000);
    const goods = await Promise.all([1, 2, 3].map(() => newGood(world, { permanent: true })));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const wanted = index % 4 < 2 ? goods : goods.toReversed();
        const lines = wanted.map(goodId => ({ goodId, quantity: 1 }));
        return buyAt(index, { ...goodOrder(playerId, ''), amount: { lines, currency: 'COIN' } });
      }),
    );
    expect(results.filter(({ payment }) => payment?.status === 'CAPTURED')).toHaveLength(1);
    expect(results.filter(({ errors }) => errors[0]?.kind === 'AlreadyOwned')).toHaveLength(19);
    expect((await entitlementsOf(world, playerId)).map(({ status }) => status)).toEqual(
      Array(3).fill('GRANTED'),
    );
    expect(await accountOf(world, playerId)).toEqual([970n, 0n]);
  });
});
