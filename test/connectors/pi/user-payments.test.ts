import { type LookupQuery } from '../../../src/connectors/contract';
import { OPERATION_KINDS } from '../../../src/domain/operation';
import { call, connect, dto, linked, never, STRANGER, VECTOR, type Reply } from './peer';

describe('whose token it is', () => {
  const identify = (reply: Reply, token = 'user-token-1') => {
    const world = connect([[/^GET \/v2\/me$/, reply]]);
    return { ...world, outcome: world.kit.userPayments.identify(never, token) };
  };

  it('is asked with the token and without our key', async () => {
    const { outcome, seen } = identify({
      json: { uid: 'uid-1', credentials: { scopes: [] }, username: 'kate' },
    });
    expect(await outcome).toEqual({ kind: 'done', value: { uid: 'uid-1' } });
    expect(seen[0]!.request.headers['Authorization']).toBe('Bearer user-token-1');
  });

  it('is nobody’s when the Platform refuses it', async () => {
    const { outcome } = identify({ status: 401, json: { error: 'unauthorized' } });
    expect(await outcome).toMatchObject({ kind: 'refused', code: 'INVALID_ACCESS_TOKEN' });
  });

  it.each(['', 'two words', 'line\r\nX-More: 1', 'ä', 'x'.repeat(2_001)])(
    'is not asked about %j',
    async token => {
      const { outcome, seen } = identify({ json: {} }, token);
      expect(await outcome).toMatchObject({ kind: 'refused', code: 'INVALID_ACCESS_TOKEN' });
      expect(seen).toEqual([]);
    },
  );

  it.each<Reply>([
    { json: {} },
    { json: { uid: 7 } },
    { json: { uid: '' } },
    { status: 500, json: { error: 'unauthorized' } },
    { status: 401, text: '<html>' },
    { lost: 'unknown' },
  ])('is not known from another answer', async reply => {
    expect(await identify(reply).outcome).toMatchObject({ kind: 'unknown' });
  });
});

it('approves', async () => {
  const { kit, lines } = connect([[/^POST /, { json: dto() }]]);
  expect(await kit.userPayments.approve(call(), VECTOR.memo)).toMatchObject({ kind: 'done' });
  expect(lines()).toEqual([`POST /v2/payments/${VECTOR.memo}/approve`]);
  const { kit: other } = connect([[/^POST /, { json: dto({}, { developer_approved: false }) }]]);
  expect(await other.userPayments.approve(call(), VECTOR.memo)).toMatchObject({ kind: 'unknown' });
});

