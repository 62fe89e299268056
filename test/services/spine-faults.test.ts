import { startPayoneEmulator } from '../../src/connectors/payone/emulator/server';
import { startPaytureEmulator } from '../../src/connectors/payture/emulator/server';
import { changePayment } from '../../src/services/change-payment';
import { emulatorOf } from '../support/app';
import { describeOnBothDatabases, describeOnSqliteFirst } from '../support/databases';
import { purchase, type Purchase } from '../../src/services/purchase';
import { CARD_SHOPS, orderAt, price } from './shops';
import { FAULTS } from './wire-faults';
import { openWorld, server, stored, type World } from './world';

const HOUR_MS = 3_600_000;
const STARTERS = { PAYONE: startPayoneEmulator, PAYTURE: startPaytureEmulator } as Record<
  string,
  typeof startPayoneEmulator
>;

const CONTRADICTIONS = /wrong|another payment|nobody documented/;

describe.each(CARD_SHOPS)('at $provider', shop => {
  const { provider, cards, calls } = shop;
  const faults = FAULTS.filter(({ fault }) => !shop.cannotTell.includes(String(fault['fault'])));

  const describeOn = provider === 'PAYONE' ? describeOnBothDatabases : describeOnSqliteFirst;

  describeOn(`${provider}: a purchase whose answer goes wrong`, open => {
    let world: World;
    const control = (path: string, body: object) => world.control(path, body, provider);
    const books = () => world.books(provider);
    const buy = (number: string, rest: Partial<Purchase> = {}) =>
      purchase(world.services, server, orderAt(shop, number, rest));
    beforeEach(async () => (world = await openWorld(open, { providerTimeoutMs: 400 })));
    afterEach(() => world.close());

    it.each(faults)('ends at the truth of the provider by itself: $name', async ({ fault, charged }) => {
      await control('faults', { ...fault, times: 1, match: calls.pay });
      const result = await buy(cards.good);
      // The first answer may not claim what is not proven.
      expect(result.payment?.status).not.toBe('CAPTURED');

      await world.pass(3 * HOUR_MS);

      const { payment, operations } = await stored(world, result);
      expect(payment.status).toBe(charged ? 'CAPTURED' : 'FAILED');
      expect(payment.captured).toBe(charged ? 1250n : 0n);
      expect(operations).toHaveLength(1);
      expect(books()).toHaveLength(charged ? 1 : 0);
      expect(await world.differences()).toEqual([]);
    });

    it('never sends card data again, and never a second payment, whatever it has to ask', async () => {
      await control('faults', { fault: 'resetAfter', times: 1, match: calls.pay });
      await control('faults', { fault: 'webhookLost', times: 20 });
      const result = await buy(cards.good);
      expect(result.errors).toMatchObject([{ kind: 'OutcomeUnknown' }]);
      await world.pass(3 * HOUR_MS);
      expect((await stored(world, result)).payment.status).toBe('CAPTURED');
      expect(books()).toHaveLength(1);
    });

    it('answers the same key with what became of it, and refuses it for another request', async () => {
      const command = orderAt(shop, cards.good);
      const first = await purchase(world.services, server, command);
      const again = await purchase(world.services, server, command);
      expect(again).toMatchObject({ replayed: true, payment: { id: first.payment!.id, status: 'CAPTURED' } });
      const other = await purchase(world.services, server, { ...command, reference: 'another' });
      expect(other).toMatchObject({
        payment: null,
        errors: [{ kind: 'IdempotencyConflict', inProgress: false }],
      });
      expect(books()).toHaveLength(1);
    });

    it('sends under the same key once the provider can be reached again', async () => {
      const command = orderAt(shop, cards.good);
      const { port } = new URL(emulatorOf(world.sandbox, provider).url);
      await world.sandbox.close();
      const refused = await purchase(world.services, server, command);
      expect(refused.errors).toMatchObject([{ kind: 'ProviderUnavailable', retry: 'SAME_KEY' }]);
      expect(refused.payment?.status).toBe('CREATED');

      const serverUrl = (): string => 'http://127.0.0.1:9';
      const back = await STARTERS[provider]!({ host: '127.0.0.1', port: Number(port), serverUrl });
      const sent = await purchase(world.services, server, command);
      expect(sent).toMatchObject({
        replayed: true,
        payment: { id: refused.payment!.id, status: 'CAPTURED' },
        errors: [],
      });
      expect(back.books()).toHaveLength(1);
      await back.close();
    });

    it('takes one of eight simultaneous requests under one key', async () => {
      const command = orderAt(shop, cards.good);
      const results = await Promise.all(
        Array.from({ length: 8 }, () => purchase(world.services, server, command)),
      );
      const sent = results.filter(each => each.errors.length === 0 && !each.replayed);
      expect(sent).toHaveLength(1);
      for (const each of results) {
        const fine =
          each.errors.length === 0 ||
          (each.errors[0]!.kind === 'IdempotencyConflict' && each.errors[0]!.inProgress);
        expect(fine).toBe(true);
      }
      expect(books()).toHaveLength(1);
    });

    it('tells a decline as one, with no money moved', async () => {
      const result = await buy(cards.declined);
      expect(result.payment?.status).toBe('DECLINED');
      expect(result.errors).toMatchObject([{ kind: 'Declined' }]);
      expect(books()).toEqual([]);
    });
  });

  describeOn(`${provider}: a capture and a refund whose answers go wrong`, open => {
    let world: World;
    const control = (path: string, body: object) => world.control(path, body, provider);
    const buy = (number: string, rest: Partial<Purchase> = {}) =>
      purchase(world.services, server, orderAt(shop, number, rest));
    beforeEach(async () => (world = await openWorld(open, { providerTimeoutMs: 400 })));
    afterEach(() => world.close());

    it.each(faults.filter(({ name }) => !CONTRADICTIONS.test(name)))(
      'happen exactly once in the end: $name',
      async ({ fault, charged }) => {
        const held = await buy(cards.good, { capture: false });
        expect(held.payment?.status).toBe('AUTHORIZED');
        const paymentId = held.payment!.id;
        const change = { paymentId, amount: null, final: true, reason: null };

        await control('faults', { ...fault, times: 1, match: calls.capture });
        await changePayment(world.services, server, { ...change, kind: 'CAPTURE', idempotencyKey: 'c' });
        await world.pass(HOUR_MS);
        expect((await stored(world, held)).payment.status).toBe('CAPTURED');

        await control('faults', { ...fault, times: 1, match: calls.refund });
        await changePayment(world.services, server, { ...change, kind: 'REFUND', idempotencyKey: 'r' });
        await world.pass(HOUR_MS);
        const { payment, operations } = await stored(world, held);
        // What surely did not happen is sent again only where that cannot make it happen twice.
        const refunded = charged || shop.repeatsRefunds;
        const status = refunded ? 'REFUNDED' : 'CAPTURED';
        expect(payment).toMatchObject({ status, reservedForCapture: 0n, reservedForRefund: 0n });
        const last = refunded ? 'SUCCEEDED' : 'FAILED';
        expect(operations.map(each => each.status)).toEqual(['SUCCEEDED', 'SUCCEEDED', last]);
        expect(await world.differences()).toEqual([]);
      },
    );

    it('never take more than there is, however many ask at once', async () => {
      const held = await buy(cards.good, { capture: false });
      const paymentId = held.payment!.id;
      const amount = price(shop, 500n);
      const change = { kind: 'CAPTURE', paymentId, amount, final: shop.capturesOnce, reason: null } as const;
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          changePayment(world.services, server, { ...change, idempotencyKey: `c${index}` }),
        ),
      );
      const fit = shop.capturesOnce ? 1 : 2;
      expect(results.filter(each => each.errors.length === 0)).toHaveLength(fit);
      await world.pass(HOUR_MS);
      expect((await stored(world, held)).payment).toMatchObject({
        captured: BigInt(fit) * 500n,
        status: shop.capturesOnce ? 'CAPTURED' : 'PARTIALLY_CAPTURED',
      });
      expect(await world.differences()).toEqual([]);
    });
  });
});
