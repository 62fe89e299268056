import {
  OPERATION_CODES,
  PLATFORM_ERRORS,
  PROBLEMS,
  TRANSACTION_CODES,
  VERIFICATION_ERRORS,
} from '../../../src/connectors/pi/mapping';
import {
  call,
  connect,
  dto,
  envelope,
  linked,
  order,
  payment,
  problem,
  transaction,
  VECTOR,
  type Reply,
} from './peer';

const error = (code: string, status = 400, more: Record<string, unknown> = {}): Reply => ({
  status,
  json: { error: code, error_message: 'their words', ...more },
});

/** Pi contract, section 1.2, in its order. */
const create: readonly (readonly [string, number, Record<string, unknown>])[] = [
  ['invalid_amount', 400, { kind: 'refused', retry: 'NEW_KEY' }],
  ['invalid_metadata', 400, { kind: 'refused', retry: 'NEW_KEY' }],
  ['user_not_found', 404, { kind: 'refused', retry: 'NEW_KEY' }],
  ['missing_scope', 401, { kind: 'refused', retry: 'NEW_KEY' }],
  ['missing_wallet', 400, { kind: 'refused', retry: 'NEW_KEY' }],
  ['invalid_address', 400, { kind: 'refused', retry: 'NEW_KEY' }],
  ['altered_amount', 400, { kind: 'refused', retry: 'NEW_KEY' }],
  ['feature_not_available', 400, { kind: 'refused', retry: 'NEVER' }],
  ['too_many_payments', 400, { kind: 'refused', retry: 'SAME_KEY' }],
  ['too_many_cancelled_payments', 400, { kind: 'refused', retry: 'SAME_KEY' }],
  ['payment_not_found', 404, { kind: 'refused', retry: 'NEVER' }],
  ['invalid_arguments', 400, { kind: 'refused', retry: 'NEW_KEY' }],
  ['unknown_error', 400, { kind: 'unknown' }],
  ['nobody_documented_this', 400, { kind: 'unknown' }],
  ['already_completed', 400, { kind: 'unknown' }],
  ['unauthorized', 401, { kind: 'refused', retry: 'NEW_KEY' }],
  ['slow_down', 429, { kind: 'refused', retry: 'SAME_KEY' }],
  ['invalid_amount', 500, { kind: 'unknown' }],
];

it.each(create)('create: %s with status %i', async (code, status, expected) => {
  const { kit } = connect([[/^POST \/v2\/payments$/, error(code, status)]]);
  const registration = await kit.payout.register(call(), order());
  const named = expected['kind'] === 'refused' ? { code } : {};
  expect(registration).toMatchObject({ ...expected, ...named });
  expect(JSON.stringify(registration)).not.toContain('their words');
});

it('create: ongoing_payment_found hands over the payment that is in the way', async () => {
  const other = dto({ identifier: 'other', metadata: { payout_id: 'po_other' } });
  const { kit } = connect([[/^POST /, error('ongoing_payment_found', 400, { payment: other })]]);
  expect(await kit.payout.register(call(), order())).toMatchObject({
    kind: 'ongoing',
    payment: { reference: 'other', payoutId: 'po_other' },
  });
});

it.each([undefined, 'text', { identifier: 'x' }])(
  'create: ongoing_payment_found with %j proves nothing',
  async body => {
    const { kit } = connect([[/^POST /, error('ongoing_payment_found', 400, { payment: body })]]);
    expect(await kit.payout.register(call(), order())).toMatchObject({ kind: 'unknown' });
  },
);

