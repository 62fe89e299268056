import { type LookupQuery } from '../../../src/connectors/contract';
import { type OperationKind } from '../../../src/domain/operation';
import {
  CLOCK_START,
  errorBody,
  eur,
  known,
  PAYMENT_ID,
  startPeer,
  wirePayment,
  type Answering,
  type Reply,
} from './peer';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(answering: Answering | Reply) {
  const started = await startPeer(typeof answering === 'function' ? answering : () => answering);
  closers.push(started.close);
  return { ...started, lookup: (query: LookupQuery) => started.connector.statusLookup.lookup(query) };
}

function query(
  kind: OperationKind,
  more: Partial<LookupQuery['operation']> = {},
  payment = known(),
): LookupQuery {
  const amount = { minor: 2500n, currency: 'EUR' };
  const operation = {
    kind,
    providerKey: 'op_1',
    effectReference: null,
    amount,
    sentAt: CLOCK_START,
    recordedAt: CLOCK_START,
    ...more,
  };
  return { payment, operation, signal: new AbortController().signal };
}

const MINUTE = 60_000;
const hold = known({ capturesAutomatically: false });
const nameless = known({ providerReference: null });
const pageOnly = known({ providerReference: null, checkoutReference: '4100000017' });
const amount = { minor: 2500n, currency: 'EUR' };
const operation = (id: string, statusCode: number, key: string | null, minor = 2500) => ({
  id,
  statusOutput: { statusCode },
  amountOfMoney: eur(minor),
  references: { merchantReference: PAYMENT_ID },
  ...(key === null ? {} : { operationReferences: { merchantReference: key } }),
});
const details = (statusCode: number, operations: unknown[], more: Record<string, unknown> = {}) => ({
  ...wirePayment(statusCode, null, more),
  Operations: [operation('4100000017_0', statusCode, null), ...operations],
});
const kinds = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof peer>>['lookup']>>) =>
  answer.kind === 'found'
    ? answer.facts.map(each => ('of' in each ? `${each.of.effect} ${each.kind}` : each.kind))
    : answer.kind;

describe('a payment whose id is known', () => {
  it('asks for the details and tells the payment and every follow-up', async () => {
    const operations = [operation('4100000017_1', 9, 'op_c'), operation('4100000017_2', 81, null, 100)];
    const { lookup, seen } = await peer({ json: details(9, operations) });
    const answer = await lookup(query('AUTHORIZE', {}, hold));
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v2/M1/payments/4100000017_0/details',
    ]);
    expect(answer).toMatchObject({
      kind: 'found',
      facts: [
        { kind: 'IDENTIFIED', providerReference: '4100000017_0' },
        { kind: 'CARD_SEEN' },
        { kind: 'SUCCEEDED', of: { effect: 'PAY' }, amount },
        {
          kind: 'SUCCEEDED',
          of: { effect: 'CAPTURE', providerKey: 'op_c', reference: '4100000017_1' },
          amount,
        },
        { kind: 'IN_PROGRESS', of: { effect: 'REFUND', providerKey: null, reference: '4100000017_2' } },
      ],
    });
  });

  it('tells a sale once, however its own operations are listed', async () => {
    const { lookup } = await peer({ json: details(9, [operation('4100000017_1', 9, null)]) });
    expect(kinds(await lookup(query('PURCHASE')))).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED']);
  });

  it('counts a hold that was captured without a capture', async () => {
    const { lookup } = await peer({ json: details(9, []) });
    const answer = await lookup(query('AUTHORIZE', {}, hold));
    expect(kinds(answer)).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED', 'CAPTURE SUCCEEDED']);
  });

  it('keeps the id that we know when another one of the same payment is told', async () => {
    const { lookup } = await peer({ json: details(9, [], { id: '4100000017_3' }) });
    const answer = await lookup(query('PURCHASE'));
    expect(answer).toMatchObject({
      facts: [{ kind: 'IDENTIFIED', providerReference: '4100000017_0' }, {}, {}],
    });
  });

  const paid = wirePayment(9, null).paymentOutput;
  it.each([
    ['another payment', details(9, [], { id: '4100000018_0' })],
    [
      'another order',
      details(9, [], { paymentOutput: { ...paid, references: { merchantReference: 'pay_x' } } }),
    ],
    ['no order', details(2, [], { paymentOutput: { amountOfMoney: eur(2500) } })],
    ['no list', wirePayment(9, null)],
    ['an operation of another payment', details(9, [operation('4100000018_1', 8, null)])],
    ['an operation without a status', details(9, [{ id: '4100000017_1' }])],
    [
      'a success without an amount',
      details(9, [{ ...operation('4100000017_1', 8, 'op_1'), amountOfMoney: null }]),
    ],
    ['an operation that is none', details(9, [null])],
  ])('is unclear about details with %s', async (_what, json) => {
    const { lookup } = await peer({ json });
    expect(await lookup(query('PURCHASE'))).toMatchObject({ kind: 'unclear' });
    expect(await lookup(query('REFUND'))).toMatchObject({ kind: 'unclear' });
  });

  it.each([
    { status: 404, json: errorBody('UNKNOWN_PAYMENT_ID') },
    { status: 500, json: errorBody('X') },
    { status: 403, json: errorBody('X') },
    { status: 200, text: 'garbage' },
    { reset: true } as const,
  ])('is unclear after %j: the id came from there', async reply => {
    const { lookup } = await peer(reply);
    for (const kind of ['PURCHASE', 'CAPTURE', 'REFUND', 'CANCEL'] as const) {
      expect(await lookup(query(kind))).toMatchObject({ kind: 'unclear' });
    }
  });
});

