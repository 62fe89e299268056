import { startPayoneEmulator } from '../../src/connectors/payone/emulator/server';
import { changePayment } from '../../src/services/change-payment';
import { describeOnBothDatabases } from '../support/databases';
import { buy, CARDS, openWorld, order, server, stored, type World } from './world';
import { purchase } from '../../src/services/purchase';

const HOUR_MS = 3_600_000;
const EFFECT = { method: 'POST', path: '/payments' };

/** What can happen to a call on the wire, and whether the provider charged. */
const FAULTS: readonly { readonly name: string; readonly fault: object; readonly charged: boolean }[] = [
  { name: 'the connection is reset before the effect', fault: { fault: 'resetBefore' }, charged: false },
  { name: 'the connection is reset after the effect', fault: { fault: 'resetAfter' }, charged: true },
  { name: 'nobody answers and nothing happened', fault: { fault: 'timeoutBefore' }, charged: false },
  { name: 'nobody answers and the effect stands', fault: { fault: 'timeoutAfter' }, charged: true },
  { name: '500 before the effect', fault: { fault: 'status', when: 'before', status: 500 }, charged: false },
  { name: '500 after the effect', fault: { fault: 'status', when: 'after', status: 500 }, charged: true },
  {
    name: '503 with HTML after the effect',
    fault: { fault: 'status', when: 'after', status: 503, body: 'html' },
    charged: true,
  },
  {
    name: '502 without a body before the effect',
    fault: { fault: 'status', when: 'before', status: 502, body: 'empty' },
    charged: false,
  },
  { name: 'headers cut after the effect', fault: { fault: 'cutHeaders' }, charged: true },
  { name: 'body cut after the effect', fault: { fault: 'cutBody' }, charged: true },
  { name: 'garbage after the effect', fault: { fault: 'garbage', when: 'after' }, charged: true },
  { name: 'garbage before the effect', fault: { fault: 'garbage', when: 'before' }, charged: false },
  { name: 'a gzip bomb after the effect', fault: { fault: 'gzipBomb', megabytes: 4 }, charged: true },
  {
    name: 'a redirect after the effect',
    fault: { fault: 'redirect', when: 'after', status: 302 },
    charged: true,
  },
  { name: 'an answer for another payment', fault: { fault: 'otherPayment' }, charged: true },
  { name: 'a wrong amount in the answer', fault: { fault: 'wrongAmount' }, charged: true },
  { name: 'a wrong currency in the answer', fault: { fault: 'wrongCurrency' }, charged: true },
  { name: 'a status nobody documented', fault: { fault: 'unknownStatus' }, charged: true },
  { name: 'a body in UTF-16', fault: { fault: 'wrongCharset', form: 'utf16' }, charged: true },
];

