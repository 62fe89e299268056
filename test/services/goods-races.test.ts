import { changePayment, type ChangePayment } from '../../src/services/change-payment';
import { creditCoins } from '../../src/services/credit-coins';
import { purchase } from '../../src/services/purchase';
import { describeOnBothDatabases } from '../support/databases';
import {
  accountOf,
  buyGood,
  entitlementsOf,
  goodOrder,
  newGood,
  newPlayer,
  outcomes,
  playing,
  times,
} from './game';
import { server, type World } from './world';

describeOnBothDatabases('at the same time', open => {
  const game = (name: string, body: (world: World) => Promise<void>): void => it(name, playing(open, body));

  game('50 purchases for coins that cover 10 are 10 payments and 40 refusals', async world => {
    const playerId = await newPlayer(world, 109);
    const goodId = await newGood(world);
    const results = await times(50, () => buyGood(world, playerId, goodId));
    expect(outcomes(results)).toEqual({ done: 10, InsufficientFunds: 40 });
    expect(await accountOf(world, playerId)).toEqual([9n, 0n]);
    expect(await entitlementsOf(world, playerId)).toHaveLength(10);
  });

  game('a permanent good that is bought 20 times is granted once and paid once', async world => {
    const playerId = await newPlayer(world, 1_000);
    const goodId = await newGood(world, { permanent: true });
    const results = await times(20, () => buyGood(world, playerId, goodId));
    expect(outcomes(results)).toEqual({ done: 1, AlreadyOwned: 19 });
    const [only, ...others] = await entitlementsOf(world, playerId);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ status: 'GRANTED' });
    const named = results.flatMap(({ errors }) =>
      errors.map(error => (error.kind === 'AlreadyOwned' ? error.entitlementId : '')),
    );
    expect(new Set(named)).toEqual(new Set([only!.id]));
    expect(await accountOf(world, playerId)).toEqual([990n, 0n]);
  });

  game('a permanent good that is bought by cards and coins is charged once', async world => {
    const playerId = await newPlayer(world, 1_000);
    const goodId = await newGood(world, { permanent: true });
    const details = { number: '4330264936344675', expiryMonth: 12, expiryYear: 2035 };
    const card = { ...details, securityCode: '123', holder: 'Ada Lovelace' };
    const payWith = {
      kind: 'directCard',
      provider: 'PAYONE',
      details: card,
      saveForCustomerId: null,
    } as const;
    const results = await times(12, index =>
      index % 2 === 0
        ? buyGood(world, playerId, goodId)
        : buyGood(world, playerId, goodId, { currency: 'EUR', payWith }),
    );
    expect(outcomes(results)).toEqual({ done: 1, AlreadyOwned: 11 });
    const [posted] = await accountOf(world, playerId);
    expect(world.books('PAYONE')).toHaveLength(posted === 1_000n ? 1 : 0);
  });

  game('a limit counts units, also in several orders', async world => {
    const playerId = await newPlayer(world, 1_000);
    const goodId = await newGood(world, { limitPerPlayer: 7 });
    const results = await times(10, () => buyGood(world, playerId, goodId, { quantity: 2 }));
    expect(outcomes(results)).toEqual({ done: 3, AlreadyOwned: 7 });
    expect(await accountOf(world, playerId)).toEqual([940n, 0n]);
  });

  game('one key buys once, whatever is repeated', async world => {
    const playerId = await newPlayer(world, 100);
    const command = goodOrder(playerId, await newGood(world));
    const results = await times(10, () => purchase(world.services, server, command));
    expect(new Set(results.map(({ payment }) => payment?.id)).size).toBe(1);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await accountOf(world, playerId)).toEqual([90n, 0n]);
  });

  game('one key credits once', async world => {
    const playerId = await newPlayer(world);
    const command = { idempotencyKey: 'gift', playerId, coins: 25, reason: 'gift' };
    const results = await times(10, () => creditCoins(world.services, server, command));
    expect(outcomes(results)).toEqual({ done: 10 });
    expect(await accountOf(world, playerId)).toEqual([25n, 0n]);
  });

  game('a held payment is captured or cancelled, not both, and refunded once', async world => {
    const playerId = await newPlayer(world, 10);
    const held = await buyGood(world, playerId, await newGood(world), { capture: false });
    expect(await accountOf(world, playerId)).toEqual([10n, 10n]);
    const paymentId = held.payment!.id;
    const change = (kind: ChangePayment['kind'], index: number) =>
      changePayment(world.services, server, {
        ...{ kind, idempotencyKey: `${kind}-${index}`, paymentId },
        ...{ amount: null, final: true, reason: null },
      });
    const ends = await times(10, index => change(index % 2 === 0 ? 'CAPTURE' : 'CANCEL', index));
    expect(outcomes(ends)).toEqual({ done: 1, IllegalState: 9 });
    const taken = ends.some(({ payment }) => payment?.status === 'CAPTURED');
    const refunds = await times(10, index => change('REFUND', index));
    expect(outcomes(refunds)).toEqual(taken ? { done: 1, IllegalState: 9 } : { IllegalState: 10 });
    expect(await accountOf(world, playerId)).toEqual([10n, 0n]);
  });
});
