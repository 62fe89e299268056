import { basisPoints, readAmount, twoDecimals } from '../../../src/connectors/intrazon/amounts';

it.each([
  ['4.99', '4.99'],
  ['4.9', '4.90'],
  ['5', '5.00'],
  ['4.9900', '4.99'],
  ['0.00', '0.00'],
  ['999999.99', '999999.99'],
  [4.99, '4.99'],
  [4.9, '4.90'],
  [5, '5.00'],
  [0, '0.00'],
  [0.1, '0.10'],
  [100, '100.00'],
])('reads %j as %s', (value, text) => {
  expect(twoDecimals(value)).toBe(text);
});

it.each([
  [4.999], ['4.999'], ['1000000.00'], [1e21], [1e-7], [0.1 + 0.2], [-1], ['-1.00'], ['+1'], ['1,00'], ['.5'], ['5.'],
  [''], [' 1'], ['1e2'], ['0x10'], ['NaN'], [NaN], [Infinity], [true], [['1']], [{}], ['١.٠٠'],
])('does not believe %j', value => {
  expect(twoDecimals(value)).toBeUndefined();
}); // prettier-ignore

it('reads percentages up to a hundred', () => {
  expect([basisPoints('0.00'), basisPoints('12.50'), basisPoints('100.00')]).toEqual([0, 1250, 10_000]);
  expect(basisPoints('100.01')).toBeUndefined();
});

it('reads coins as whole numbers only, and money in cents', () => {
  expect(readAmount(250, 'coins')).toEqual({ minor: 250n, currency: 'COIN' });
  for (const value of ['250', 1.5, -1, 2 ** 53, '2.50', true])
    expect(readAmount(value, 'coins')).toBeUndefined();
  expect(readAmount('4.99', 'usd')).toEqual({ minor: 499n, currency: 'USD' });
  expect(readAmount(4.99, 'eur')).toEqual({ minor: 499n, currency: 'EUR' });
  expect(readAmount('4.999', 'eur')).toBeUndefined();
});
