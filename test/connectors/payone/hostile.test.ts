import fc from 'fast-check';
import { type Capabilities, type Facts } from '../../../src/connectors/contract';
import { at } from '../../../src/connectors/json';
import { createTransport } from '../../../src/connectors/transport';
import { type Exchange } from '../../../src/connectors/transport-contract';
import { payone } from '../../../src/connectors/payone';
import { ManualClock } from '../../../src/domain/clock';
import { type Fact } from '../../../src/domain/fact';
import { call, cardOrder, configFor, depsWith, eur, known, PAYMENT_ID, startPeer, wirePayment } from './peer';

/** Arbitrary bodies reach the parsers without a socket in between, so that thousands of them fit into a test. */
function connectorAnswering(exchange: () => Exchange) {
  const transport = () => ({ send: async () => exchange(), close: async () => undefined });
  return payone.connect(configFor('https://payment.payone.com'), depsWith(new ManualClock(), { transport }));
}

function answered(status: number, value: unknown): Exchange {
  const body = Buffer.from(JSON.stringify(value));
  return { kind: 'answered', status, headers: { 'content-type': 'application/json' }, body };
}

const amount = { minor: 2500n, currency: 'EUR' };

async function everyFact(connector: ReturnType<typeof connectorAnswering>): Promise<readonly Fact[]> {
  const { cardPayment, hostedCheckout, hostedTokenization, vault, products, health, statusLookup } =
    connector;
  const page = { ...cardOrder(), template: null };
  const outcomes: Facts[] = await Promise.all([
    cardPayment.pay(call(), cardOrder()),
    cardPayment.pay(call(), cardOrder({ capture: false })),
    cardPayment.capture(call(), known(), amount, true),
    cardPayment.cancel(call(), known(), amount),
    cardPayment.refund(call(), known(), amount, null),
  ]);
  await hostedCheckout.open(call(), page);
  await hostedTokenization.openSession(call(), { locale: null, template: null });
  await hostedTokenization.redeem(call(), 'session');
  await vault.removeCard(call(), { token: 'token', customer: null });
  await products.list(call().signal, { countryCode: 'DE', currency: 'EUR' });
  await health.check(call().signal);
  const found: Fact[] = [];
  for (const kind of [
    'PURCHASE',
    'CHECKOUT',
    'CAPTURE',
    'CANCEL',
    'REFUND',
    'AUTHORIZE',
    'PAYOUT',
  ] as const) {
    const operation = { kind, providerKey: 'op_1', effectReference: null, amount, sentAt: new Date(0) };
    for (const providerReference of [null, '4100000017_0']) {
      const payment = known({ providerReference, checkoutReference: '4100000017' });
      const answer = await statusLookup.lookup({ payment, operation, signal: call().signal });
      if (answer.kind === 'found') found.push(...answer.facts);
    }
  }
  return [...outcomes.flatMap(outcome => (outcome.kind === 'done' ? outcome.value : [])), ...found];
}

const status = fc.constantFrom(200, 201, 204, 302, 400, 402, 403, 404, 409, 410, 429, 500, 503);

it('neither throws nor sees a success in arbitrary JSON', async () => {
  await fc.assert(
    fc.asyncProperty(status, fc.jsonValue(), async (code, value) => {
      const facts = await everyFact(connectorAnswering(() => answered(code, value)));
      expect(facts.filter(fact => fact.kind === 'SUCCEEDED')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Objects made of the fields that the parsers look for, holding anything at all. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'CAPTURED',
    'REJECTED',
    '4100000017_0',
    '4100000018_0',
    PAYMENT_ID,
    'op_1',
  ),
  fc.constantFrom<unknown>(0, 2, 5, 9, 8, 81, 777, -1, 9.5, 1e308, eur(2500), eur(1), { amount: '2500' }, []),
  fc.jsonValue({ maxDepth: 2 }),
);
const field = (...values: unknown[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: odd });
const wire = fc.record({
  id: field('4100000017_0', '4100000017_1'),
  status: field('CAPTURED', undefined),
  statusOutput: fc.oneof(fc.record({ statusCode: field(9, 5, 2), errors: odd }), odd),
  paymentOutput: fc.oneof(
    fc.record({
      amountOfMoney: field(eur(2500)),
      acquiredAmount: field(undefined),
      references: fc.oneof(fc.record({ merchantReference: field(PAYMENT_ID) }), odd),
      cardPaymentMethodSpecificOutput: odd,
    }),
    odd,
  ),
  Operations: fc.oneof(fc.array(odd), fc.constant([])),
});

it('sees a success only where id, code, order and amount all say so', async () => {
  let successes = 0;
  await fc.assert(
    fc.asyncProperty(wire, async payment => {
      const { cardPayment } = connectorAnswering(() => answered(201, { payment }));
      const outcome = await cardPayment.pay(call(), cardOrder());
      const succeeded = outcome.kind === 'done' && outcome.value.some(fact => fact.kind === 'SUCCEEDED');
      if (!succeeded) return;
      successes++;
      expect([9, 95, 8, 85, 81]).toContain(at(payment, 'statusOutput', 'statusCode'));
      expect(at(payment, 'paymentOutput', 'references', 'merchantReference')).toBe(PAYMENT_ID);
      expect(at(payment, 'paymentOutput', 'amountOfMoney', 'amount')).toEqual(expect.any(Number));
    }),
    { numRuns: 2_000, seed: 7 },
  );
  // Without successes among them, the property would have said nothing.
  expect(successes).toBeGreaterThan(20);
});

it('does not throw on such objects anywhere', async () => {
  const body = fc.oneof(
    wire,
    fc.record({ payment: wire }),
    fc.record({ paymentResult: fc.record({ payment: wire }), errors: fc.array(odd) }),
    fc.record({ status: odd, createdPaymentOutput: fc.record({ payment: wire }) }),
    fc.record({ refundResult: wire, errors: odd }),
  );
  await fc.assert(
    fc.asyncProperty(status, body, async (code, value) => {
      await everyFact(connectorAnswering(() => answered(code, value)));
    }),
    { numRuns: 300 },
  );
});

it('survives an answer that nests a hundred thousand times', async () => {
  const text = `{"payment":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const { connector, close } = await startPeer(() => ({ status: 201, text }), {
    exchangeLog: () => undefined,
  });
  expect(await connector.cardPayment.pay(call(), cardOrder())).toMatchObject({ kind: 'unknown' });
  await close();
});

it('keeps no card number of an answer beyond first six and last four', async () => {
  const number = '4330264936344675';
  const payment = wirePayment(9, 'CAPTURED');
  const card = { cardNumber: number, expiryDate: '1230', bin: number };
  const output = { ...payment.paymentOutput, cardPaymentMethodSpecificOutput: { paymentProductId: 1, card } };
  const { connector, close } = await startPeer(() => ({
    json: { payment: { ...payment, paymentOutput: output } },
  }));
  const outcome = await connector.cardPayment.pay(call(), cardOrder());
  await close();
  const text = JSON.stringify(outcome, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(text).toContain('433026******4675');
  expect(text).not.toContain(number);
});

it('has every capability that it promises', () => {
  const transport = createTransport;
  const connector = payone.connect(
    configFor('https://payment.payone.com'),
    depsWith(new ManualClock(), { transport }),
  );
  const promised: (keyof Capabilities)[] = [
    'cardPayment', 'hostedCheckout', 'hostedTokenization', 'vault', 'products', 'webhook', 'statusLookup', 'health',
  ]; // prettier-ignore
  expect(Object.keys(connector).sort()).toEqual([...promised, 'close'].sort());
  return connector.close();
});
