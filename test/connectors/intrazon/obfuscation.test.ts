import { maskHeaders, maskJson } from '../../../src/connectors/exchange-log';
import { MASK_RULES } from '../../../src/connectors/intrazon/obfuscation';

const mask = (value: unknown): unknown =>
  JSON.parse(maskJson(JSON.stringify(value), MASK_RULES) ?? '"dropped"');

it('keeps the last four of a number and nothing of a code, a name or a text', () => {
  expect(
    mask({
      ...{
        cc_num: '4012888888881881',
        cc_csc: '123',
        cc_name: 'Ann',
        cc_exp_month: '12',
        cc_exp_year: '2050',
      },
      ...{ name: 'Ann', app_unique_id: 'ann@example.org', message: 'declined 4012888888881881' },
    }),
  ).toEqual({
    ...{
      cc_num: '************1881',
      cc_csc: '********',
      cc_name: '***',
      cc_exp_month: '12',
      cc_exp_year: '2050',
    },
    ...{ name: '***', app_unique_id: '***************', message: '********' },
  });
});

it('hides a code that is a number, in a list or deep inside', () => {
  expect(mask([{ cc_csc: 123 }, { a: { cc_csc: ['123'] } }])).toEqual([
    { cc_csc: '********' },
    { a: { cc_csc: ['********'] } },
  ]);
});

it('leaves what tells how a purchase went', () => {
  const purchase = {
    key: 'b1',
    player_key: 'p1',
    currency: 'usd',
    amount: 3,
    total: '2.97',
    error: 'card_declined',
  };
  expect(mask(purchase)).toEqual(purchase);
});

it('hides the secret whatever the case of the header', () => {
  const headers = { AUTHORIZATION: 'Basic x', 'set-cookie': 'a=b', 'Idempotency-Key': 'op_1' };
  expect(maskHeaders(headers, MASK_RULES)).toEqual({
    ...{ AUTHORIZATION: '********', 'set-cookie': '********', 'Idempotency-Key': 'op_1' },
  });
});
