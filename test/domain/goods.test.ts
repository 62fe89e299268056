import fc from 'fast-check';
import { formatDiscount, limitOf, readDiscount, totalOf, unitPrice } from '../../src/domain/goods';
import { MINOR_MAX, money } from '../../src/domain/money';

const minor = fc.bigInt({ min: 1n, max: MINOR_MAX });
const discount = fc.integer({ min: 0, max: 10_000 });

function priceOf(price: bigint, subscriberDiscount: number | null, subscribed = true): bigint {
  const good = { prices: [money(1n, 'USD'), money(price, 'EUR')], subscriberDiscount };
  return unitPrice(good, 'EUR', subscribed)!.minor;
}

describe('a unit price', () => {
  // The examples of the IntraZon contract, section 6.
  it.each([
    ['4.99 less 10 %', 499n, 1_000, 449n],
    ['15 coins less 10 %', 15n, 1_000, 14n],
    ['all of it', 12_345n, 10_000, 0n],
    ['nothing', 12_345n, 0, 12_345n],
    ['half a cent counts up', 1n, 5_000, 1n],
    ['less than half does not', 1n, 5_001, 0n],
  ])('%s', (_, price, points, expected) => {
    expect(priceOf(price, points)).toBe(expected);
  });

  it('is the nearest whole unit below or at the price, and a half counts up', () => {
    fc.assert(
      fc.property(minor, discount, (price, points) => {
        const unit = priceOf(price, points);
        const exact = price * BigInt(10_000 - points); // in ten-thousandths
        const error = unit * 10_000n - exact;
        expect(error > -5_000n && error <= 5_000n).toBe(true);
        expect(unit >= 0n && unit <= price).toBe(true);
      }),
    );
  });

  it('never rises with the discount, nor falls with the price', () => {
    fc.assert(
      fc.property(minor, discount, discount, (price, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(priceOf(price, more) <= priceOf(price, less)).toBe(true);
        expect(priceOf(price - 1n, one) <= priceOf(price, one)).toBe(true);
      }),
    );
  });

  it('has no discount for those who are not subscribed, or where there is none', () => {
    fc.assert(
      fc.property(minor, discount, (price, points) => {
        expect(priceOf(price, points, false)).toBe(price);
        expect(priceOf(price, null)).toBe(price);
      }),
    );
  });

  it('is undefined in a currency that the good is not sold in', () => {
    expect(unitPrice({ prices: [money(1n, 'EUR')], subscriberDiscount: 10 }, 'COIN', true)).toBeUndefined();
  });
});

describe('a discount', () => {
  it('is read and shown without loss', () => {
    fc.assert(fc.property(discount, points => expect(readDiscount(formatDiscount(points))).toBe(points)));
    expect([readDiscount('12.5'), readDiscount('100'), readDiscount('0.01')]).toEqual([1_250, 10_000, 1]);
    expect([formatDiscount(1_250), formatDiscount(5), formatDiscount(0)]).toEqual(['12.50', '0.05', '0.00']);
  });

  it.each(['-1', '100.01', '12.345', '101', '1e1', '', ' 5', '5 %', '0x10'])('%p is none', text => {
    expect(readDiscount(text)).toBeUndefined();
  });
});

it('lines sum up exactly', () => {
  const line = (quantity: number, price: bigint) => ({
    goodId: 'g',
    quantity,
    unitPrice: money(price, 'EUR'),
  });
  expect(totalOf([line(1_000, MINOR_MAX), line(1, 1n)])).toBe(1_000n * MINOR_MAX + 1n);
  expect(totalOf([])).toBe(0n);
});

it('a permanent good is had once, whatever its limit', () => {
  expect(limitOf({ permanent: true, limitPerPlayer: 5 })).toBe(1);
  expect(limitOf({ permanent: false, limitPerPlayer: 5 })).toBe(5);
  expect(limitOf({ permanent: false, limitPerPlayer: null })).toBeUndefined();
});
