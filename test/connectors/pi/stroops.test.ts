import fc from 'fast-check';
import { jsonPi, JSON_STROOPS_END, piText, readPi, stroopsOfJson } from '../../../src/connectors/pi/stroops';

const chain = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const json = fc.bigInt({ min: 0n, max: JSON_STROOPS_END - 1n });

it('reads back every amount that it writes as text', () => {
  fc.assert(
    fc.property(chain, stroops => readPi(piText(stroops)) === stroops),
    { numRuns: 2_000 },
  );
});

it('reads back every amount that it writes as a JSON number', () => {
  fc.assert(
    fc.property(json, stroops => {
      const text = jsonPi(stroops)!;
      expect(text).toMatch(/^(0|[1-9]\d*)(\.\d{0,6}[1-9])?$/);
      expect(stroopsOfJson(JSON.parse(text))).toBe(stroops);
    }),
    { numRuns: 5_000 },
  );
});

it.each([0n, 1n, 2n, 10n, 9_999_999n, 10_000_000n, JSON_STROOPS_END - 1n, JSON_STROOPS_END - 2n])(
  'carries %s stroops through JSON',
  stroops => expect(stroopsOfJson(JSON.parse(jsonPi(stroops)!))).toBe(stroops),
);

it('refuses what JSON would not bring back: neighbouring doubles are further apart than a stroop', () => {
  expect(jsonPi(JSON_STROOPS_END)).toBeUndefined();
  expect(jsonPi(-1n)).toBeUndefined();
  const twins = [5_368_709_120_000_002n, 5_368_709_120_000_003n, 5_368_709_120_000_004n];
  expect(new Set(twins.map(each => Number(piText(each)))).size).toBeLessThan(twins.length);
});

it.each([
  ['3.14', 31_400_000n],
  ['0.0000001', 1n],
  ['922337203685.4775807', 2n ** 63n - 1n],
  ['007', 70_000_000n],
])('reads %s', (text, stroops) => expect(readPi(text)).toBe(stroops));

it.each([
  '',
  '1e-7',
  '-1',
  '+1',
  ' 1',
  '1 ',
  '1.',
  '.5',
  '1,5',
  '0x10',
  '1.12345678',
  '922337203685.4775808',
  '1234567890123',
  'NaN',
])('refuses the text %j', text => expect(readPi(text)).toBeUndefined());

it('forgives the noise of float arithmetic, and nothing more', () => {
  expect(stroopsOfJson(0.1 + 0.2)).toBe(3_000_000n);
  expect(stroopsOfJson(1e-7)).toBe(1n);
  for (const wrong of [
    1.00000001,
    1e-8,
    0.12345678,
    -1,
    -0.0000001,
    NaN,
    Infinity,
    2 ** 29,
    1e21,
    '3.14',
    null,
    undefined,
    3n,
  ]) {
    expect(stroopsOfJson(wrong)).toBeUndefined();
  }
});
