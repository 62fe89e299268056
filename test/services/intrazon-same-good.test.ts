import { type PayWith } from '../../src/services/pay-with';
import { operationsByPayments } from '../../src/store/operations';
import { describeOnBothDatabases } from '../support/databases';
import { accountOf, entitlementsOf, playing, told } from './game';
import { buyThere, byCard, COINS, newBuyer, registerCard, shopGoods } from './intrazon';
import { APPLICATION, type World } from './world';

type Way = (world: World, playerId: string) => Promise<PayWith>;
const WAYS: readonly (readonly [string, bigint, Way])[] = [
  ['coins of IntraZon', 250n, async () => COINS],
  ['a card at IntraZon', 499n, byCard],
];

describeOnBothDatabases('a good of IntraZon', open => {
  it.each(WAYS)(
    'bought by %s has the life of a good of our own, to the last event',
    async (_name, price, way) =>
      playing(open, async world => {
        const idOf = await shopGoods(world);
        const playerId = await newBuyer(world, 1_000);
        const payWith = await way(world, playerId);
        const goodId = idOf('ironSword1');
        const { payment, errors } = await buyThere(world, playerId, goodId, { payWith });
        expect(errors).toEqual([]);
        expect(payment).toMatchObject({ status: 'CAPTURED', provider: 'INTRAZON', captured: price });
        expect(payment!.lines).toMatchObject([{ goodId, quantity: 1, unitPrice: { minor: price } }]);
        expect(payment!.providerReference).toMatch(/^[A-Za-z0-9]{10}$/);
        const granted = await entitlementsOf(world, playerId);
        expect(granted).toMatchObject([{ status: 'GRANTED', payment_id: payment!.id }]);
        expect(await told(world, payment!.id)).toEqual([
          'EntitlementChanged new PENDING',
          'PaymentStatusChanged CREATED PROCESSING',
          'PaymentStatusChanged PROCESSING CAPTURED',
          'EntitlementChanged PENDING GRANTED',
        ]);
        const operations = await operationsByPayments(world.database.reader, APPLICATION, [payment!.id]);
        expect(operations.map(({ kind, status, attempts }) => `${kind} ${status} ${attempts}`)).toEqual([
          'PURCHASE SUCCEEDED 1',
        ]);
        expect(operations[0]).toMatchObject({ nextCheckAt: null, leasedUntil: null });
        // The wallet is another purse.
        expect(await accountOf(world, playerId)).toEqual([1_000n, 0n]);

        const again = await buyThere(world, playerId, goodId, { payWith });
        expect(again).toMatchObject({
          payment: null,
          errors: [{ kind: 'AlreadyOwned', entitlementId: granted[0]!.id }],
        });
        expect(await world.differences()).toEqual([]);
      })(),
  );

  it(
    'is given up when the card is declined, and may be bought again',
    playing(open, async world => {
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 250);
      const { card } = await registerCard(world, playerId, '4000000000000341');
      const payWith = { kind: 'card', cardId: card!.id, securityCode: null, confirmationCode: null } as const;
      const declined = await buyThere(world, playerId, idOf('ironSword1'), { payWith });
      expect(declined).toMatchObject({ payment: { status: 'DECLINED' }, errors: [{ kind: 'Declined' }] });
      expect((await told(world, declined.payment!.id)).at(-1)).toBe('EntitlementChanged PENDING REVOKED');
      const bought = await buyThere(world, playerId, idOf('ironSword1'));
      expect(bought).toMatchObject({ payment: { status: 'CAPTURED' }, errors: [] });
      const statuses = (await entitlementsOf(world, playerId)).map(({ status }) => status);
      // Both were made in the same instant, so that their ids tell no order.
      expect(statuses.toSorted()).toEqual(['GRANTED', 'REVOKED']);
    }),
  );
});