describe.each([
  ['CAPTURE', 91, 9, 93],
  ['CANCEL', 61, 6, 63],
  ['REFUND', 81, 8, 83],
] as const)('a %s', (kind, running, done, refused) => {
  it.each([
    [running, 'IN_PROGRESS'],
    [done, 'SUCCEEDED'],
    [refused, 'FAILED'],
    [777, 'IN_PROGRESS'],
  ])('is found by our key with status %i', async (code, word) => {
    const { lookup } = await peer({ json: details(5, [operation('4100000017_1', code, 'op_1', 700)]) });
    const answer = await lookup(query(kind, {}, hold));
    expect(answer).toMatchObject({ kind: 'found' });
    const of = { effect: kind, providerKey: 'op_1', reference: '4100000017_1' };
    expect(answer.kind === 'found' && answer.facts.at(-1)).toMatchObject({ kind: word, of });
  });

  it('is found by its id', async () => {
    const { lookup } = await peer({ json: details(5, [operation('4100000017_4', done, null, 1)]) });
    expect(await lookup(query(kind, { effectReference: '4100000017_4' }, hold))).toMatchObject({
      kind: 'found',
    });
  });

  it('is absent when only others are listed', async () => {
    const others = [operation('4100000017_1', done, 'op_other'), operation('4100000017_2', done, null, 1)];
    const { lookup } = await peer({ json: details(5, others) });
    expect(await lookup(query(kind, {}, hold))).toEqual({ kind: 'absent' });
  });

  it('is not called absent beside a twin that carries no key', async () => {
    const { lookup } = await peer({ json: details(5, [operation('4100000017_1', done, PAYMENT_ID)]) });
    expect(await lookup(query(kind, {}, hold))).toMatchObject({ kind: 'found' });
  });

  it('is unclear while the payment has no id', async () => {
    const { lookup, seen } = await peer({});
    expect(await lookup(query(kind, {}, nameless))).toMatchObject({ kind: 'unclear' });
    expect(seen).toHaveLength(0);
  });
});