describe('lookup', () => {
  const wire = (more: Record<string, unknown> = {}, status: Record<string, unknown> = {}) =>
    dto(
      { direction: 'user_to_app', from_address: VECTOR.destination, to_address: VECTOR.source, ...more },
      status,
    );
  const query = (
    kind: LookupQuery['operation']['kind'],
    providerReference: string | null = VECTOR.memo,
  ): LookupQuery => ({
    payment: {
      paymentId: 'pay_1',
      providerReference,
      checkoutReference: null,
      amount: { minor: VECTOR.stroops, currency: 'PI' },
      capturesAutomatically: true,
      origin: { kind: 'PAGE', vaultCustomer: null },
      captured: 0n,
      refunded: 0n,
      openChange: null,
    },
    operation: { kind, providerKey: 'op_1', effectReference: null, amount: null },
    signal: never,
  });
  const lookup = (reply: Reply, asked = query('PURCHASE')) =>
    connect([[/^GET \/v2\/payments\//, reply]]).kit.statusLookup.lookup(asked);
  const of = { effect: 'PAY', providerKey: null, reference: VECTOR.memo };
  const link = linked(VECTOR.testnet.hash);

  it.each([
    ['is not approved', wire({}, { developer_approved: false }), { kind: 'IN_PROGRESS', of }],
    ['is approved', wire(), { kind: 'ACTION_REQUIRED', of, action: null }],
    ['is paid', wire({ transaction: link }), { kind: 'IN_PROGRESS', of }],
    [
      'is completed',
      wire({ transaction: link }, { developer_completed: true }),
      { kind: 'SUCCEEDED', of, amount: { minor: VECTOR.stroops, currency: 'PI' } },
    ],
    ['is cancelled', wire({}, { cancelled: true }), { kind: 'CANCELLED', of }],
    ['is cancelled by the user', wire({}, { user_cancelled: true }), { kind: 'CANCELLED', of }],
  ])('of a payment that %s', async (_what, json, fact) => {
    expect(await lookup({ json })).toEqual({
      kind: 'found',
      facts: [{ kind: 'IDENTIFIED', providerReference: VECTOR.memo }, fact],
    });
  });

  it.each([
    ['is cancelled and paid', wire({ transaction: link }, { cancelled: true })],
    ['is cancelled and completed', wire({}, { user_cancelled: true, developer_completed: true })],
    ['is a payout', dto()],
    ['is on another network', wire({ network: 'Pi Network' })],
    ['is for another wallet', wire({ to_address: STRANGER })],
    ['is another one', wire({ identifier: 'another' })],
    ['cannot be read', {}],
  ])('is unclear of a payment that %s', async (_what, json) => {
    expect(await lookup({ json })).toMatchObject({ kind: 'unclear' });
  });

  it('is absent only when the Platform says that it does not know it', async () => {
    expect(await lookup({ status: 404, json: { error: 'payment_not_found' } })).toEqual({ kind: 'absent' });
    for (const reply of [
      { status: 404, text: '<html>' },
      { status: 404, json: { error: 'not_found' } },
      { status: 401, json: { error: 'unauthorized' } },
      { status: 500, json: { error: 'payment_not_found' } },
      { lost: 'notSent' },
    ] as const) {
      expect(await lookup(reply)).toMatchObject({ kind: 'unclear' });
    }
    expect(await lookup({ json: wire() }, query('PURCHASE', null))).toMatchObject({ kind: 'unclear' });
  });

  it('ends whatever is absent: the user has to begin anew', () => {
    const { whenAbsent } = connect([]).kit.statusLookup;
    expect(OPERATION_KINDS.map(kind => whenAbsent[kind])).toEqual(OPERATION_KINDS.map(() => 'END'));
  });
});

describe('health', () => {
  const noPayments = { json: { incomplete_server_payments: [] } };
  const check = (root: Reply, open: Reply = noPayments, wallet: Reply = { json: {} }) =>
    connect([
      [/^GET \/$/, root],
      [/^GET \/accounts\//, wallet],
      [/incomplete_server_payments$/, open],
    ]).kit.health.check(never);
  const testnet = { json: { network_passphrase: 'Pi Testnet' } };

  it('is good on the right network with an accepted key', async () => {
    expect(await check(testnet)).toEqual({ kind: 'done', value: null });
  });

  it('is bad where the chain does not know the wallet, and unclear where it does not say', async () => {
    const absent = { status: 404, json: { type: 'https://stellar.org/horizon-errors/not_found' } };
    expect(await check(testnet, noPayments, absent)).toMatchObject({ kind: 'refused', code: 'NO_WALLET' });
    expect(await check(testnet, noPayments, { lost: 'unknown' })).toMatchObject({ kind: 'unknown' });
  });

  it('is bad on another network, or with a key that is refused', async () => {
    expect(await check({ json: { network_passphrase: 'Pi Network' } })).toMatchObject({
      kind: 'refused',
      code: 'WRONG_NETWORK',
    });
    expect(await check(testnet, { status: 401, json: { error: 'unauthorized' } })).toMatchObject({
      kind: 'refused',
      code: 'unauthorized',
    });
  });

  it.each<Reply>([
    { json: {} },
    { json: { network_passphrase: 7 } },
    { status: 503, text: '<html>' },
    { status: 404, json: { type: 'x/not_found' } },
    { lost: 'notSent' },
  ])('is unknown otherwise', async root => {
    expect(await check(root)).toMatchObject({ kind: 'unknown' });
  });
});
