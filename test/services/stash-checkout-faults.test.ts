import { STASH_CARDS } from '../../src/demo/stash-payer';
import { allowedActions } from '../../src/domain/payment';
import { changePayment } from '../../src/services/change-payment';
import { emulatorOf } from '../support/app';
import { describeOnSqliteFirst, describeOnSqlite } from '../support/databases';
import { entitlementsOf, goodOrder, newGood, newPlayer, playingInFaults } from './game';
import { linkOf, openOrder, payLink, refundLink } from './stash-shop';
import { createHostedCheckout } from '../../src/services/create-hosted-checkout';
import { server, stored, type World } from './world';

const HOUR_MS = 3_600_000;
const PAGE = { provider: 'STASH', returnUrl: 'https://shop.example/', locale: null, template: null } as const;

/** What can happen to the call that makes a link, and whether Stash made it. */
const FAULTS: readonly (readonly [string, object])[] = [
  ['the connection is reset before the effect', { fault: 'resetBefore' }],
  ['the connection is reset after the effect', { fault: 'resetAfter' }],
  ['nobody answers and nothing happened', { fault: 'timeoutBefore' }],
  ['nobody answers and the link is there', { fault: 'timeoutAfter' }],
  ['500 before the effect', { fault: 'status', when: 'before', status: 500 }],
  ['503 with HTML after the effect', { fault: 'status', when: 'after', status: 503, body: 'html' }],
  ['body cut after the effect', { fault: 'cutBody' }],
  ['garbage after the effect', { fault: 'garbage', when: 'after' }],
  ['a redirect after the effect', { fault: 'redirect', when: 'after', status: 302 }],
];

const GENERATIONS = [
  { lines: 1, path: '/sdk/server/checkout_links/generate_quick_pay_url' },
  { lines: 2, path: '/sdk/checkout_links/create' },
] as const;

async function links(world: World): Promise<number> {
  return ((await world.control('orders', undefined, 'STASH')) as readonly unknown[]).length;
}

async function order(world: World, lines: number) {
  const playerId = await newPlayer(world);
  const goodIds = lines === 1 ? [await newGood(world)] : [await newGood(world), await newGood(world)];
  const { payWith: _, ...rest } = goodOrder(playerId, goodIds[0]!);
  const amount = { lines: goodIds.map(goodId => ({ goodId, quantity: 1 })), currency: 'USD' };
  return { playerId, command: { ...rest, amount, page: PAGE } };
}

