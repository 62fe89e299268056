import fc from 'fast-check';
import { DecimalScalar } from '../../../src/graphql/scalars/decimal';
import { expectRefusal, fromLiteral, fromVariable } from './support';

describe('Decimal', () => {
  it.each(['0', '1', '19.99', '-0.5', '0.00', '19.90', '9223372036854775807', '0.123456789012', '-1'])(
    'takes %s as it is',
    text => {
      expect(fromVariable(DecimalScalar, text)).toEqual({ value: text });
      expect(fromLiteral(DecimalScalar, JSON.stringify(text))).toEqual({ value: text });
      expect(DecimalScalar.serialize(text)).toBe(text);
    },
  );

  it.each([
    '',
    '-',
    '.',
    '-0',
    '-0.0',
    '-0.000',
    '+1',
    '01',
    '-01',
    '00',
    '.5',
    '5.',
    '1e3',
    '1E3',
    '0x10',
    '1,5',
    '1_000',
    ' 1',
    '1 ',
    '1\n',
    'NaN',
    'Infinity',
    '١',
    '1.2.3',
    '10000000000000000000000',
    '0.1234567890123',
    '4111111111111111x',
  ])('refuses %p', text => {
    expectRefusal(fromVariable(DecimalScalar, text), text);
    expectRefusal(fromLiteral(DecimalScalar, JSON.stringify(text)), text);
    expect(() => DecimalScalar.serialize(text)).toThrow(TypeError);
  });

  it.each([19.99, 19, 0, -0, null, true, {}, ['1'], 10n])('refuses %p, which is not text', value => {
    expectRefusal(fromVariable(DecimalScalar, value), value);
    expect(() => DecimalScalar.serialize(value)).toThrow(TypeError);
  });

  it.each(['19.99', '19', 'null', 'true', '[ "1" ]', '{ a: 1 }', 'ABC'])(
    'refuses the literal %s',
    literal => {
      expectRefusal(fromLiteral(DecimalScalar, literal), literal);
    },
  );

  it('takes every number in its notation, and keeps it', () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc.stringMatching(new RegExp(`^[0-9]{1,${length}}$`));
    const integer = fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9][0-9]{0,18}$/));
    const number = fc.tuple(fc.boolean(), integer, fc.option(digits(12)));
    fc.assert(
      fc.property(number, ([negative, whole, fraction]) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`;
        const expected = /^-0(\.0+)?$/.test(text) ? 'refused' : 'value';
        expect(Object.keys(fromVariable(DecimalScalar, text))).toEqual([expected]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes nothing that is not an exact number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+.0-9eE ]{0,12}$/)), text => {
        const result = fromVariable(DecimalScalar, text);
        if ('value' in result) expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        else expectRefusal(result, text);
      }),
      { numRuns: 1_000 },
    );
  });
});
