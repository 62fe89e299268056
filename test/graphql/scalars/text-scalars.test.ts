import fc from 'fast-check';
import type { GraphQLScalarType } from 'graphql';
import { CurrencyCodeScalar } from '../../../src/graphql/scalars/currency-code';
import { CursorScalar } from '../../../src/graphql/scalars/cursor';
import { IdempotencyKeyScalar } from '../../../src/graphql/scalars/idempotency-key';
import { UrlScalar } from '../../../src/graphql/scalars/url';
import { expectRefusal, fromLiteral, fromVariable } from './support';

interface Case {
  readonly scalar: GraphQLScalarType;
  readonly takes: readonly string[];
  readonly refuses: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  CurrencyCode: {
    scalar: CurrencyCodeScalar,
    takes: ['EUR', 'USD', 'XTS', 'PI', 'COIN'],
    refuses: ['', 'eur', 'EU', 'EURO', 'pi', 'COINS', 'EUR ', 'EUR\n', 'ЕUR', 'E1R'],
  },
  Cursor: {
    scalar: CursorScalar,
    takes: ['0', 'eyJhIjoxfQ==', 'x'.repeat(200)],
    refuses: ['', 'x'.repeat(201), 'a b', 'a\n', 'ä', '\u200b', '\u0000'],
  },
  IdempotencyKey: {
    scalar: IdempotencyKeyScalar,
    takes: ['1', 'x'.repeat(255), 'order 7/2', '~!@#$%^&*()', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
    refuses: ['', 'x'.repeat(256), 'a\tb', 'a\r\nb', 'ключ', '\u200bkey', '\u007f'],
  },
  URL: {
    scalar: UrlScalar,
    takes: [
      'https://shop.example',
      'http://localhost:3000/return?order=1&x=%20#done',
      'HTTPS://shop.example/',
      'https://[::1]:8080/a',
      'https://xn--bcher-kva.example/',
      `https://shop.example/${'x'.repeat(2048 - 21)}`,
    ],
    refuses: [
      '',
      'shop.example',
      '/return',
      '//shop.example',
      'ftp://shop.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://',
      'https:///x',
      'https:shop.example',
      'https://user:pass@shop.example/',
      'https://user@shop.example',
      'https://@shop.example',
      'https://shop.example@evil.example/',
      'https://shop.example\\@evil.example',
      'https://shop.example/a b',
      ' https://shop.example',
      'https://shop.example/\n',
      'https://shop.example/\tx',
      'https://bücher.example/',
      'https://shop.example:99999/',
      'https://[::1/',
      'https://%zz/',
      'https://shop.example/"',
      'https://shop.example/<script>',
      `https://shop.example/${'x'.repeat(2048)}`,
    ],
  },
};

const list = (
  pick: (item: Case) => readonly string[],
): readonly (readonly [string, string, GraphQLScalarType])[] =>
  Object.entries(cases).flatMap(([name, item]) => pick(item).map(text => [name, text, item.scalar] as const));

describe('scalars of text', () => {
  it.each(list(item => item.takes))('%s takes %p as it is', (_name, text, scalar) => {
    expect(fromVariable(scalar, text)).toEqual({ value: text });
    expect(fromLiteral(scalar, JSON.stringify(text))).toEqual({ value: text });
    expect(scalar.serialize(text)).toBe(text);
  });

  it.each(list(item => item.refuses))('%s refuses %p without repeating it', (_name, text, scalar) => {
    expectRefusal(fromVariable(scalar, text), text);
    expectRefusal(fromLiteral(scalar, JSON.stringify(text)), text);
  });

  it.each(Object.entries(cases))('%s refuses what is not text', (name, { scalar }) => {
    for (const value of [1, 1.5, true, null, undefined, {}, [], ['EUR'], Symbol('x')]) {
      expectRefusal(fromVariable(scalar, value), value);
      expect(() => scalar.serialize(value)).toThrow(`not a ${name}`);
    }
    for (const literal of ['1', '1.5', 'true', 'null', '{}', '[]', 'EUR'])
      expectRefusal(fromLiteral(scalar, literal), literal);
  });

  it.each(Object.entries(cases))(
    '%s describes itself and its refusals once and for all',
    (_name, { scalar }) => {
      expect(scalar.description?.length).toBeGreaterThan(60);
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
          const result = fromVariable(scalar, text);
          if ('refused' in result) expect(result).toEqual(fromVariable(scalar, ''));
          else expect(result.value).toBe(text);
        }),
      );
    },
  );
});

describe('URL', () => {
  it('takes every web address that the parser writes, except with credentials', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), text => {
        const { href } = new URL(text);
        if (href.length <= 2048 && /^[!-~]+$/.test(href) && !/["<>\\]/.test(href)) {
          expect(fromVariable(UrlScalar, href)).toEqual({ value: href });
        }
      }),
    );
  });

  it('passes on an odd address of a provider, but none that is not of the web', () => {
    expect(UrlScalar.serialize('https://pay.example/a|b?c={d}')).toBe('https://pay.example/a|b?c={d}');
    expect(() => UrlScalar.serialize('javascript:alert(1)')).toThrow(TypeError);
  });
});