describeOnBothDatabases('a purchase whose answer goes wrong', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  it.each(FAULTS)('ends at the truth of the provider by itself: $name', async ({ fault, charged }) => {
    await world.control('faults', { ...fault, times: 1, match: EFFECT });
    const result = await buy(world, CARDS.good);
    // The first answer may not claim what is not proven.
    expect(result.payment?.status).not.toBe('CAPTURED');

    await world.pass(3 * HOUR_MS);

    const { payment, operations } = await stored(world, result);
    expect(payment.status).toBe(charged ? 'CAPTURED' : 'FAILED');
    expect(payment.captured).toBe(charged ? 1250n : 0n);
    expect(operations).toHaveLength(1);
    expect(world.sandbox.emulators[0]!.books()).toHaveLength(charged ? 1 : 0);
    expect(await world.differences()).toEqual([]);
  });

  it('never sends card data again, and never a second payment, whatever it has to ask', async () => {
    await world.control('faults', { fault: 'resetAfter', times: 1, match: EFFECT });
    await world.control('faults', { fault: 'webhookLost', times: 20 });
    const result = await buy(world, CARDS.good);
    expect(result.errors).toMatchObject([{ kind: 'OutcomeUnknown' }]);
    await world.pass(3 * HOUR_MS);
    expect((await stored(world, result)).payment.status).toBe('CAPTURED');
    expect(world.sandbox.emulators[0]!.books()).toHaveLength(1);
  });

  it('answers the same key with what became of it, and refuses it for another request', async () => {
    const command = order(CARDS.good);
    const first = await purchase(world.services, server, command);
    const again = await purchase(world.services, server, command);
    expect(again).toMatchObject({ replayed: true, payment: { id: first.payment!.id, status: 'CAPTURED' } });
    const other = await purchase(world.services, server, { ...command, reference: 'another' });
    expect(other).toMatchObject({
      payment: null,
      errors: [{ kind: 'IdempotencyConflict', inProgress: false }],
    });
    expect(world.sandbox.emulators[0]!.books()).toHaveLength(1);
  });

  it('sends under the same key once the provider can be reached again', async () => {
    const command = order(CARDS.good);
    const { port } = new URL(world.sandbox.emulators[0]!.url);
    await world.sandbox.close();
    const refused = await purchase(world.services, server, command);
    expect(refused.errors).toMatchObject([{ kind: 'ProviderUnavailable', retry: 'SAME_KEY' }]);
    expect(refused.payment?.status).toBe('CREATED');

    const serverUrl = (): string => 'http://127.0.0.1:9';
    const back = await startPayoneEmulator({ host: '127.0.0.1', port: Number(port), serverUrl });
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
    const command = order(CARDS.good);
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
    expect(world.sandbox.emulators[0]!.books()).toHaveLength(1);
  });

  it('tells a decline as one, with no money moved', async () => {
    const result = await buy(world, CARDS.declined);
    expect(result.payment?.status).toBe('DECLINED');
    expect(result.errors).toMatchObject([{ kind: 'Declined' }]);
    expect(world.sandbox.emulators[0]!.books()).toEqual([]);
  });
});

const FOLLOW_UPS = FAULTS.filter(({ name }) => !/wrong|another payment|nobody documented/.test(name));

describeOnBothDatabases('a capture and a refund whose answers go wrong', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  it.each(FOLLOW_UPS)('happen exactly once in the end: $name', async ({ fault }) => {
    const held = await buy(world, CARDS.good, { capture: false });
    expect(held.payment?.status).toBe('AUTHORIZED');
    const paymentId = held.payment!.id;
    const change = { paymentId, amount: null, final: true, reason: null };

    await world.control('faults', { ...fault, times: 1, match: { method: 'POST', path: '/capture' } });
    await changePayment(world.services, server, { ...change, kind: 'CAPTURE', idempotencyKey: 'c' });
    await world.pass(HOUR_MS);
    expect((await stored(world, held)).payment.status).toBe('CAPTURED');

    await world.control('faults', { ...fault, times: 1, match: { method: 'POST', path: '/refund' } });
    await changePayment(world.services, server, { ...change, kind: 'REFUND', idempotencyKey: 'r' });
    await world.pass(HOUR_MS);
    const { payment, operations } = await stored(world, held);
    expect(payment).toMatchObject({ status: 'REFUNDED', reservedForCapture: 0n, reservedForRefund: 0n });
    expect(operations.map(each => each.status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(await world.differences()).toEqual([]);
  });

  it('never take more than there is, however many ask at once', async () => {
    const held = await buy(world, CARDS.good, { capture: false });
    const paymentId = held.payment!.id;
    const amount = { minor: 500n, currency: 'EUR' };
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        changePayment(world.services, server, {
          kind: 'CAPTURE',
          idempotencyKey: `c${index}`,
          paymentId,
          amount,
          final: false,
          reason: null,
        }),
      ),
    );
    expect(results.filter(each => each.errors.length === 0)).toHaveLength(2);
    await world.pass(HOUR_MS);
    expect((await stored(world, held)).payment).toMatchObject({
      captured: 1000n,
      status: 'PARTIALLY_CAPTURED',
    });
    expect(await world.differences()).toEqual([]);
  });
});
