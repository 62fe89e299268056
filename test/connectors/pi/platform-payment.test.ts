import fc from 'fast-check';
import { readPayment } from '../../../src/connectors/pi/platform-payment';
import { dto, linked, payment, VECTOR } from './peer';

it('reads every field, and ignores what nobody documented', () => {
  expect(readPayment({ ...dto(), something_new: [1] })).toEqual(payment());
  const transaction = linked(VECTOR.testnet.hash);
  expect(readPayment(dto({ transaction }, { developer_completed: true }))).toMatchObject({
    transaction: { txid: VECTOR.testnet.hash, verified: true, link: transaction._link },
    status: { developerCompleted: true },
  });
});

it('finds no payout of ours in foreign metadata', () => {
  for (const metadata of [{}, { payout_id: 7 }, { payout_id: '' }, { payout_id: { a: 1 } }]) {
    expect(readPayment(dto({ metadata }))).toMatchObject({ payoutId: null, metadata });
  }
});

const wrong: readonly (readonly [string, unknown])[] = [
  ['identifier', ''], ['identifier', 7], ['identifier', 'x'.repeat(201)],
  ['user_uid', null],
  ['amount', '3.14'], ['amount', 0], ['amount', -3.14], ['amount', 1e300], ['amount', 3.14000001], ['amount', null],
  ['memo', null], ['memo', ['x']],
  ['metadata', null], ['metadata', []], ['metadata', '{}'],
  ['from_address', 'G123'], ['from_address', VECTOR.seed], ['from_address', null],
  ['to_address', VECTOR.destination.toLowerCase()], ['to_address', ''],
  ['direction', 'sideways'], ['direction', null],
  ['created_at', '2026-09-21'], ['created_at', 1790000000], ['created_at', '2026-13-45T99:99:99.000Z'],
  ['network', 'pi testnet'], ['network', null],
  ['status', null], ['status', []],
  ['transaction', false], ['transaction', {}], ['transaction', { txid: 'x' }], ['transaction', { txid: '', verified: true }],
]; // prettier-ignore

it.each(wrong)('does not believe a payment whose %s is %j', (field, value) => {
  expect(readPayment(dto({ [field]: value }))).toBeUndefined();
});

it.each(Object.keys(dto()).filter(field => field !== 'split_recipients'))(
  'does not believe a payment without %s',
  field => {
    const { [field as 'memo']: _gone, ...rest } = dto();
    expect(readPayment(rest)).toBeUndefined();
  },
);

it.each(Object.keys(dto().status))('does not believe a payment whose flag %s is no flag', flag => {
  for (const value of [undefined, null, 'true', 1])
    expect(readPayment(dto({}, { [flag]: value }))).toBeUndefined();
});

it('never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), value => readPayment(value) === undefined));
  const field = fc.constantFrom(...Object.keys(dto()));
  fc.assert(
    fc.property(field, fc.jsonValue(), (name, value) => {
      const read = readPayment(dto({ [name]: value }));
      expect(read === undefined || read.amount.minor > 0n).toBe(true);
    }),
  );
});
