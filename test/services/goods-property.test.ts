import fc from 'fast-check';
import { changePayment, type ChangePayment } from '../../src/services/change-payment';
import { purchase } from '../../src/services/purchase';
import { findPayment } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import { accountOf, coins, credit, gameProblems, goodOrder, newGood, newPlayer, playing } from './game';
import { APPLICATION, CARDS, server, type World } from './world';

/** One step of a game: numbers choose among the players, goods and payments that there are. */
type Step =
  | { readonly kind: 'credit'; readonly coins: number }
  | {
      readonly kind: 'buy';
      readonly goods: readonly number[];
      readonly quantity: number;
      readonly capture: boolean;
      readonly card: 'none' | 'good' | 'declined';
    }
  | {
      readonly kind: 'change';
      readonly change: ChangePayment['kind'];
      readonly payment: number;
      readonly part: bigint | null;
      readonly final: boolean;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('credit' as const), coins: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('buy' as const),
      goods: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
      quantity: fc.integer({ min: 1, max: 3 }),
      capture: fc.boolean(),
      card: fc.constantFrom(
        'none' as const,
        'none' as const,
        'none' as const,
        'good' as const,
        'declined' as const,
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      change: fc.constantFrom('CAPTURE' as const, 'CANCEL' as const, 'REFUND' as const),
      payment: fc.nat(20),
      part: fc.option(fc.bigInt({ min: 1n, max: 30n })),
      final: fc.boolean(),
    }),
  },
);

describeOnBothDatabases('a game of random credits, purchases, captures, cancels and refunds', open => {
  let key = 0;
  const play = async (world: World, steps: readonly Step[]): Promise<void> => {
    const playerId = await newPlayer(world, 30);
    const goods = [
      await newGood(world),
      await newGood(world, { permanent: true, prices: [coins(7n), { minor: 700n, currency: 'EUR' }] }),
      await newGood(world, { limitPerPlayer: 4 }),
      await newGood(world, { prices: [coins(3n), { minor: 1n, currency: 'EUR' }] }),
    ];
    const payments: string[] = [];
    for (const each of steps) {
      key += 1;
      if (each.kind === 'credit') await credit(world, playerId, each.coins);
      else if (each.kind === 'buy') {
        const lines = each.goods.map(index => ({
          goodId: goods[index]!,
          quantity: index === 1 ? 1 : each.quantity,
        }));
        const details = { expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
        const number = each.card === 'declined' ? CARDS.declined : CARDS.good;
        const payWith =
          each.card === 'none'
            ? ({ kind: 'coins' } as const)
            : ({
                kind: 'directCard',
                provider: 'PAYONE',
                details: { ...details, number },
                saveForCustomerId: null,
              } as const);
        const amount = { lines, currency: each.card === 'none' ? 'COIN' : 'EUR' };
        const order = { ...goodOrder(playerId, goods[0]!), amount, payWith, capture: each.capture };
        const { payment } = await purchase(world.services, server, order);
        if (payment) payments.push(payment.id);
      } else if (payments.length > 0) {
        const paymentId = payments[each.payment % payments.length]!;
        const { amount } = (await findPayment(world.database.reader, APPLICATION, { id: paymentId }))!;
        await changePayment(world.services, server, {
          ...{ kind: each.change, idempotencyKey: `step-${key}`, paymentId },
          amount: each.part === null ? null : { ...amount, minor: each.part },
          ...{ final: each.final, reason: null },
        });
      }
      const [posted, held] = await accountOf(world, playerId);
      expect(held >= 0n && posted >= held).toBe(true);
    }
    expect(await gameProblems(world)).toEqual([]);
  };

  it(
    'keeps coins above zero, legs at zero, and entitlements as their payments say',
    playing(open, async world => {
      await world.control('profile', { webhooks: false, outcomeDelayMs: 0 });
      const games = fc.array(step, { minLength: 5, maxLength: 25 });
      const numRuns = world.database.dialect === 'sqlite' ? 25 : 5;
      await fc.assert(
        fc.asyncProperty(games, steps => play(world, steps)),
        { numRuns, endOnFailure: true },
      );
    }),
    120_000,
  );

  it(
    'has a check that finds a lost coin, a wrong hold, a grant without money and units that nobody has',
    playing(open, async world => {
      const playerId = await newPlayer(world, 50);
      const { payment } = await purchase(world.services, server, goodOrder(playerId, await newGood(world)));
      const defects = [
        ['UPDATE coin_account SET posted = posted + 1', 'UPDATE coin_account SET posted = posted - 1'],
        ['UPDATE coin_account SET held = held + 1', 'UPDATE coin_account SET held = held - 1'],
        ['UPDATE ledger_leg SET amount = amount + 1', 'UPDATE ledger_leg SET amount = amount - 1'],
        ["UPDATE entitlement SET status = 'PENDING'", "UPDATE entitlement SET status = 'GRANTED'"],
        ['UPDATE owned_good SET units = units + 1', 'UPDATE owned_good SET units = units - 1'],
      ] as const;
      for (const [defect, repair] of defects) {
        await world.database.write(tx => tx.execute(defect));
        expect(await gameProblems(world)).not.toEqual([]);
        await world.database.write(tx => tx.execute(repair));
        expect(await gameProblems(world)).toEqual([]);
      }
      expect(payment!.status).toBe('CAPTURED');
    }),
  );
});
