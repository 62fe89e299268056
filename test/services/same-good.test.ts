import { payOnPage, TEST_CARDS } from '../../src/demo/payer';
import { PAYTURE_CARDS, submitSession } from '../../src/demo/payture-payer';
import { payOrder, STASH_CARDS } from '../../src/demo/stash-payer';
import { type Payment } from '../../src/domain/payment';
import { changePayment } from '../../src/services/change-payment';
import { type PayWith } from '../../src/services/pay-with';
import { operationsByPayments } from '../../src/store/operations';
import { findPayment } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import { accountOf, buyGood, entitlementsOf, newGood, newPlayer, playing, told } from './game';
import { refundLink } from './stash-shop';
import { APPLICATION, CARDS, server, type World } from './world';

interface Way {
  readonly name: string;
  readonly currency: string;
  readonly payWith: PayWith;
  /** What the payer does on the page. */
  readonly pay?: (pageUrl: string) => Promise<unknown>;
  /** Gives everything back where the merchant cannot ask for it; by our own refund otherwise. */
  readonly refund?: (world: World, payment: Payment) => Promise<unknown>;
  /** The provider asks before it charges, so that the goods are there before the money. */
  readonly grantsFirst?: true;
}

const card = (provider: 'PAYONE' | 'PAYTURE', number: string): PayWith => {
  const details = { number, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
  return { kind: 'directCard', provider, details, saveForCustomerId: null };
};
const page = (provider: 'PAYONE' | 'PAYTURE' | 'STASH'): PayWith => {
  return {
    kind: 'hostedPage',
    page: { provider, returnUrl: 'https://shop.example/', locale: null, template: null },
  };
};

const WAYS: readonly Way[] = [
  { name: 'coins', currency: 'COIN', payWith: { kind: 'coins' } },
  { name: 'a PAYONE card', currency: 'EUR', payWith: card('PAYONE', CARDS.good) },
  { name: 'a Payture card', currency: 'RUB', payWith: card('PAYTURE', PAYTURE_CARDS.good) },
  {
    name: "PAYONE's page",
    currency: 'EUR',
    payWith: page('PAYONE'),
    pay: url => payOnPage(url, TEST_CARDS.frictionless),
  },
  {
    name: "Payture's page",
    currency: 'RUB',
    payWith: page('PAYTURE'),
    pay: url => submitSession(url, PAYTURE_CARDS.good),
  },
  {
    name: "Stash's order page",
    currency: 'USD',
    payWith: page('STASH'),
    pay: url => payOrder(url, STASH_CARDS.good),
    refund: (world, { providerReference, amount }) =>
      refundLink(world, providerReference!, Number(amount.minor)),
    grantsFirst: true,
  },
];

async function buy(world: World, way: Way, playerId: string, goodId: string, capture = true) {
  const { currency, payWith } = way;
  const result = await buyGood(world, playerId, goodId, { currency, payWith, capture });
  expect(result.errors).toEqual([]);
  if (way.pay) {
    expect((await entitlementsOf(world, playerId)).map(each => each.status)).toEqual(['PENDING']);
    await way.pay(result.checkout!.redirectUrl);
  }
  await world.pass(30_000);
  return (await findPayment(world.database.reader, APPLICATION, { id: result.payment!.id }))!;
}

let keys = 0;
/** Its status once the provider, if any, has done it. */
async function change(world: World, kind: 'CAPTURE' | 'CANCEL' | 'REFUND', paymentId: string) {
  keys += 1;
  const command = { kind, idempotencyKey: `change-${keys}`, paymentId, amount: null };
  const { errors } = await changePayment(world.services, server, { ...command, final: true, reason: null });
  expect(errors).toEqual([]);
  await world.pass(30_000);
  return (await findPayment(world.database.reader, APPLICATION, { id: paymentId }))!.status;
}

async function giveBack(world: World, { refund }: Way, payment: Payment) {
  if (!refund) return change(world, 'REFUND', payment.id);
  await refund(world, payment);
  await world.pass(30_000);
  return (await findPayment(world.database.reader, APPLICATION, { id: payment.id }))!.status;
}

/** The last time it is granted and all that comes after; pages and cards take different ways to the money. */
function afterMoney(events: readonly string[]): readonly string[] {
  return events.slice(events.indexOf('EntitlementChanged PENDING GRANTED'));
}

describeOnBothDatabases('the same good', open => {
  it.each(WAYS)(
    'bought by $name is captured, granted once, and revoked by a full refund',
    async way =>
      playing(open, async world => {
        const playerId = await newPlayer(world, 100);
        const goodId = await newGood(world, { permanent: true });
        const payment = await buy(world, way, playerId, goodId);
        expect(payment).toMatchObject({ status: 'CAPTURED', lines: [{ goodId, quantity: 1 }] });
        expect(payment.captured).toBe(payment.amount.minor);
        const granted = await entitlementsOf(world, playerId);
        expect(granted).toMatchObject([{ status: 'GRANTED', payment_id: payment.id }]);

        const again = await buyGood(world, playerId, goodId, {
          currency: way.currency,
          payWith: way.payWith,
        });
        expect(again).toMatchObject({
          payment: null,
          errors: [{ kind: 'AlreadyOwned', entitlementId: granted[0]!.id }],
        });

        expect(await giveBack(world, way, payment)).toBe('REFUNDED');
        expect(await entitlementsOf(world, playerId)).toMatchObject([{ status: 'REVOKED' }]);
        expect(await accountOf(world, playerId)).toEqual([100n, 0n]);
        expect(afterMoney(await told(world, payment.id))).toEqual([
          'EntitlementChanged PENDING GRANTED',
          ...(way.grantsFirst
            ? ['PaymentStatusChanged REQUIRES_ACTION CAPTURED', 'HostedCheckoutStatusChanged OPEN COMPLETED']
            : []),
          'PaymentStatusChanged CAPTURED REFUNDED',
          'EntitlementChanged GRANTED REVOKED',
        ]);
        // What was taken back can be bought again.
        expect((await buy(world, WAYS[0]!, playerId, goodId)).status).toBe('CAPTURED');
      })(),
    30_000,
  );

  it.each(WAYS.filter(({ pay }) => !pay))(
    'bought by $name goes through the same operations and events as by any other, captured at once or later',
    async way =>
      playing(open, async world => {
        await world.control('profile', { webhooks: false, outcomeDelayMs: 0 });
        const playerId = await newPlayer(world, 100);
        const goodId = await newGood(world);
        const atOnce = await buy(world, way, playerId, goodId);
        expect(await told(world, atOnce.id)).toEqual([
          'EntitlementChanged new PENDING',
          'PaymentStatusChanged CREATED PROCESSING',
          'PaymentStatusChanged PROCESSING CAPTURED',
          'EntitlementChanged PENDING GRANTED',
        ]);

        const later = await buy(world, way, playerId, goodId, false);
        expect(later.status).toBe('AUTHORIZED');
        expect(await change(world, 'CAPTURE', later.id)).toBe('CAPTURED');
        expect(await told(world, later.id)).toEqual([
          'EntitlementChanged new PENDING',
          'PaymentStatusChanged CREATED PROCESSING',
          'PaymentStatusChanged PROCESSING AUTHORIZED',
          'PaymentStatusChanged AUTHORIZED CAPTURED',
          'EntitlementChanged PENDING GRANTED',
        ]);

        const released = await buy(world, way, playerId, goodId, false);
        expect(await change(world, 'CANCEL', released.id)).toBe('CANCELLED');
        expect((await told(world, released.id)).at(-1)).toBe('EntitlementChanged PENDING REVOKED');

        const operations = await operationsByPayments(world.database.reader, APPLICATION, [
          atOnce.id,
          later.id,
          released.id,
        ]);
        expect(operations.map(({ kind, status, attempts }) => `${kind} ${status} ${attempts}`)).toEqual([
          'PURCHASE SUCCEEDED 1',
          'AUTHORIZE SUCCEEDED 1',
          'CAPTURE SUCCEEDED 1',
          'AUTHORIZE SUCCEEDED 1',
          'CANCEL SUCCEEDED 1',
        ]);
        expect(operations.every(each => each.nextCheckAt === null && each.leasedUntil === null)).toBe(true);
      })(),
    30_000,
  );

  it(
    'is given up when the card is declined, and may be bought again',
    playing(open, async world => {
      const playerId = await newPlayer(world, 10);
      const goodId = await newGood(world, { permanent: true });
      const declined = { currency: 'EUR', payWith: card('PAYONE', CARDS.declined) };
      const { errors, payment } = await buyGood(world, playerId, goodId, declined);
      expect(errors).toMatchObject([{ kind: 'Declined' }]);
      expect(payment).toMatchObject({ status: 'DECLINED' });
      expect(await entitlementsOf(world, playerId)).toMatchObject([{ status: 'REVOKED' }]);
      expect((await buy(world, WAYS[0]!, playerId, goodId)).status).toBe('CAPTURED');
    }),
  );
});