describe('a direct payment whose id is not known', () => {
  it('repeats the request under its key with a card that nobody has', async () => {
    const { lookup, seen } = await peer({ status: 400, json: errorBody('INVALID_VALUE') });
    await lookup(query('PURCHASE', {}, nameless));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v2/M1/payments' });
    expect(seen[0]!.headers['x-gcs-idempotence-key']).toBe('op_1');
    expect(seen[0]!.body).toMatchObject({
      order: { amountOfMoney: eur(2500), references: { merchantReference: PAYMENT_ID } },
      cardPaymentMethodSpecificInput: { card: { cardNumber: '123' } },
    });
    expect(seen[0]!.body).not.toHaveProperty('hostedTokenizationId');
    expect(seen[0]!.body).not.toHaveProperty('cardPaymentMethodSpecificInput.token');
  });

  it('finds the payment in the replayed answer', async () => {
    const { lookup } = await peer({ status: 201, json: { payment: wirePayment(9, 'CAPTURED') } });
    const answer = await lookup(query('PURCHASE', {}, nameless));
    expect(kinds(answer)).toEqual(['IDENTIFIED', 'CARD_SEEN', 'PAY SUCCEEDED']);
  });

  it('finds the decline in the replayed answer', async () => {
    const payment = { id: '4100000017_0', statusOutput: { statusCode: 2 } };
    const { lookup } = await peer({ status: 402, json: { ...errorBody('X'), paymentResult: { payment } } });
    expect(kinds(await lookup(query('AUTHORIZE', {}, nameless)))).toEqual(['IDENTIFIED', 'PAY DECLINED']);
  });

  it('is absent after a validation error, for as long as the key is surely remembered', async () => {
    const { lookup, clock } = await peer({ status: 400, json: errorBody('INVALID_VALUE') });
    expect(await lookup(query('PURCHASE', {}, nameless))).toEqual({ kind: 'absent' });
    clock.advance(23 * 60 * MINUTE - 1);
    expect(await lookup(query('PURCHASE', {}, nameless))).toEqual({ kind: 'absent' });
    clock.advance(1);
    expect(await lookup(query('PURCHASE', {}, nameless))).toMatchObject({ kind: 'unclear' });
    expect(await lookup(query('PURCHASE', { sentAt: null }, nameless))).toMatchObject({ kind: 'unclear' });
    // A repetition does not begin the time anew: the first sending may have been the one that charged.
    const repeated = query('PURCHASE', { sentAt: clock.now() }, nameless);
    expect(await lookup(repeated)).toMatchObject({ kind: 'unclear' });
  });

  it.each([
    { status: 409, json: errorBody('DUPLICATE_REQUEST_IN_PROGRESS') },
    { status: 403, json: errorBody('X') },
    { status: 404 },
    { status: 404, json: errorBody('X') },
    { status: 500, json: errorBody('X') },
    { status: 400, text: 'garbage' },
    { status: 201, json: { payment: wirePayment(9, 'REJECTED') } },
    { status: 402, json: { ...errorBody('X'), paymentResult: { payment: wirePayment(9, 'CAPTURED') } } },
    { reset: true } as const,
  ])('is unclear after %j', async reply => {
    const { lookup } = await peer(reply);
    expect(await lookup(query('PURCHASE', {}, nameless))).toMatchObject({ kind: 'unclear' });
  });

  it('is unclear about an answer for another order', async () => {
    const other = { ...wirePayment(9, 'CAPTURED').paymentOutput, references: { merchantReference: 'pay_x' } };
    const { lookup } = await peer({
      status: 201,
      json: { payment: wirePayment(9, 'CAPTURED', { paymentOutput: other }) },
    });
    expect(await lookup(query('PURCHASE', {}, nameless))).toMatchObject({ kind: 'unclear' });
  });
});

