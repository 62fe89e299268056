import fc from 'fast-check';
import { looksLikeCardNumber } from '../../src/domain/card-number';

/** Test numbers that schemes and providers publish. */
const NUMBERS = [
  '4111111111111111', // Visa
  '4330264936344675', // Visa, PAYONE
  '5555555555554444', // Mastercard
  '2223003122003222', // Mastercard, second range
  '378282246310005', // American Express
  '30569309025904', // Diners Club
  '6011111111111117', // Discover
  '3530111333300000', // JCB
  '6759649826438453', // Maestro
  '2200000000000004', // Mir
  '6200000000000005', // UnionPay
];

describe('looksLikeCardNumber', () => {
  it.each(NUMBERS)('finds %s alone, within a text and next to letters', number => {
    expect(looksLikeCardNumber(number)).toBe(true);
    expect(looksLikeCardNumber(`{"note":"card ${number}, thanks"}`)).toBe(true);
    expect(looksLikeCardNumber(`PAN${number}x`)).toBe(true);
  });

  it.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    'no. 3782 822463 10005!',
    '３７８２８２２４６３１０００５',
    '4111\u00a01111\u00a01111\u00a01111',
  ])('finds one that is printed in groups or in other digits: %s', text => {
    expect(looksLikeCardNumber(text)).toBe(true);
  });

  it.each(NUMBERS)('lets %s with a wrong check digit pass', number => {
    const last = (Number(number.at(-1)) + 1) % 10;
    expect(looksLikeCardNumber(number.slice(0, -1) + String(last))).toBe(false);
  });

  it.each([
    ['an order number made of a date and a time', '20261120213045123'],
    ['milliseconds since 1970', '1795212345678'],
    ['an EAN-13 bar code', '4006381333931'],
    ['a phone number', '+4915112345678'],
    ['a masked number', '411111xxxxxx1111'],
    ['more digits than a card has', '41111111111111111111111111'],
    ['an id of ours', 'pay_01kx9w4z7q8r5t2v6y3b0n1m4c'],
    ['an empty text', ''],
  ])('lets %s pass', (_what, text) => {
    expect(looksLikeCardNumber(text)).toBe(false);
  });

  it('lets every UUID pass, since they are the usual idempotency keys', () => {
    fc.assert(
      fc.property(fc.uuid(), uuid => !looksLikeCardNumber(uuid)),
      { numRuns: 20_000 },
    );
    // The most digits that a version 4 UUID can have.
    expect(looksLikeCardNumber('41111111-1111-4111-8111-411111111111')).toBe(false);
  });
});