const { hash } = VECTOR.testnet;
const open = dto();
const completed = dto(
  { transaction: linked(hash) },
  { developer_completed: true, transaction_verified: true },
);
const completedWithOther = dto({ transaction: linked('0'.repeat(64)) }, { developer_completed: true });
const stuck = dto({ transaction: linked('0'.repeat(64), false) });
const completing: readonly (readonly [string, Reply, unknown, Record<string, unknown>])[] = [
  ['missing_param', error('missing_param'), open, { kind: 'refused', code: 'missing_param', retry: 'NEVER' }],
  ['missing_txid', error('missing_txid'), open, { kind: 'refused', code: 'missing_txid', retry: 'NEVER' }],
  ['txid_mismatch', error('txid_mismatch'), stuck, { kind: 'refused', code: 'txid_mismatch', retry: 'NEVER' }],
  ['not_verified', error('not_verified'), open, { kind: 'refused', code: 'not_verified', retry: 'NEVER' }],
  ['already_completed, ours', error('already_completed'), completed, { kind: 'done' }],
  ['already_completed, another', error('already_completed'), completedWithOther, { kind: 'refused', code: 'already_completed', retry: 'NEVER' }],
  ['already_completed, which is not so', error('already_completed'), open, { kind: 'refused', code: 'already_completed', retry: 'NEVER' }],
  ['cancelled_payment', error('cancelled_payment'), open, { kind: 'refused', code: 'cancelled_payment', retry: 'NEVER' }],
  ['wrong memo', error('verification_failed', 400, { verification_error: 'tx_memo_payment_identifier_mismatch' }), open, { kind: 'refused', code: 'tx_memo_payment_identifier_mismatch', retry: 'NEVER' }],
  ['linked, ours', error('verification_failed', 400, { verification_error: 'payment_already_linked_with_a_tx' }), completed, { kind: 'done' }],
  ['linked, another', error('verification_failed', 400, { verification_error: 'payment_already_linked_with_a_tx' }), stuck, { kind: 'refused', code: 'payment_already_linked_with_a_tx', retry: 'NEVER' }],
  ['not seen yet', error('verification_failed', 400, { verification_error: 'something_new' }), open, { kind: 'refused', code: 'verification_failed', retry: 'SAME_KEY' }],
  ['something new, and linked', error('verification_failed', 400, { verification_error: 'something_new' }), stuck, { kind: 'refused', code: 'verification_failed', retry: 'NEVER' }],
  ['verification_failed alone', error('verification_failed'), open, { kind: 'refused', code: 'verification_failed', retry: 'SAME_KEY' }],
  ['read failed', error('already_completed'), undefined, { kind: 'unknown' }],
  ['nobody_documented_this', error('nobody_documented_this'), open, { kind: 'unknown' }],
]; // prettier-ignore