describe('a hosted page', () => {
  const page = (status: string, payment?: unknown) => ({
    status,
    ...(payment === undefined ? {} : { createdPaymentOutput: { payment } }),
  });
  /** Answers the page, and the details with whatever the payment on the page says. */
  const withDetails =
    (pageJson: unknown, detailsReply: Reply): Answering =>
    ({ url }) =>
      url.includes('/hostedcheckouts/') ? { json: pageJson } : detailsReply;

  it('is absent while nobody knows its id: it cannot be paid', async () => {
    const { lookup, seen } = await peer({});
    expect(await lookup(query('CHECKOUT', {}, nameless))).toEqual({ kind: 'absent' });
    expect(seen).toHaveLength(0);
  });

  it.each([
    undefined,
    null,
    wirePayment(0, 'CREATED'),
    { id: '4100000017_0', statusOutput: { statusCode: 0 } },
    wirePayment(2, 'REJECTED'),
  ])('waits for the payer while it is open with the payment %j', async payment => {
    const { lookup, seen } = await peer({ json: page('IN_PROGRESS', payment) });
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toEqual(['PAY ACTION_REQUIRED']);
    expect(seen[0]!.url).toBe('/v2/M1/hostedcheckouts/4100000017');
    expect(seen).toHaveLength(1);
  });

  it('asks for the details of the payment that was made on it', async () => {
    const made = wirePayment(9, 'CAPTURED');
    const { lookup, seen } = await peer(withDetails(page('PAYMENT_CREATED', made), { json: details(9, []) }));
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toEqual([
      'IDENTIFIED',
      'CARD_SEEN',
      'PAY SUCCEEDED',
    ]);
    expect(seen[1]!.url).toBe('/v2/M1/payments/4100000017_0/details');
  });

  it('asks the page even when an earlier try’s id is known', async () => {
    const known = { ...pageOnly, providerReference: '4100000017_0' };
    const { lookup } = await peer({ json: page('IN_PROGRESS', wirePayment(2, 'REJECTED')) });
    expect(kinds(await lookup(query('CHECKOUT', {}, known)))).toEqual(['PAY ACTION_REQUIRED']);
  });

  it('tells that the payer cancelled', async () => {
    const { lookup } = await peer({ json: page('CANCELLED_BY_CONSUMER', wirePayment(1, 'CANCELLED')) });
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toEqual(['PAY CANCELLED']);
  });

  it('looks closer at a cancelled page with a payment that took money', async () => {
    const answering = withDetails(page('CANCELLED_BY_CONSUMER', wirePayment(9, 'CAPTURED')), {
      json: details(9, []),
    });
    const { lookup } = await peer(answering);
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toContain('PAY SUCCEEDED');
  });

  it.each([
    page('SOMETHING_NEW'),
    page('PAYMENT_CREATED'),
    page('IN_PROGRESS', { id: '4100000017_0' }),
    page('PAYMENT_CREATED', wirePayment(9, 'REJECTED')),
    {},
  ])('is unclear about %j', async json => {
    const { lookup } = await peer({ json });
    expect(await lookup(query('CHECKOUT', {}, pageOnly))).toMatchObject({ kind: 'unclear' });
  });

  it('is unclear about a payment of another order', async () => {
    const other = { ...wirePayment(9, 'CAPTURED').paymentOutput, references: { merchantReference: 'pay_x' } };
    const { lookup } = await peer({
      json: page('PAYMENT_CREATED', wirePayment(9, 'CAPTURED', { paymentOutput: other })),
    });
    expect(await lookup(query('CHECKOUT', {}, pageOnly))).toMatchObject({ kind: 'unclear' });
  });

  it('is unclear about a refused try for another order', async () => {
    const paymentOutput = { references: { merchantReference: 'pay_x' } };
    const { lookup } = await peer({
      json: page('IN_PROGRESS', wirePayment(2, 'REJECTED', { paymentOutput })),
    });
    expect(await lookup(query('CHECKOUT', {}, pageOnly))).toMatchObject({ kind: 'unclear' });
  });

  it('expires when it is still open long after its time, and not before', async () => {
    const { lookup, clock } = await peer({ json: page('IN_PROGRESS') });
    clock.advance(240 * MINUTE);
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toEqual(['PAY ACTION_REQUIRED']);
    clock.advance(1);
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toEqual(['PAY EXPIRED']);
    expect(kinds(await lookup(query('CHECKOUT', { sentAt: null }, pageOnly)))).toEqual([
      'PAY ACTION_REQUIRED',
    ]);
  });

  it('does not expire while the payer is at the bank', async () => {
    const answering = withDetails(page('IN_PROGRESS', wirePayment(46, 'REDIRECTED')), {
      json: details(46, []),
    });
    const { lookup, clock } = await peer(answering);
    clock.advance(300 * MINUTE);
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toContain('PAY ACTION_REQUIRED');
  });

  const gone: Reply = { status: 404, json: errorBody('UNKNOWN_SERVER_ERROR', { errorCode: '20001101' }) };

  it('has expired when neither it nor a payment on it is known, but only after its time', async () => {
    const { lookup, clock, seen } = await peer(gone);
    expect(await lookup(query('CHECKOUT', {}, pageOnly))).toMatchObject({ kind: 'unclear' });
    expect(seen.map(each => each.url)).toEqual([
      '/v2/M1/hostedcheckouts/4100000017',
      '/v2/M1/payments/4100000017_0/details',
    ]);
    clock.advance(241 * MINUTE);
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toEqual(['PAY EXPIRED']);
    const known = { ...pageOnly, providerReference: '4100000017_0' };
    expect(await lookup(query('CHECKOUT', {}, known))).toMatchObject({ kind: 'unclear' });
  });

  it('has not expired when it is forgotten and its payment cannot be asked for', async () => {
    const broken: Reply = { status: 500, json: errorBody('X') };
    const { lookup, clock } = await peer(({ url }) => (url.includes('/hostedcheckouts/') ? gone : broken));
    clock.advance(241 * MINUTE);
    expect(await lookup(query('CHECKOUT', {}, pageOnly))).toMatchObject({ kind: 'unclear' });
  });

  it('finds the payment of a page that is forgotten', async () => {
    const { lookup, clock } = await peer(({ url }) =>
      url.includes('/hostedcheckouts/') ? gone : { json: details(9, []) },
    );
    clock.advance(241 * MINUTE);
    expect(kinds(await lookup(query('CHECKOUT', {}, pageOnly)))).toContain('PAY SUCCEEDED');
  });

  it.each([{ status: 404 }, { status: 500, json: errorBody('X') }, { reset: true } as const])(
    'is unclear after %j, also after its time',
    async reply => {
      const { lookup, clock } = await peer(reply);
      clock.advance(300 * MINUTE);
      expect(await lookup(query('CHECKOUT', {}, pageOnly))).toMatchObject({ kind: 'unclear' });
    },
  );
});

it('repeats only what cannot happen twice', async () => {
  const { connector } = await peer({});
  expect(connector.statusLookup.whenAbsent).toEqual({
    AUTHORIZE: 'END',
    PURCHASE: 'END',
    CAPTURE: 'REPEAT',
    CANCEL: 'REPEAT',
    REFUND: 'REPEAT',
    CHECKOUT: 'REPEAT',
    PAYOUT: 'END',
  });
});
