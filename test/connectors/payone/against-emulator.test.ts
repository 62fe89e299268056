import {
  type CardOrder,
  type Facts,
  type LookupQuery,
  type PaymentReference,
  type RawRequest,
} from '../../../src/connectors/contract';
import { payone } from '../../../src/connectors/payone';
import { createTransport } from '../../../src/connectors/transport';
import { systemClock } from '../../../src/domain/clock';
import { type Fact } from '../../../src/domain/fact';
import { idSource } from '../../../src/domain/ids';
import { type OperationKind } from '../../../src/domain/operation';
import { randomBytes, randomUUID } from 'node:crypto';
import { cards, hourMs, openSandbox, type ReceivedWebhook, type Sandbox, submit } from './emulator/support';
import { call, cardOrder } from './peer';

/** The kit against PAYONE's emulator over HTTP: two readings of one contract, without shared code. */

let sandbox: Sandbox;
let connector: ReturnType<typeof payone.connect>;
const ids = idSource(() => new Date(), randomBytes);
const now = { offsetMs: 0 };

beforeAll(async () => {
  sandbox = await openSandbox();
  const config = payone.readConfig(sandbox.emulator.credentials)!;
  const clock = { now: () => new Date(systemClock.now().getTime() + now.offsetMs) };
  const transport = (options: Parameters<typeof createTransport>[0]) => createTransport(options);
  connector = payone.connect(config, { clock, newUuid: randomUUID, transport });
});
beforeEach(async () => {
  now.offsetMs = 0;
  // What is on its way would arrive in the next test.
  await sandbox.control.settle();
  await sandbox.control.post('reset');
  await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
  sandbox.receiver.received.length = 0;
});
afterAll(async () => {
  await connector.close();
  await sandbox.close();
});

/** Moves the emulator's clock and ours together. */
async function advance(milliseconds: number): Promise<void> {
  now.offsetMs += milliseconds;
  await sandbox.control.advance(milliseconds);
}

const eur = (minor: bigint) => ({ minor, currency: 'EUR' });

