import {
  CLIENT_CODES,
  ERRORS,
  meaningOf,
  nameOfCode,
  reasonOf,
  wireCurrencyOf,
} from '../../../src/connectors/intrazon/mapping';
import { RETRIES } from '../../../src/domain/certainty';

/** IntraZon contract, section 10.1, row by row. */
const documented: Readonly<Record<number, readonly string[]>> = {
  400: ['invalid_json', 'missing_field', 'invalid_field', 'key_not_allowed', 'invalid_idempotency_key'],
  401: ['unauthorized'],
  402: [
    'insufficient_coins',
    'payment_method_required',
    'card_declined',
    'card_expired',
    'test_card_required',
    'test_card_in_live_mode',
  ],
  404: ['not_found', 'application_not_found', 'player_not_found', 'virtual_good_not_found'],
  405: ['method_not_allowed'],
  409: ['already_owned', 'app_unique_id_taken', 'idempotency_conflict'],
  413: ['body_too_large'],
  415: ['unsupported_media_type'],
  422: ['currency_not_available', 'multiple_not_allowed', 'total_too_large', 'card_invalid', 'card_expired'],
  429: ['rate_limited'],
  500: ['internal'],
  503: ['unavailable'],
};
const rows = Object.entries(documented).flatMap(([status, words]) =>
  words.map(word => [word, Number(status)] as const),
);

it.each(rows)('knows %s with %d', (word, status) => {
  const reason = reasonOf(word, status);
  expect(reason).toBe(word);
  const { ends, retry } = meaningOf(reason!);
  expect(RETRIES).toContain(retry);
  expect(ends === 'UNKNOWN').toBe(status >= 500 || word === 'idempotency_conflict');
  expect(retry === 'AFTER_RESOLUTION').toBe(ends === 'UNKNOWN');
});

it('knows no other word, and none with a status that is not its own', () => {
  expect(Object.keys(ERRORS).sort()).toEqual([...new Set(rows.map(([word]) => word))].sort());
  for (const word of ['nobody_knows', '__proto__', 'constructor', 'toString', '', 402, null, undefined])
    expect(reasonOf(word, 402)).toBeUndefined();
  expect(reasonOf('card_declined', 422)).toBeUndefined();
  expect(reasonOf('already_owned', 500)).toBeUndefined();
});

it('tells what the payer’s means refused from what was wrong with the request', () => {
  const declines = rows.map(([word, status]) => [word, meaningOf(reasonOf(word, status)!).decline] as const);
  expect(Object.fromEntries(declines.filter(([, decline]) => decline !== null))).toEqual({
    ...{ card_declined: 'SOFT', card_expired: 'HARD' },
    ...{ test_card_required: 'HARD', test_card_in_live_mode: 'HARD', card_invalid: 'HARD' },
  });
});

it('takes only the rules of a purchase, which come after the key, for proof about an earlier request', () => {
  const proving = rows.filter(([word, status]) => meaningOf(reasonOf(word, status)!).knowsTheKey === true);
  expect(proving.map(([word, status]) => `${status} ${word}`)).toEqual([
    '402 insufficient_coins',
    '402 payment_method_required',
    '402 card_declined',
    '402 card_expired',
    '404 virtual_good_not_found',
    '422 currency_not_available',
    '422 multiple_not_allowed',
    '422 total_too_large',
    '422 card_expired',
  ]);
});

it.each([
  [400, 'HTTP'],
  [401, 'HTTP'],
  [503, 'HTTP'],
  [598, 'HTTP'],
  [599, 'TIMEOUT'],
  [1000, 'INTERNAL'],
  [1001, 'WRONG_OBJECT'],
  [1002, 'UNREADABLE_ANSWER'],
  [1003, 'NO_CONNECTION'],
  [1004, 'STOPPED'],
  [1005, 'INTERNAL'],
  [9999, 'INTERNAL'],
  [600, 'INTERNAL'],
])('calls code %d %s', (code, name) => {
  expect(nameOfCode(code)).toBe(name);
});

it('has the numbers of the contract', () => {
  expect(Object.values(CLIENT_CODES)).toEqual([599, 1000, 1001, 1002, 1003, 1004]);
});

it('sells in coins, dollars and euros', () => {
  expect(['COIN', 'USD', 'EUR', 'GBP', 'coins'].map(wireCurrencyOf)).toEqual([
    'coins',
    'usd',
    'eur',
    undefined,
    undefined,
  ]);
});
