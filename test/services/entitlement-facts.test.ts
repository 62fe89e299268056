import { type Fact } from '../../src/domain/fact';
import { money } from '../../src/domain/money';
import { absorbFacts } from '../../src/services/absorb-outcome';
import { changePayment } from '../../src/services/change-payment';
import { changeState } from '../../src/services/change-state';
import { purchase } from '../../src/services/purchase';
import { type PayWith } from '../../src/services/pay-with';
import { describeOnBothDatabases } from '../support/databases';
import { buyGood, entitlementsOf, gameProblems, goodOrder, newGood, newPlayer, playing } from './game';
import { CARD_SHOPS, type CardShop } from './shops';
import { APPLICATION, CARDS, server, stored, type World } from './world';

const HOUR_MS = 3_600_000;
const EUR = money(1250n, 'EUR');
const paid: Fact = {
  kind: 'SUCCEEDED',
  of: { effect: 'PAY', providerKey: null, reference: null },
  amount: EUR,
};
const chargedBack: Fact = { kind: 'CHARGED_BACK', reference: 'cb-1', amount: EUR };

function card({ provider }: Pick<CardShop, 'provider'>, number: string): PayWith {
  const details = { number, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
  return { kind: 'directCard', provider, details, saveForCustomerId: null };
}

/** A provider's word about a payment, as a webhook brings it. */
async function learn(world: World, paymentId: string, ...facts: readonly Fact[]): Promise<void> {
  const where = { applicationId: APPLICATION, paymentId };
  await changeState(world.services, where, 'webhook:test', state =>
    absorbFacts(world.services, state, facts),
  );
}

async function statuses(world: World, playerId: string): Promise<readonly string[]> {
  return (await entitlementsOf(world, playerId)).map(({ status }) => status).toSorted();
}

async function tellings(world: World): Promise<number> {
  const rows = await world.database.reader.query("SELECT 1 FROM event WHERE type = 'EntitlementChanged'");
  return rows.length;
}

describeOnBothDatabases("a provider's word about goods", open => {
  const PAYONE = { provider: 'PAYONE' } as const;
  const byCard = (number: string) => ({ currency: 'EUR', payWith: card(PAYONE, number) });

  it(
    'takes them back when the bank took the money, once however often it is heard',
    playing(open, async world => {
      await world.control('profile', { webhooks: false, outcomeDelayMs: 0 });
      const playerId = await newPlayer(world, 10);
      const goodId = await newGood(world, { permanent: true });
      const { payment } = await buyGood(world, playerId, goodId, byCard(CARDS.good));
      expect(payment!.status).toBe('CAPTURED');
      for (let times = 0; times < 3; times++) await learn(world, payment!.id, paid, chargedBack);
      expect(await statuses(world, playerId)).toEqual(['REVOKED']);
      expect(await tellings(world)).toBe(3);
      expect((await buyGood(world, playerId, goodId)).payment!.status).toBe('CAPTURED');
    }),
  );

  it(
    'grants what was given up when the money came after all',
    playing(open, async world => {
      const playerId = await newPlayer(world);
      const goodId = await newGood(world, { permanent: true });
      const { payment } = await buyGood(world, playerId, goodId, byCard(CARDS.declined));
      expect(await statuses(world, playerId)).toEqual(['REVOKED']);
      await learn(world, payment!.id, paid);
      expect(await statuses(world, playerId)).toEqual(['GRANTED']);
      const again = await buyGood(world, playerId, goodId, byCard(CARDS.good));
      expect(again.errors).toMatchObject([{ kind: 'AlreadyOwned' }]);
      expect(await tellings(world)).toBe(3);
    }),
  );

  it(
    'never grants a permanent good twice: money that comes too late is for a refund',
    playing(open, async world => {
      const playerId = await newPlayer(world, 10);
      const goodId = await newGood(world, { permanent: true });
      const { payment } = await buyGood(world, playerId, goodId, byCard(CARDS.declined));
      const coins = await buyGood(world, playerId, goodId);
      expect(coins.payment!.status).toBe('CAPTURED');
      await learn(world, payment!.id, paid);
      expect(await statuses(world, playerId)).toEqual(['GRANTED', 'REVOKED']);
      // It is what the books call wrong until the money is back.
      expect(await gameProblems(world)).toHaveLength(1);
      await learn(world, payment!.id, {
        kind: 'SUCCEEDED',
        of: { effect: 'REFUND', providerKey: null, reference: 'r-1', foreign: true },
        amount: EUR,
      });
      expect(await statuses(world, playerId)).toEqual(['GRANTED', 'REVOKED']);
    }),
  );

  it(
    'does not come for coins: they move by our own books alone',
    playing(open, async world => {
      const playerId = await newPlayer(world, 25);
      const { payment } = await purchase(world.services, server, goodOrder(playerId, await newGood(world)));
      const command = {
        idempotencyKey: 'back',
        paymentId: payment!.id,
        amount: null,
        final: true,
        reason: null,
      };
      const back = await changePayment(world.services, server, { ...command, kind: 'REFUND' });
      const again = await changePayment(world.services, server, { ...command, kind: 'REFUND' });
      expect(back).toMatchObject({ payment: { status: 'REFUNDED' }, replayed: false, errors: [] });
      expect(again).toMatchObject({ payment: { status: 'REFUNDED' }, replayed: true, errors: [] });
      const other = await changePayment(world.services, server, { ...command, kind: 'REFUND', reason: 'x' });
      expect(other.errors).toMatchObject([{ kind: 'IdempotencyConflict', inProgress: false }]);
    }),
  );
});

describe.each(CARD_SHOPS)('at $provider', shop => {
  describeOnBothDatabases(`${shop.provider}: a good whose payment's answer is lost`, open => {
    it.each([
      ['before the effect', 'resetBefore', 'REVOKED'],
      ['after the effect', 'resetAfter', 'GRANTED'],
    ])('%s is set aside until the truth is known', async (_, fault, expected) =>
      playing(open, async world => {
        await world.control('faults', { fault, times: 1, match: shop.calls.pay }, shop.provider);
        const playerId = await newPlayer(world, 10);
        const goodId = await newGood(world, { permanent: true });
        const way = { currency: shop.currency, payWith: card(shop, shop.cards.good) };
        const lost = await buyGood(world, playerId, goodId, way);
        expect(lost.payment!.status).toBe('UNKNOWN');
        expect(await statuses(world, playerId)).toEqual(['PENDING']);
        expect((await buyGood(world, playerId, goodId)).errors).toMatchObject([{ kind: 'AlreadyOwned' }]);
        await world.pass(3 * HOUR_MS);
        expect((await stored(world, lost)).payment.status).toBe(
          expected === 'GRANTED' ? 'CAPTURED' : 'FAILED',
        );
        expect(await statuses(world, playerId)).toEqual([expected]);
      })(),
    );
  });
});