describeOnSqliteFirst('a link whose answer goes wrong', open => {
  describe.each(GENERATIONS)('for $lines of goods', ({ lines, path }) => {
    it.each(FAULTS)(
      'is made again by itself, and paid once: %s',
      async (_name, fault) =>
        playingInFaults(open, async world => {
          await world.control('faults', { ...fault, times: 1, match: { method: 'POST', path } }, 'STASH');
          const { playerId, command } = await order(world, lines);
          const lost = await createHostedCheckout(world.services, server, command);
          expect(lost).toMatchObject({ checkout: null, errors: [{ kind: 'OutcomeUnknown' }] });
          await world.pass(60_000);
          const { payment, checkout, operations } = await stored(world, lost);
          expect(payment).toMatchObject({ status: 'REQUIRES_ACTION', captured: 0n });
          expect(operations).toMatchObject([{ status: 'AWAITING_CUSTOMER' }]);
          // Under our id a repetition finds the link that was made; without one there may be another, which nobody can pay.
          expect(await links(world)).toBeLessThanOrEqual(lines === 1 ? 1 : 2);

          await payLink(world, checkout!.providerReference);
          await world.pass(20_000);
          expect((await stored(world, lost)).payment.status).toBe('CAPTURED');
          const owned = await entitlementsOf(world, playerId);
          expect(owned.map(each => each.status)).toEqual(Array<string>(lines).fill('GRANTED'));
          expect(world.books('STASH')).toHaveLength(1);
          expect(await world.differences()).toEqual([]);
        })(),
      30_000,
    );
  });

  it(
    'is sent under the same key once Stash can be reached again, and was not before',
    playingInFaults(open, async world => {
      const { command } = await order(world, 1);
      await emulatorOf(world.sandbox, 'STASH').close();
      const refused = await createHostedCheckout(world.services, server, command);
      expect(refused).toMatchObject({
        payment: { status: 'CREATED' },
        errors: [{ kind: 'ProviderUnavailable', retry: 'SAME_KEY' }],
      });
    }),
  );

  it(
    'is refused for a payment that is only to hold the money, with nothing sent and the key left free',
    playingInFaults(open, async world => {
      const { command } = await order(world, 1);
      const held = await createHostedCheckout(world.services, server, { ...command, capture: false });
      expect(held).toMatchObject({
        payment: null,
        errors: [{ kind: 'InvalidInput', path: ['input', 'capture'] }],
      });
      expect(await links(world)).toBe(0);
      expect((await createHostedCheckout(world.services, server, command)).errors).toEqual([]);
    }),
  );

  it.each(['CAPTURE', 'CANCEL', 'REFUND'] as const)(
    'allows no %s by the merchant afterwards, and does not offer it',
    async kind =>
      playingInFaults(open, async world => {
        const opened = await openOrder(world, await newPlayer(world), [await newGood(world)]);
        await payLink(world, linkOf(opened));
        await world.pass(10_000);
        const change = { paymentId: opened.payment!.id, amount: null, final: true, reason: null };
        const { errors } = await changePayment(world.services, server, {
          ...change,
          kind,
          idempotencyKey: kind,
        });
        expect(errors).toMatchObject([{ kind: 'Unsupported', provider: 'STASH' }]);
        const { payment } = await stored(world, opened);
        expect([payment.status, allowedActions(payment)]).toEqual(['CAPTURED', []]);
      })(),
  );
});

const WEBHOOK_FAULTS: readonly (readonly [string, readonly object[]])[] = [
  ['arrive as they should', []],
  ['arrive twice and three times', [{ fault: 'webhookDuplicate', copies: 2, times: 20 }]],
  ['arrive in another order', [{ fault: 'webhookReorder', times: 3 }]],
  ['arrive late', [{ fault: 'webhookDelay', delayMs: 1_800_000, times: 20 }]],
  ['are lost at first', [{ fault: 'webhookLost', times: 3 }]],
  ['are forged at first', [{ fault: 'webhookForged', times: 4 }]],
];

describeOnSqlite('a charge and its refunds whose webhooks', open => {
  it.each(WEBHOOK_FAULTS)(
    '%s, end in the same state',
    async (_name, faults) =>
      playingInFaults(open, async world => {
        for (const fault of faults) await world.control('faults', fault, 'STASH');
        const playerId = await newPlayer(world);
        const opened = await openOrder(world, playerId, [await newGood(world)]);
        await payLink(world, linkOf(opened), STASH_CARDS.captureFails);
        await payLink(world, linkOf(opened));
        // Before anything of it was heard: the refunds may overtake the charge.
        await refundLink(world, linkOf(opened), 300);
        await refundLink(world, linkOf(opened), 950);
        await world.pass(4 * HOUR_MS);
        const { payment, operations } = await stored(world, opened);
        expect(payment).toMatchObject({ status: 'REFUNDED', captured: 1250n, refunded: 1250n });
        // A lookup that was first tells both refunds as one; nothing is ever left for anybody to look at.
        const told = new Set(operations.map(each => `${each.kind} ${each.status}`));
        expect([...told].toSorted()).toEqual(['CHECKOUT SUCCEEDED', 'REFUND SUCCEEDED']);
        expect((await entitlementsOf(world, playerId)).map(each => each.status)).toEqual(['REVOKED']);
        expect(await world.differences()).toEqual([]);
      })(),
    30_000,
  );
});