function order(more: Partial<CardOrder> = {}, number = cards.visa): CardOrder {
  const details = { number, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Test' };
  const means = { kind: 'details', details, save: false } as const;
  return cardOrder({ paymentId: ids.next('payment'), reference: 'ORDER-7', means, ...more });
}

function referenceTo(
  paid: CardOrder,
  facts: readonly Fact[] | null,
  checkoutReference: string | null = null,
): PaymentReference {
  const identified = facts?.find(fact => fact.kind === 'IDENTIFIED');
  return {
    paymentId: paid.paymentId,
    providerReference: identified?.kind === 'IDENTIFIED' ? identified.providerReference : null,
    checkoutReference,
    amount: paid.amount,
    capturesAutomatically: paid.capture,
    origin: { kind: 'CARD_DATA', vaultCustomer: null },
    captured: 0n,
    refunded: 0n,
    openChange: null,
  };
}

function factsOf(outcome: Facts): readonly Fact[] {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const says = (facts: readonly Fact[]) =>
  facts.map(fact => {
    if (!('of' in fact)) return fact.kind;
    const amount = fact.kind === 'SUCCEEDED' ? ` ${fact.amount.minor} ${fact.amount.currency}` : '';
    return `${fact.of.effect} ${fact.kind}${amount}`;
  });

async function lookup(
  payment: PaymentReference,
  kind: OperationKind,
  more: Partial<LookupQuery['operation']> = {},
) {
  const operation = {
    kind,
    providerKey: ids.next('operation'),
    effectReference: null,
    amount: payment.amount,
    sentAt: new Date(),
    recordedAt: new Date(),
    ...more,
  };
  return connector.statusLookup.lookup({ payment, operation, signal: new AbortController().signal });
}

async function found(...asked: Parameters<typeof lookup>): Promise<string[] | string> {
  const answer = await lookup(...asked);
  return answer.kind === 'found' ? says(answer.facts) : answer.kind;
}

async function paid(more: Partial<CardOrder> = {}) {
  const placed = order(more);
  const facts = factsOf(await connector.cardPayment.pay(call(ids.next('operation')), placed));
  return { placed, facts, payment: referenceTo(placed, facts) };
}

const booked = (paymentId: string) =>
  sandbox
    .books()
    .flatMap(entry =>
      entry.reference === paymentId ? [`${entry.kind} ${entry.amount} ${entry.currency}`] : [],
    );

describe('cards', () => {
  it('takes a sale and finds it again', async () => {
    const { placed, facts, payment } = await paid();
    expect(says(facts)).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR']);
    expect(facts[1]).toMatchObject({
      card: { brand: 'VISA', maskedNumber: '433026******4675', expiryYear: 2035 },
    });
    expect(await found(payment, 'PURCHASE')).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR']);
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR']);
  });

  it('waits for a sale and an authorization that are answered late', async () => {
    await sandbox.control.post('profile', { asyncSale: true, asyncAuthorization: true });
    const sale = await paid();
    const hold = await paid({ capture: false });
    expect(says(sale.facts).at(-1)).toBe('PAY IN_PROGRESS');
    expect(says(hold.facts).at(-1)).toBe('PAY IN_PROGRESS');
    await advance(hourMs);
    expect(await found(sale.payment, 'PURCHASE')).toContain('PAY SUCCEEDED 2500 EUR');
    expect(await found(hold.payment, 'AUTHORIZE')).toContain('PAY SUCCEEDED 2500 EUR');
  });

  it.each(['402', '201'])('tells a decline in the form %s', async declineForm => {
    await sandbox.control.post('profile', { declineForm });
    const placed = order({}, cards.luhnInvalid);
    const facts = factsOf(await connector.cardPayment.pay(call(ids.next('operation')), placed));
    expect(says(facts).at(-1)).toBe('PAY DECLINED');
    expect(await found(referenceTo(placed, facts), 'PURCHASE')).toContain('PAY DECLINED');
    expect(booked(placed.paymentId)).toEqual([]);
  });

  it('has a malformed card refused', async () => {
    expect(await connector.cardPayment.pay(call(), order({}, '123'))).toMatchObject({
      kind: 'refused',
      retry: 'NEW_KEY',
    });
  });

  it('sends the payer to the bank and learns the verdict', async () => {
    const placed = order({}, cards.challenge);
    const facts = factsOf(await connector.cardPayment.pay(call(ids.next('operation')), placed));
    const action = facts.at(-1);
    const url =
      action?.kind === 'ACTION_REQUIRED' && action.action?.kind === 'REDIRECT' ? action.action.url : '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1/);
    const payment = referenceTo(placed, facts);
    expect(await found(payment, 'PURCHASE')).toContain('PAY ACTION_REQUIRED');
    await submit(url, { verdict: 'confirm' });
    expect(await found(payment, 'PURCHASE')).toContain('PAY SUCCEEDED 2500 EUR');
  });

  it('learns that the bank said no', async () => {
    const placed = order({}, cards.challenge);
    const facts = factsOf(await connector.cardPayment.pay(call(ids.next('operation')), placed));
    const action = facts.at(-1);
    const url =
      action?.kind === 'ACTION_REQUIRED' && action.action?.kind === 'REDIRECT' ? action.action.url : '';
    await submit(url, { verdict: 'fail' });
    const answer = await lookup(referenceTo(placed, facts), 'PURCHASE');
    expect(answer).toMatchObject({ kind: 'found' });
    expect(answer.kind === 'found' && answer.facts.at(-1)).toMatchObject({
      kind: 'DECLINED',
      declineKind: 'AUTHENTICATION',
    });
  });

  it('pays with a card that was kept, until it is removed', async () => {
    const { means } = order();
    const first = await paid({ means: { ...means, save: true } as typeof means });
    const seen = first.facts.find(fact => fact.kind === 'CARD_SEEN');
    const token = seen?.kind === 'CARD_SEEN' ? seen.card.token : null;
    expect(token).toEqual(expect.any(String));
    const byToken = {
      kind: 'token',
      token: token!,
      securityCode: null,
      confirmationCode: null,
      brand: null,
    } as const;
    expect(says((await paid({ means: byToken })).facts)).toContain('PAY SUCCEEDED 2500 EUR');
    expect(await connector.vault.removeCard(call(), { token: token!, customer: null })).toEqual({
      kind: 'done',
      value: null,
    });
    expect(await connector.vault.removeCard(call(), { token: token!, customer: null })).toEqual({
      kind: 'done',
      value: null,
    });
    expect(
      await connector.cardPayment.pay(call(ids.next('operation')), order({ means: byToken })),
    ).toMatchObject({ kind: 'refused' });
  });
});

describe('captures, cancels and refunds', () => {
  it('captures in parts, and finds each by its key', async () => {
    const { placed, facts, payment } = await paid({ capture: false });
    expect(says(facts).at(-1)).toBe('PAY SUCCEEDED 2500 EUR');
    const first = ids.next('operation');
    const second = ids.next('operation');
    expect(
      says(factsOf(await connector.cardPayment.capture(call(first), payment, eur(1000n), false))),
    ).toEqual(['CAPTURE IN_PROGRESS']);
    await advance(hourMs);
    await connector.cardPayment.capture(call(second), payment, eur(500n), true);
    await advance(hourMs);
    const answer = await lookup(payment, 'CAPTURE', { providerKey: second, amount: eur(500n) });
    expect(answer.kind === 'found' && answer.facts.filter(fact => fact.kind === 'SUCCEEDED')).toMatchObject([
      { of: { effect: 'PAY' }, amount: eur(2500n) },
      { of: { effect: 'CAPTURE', providerKey: first }, amount: eur(1000n) },
      { of: { effect: 'CAPTURE', providerKey: second }, amount: eur(500n) },
    ]);
    expect(await found(payment, 'CAPTURE', { amount: eur(7n) })).toBe('absent');
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 1000 EUR', 'CAPTURE 500 EUR']);
  });

  it('cancels a part and the rest', async () => {
    const { placed, payment } = await paid({ capture: false });
    const part = ids.next('operation');
    const rest = ids.next('operation');
    expect(says(factsOf(await connector.cardPayment.cancel(call(part), payment, eur(500n))))).toEqual([
      'CANCEL IN_PROGRESS',
    ]);
    await advance(hourMs);
    expect(await found(payment, 'CANCEL', { providerKey: part, amount: eur(500n) })).toEqual([
      'IDENTIFIED',
      'CARD_SEEN',
      'PAY SUCCEEDED 2500 EUR',
      'CANCEL SUCCEEDED 500 EUR',
    ]);
    await connector.cardPayment.cancel(call(rest), payment, eur(2000n));
    await advance(hourMs);
    const ended = await found(payment, 'CANCEL', { providerKey: rest, amount: eur(2000n) });
    expect(ended).toContain('CANCEL SUCCEEDED 2000 EUR');
    expect(ended).toContain('PAY SUCCEEDED 2500 EUR');
    expect(booked(placed.paymentId)).toEqual([]);
  });

  it('refunds in parts and in full', async () => {
    const { placed, payment } = await paid();
    const part = ids.next('operation');
    const rest = ids.next('operation');
    expect(
      says(factsOf(await connector.cardPayment.refund(call(part), payment, eur(500n), 'broken'))),
    ).toEqual(['REFUND IN_PROGRESS']);
    await advance(hourMs);
    expect(await found(payment, 'REFUND', { providerKey: part, amount: eur(500n) })).toContain(
      'REFUND SUCCEEDED 500 EUR',
    );
    await connector.cardPayment.refund(call(rest), payment, eur(2000n), null);
    await advance(hourMs);
    expect(await found(payment, 'REFUND', { providerKey: rest, amount: eur(2000n) })).toEqual([
      'IDENTIFIED',
      'CARD_SEEN',
      'PAY SUCCEEDED 2500 EUR',
      'REFUND SUCCEEDED 500 EUR',
      'REFUND SUCCEEDED 2000 EUR',
    ]);
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR', 'REFUND 500 EUR', 'REFUND 2000 EUR']);
  });

  it.each([
    ['REFUND', 1303n, 'REFUND FAILED|REFUND DECLINED'],
    ['REFUND', 1203n, 'REFUND IN_PROGRESS'],
    ['CAPTURE', 1309n, 'CAPTURE FAILED|CAPTURE DECLINED'],
    ['CAPTURE', 1209n, 'CAPTURE IN_PROGRESS'],
  ] as const)('%s of the magic amount %d ends as %s', async (kind, minor, word) => {
    const { payment } = await paid({ capture: kind === 'REFUND' });
    const providerKey = ids.next('operation');
    const { cardPayment } = connector;
    if (kind === 'REFUND') await cardPayment.refund(call(providerKey), payment, eur(minor), null);
    else await cardPayment.capture(call(providerKey), payment, eur(minor), false);
    await advance(hourMs);
    const facts = await found(payment, kind, { providerKey, amount: eur(minor) });
    expect(Array.isArray(facts) ? facts.at(-1) : facts).toMatch(new RegExp(`^(${word})$`));
    expect(facts).toContain('PAY SUCCEEDED 2500 EUR');
  });

  it('reads a refund that is refused at once', async () => {
    await sandbox.control.post('profile', { refundRefusal: 'atOnce' });
    const { payment } = await paid();
    const outcome = await connector.cardPayment.refund(
      call(ids.next('operation')),
      payment,
      eur(1303n),
      null,
    );
    expect(says(factsOf(outcome))[0]).toMatch(/^REFUND (FAILED|DECLINED)$/);
  });

  it('learns that a cancel was refused', async () => {
    await sandbox.control.post('profile', { cancelOutcome: 'refused' });
    const { payment } = await paid({ capture: false });
    const providerKey = ids.next('operation');
    await connector.cardPayment.cancel(call(providerKey), payment, eur(2500n));
    await advance(hourMs);
    const facts = await found(payment, 'CANCEL', { providerKey });
    expect(facts).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR', 'CANCEL FAILED']);
  });

  it.each([400, 409])('has what is not allowed refused, also in the form %i', async cancelClosedStatus => {
    await sandbox.control.post('profile', { cancelClosedStatus });
    const { placed, payment } = await paid();
    const { cardPayment } = connector;
    const refused = { kind: 'refused', retry: 'NEW_KEY' };
    expect(await cardPayment.capture(call(ids.next('operation')), payment, eur(1n), true)).toMatchObject(
      refused,
    );
    expect(await cardPayment.cancel(call(ids.next('operation')), payment, eur(1n))).toMatchObject(refused);
    expect(await cardPayment.refund(call(ids.next('operation')), payment, eur(2501n), null)).toMatchObject(
      refused,
    );
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR']);
  });
});

describe('hosted pages', () => {
  const form = {
    product: 'card',
    attempt: '0',
    action: 'pay',
    expiryDate: '12/35',
    cvv: '123',
    cardholderName: 'Ada',
  };

  async function opened(capture = true) {
    const placed = order({ capture });
    const outcome = await connector.hostedCheckout.open(call(ids.next('operation')), {
      ...placed,
      template: null,
    });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const { providerReference, redirectUrl, expiresAt } = outcome.value;
    return { placed, redirectUrl, expiresAt, payment: referenceTo(placed, null, providerReference) };
  }

  it.each([true, false])('is paid by card, capturing %s', async capture => {
    const { placed, payment, redirectUrl } = await opened(capture);
    expect(await found(payment, 'CHECKOUT')).toEqual(['PAY ACTION_REQUIRED']);
    await submit(redirectUrl, { ...form, cardNumber: cards.visa });
    expect(await found(payment, 'CHECKOUT')).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR']);
    expect(booked(placed.paymentId)).toEqual(capture ? ['CAPTURE 2500 EUR'] : []);
  });

  it('stays open after a refused try and is paid by the next one', async () => {
    const { placed, payment, redirectUrl } = await opened();
    await submit(redirectUrl, { ...form, cardNumber: cards.declined });
    expect(await found(payment, 'CHECKOUT')).toEqual(['PAY ACTION_REQUIRED']);
    await submit(redirectUrl, { ...form, attempt: '1', cardNumber: cards.visa });
    expect(await found(payment, 'CHECKOUT')).toContain('PAY SUCCEEDED 2500 EUR');
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR']);
  });

  it('is cancelled by the payer', async () => {
    const { payment, redirectUrl } = await opened();
    await submit(redirectUrl, { product: 'card', attempt: '0', action: 'cancel' });
    expect(await found(payment, 'CHECKOUT')).toEqual(['PAY CANCELLED']);
  });

  it.each(['notFound', 'inProgress'])(
    'expires when nobody pays, which PAYONE tells as %s',
    async expiredCheckout => {
      await sandbox.control.post('profile', { expiredCheckout });
      const sentAt = new Date();
      const { payment } = await opened();
      await advance(4 * hourMs + 1_000);
      expect(await found(payment, 'CHECKOUT', { sentAt })).toEqual(['PAY EXPIRED']);
    },
  );

  it('keeps a card typed into the hosted form, and pays with it', async () => {
    const session = await connector.hostedTokenization.openSession(call(), {
      locale: 'en_GB',
      template: null,
    });
    if (session.kind !== 'done') throw new Error(JSON.stringify(session));
    const { sessionReference, formUrl } = session.value;
    expect(await connector.hostedTokenization.redeem(call(), sessionReference)).toMatchObject({
      kind: 'refused',
      code: 'SESSION_OPEN',
    });
    await submit(formUrl, {
      cardNumber: cards.visa,
      expiryDate: '1235',
      cvv: '123',
      cardholderName: 'Ada Test',
    });
    expect(await connector.hostedTokenization.redeem(call(), sessionReference)).toMatchObject({
      kind: 'done',
      value: {
        maskedNumber: expect.stringMatching(/\*4675$/),
        brand: 'VISA',
        holder: 'Ada Test',
        temporary: true,
      },
    });
    const { facts } = await paid({ means: { kind: 'hostedTokenization', sessionReference } });
    expect(says(facts)).toContain('PAY SUCCEEDED 2500 EUR');
    expect(await connector.hostedTokenization.redeem(call(), randomUUID())).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('lost answers', () => {
  it.each([
    ['resetAfter', ['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR'], ['CAPTURE 2500 EUR']],
    ['resetBefore', 'absent', []],
    ['cutBody', ['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR'], ['CAPTURE 2500 EUR']],
    ['gzipBomb', ['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR'], ['CAPTURE 2500 EUR']],
    ['wrongCharset', ['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR'], ['CAPTURE 2500 EUR']],
    ['otherPayment', ['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR'], ['CAPTURE 2500 EUR']],
    ['garbage', ['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED 2500 EUR'], ['CAPTURE 2500 EUR']],
  ])('of a payment (%s) are found by the probe, which moves nothing', async (fault, expected, books) => {
    await sandbox.control.fault(fault, { match: { method: 'POST', path: '/payments' } });
    const placed = order();
    const providerKey = ids.next('operation');
    const outcome = await connector.cardPayment.pay(call(providerKey), placed);
    expect(outcome).toMatchObject({ kind: 'unknown' });
    const payment = referenceTo(placed, null);
    expect(await found(payment, 'PURCHASE', { providerKey })).toEqual(expected);
    expect(await found(payment, 'PURCHASE', { providerKey })).toEqual(expected);
    expect(booked(placed.paymentId)).toEqual(books);
  });

  it('is unclear while the first request is still running', async () => {
    await sandbox.control.fault('holdInside', { match: { method: 'POST', path: '/payments' } });
    const placed = order();
    const providerKey = ids.next('operation');
    const controller = new AbortController();
    const running = connector.cardPayment.pay(call(providerKey, controller.signal), placed);
    while ((await sandbox.control.get('held')).body.count === 0);
    const payment = referenceTo(placed, null);
    expect(await found(payment, 'PURCHASE', { providerKey })).toBe('unclear');
    controller.abort();
    expect(await running).toMatchObject({ kind: 'unknown' });
    await sandbox.control.post('release');
    let last: string[] | string = 'unclear';
    while (last === 'unclear') last = await found(payment, 'PURCHASE', { providerKey });
    expect(last).toContain('PAY SUCCEEDED 2500 EUR');
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR']);
  });

  it('finds a decline by the probe', async () => {
    await sandbox.control.fault('resetAfter', { match: { method: 'POST', path: '/payments' } });
    const placed = order({}, cards.luhnInvalid);
    const providerKey = ids.next('operation');
    await connector.cardPayment.pay(call(providerKey), placed);
    expect(await found(referenceTo(placed, null), 'PURCHASE', { providerKey })).toContain('PAY DECLINED');
  });

  it('concludes nothing once PAYONE may have forgotten the key', async () => {
    await sandbox.control.fault('resetAfter', { match: { method: 'POST', path: '/payments' } });
    const placed = order();
    const providerKey = ids.next('operation');
    const sentAt = new Date();
    await connector.cardPayment.pay(call(providerKey), placed);
    await advance(25 * hourMs);
    expect(await found(referenceTo(placed, null), 'PURCHASE', { providerKey, sentAt })).toBe('unclear');
    expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR']);
  });

  it.each(['resetAfter', 'resetBefore'])(
    'of follow-ups (%s) are found or absent, and repeating moves money once',
    async fault => {
      const { placed, payment } = await paid();
      await sandbox.control.fault(fault, { match: { method: 'POST', path: '/refund' } });
      const providerKey = ids.next('operation');
      const refund = () => connector.cardPayment.refund(call(providerKey), payment, eur(700n), null);
      expect(await refund()).toMatchObject({ kind: 'unknown' });
      const asked = await found(payment, 'REFUND', { providerKey, amount: eur(700n) });
      if (fault === 'resetBefore') expect(asked).toBe('absent');
      else expect(asked).toContain('REFUND IN_PROGRESS');
      expect(says(factsOf(await refund()))).toEqual(['REFUND IN_PROGRESS']);
      await advance(hourMs);
      expect(await found(payment, 'REFUND', { providerKey, amount: eur(700n) })).toContain(
        'REFUND SUCCEEDED 700 EUR',
      );
      expect(booked(placed.paymentId)).toEqual(['CAPTURE 2500 EUR', 'REFUND 700 EUR']);
    },
  );

  it('does not call a payment absent that PAYONE does not show yet', async () => {
    const { payment } = await paid();
    await sandbox.control.fault('notFoundThenFound');
    expect(await found(payment, 'PURCHASE')).toBe('unclear');
    expect(await found(payment, 'PURCHASE')).toContain('PAY SUCCEEDED 2500 EUR');
  });

  it.each(['wrongAmount', 'wrongCurrency'])(
    'never makes our amount out of an answer with the %s',
    async fault => {
      await sandbox.control.fault(fault, { match: { method: 'POST', path: '/payments' } });
      const outcome = await connector.cardPayment.pay(call(ids.next('operation')), order());
      const told = outcome.kind === 'done' ? says(outcome.value) : [];
      expect(told).not.toContain('PAY SUCCEEDED 2500 EUR');
    },
  );

  it('takes an undocumented status as in progress', async () => {
    await sandbox.control.fault('unknownStatus', { match: { method: 'POST', path: '/payments' } });
    const outcome = await connector.cardPayment.pay(call(ids.next('operation')), order());
    expect(outcome.kind === 'done' ? says(outcome.value).at(-1) : outcome.kind).toMatch(
      /^(PAY IN_PROGRESS|unknown)$/,
    );
  });
});

describe('webhooks', () => {
  function raw({ headers, raw: body }: ReceivedWebhook): RawRequest {
    const rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
    return { method: 'POST', headers, rawHeaders, query: '', body };
  }

  const delivered = () =>
    sandbox.receiver.received.map(each => {
      const verified = connector.webhook.verify(raw(each));
      return typeof verified === 'string' ? verified : connector.webhook.read(verified);
    });

  it.each(['object', 'array'])('are verified and point to their payment, as an %s', async webhookBody => {
    await sandbox.control.post('profile', { webhookBody });
    const { placed, payment } = await paid();
    await connector.cardPayment.refund(call(ids.next('operation')), payment, eur(700n), null);
    await advance(hourMs);
    const notices = delivered();
    expect(notices.length).toBeGreaterThan(1);
    for (const notice of notices) {
      expect(notice).toEqual([
        {
          deliveryId: expect.any(String),
          type: expect.stringMatching(/^(payment|refund)\./),
          paymentId: placed.paymentId,
          providerReference: payment.providerReference,
          checkoutReference: null,
          facts: null,
        },
      ]);
    }
  });

  it('are refused when they are forged', async () => {
    await sandbox.control.fault('webhookForged');
    await paid();
    await sandbox.control.settle();
    expect(delivered()[0]).toBe('forged');
  });

  it('do not touch anything when they are only a test', async () => {
    await sandbox.control.post('webhooks/test', { url: sandbox.receiver.url });
    await sandbox.control.settle();
    expect(delivered()).toEqual([[]]);
  });
});

describe('the rest', () => {
  it('lists products, tests the connection, and is refused with wrong keys', async () => {
    const list = await connector.products.list(call().signal, { countryCode: 'DE', currency: 'EUR' });
    expect(
      list.kind === 'done' && list.value.some(product => product.id === '1' && product.method === 'card'),
    ).toBe(true);
    expect(await connector.health.check(call().signal)).toEqual({ kind: 'done', value: null });
    const config = payone.readConfig({ ...sandbox.emulator.credentials, PAYONE_API_SECRET: 'wrong' })!;
    const stranger = payone.connect(config, {
      clock: systemClock,
      newUuid: randomUUID,
      transport: options => createTransport(options),
    });
    expect(await stranger.health.check(call().signal)).toMatchObject({
      kind: 'refused',
      code: 'ACCESS_TO_MERCHANT_NOT_ALLOWED',
    });
    await stranger.close();
  });
});