it.each(completing)('complete: %s', async (_name, reply, now, expected) => {
  const { kit } = connect([
    [/^GET \/transactions\//, { json: transaction(envelope()) }],
    [/^POST .*\/complete$/, reply],
    [/^GET \/v2\/payments\//, now === undefined ? { status: 500, text: '<html>' } : { json: now }],
  ]);
  expect(await kit.payout.complete(call(), payment(), hash)).toMatchObject(expected);
});

const cancelled = dto({}, { cancelled: true });
const cancelling: readonly (readonly [string, Reply, unknown, Record<string, unknown>])[] = [
  ['payment_tx_present', error('payment_tx_present'), stuck, { kind: 'refused', code: 'payment_tx_present', retry: 'NEVER' }],
  ['already_completed', error('already_completed', 400, { payment: completed }), completed, { kind: 'refused', code: 'already_completed', retry: 'NEVER' }],
  ['cancelled_payment', error('cancelled_payment', 400, { payment: cancelled }), cancelled, { kind: 'done' }],
  ['cancelled_payment, which is not so', error('cancelled_payment'), open, { kind: 'refused', code: 'cancelled_payment', retry: 'NEVER' }],
  ['cancelled_payment, unreadable', error('cancelled_payment'), {}, { kind: 'unknown' }],
  ['forbidden', error('forbidden'), open, { kind: 'refused', code: 'forbidden', retry: 'NEVER' }],
  ['payment_not_found', error('payment_not_found', 404), open, { kind: 'refused', code: 'payment_not_found', retry: 'NEVER' }],
]; // prettier-ignore

it.each(cancelling)('cancel: %s', async (_name, reply, now, expected) => {
  const { kit } = connect([
    [/^POST .*\/cancel$/, reply],
    [/^GET \/v2\/payments\//, { json: now }],
  ]);
  expect(await kit.payout.cancel(call(), VECTOR.memo)).toMatchObject(expected);
});

it('approve: already_approved counts as approved, if it is', async () => {
  const already = (now: unknown) =>
    connect([
      [/^POST .*\/approve$/, error('already_approved')],
      [/^GET \/v2\/payments\//, { json: now }],
    ]).kit.userPayments.approve(call(), VECTOR.memo);
  expect(await already(open)).toMatchObject({ kind: 'done' });
  expect(await already(cancelled)).toMatchObject({ kind: 'refused', code: 'already_approved' });
  expect(await already(dto({}, { developer_approved: false }))).toMatchObject({ kind: 'refused' });
});

/** Pi contract, section 3.6. */
const submitting: readonly (readonly [string, Reply, Record<string, unknown>])[] = [
  ['tx_failed op_underfunded', failed('tx_failed', 'op_underfunded'), { kind: 'failed', code: 'op_underfunded' }],
  ['tx_failed op_no_destination', failed('tx_failed', 'op_no_destination'), { kind: 'failed', code: 'op_no_destination' }],
  ['tx_failed op_line_full', failed('tx_failed', 'op_line_full'), { kind: 'failed', code: 'op_line_full' }],
  ['tx_failed op_malformed', failed('tx_failed', 'op_malformed'), { kind: 'refusedAtEntry', code: 'op_malformed', then: 'STOP' }],
  ['tx_failed op_bad_auth', failed('tx_failed', 'op_bad_auth'), { kind: 'refusedAtEntry', code: 'op_bad_auth', then: 'STOP' }],
  ['tx_failed with a new operation code', failed('tx_failed', 'op_something_new'), { kind: 'unknown' }],
  ['tx_failed alone', failed('tx_failed'), { kind: 'unknown' }],
  ['tx_failed with two operations', failed('tx_failed', 'op_underfunded', 'op_underfunded'), { kind: 'unknown' }],
  ['tx_bad_seq', failed('tx_bad_seq'), { kind: 'unknown', cause: 'Horizon answered 400 tx_bad_seq' }],
  ['tx_too_late', failed('tx_too_late'), { kind: 'unknown' }],
  ['tx_too_early', failed('tx_too_early'), { kind: 'refusedAtEntry', code: 'tx_too_early', then: 'RESEND' }],
  ['tx_insufficient_fee', failed('tx_insufficient_fee'), { kind: 'refusedAtEntry', code: 'tx_insufficient_fee', then: 'RESIGN', feeNeeded: null }],
  ['tx_insufficient_balance', failed('tx_insufficient_balance'), { kind: 'refusedAtEntry', then: 'RESEND' }],
  ['tx_no_source_account', failed('tx_no_source_account'), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['tx_bad_auth', failed('tx_bad_auth'), { kind: 'refusedAtEntry', code: 'tx_bad_auth', then: 'STOP' }],
  ['tx_bad_auth_extra', failed('tx_bad_auth_extra'), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['tx_missing_operation', failed('tx_missing_operation'), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['tx_malformed', failed('tx_malformed'), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['tx_not_supported', failed('tx_not_supported'), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['tx_internal_error', failed('tx_internal_error'), { kind: 'unknown' }],
  ['a new transaction code', failed('tx_something_new'), { kind: 'unknown' }],
  ['transaction_malformed', problem(400, 'transaction_malformed', { envelope_xdr: VECTOR.testnet.xdr }), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['415', problem(415, 'unsupported_media_type'), { kind: 'refusedAtEntry', then: 'STOP' }],
  ['403 of the node', problem(403, 'transaction_submission_disabled'), { kind: 'refusedAtEntry', code: 'transaction_submission_disabled', then: 'RESEND' }],
  ['403 of somebody else', { status: 403, text: '<html>', headers: { 'content-type': 'text/html' } }, { kind: 'unknown' }],
  ['429', problem(429, 'rate_limit_exceeded'), { kind: 'refusedAtEntry', then: 'RESEND' }],
  ['429 of a proxy', { status: 429, text: 'slow down', headers: { 'content-type': 'text/plain' } }, { kind: 'refusedAtEntry', code: 'HTTP_429', then: 'RESEND' }],
  ['500', problem(500, 'internal_server_error'), { kind: 'unknown' }],
  ['502 in HTML', { status: 502, text: '<html>', headers: { 'content-type': 'text/html' } }, { kind: 'unknown' }],
  ['503 stale_history', problem(503, 'stale_history'), { kind: 'unknown' }],
  ['503 still_ingesting', problem(503, 'still_ingesting'), { kind: 'unknown' }],
  ['503 server_over_capacity', problem(503, 'server_over_capacity'), { kind: 'unknown' }],
  ['503 service_unavailable', problem(503, 'service_unavailable'), { kind: 'unknown' }],
  ['504', problem(504, 'transaction_submission_timeout', { hash, envelope_xdr: VECTOR.testnet.xdr }), { kind: 'unknown' }],
  ['504 of an older node', problem(504, 'timeout'), { kind: 'unknown' }],
  ['504 with a code that would be definite', { ...failed('tx_bad_auth'), status: 504 }, { kind: 'unknown' }],
  ['499', problem(499, 'client_disconnected'), { kind: 'unknown' }],
  ['404', problem(404, 'not_found'), { kind: 'unknown' }],
  ['302', { status: 302, text: '' }, { kind: 'unknown' }],
  ['a lost answer', { lost: 'unknown' }, { kind: 'unknown' }],
  ['a refused connection', { lost: 'notSent' }, { kind: 'notSent' }],
  ['another submission’s answer', failed('tx_bad_auth', undefined, undefined, envelope({ stroops: 5n }).xdr), { kind: 'unknown' }],
]; // prettier-ignore

it.each(submitting)('submit: %s', async (_name, reply, expected) => {
  const { kit } = connect([[/^POST \/transactions$/, reply]]);
  expect(await kit.payout.submit(call(), envelope())).toMatchObject(expected);
});

it('has a test for every code that it knows', () => {
  const tested = JSON.stringify([create, completing, cancelling, submitting]);
  const known = [
    ...Object.values(PLATFORM_ERRORS).flatMap(errors => Object.keys(errors)),
    ...Object.keys(VERIFICATION_ERRORS),
    ...Object.keys(TRANSACTION_CODES),
    ...Object.keys(OPERATION_CODES),
    ...Object.keys(PROBLEMS).map(each => each.split(' ')[1]!),
  ];
  // These two have tests of their own above.
  const missing = known.filter(
    code => !tested.includes(code) && !['ongoing_payment_found', 'already_approved'].includes(code),
  );
  expect(missing).toEqual([]);
});

/** Pi contract, sections 1.2 and 3.6: nothing that it names is missing from the tables. */
it('knows every code of the contract', () => {
  const any = ['payment_not_found', 'invalid_arguments', 'unknown_error'];
  const ofCreate = [
    'invalid_amount',
    'invalid_metadata',
    'user_not_found',
    'missing_scope',
    'missing_wallet',
    'invalid_address',
    'altered_amount',
    'ongoing_payment_found',
    'feature_not_available',
    'too_many_payments',
    'too_many_cancelled_payments',
  ];
  const ofComplete = [
    'missing_param',
    'missing_txid',
    'txid_mismatch',
    'not_verified',
    'already_completed',
    'cancelled_payment',
    'verification_failed',
  ];
  const ofCancel = ['payment_tx_present', 'already_completed', 'cancelled_payment', 'forbidden'];
  expect(Object.keys(PLATFORM_ERRORS.any).sort()).toEqual([...any].sort());
  expect(Object.keys(PLATFORM_ERRORS.create).sort()).toEqual([...ofCreate].sort());
  expect(Object.keys(PLATFORM_ERRORS.complete).sort()).toEqual([...ofComplete].sort());
  expect(Object.keys(PLATFORM_ERRORS.cancel).sort()).toEqual([...ofCancel].sort());
  expect(Object.keys(TRANSACTION_CODES).sort()).toEqual([
    'tx_bad_auth', 'tx_bad_auth_extra', 'tx_bad_seq', 'tx_failed', 'tx_insufficient_balance', 'tx_insufficient_fee', 'tx_internal_error',
    'tx_malformed', 'tx_missing_operation', 'tx_no_source_account', 'tx_not_supported', 'tx_too_early', 'tx_too_late',
  ]); // prettier-ignore
});

function failed(
  transactionCode: string,
  operation?: string,
  second?: string,
  echoed: string = VECTOR.testnet.xdr,
): Reply {
  const operations = [operation, second].filter(each => each !== undefined);
  const codes = { transaction: transactionCode, ...(operations.length > 0 ? { operations } : {}) };
  return problem(400, 'transaction_failed', {
    envelope_xdr: echoed,
    result_xdr: 'AAAA',
    result_codes: codes,
  });
}
