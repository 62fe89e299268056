import { changePayment } from '../../src/services/change-payment';
import { purchase } from '../../src/services/purchase';
import { refreshPayment } from '../../src/services/refresh-payment';
import { describeOnSqliteFirst, describeOnSqlite } from '../support/databases';
import { entitlementsOf, playingInFaults } from './game';
import { asked, BUY, byCard, COINS, newBuyer, shopGoods, shopOrder, buyThere } from './intrazon';
import { FAULTS } from './wire-faults';
import { server, stored, type World } from './world';

const HOUR_MS = 3_600_000;
const fault = (world: World, body: object) => world.control('faults', body, 'INTRAZON');
const books = (world: World) => world.books('INTRAZON');

const REVIEWED = /wrong amount|wrong currency/;
const OUTCOMES = FAULTS.map(({ name, fault: body }) => ({
  name,
  body,
  outcome: REVIEWED.test(name) ? 'is reviewed and not counted' : 'is charged once and granted once',
}));
const ON_CARDS = OUTCOMES.filter(({ name }) => /reset|nobody answers|500|wrong amount/.test(name));

describeOnSqliteFirst('a purchase at IntraZon whose answer goes wrong', open => {
  const ends = (means: 'coins' | 'card') =>
    async function ({ body, outcome }: (typeof OUTCOMES)[number]): Promise<void> {
      await playingInFaults(open, async world => {
        const idOf = await shopGoods(world);
        const playerId = await newBuyer(world, 100);
        const payWith = means === 'card' ? await byCard(world, playerId) : COINS;
        await fault(world, { ...body, times: 1, match: BUY });
        const result = await buyThere(world, playerId, idOf('healPotion'), { payWith });
        // The first answer may not claim what is not proven.
        expect(result.payment?.status).toBe('UNKNOWN');
        expect(result.errors).toMatchObject([{ kind: 'OutcomeUnknown' }]);

        await world.pass(2 * HOUR_MS);

        const { payment, operations } = await stored(world, result);
        const isReviewed = outcome === 'is reviewed and not counted';
        const charge = means === 'card' ? 99n : 15n;
        expect(payment).toMatchObject({
          status: isReviewed ? 'UNKNOWN' : 'CAPTURED',
          captured: isReviewed ? 0n : charge,
        });
        expect(operations.map(each => each.status)).toEqual([isReviewed ? 'NEEDS_REVIEW' : 'SUCCEEDED']);
        expect(books(world)).toMatchObject([{ reference: payment.id, amount: String(charge) }]);
        const owned = (await entitlementsOf(world, playerId)).map(each => each.status);
        expect(owned).toEqual([isReviewed ? 'PENDING' : 'GRANTED']);
        expect(await world.differences()).toHaveLength(isReviewed ? 1 : 0);
      })();
    };
  it.each(OUTCOMES)('$outcome, paid by coins: $name', ends('coins'), 30_000);
  it.each(ON_CARDS)('$outcome, paid by card: $name', ends('card'), 30_000);

  it(
    'is sent under the same key once IntraZon takes requests again',
    playingInFaults(open, async world => {
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 100);
      const order = shopOrder(playerId, idOf('healPotion'));
      await fault(world, { fault: 'status', status: 429, when: 'before', times: 1, match: BUY });
      const refused = await purchase(world.services, server, order);
      expect(refused).toMatchObject({
        payment: { status: 'CREATED' },
        errors: [{ kind: 'ProviderUnavailable', retry: 'SAME_KEY' }],
      });
      const sent = await purchase(world.services, server, order);
      expect(sent).toMatchObject({ replayed: true, payment: { status: 'CAPTURED' }, errors: [] });
      expect(books(world)).toHaveLength(1);
    }),
  );

  it(
    'is one of eight simultaneous requests under one key',
    playingInFaults(
      open,
      async world => {
        const idOf = await shopGoods(world);
        const playerId = await newBuyer(world, 100);
        const order = shopOrder(playerId, idOf('healPotion'));
        const results = await Promise.all(
          Array.from({ length: 8 }, () => purchase(world.services, server, order)),
        );
        expect(results.filter(each => each.errors.length === 0 && !each.replayed)).toHaveLength(1);
        expect(books(world)).toHaveLength(1);
      },
      { providerTimeoutMs: 5_000 },
    ),
  );

  it(
    'is asked about at once by refreshPayment, under the same key',
    playingInFaults(open, async world => {
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 100);
      await fault(world, { fault: 'resetAfter', times: 1, match: BUY });
      const lost = await buyThere(world, playerId, idOf('healPotion'));
      world.clock.advance(1_000);
      const found = await refreshPayment(world.services, server, lost.payment!.id);
      expect(found).toMatchObject({ payment: { status: 'CAPTURED' }, errors: [] });
      expect(books(world)).toHaveLength(1);
    }),
  );

  it(
    'has no capture, cancel or refund, and nothing is sent for one',
    playingInFaults(open, async world => {
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 15);
      const { payment } = await buyThere(world, playerId, idOf('healPotion'));
      for (const kind of ['CAPTURE', 'CANCEL', 'REFUND'] as const) {
        const change = { kind, idempotencyKey: kind, paymentId: payment!.id, amount: null, final: true };
        const { errors } = await changePayment(world.services, server, { ...change, reason: null });
        expect(errors).toMatchObject([{ kind: 'Unsupported', provider: 'INTRAZON' }]);
      }
      expect(await world.differences()).toEqual([]);
    }),
  );
});

