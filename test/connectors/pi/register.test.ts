import { call, connect, dto, linked, never, order, payment, STRANGER, VECTOR } from './peer';

const registering = (json: unknown, status = 200) => connect([[/^POST \/v2\/payments$/, { status, json }]]);

it('asks for exactly the payment that was ordered, tied to our payout', async () => {
  const { kit, seen } = registering(dto());
  expect(await kit.payout.register(call(), order())).toEqual({ kind: 'registered', payment: payment() });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ to: 'platform', line: 'POST /v2/payments' });
  expect(seen[0]!.request.headers).toMatchObject({
    Authorization: 'Key canary-api-key-5c0ffee',
    'Content-Type': 'application/json',
  });
  expect(JSON.parse(seen[0]!.request.body!)).toEqual({
    payment: {
      amount: 3.14,
      memo: 'Refund for apple pie',
      metadata: { product_id: 'apple-pie-1', payout_id: 'po_01hzzzzzzz' },
      uid: 'user-uid-1',
    },
  });
});

it('cannot be talked into another payout id by the client’s metadata', async () => {
  const { kit, seen } = registering(dto());
  await kit.payout.register(call(), order({ metadata: { payout_id: 'po_other' } }));
  expect(JSON.parse(seen[0]!.request.body!).payment.metadata).toEqual({ payout_id: 'po_01hzzzzzzz' });
});

it.each([
  [1n, '0.0000001'],
  [10_000_000n, '1'],
  [31_400_000n, '3.14'],
  [12_345_678_901_234n, '1234567.8901234'],
])('writes %s stroops as %s, without an exponent', async (minor, text) => {
  const { kit, seen } = registering(dto());
  await kit.payout.register(call(), order({ amount: { minor, currency: 'PI' } }));
  expect(seen[0]!.request.body).toContain(`"amount":${text},`);
});

it.each([
  ['zero', { minor: 0n, currency: 'PI' }, 'invalid_amount'],
  ['less than zero', { minor: -1n, currency: 'PI' }, 'invalid_amount'],
  ['euros', { minor: 5n, currency: 'EUR' }, 'invalid_amount'],
  ['more than JSON carries', { minor: 2n ** 53n, currency: 'PI' }, 'AMOUNT_TOO_LARGE'],
])('sends nothing for %s', async (_what, amount, code) => {
  const { kit, seen } = registering(dto());
  expect(await kit.payout.register(call(), order({ amount }))).toMatchObject({
    kind: 'refused',
    code,
    retry: 'NEVER',
  });
  expect(seen).toEqual([]);
});

/** Pi contract, section 0, rule 10. */
const forged: readonly (readonly [string, Record<string, unknown>])[] = [
  ['amount', { amount: 3.1400001 }],
  ['user_uid', { user_uid: 'user-uid-2' }],
  ['direction', { direction: 'user_to_app' }],
  ['network', { network: 'Pi Network' }],
  ['from_address', { from_address: STRANGER }],
  ['metadata.payout_id', { metadata: { payout_id: 'po_other' } }],
  ['metadata.payout_id', { metadata: { product_id: 'apple-pie-1' } }],
];

it.each(forged)('contradicted: another %s', async (field, lie) => {
  const { kit } = registering(dto(lie));
  expect(await kit.payout.register(call(), order())).toMatchObject({
    kind: 'contradicted',
    field,
    payment: { reference: VECTOR.memo },
  });
});

it.each(forged)('signs nothing for another %s, wherever it came from', async (_field, lie) => {
  const { kit, seen } = connect([[/^GET \/v2/, { json: dto(lie) }]]);
  const read = await kit.payout.read(never, VECTOR.memo);
  if (read.kind !== 'done') throw new Error(read.kind);
  const request = {
    payment: read.value,
    order: order(),
    sequence: null,
    sequenceFloor: null,
    feeNeeded: null,
  };
  expect(await kit.payout.sign(call(), request)).toMatchObject({
    kind: 'refused',
    code: 'PAYMENT_CONTRADICTS_ORDER',
    retry: 'NEVER',
  });
  expect(seen).toHaveLength(1);
});

it.each([
  ['no payment', {}],
  ['an amount in text', dto({ amount: '3.14' })],
  ['a list', []],
])('does not know what was created by %s', async (_what, json) => {
  const { kit } = registering(json);
  expect(await kit.payout.register(call(), order())).toMatchObject({ kind: 'unknown' });
});

describe('reading', () => {
  it('encodes an id that may come from a browser', async () => {
    const { kit, lines } = connect([[/./, { status: 404, json: { error: 'payment_not_found' } }]]);
    expect(await kit.userPayments.read(never, '../me?x=1/ä')).toMatchObject({
      kind: 'refused',
      code: 'payment_not_found',
    });
    expect(lines()).toEqual(['GET /v2/payments/..%2Fme%3Fx%3D1%2F%C3%A4']);
  });

  it('does not take another payment for the one that was asked for', async () => {
    const { kit } = connect([[/./, { json: dto({ identifier: 'another' }) }]]);
    expect(await kit.payout.read(never, VECTOR.memo)).toMatchObject({ kind: 'unknown' });
    expect(await kit.payout.cancel(call(), VECTOR.memo)).toMatchObject({ kind: 'unknown' });
    expect(await kit.userPayments.approve(call(), VECTOR.memo)).toMatchObject({ kind: 'unknown' });
  });

  it('lists open payments, whatever the order, and none of them if one cannot be read', async () => {
    const open = [dto(), dto({ identifier: 'second', transaction: linked('x', false) })];
    const listing = (json: unknown) =>
      connect([[/incomplete_server_payments$/, { json }]]).kit.payout.listOpen(never);
    expect(await listing({ incomplete_server_payments: open })).toMatchObject({
      kind: 'done',
      value: [{ reference: VECTOR.memo }, { reference: 'second' }],
    });
    expect(await listing({ incomplete_server_payments: [] })).toEqual({ kind: 'done', value: [] });
    expect(await listing({ incomplete_server_payments: [dto(), {}] })).toMatchObject({ kind: 'unknown' });
    expect(await listing({ incomplete_server_payment: [] })).toMatchObject({ kind: 'unknown' });
    expect(await listing([])).toMatchObject({ kind: 'unknown' });
  });
});

describe('cancelling', () => {
  it('is done when the Platform says so', async () => {
    const { kit, lines } = connect([[/^POST /, { json: dto({}, { cancelled: true }) }]]);
    expect(await kit.payout.cancel(call(), VECTOR.memo)).toMatchObject({
      kind: 'done',
      value: { status: { cancelled: true } },
    });
    expect(lines()).toEqual([`POST /v2/payments/${VECTOR.memo}/cancel`]);
  });

  it('is not done by an answer that shows an open payment', async () => {
    const { kit } = connect([[/^POST /, { json: dto() }]]);
    expect(await kit.payout.cancel(call(), VECTOR.memo)).toMatchObject({ kind: 'unknown' });
  });
});
