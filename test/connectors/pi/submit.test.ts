import { call, connect, envelope, problem, transaction, VECTOR, type Reply } from './peer';

const submitting = (reply: Reply) => connect([[/^POST \/transactions$/, reply]]);

it('sends the bytes that it was given, in a form, with the plus signs escaped', async () => {
  const { kit, seen } = submitting({ json: transaction(envelope()) });
  expect(await kit.payout.submit(call(), envelope())).toEqual({ kind: 'applied', ledger: 1000 });
  const { headers, body } = seen[0]!.request;
  expect(seen[0]!.to).toBe('horizon');
  expect(headers['Content-Type']).toBe('application/x-www-form-urlencoded');
  expect(headers).not.toHaveProperty('Authorization');
  expect(body).not.toMatch(/[+/]|=.*=/);
  expect(new URLSearchParams(body).get('tx')).toBe(VECTOR.testnet.xdr);
});

it.each([
  ['another transaction', { hash: '0'.repeat(64) }],
  ['a failed one', { successful: false }],
  ['one that does not say', { successful: 'true' }],
  ['one without a ledger', { ledger: null }],
  ['one with a ledger in text', { ledger: '1000' }],
  ['one without an envelope', { envelope_xdr: null }],
])('does not take %s for a payment', async (_what, more) => {
  const { kit } = submitting({ json: transaction(envelope(), more) });
  expect(await kit.payout.submit(call(), envelope())).toMatchObject({ kind: 'unknown' });
});

it.each([
  ['HTML', { text: '<html>', headers: { 'content-type': 'text/html' } }],
  ['JSON under another name', { json: transaction(envelope()), headers: { 'content-type': 'text/html' } }],
  ['a list', { json: [] }],
  ['nothing', { text: '' }],
  ['a success that is only accepted', { status: 202, json: transaction(envelope()) }],
])('does not take %s for a payment', async (_what, reply) => {
  expect(await submitting(reply).kit.payout.submit(call(), envelope())).toMatchObject({ kind: 'unknown' });
});

it('tells the fee that was needed', async () => {
  const result = Buffer.alloc(16);
  result.writeBigInt64BE(640_000n, 0);
  result.writeInt32BE(-9, 8);
  const extras = {
    result_codes: { transaction: 'tx_insufficient_fee' },
    result_xdr: result.toString('base64'),
  };
  const { kit } = submitting(problem(400, 'transaction_failed', extras));
  expect(await kit.payout.submit(call(), envelope())).toEqual({
    kind: 'refusedAtEntry',
    code: 'tx_insufficient_fee',
    then: 'RESIGN',
    feeNeeded: 640_000n,
  });
});

it.each([
  ['a row with another hash', { ...envelope(), hash: '0'.repeat(64) }],
  ['a row with another slot', { ...envelope(), sequence: 7n }],
  ['an envelope of the other network', envelope({}, 'Pi Network')],
  ['broken bytes', { ...envelope(), xdr: 'AAAA' }],
])('sends nothing for %s', async (_what, of) => {
  const { kit, seen } = submitting({ json: {} });
  expect(await kit.payout.submit(call(), of)).toMatchObject({
    kind: 'refusedAtEntry',
    code: 'ENVELOPE_CONTRADICTS_ITSELF',
    then: 'STOP',
  });
  expect(seen).toEqual([]);
});
