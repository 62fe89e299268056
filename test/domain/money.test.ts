import * as fc from 'fast-check';
import {
  exponentOf,
  formatMoney,
  isCurrency,
  MINOR_MAX,
  money,
  parseMoney,
  sameMoney,
  zero,
} from '../../src/domain/money';

/** One currency for each number of digits behind the point that the table knows. */
const CURRENCIES = ['JPY', 'COIN', 'EUR', 'KWD', 'CLF', 'PI'] as const;
const currencies = fc.constantFrom(...CURRENCIES);
const minors = fc.bigInt(-MINOR_MAX, MINOR_MAX);

describe('money as decimal text', () => {
  it('comes back as it went, for every currency and every amount of 64 bits', () => {
    fc.assert(
      fc.property(minors, currencies, (minor, currency) => {
        expect(parseMoney(formatMoney({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
      { numRuns: 10_000 },
    );
  });

  it('has as many digits behind the point as the currency, and no point without any', () => {
    fc.assert(
      fc.property(minors, currencies, (minor, currency) => {
        const exponent = exponentOf(currency);
        const shape = exponent === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${exponent}}$`);
        expect(formatMoney({ minor, currency })).toMatch(shape);
      }),
    );
  });

  it('reads fewer digits than the currency has as if zeros followed', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 11n), currencies, (whole, currency) => {
        const scale = 10n ** BigInt(exponentOf(currency));
        expect(parseMoney(whole.toString(), currency)).toEqual({ minor: whole * scale, currency });
      }),
    );
    expect(parseMoney('1.5', 'EUR')).toEqual(money(150n, 'EUR'));
    expect(parseMoney('1.5', 'PI')).toEqual(money(15_000_000n, 'PI'));
  });

  it.each([
    [0n, 'EUR', '0.00'],
    [5n, 'EUR', '0.05'],
    [-5n, 'EUR', '-0.05'],
    [1999n, 'EUR', '19.99'],
    [1999n, 'JPY', '1999'],
    [1n, 'KWD', '0.001'],
    [1n, 'PI', '0.0000001'],
    [MINOR_MAX, 'EUR', '92233720368547758.07'],
    [MINOR_MAX, 'COIN', '9223372036854775807'],
    [MINOR_MAX, 'PI', '922337203685.4775807'],
  ])('writes %s of %s as %s', (minor, currency, text) => {
    expect(formatMoney({ minor, currency })).toBe(text);
    expect(parseMoney(text, currency)).toEqual({ minor, currency });
  });

  it('keeps what a floating-point number would lose', () => {
    expect(parseMoney('90071992547409.93', 'EUR')).toEqual(money(9_007_199_254_740_993n, 'EUR'));
    expect(parseMoney('0.29', 'EUR')).toEqual(money(29n, 'EUR'));
    expect(parseMoney('1.005', 'KWD')).toEqual(money(1_005n, 'KWD'));
  });

  it('refuses more digits than the currency has instead of rounding, even zeros', () => {
    fc.assert(
      fc.property(currencies, fc.integer({ min: 1, max: 5 }), (currency, more) => {
        const text = `1.${'0'.repeat(exponentOf(currency) + more)}`;
        expect(parseMoney(text, currency)).toBe('TOO_MANY_DECIMALS');
      }),
    );
    expect(parseMoney('19.999', 'EUR')).toBe('TOO_MANY_DECIMALS');
    expect(parseMoney('1.0', 'JPY')).toBe('TOO_MANY_DECIMALS');
  });

  it('refuses what does not fit into 64 bits', () => {
    expect(parseMoney('92233720368547758.08', 'EUR')).toBe('TOO_LARGE');
    expect(parseMoney('-92233720368547758.08', 'EUR')).toBe('TOO_LARGE');
    expect(parseMoney('9223372036854775808', 'COIN')).toBe('TOO_LARGE');
    expect(parseMoney('922337203685.4775808', 'PI')).toBe('TOO_LARGE');
    expect(parseMoney('9999999999999999999', 'EUR')).toBe('TOO_LARGE');
  });

  it.each([
    '',
    ' ',
    '1,00',
    '1.',
    '.5',
    '+1',
    '1e3',
    '0x10',
    '1 000',
    ' 1',
    '1\n',
    '--1',
    'NaN',
    '١',
    '１',
    '1'.repeat(20),
  ])('refuses %j, which is no decimal', text => expect(parseMoney(text, 'EUR')).toBe('NOT_A_DECIMAL'));

  it('never reads text that it does not write the same way, apart from zeros', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+.,e0-9 ]{0,24}$/), currencies, (text, currency) => {
        const read = parseMoney(text, currency);
        if (typeof read === 'string') return;
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        const [whole = '', fraction = ''] = text.replace('-', '').split('.');
        const expected = `${whole.replace(/^0+(?=\d)/, '')}${fraction.padEnd(exponentOf(currency), '0')}`;
        expect(BigInt(expected)).toBe(read.minor < 0n ? -read.minor : read.minor);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a currency', () => {
  it.each(['EUR', 'PI', 'COIN', 'XXX'])('is %s', code => expect(isCurrency(code)).toBe(true));

  it.each(['', 'eur', 'EU', 'EURO', 'COINS', 'E1R', ' EUR', 'EUR\n', 'ЕUR'])('is not %j', code => {
    expect(isCurrency(code)).toBe(false);
    expect(parseMoney('1', code)).toBe('UNKNOWN_CURRENCY');
  });
});

describe('two amounts', () => {
  it('are the same only in number and currency', () => {
    expect(sameMoney(money(1n, 'EUR'), money(1n, 'EUR'))).toBe(true);
    expect(sameMoney(money(1n, 'EUR'), money(1n, 'USD'))).toBe(false);
    expect(sameMoney(money(1n, 'EUR'), zero('EUR'))).toBe(false);
  });
});