describeOnSqlite('a purchase at IntraZon whose answers stay lost', open => {
  const lost = (world: World, when: 'before' | 'after') =>
    fault(world, { fault: when === 'after' ? 'resetAfter' : 'resetBefore', times: 1, match: BUY });
  const unavailable = (world: World) =>
    fault(world, { fault: 'status', status: 503, when: 'before', times: 10_000, match: BUY });

  it.each([
    ['after', 'NEEDS_REVIEW', 'UNKNOWN', 1],
    ['before', 'FAILED', 'FAILED', 0],
  ] as const)(
    'until IntraZon forgets the key: it is not sent any more, and the player’s purchases decide (lost %s the effect)',
    async (when, operation, status, charges) =>
      playingInFaults(open, async world => {
        const idOf = await shopGoods(world);
        const playerId = await newBuyer(world, 100);
        await lost(world, when);
        const result = await buyThere(world, playerId, idOf('healPotion'));
        await unavailable(world);
        await world.pass(22 * HOUR_MS);
        expect((await stored(world, result)).operations[0]!.status).toBe('UNKNOWN');
        const repeated = await asked(world, BUY);
        // By the schedule of lookups, and no faster.
        expect(repeated).toBeGreaterThan(4);
        expect(repeated).toBeLessThan(9);
        await world.pass(72 * HOUR_MS);
        expect(await asked(world, BUY)).toBe(repeated);
        const after = await stored(world, result);
        expect(after.operations[0]!.status).toBe(operation);
        expect(after.payment).toMatchObject({ status, captured: 0n });
        expect(books(world)).toHaveLength(charges);
      })(),
    60_000,
  );

  it(
    'and whose repetition is turned away at the door, is not taken for one that never happened',
    playingInFaults(open, async world => {
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 100);
      await lost(world, 'after');
      const result = await buyThere(world, playerId, idOf('healPotion'));
      await world.control('apps/PaygraphIZ/rotate-secret', {}, 'INTRAZON');
      await world.pass(HOUR_MS);
      const { payment, operations } = await stored(world, result);
      expect(operations[0]).toMatchObject({ status: 'UNKNOWN', failure: null });
      expect(payment.status).toBe('UNKNOWN');
      expect(books(world)).toHaveLength(1);
    }),
  );

  it(
    'and whose good is owned when it is repeated, is most likely ours: an operator decides',
    playingInFaults(open, async world => {
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 500);
      // Forgets sooner than it says.
      await world.control('profile', { idempotencyRetentionMs: 0 }, 'INTRAZON');
      await lost(world, 'after');
      const result = await buyThere(world, playerId, idOf('ironSword1'));
      await world.pass(HOUR_MS);
      expect((await stored(world, result)).operations[0]!.status).toBe('UNKNOWN');
      await world.pass(30 * HOUR_MS);
      expect((await stored(world, result)).operations[0]!).toMatchObject({
        status: 'NEEDS_REVIEW',
        failure: { kind: 'UNTOLD' },
      });
      expect(books(world)).toHaveLength(1);
    }),
    60_000,
  );

  it.each([
    ['after', 'NEEDS_REVIEW', 1],
    ['before', 'FAILED', 0],
  ] as const)(
    'where IntraZon ignores keys: it is never sent twice, and its purchases decide (lost %s the effect)',
    async (when, operation, charges) =>
      playingInFaults(
        open,
        async world => {
          await world.control('profile', { idempotency: 'ignored' }, 'INTRAZON');
          const idOf = await shopGoods(world);
          const playerId = await newBuyer(world, 100);
          await lost(world, when);
          const result = await buyThere(world, playerId, idOf('healPotion'));
          expect(result.errors).toMatchObject([{ kind: 'OutcomeUnknown' }]);
          await world.pass(HOUR_MS);
          expect(await asked(world, BUY)).toBe(1);
          expect((await stored(world, result)).operations[0]!.status).toBe(operation);
          expect(books(world)).toHaveLength(charges);
          const again = await buyThere(world, playerId, idOf('owlFeather'));
          expect(again.payment?.status).toBe('CAPTURED');
        },
        { env: { INTRAZON_IDEMPOTENCY: 'ignored' } },
      )(),
  );

  it(
    'is charged twice where IntraZon ignores keys and nobody said so, and the books show it',
    playingInFaults(open, async world => {
      await world.control('profile', { idempotency: 'ignored' }, 'INTRAZON');
      const idOf = await shopGoods(world);
      const playerId = await newBuyer(world, 100);
      await lost(world, 'after');
      const { payment } = await buyThere(world, playerId, idOf('healPotion'));
      await world.pass(HOUR_MS);
      expect(books(world)).toHaveLength(2);
      expect(await world.differences()).toEqual([`captured of ${payment!.id}: 15 here, 30 there`]);
    }),
  );
});
