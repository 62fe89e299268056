import fc from 'fast-check';
import { JsonObjectScalar } from '../../../src/graphql/scalars/json-object';
import { expectRefusal, fromLiteral, fromVariable } from './support';

const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) });
const nestedLists = (levels: number): unknown => (levels === 1 ? [] : [nestedLists(levels - 1)]);
const literal = (value: unknown): string => JSON.stringify(value).replaceAll(/"(\w+)":/g, '$1:');

describe('JSONObject', () => {
  it.each([
    {},
    { a: 1, b: 'x', c: null, d: [1, 'x', null, [true]], e: { f: 1.5 } },
    nested(10),
    { a: nestedLists(9) },
  ])('takes %j', value => {
    expect(fromVariable(JsonObjectScalar, value)).toEqual({ value });
    expect(fromLiteral(JsonObjectScalar, literal(value))).toEqual({ value });
    expect(JsonObjectScalar.serialize(value)).toEqual(value);
  });

  it.each([null, 'x', 1, true, [], [{}], new Date(), new Map(), () => undefined])(
    'refuses %p, which is not an object',
    value => {
      expectRefusal(fromVariable(JsonObjectScalar, value), value);
      expect(() => JsonObjectScalar.serialize(value)).toThrow();
    },
  );

  it.each([
    { a: undefined },
    { a: 1n },
    { a: NaN },
    { a: Infinity },
    { a: new Date() },
    { a: () => undefined },
    { a: Symbol('x') },
  ])('refuses %p, which is not JSON', value => expectRefusal(fromVariable(JsonObjectScalar, value), value));

  it('refuses more than 10 levels', () => {
    expectRefusal(fromVariable(JsonObjectScalar, nested(11)), undefined);
    expectRefusal(fromVariable(JsonObjectScalar, { a: nestedLists(10) }), undefined);
    expectRefusal(fromLiteral(JsonObjectScalar, literal(nested(11))), undefined);
    expectRefusal(fromLiteral(JsonObjectScalar, literal({ a: nestedLists(10) })), undefined);
  });

  it('takes 16 KiB of JSON and refuses a byte more, counted in UTF-8', () => {
    const frame = JSON.stringify({ a: '' }).length;
    expect(fromVariable(JsonObjectScalar, { a: 'x'.repeat(16_384 - frame) })).toHaveProperty('value');
    expectRefusal(fromVariable(JsonObjectScalar, { a: 'x'.repeat(16_385 - frame) }), undefined);
    expectRefusal(fromVariable(JsonObjectScalar, { a: 'ä'.repeat(8_192) }), undefined);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', key => {
    const value: unknown = JSON.parse(`{"a": [{"${key}": {"polluted": true}}]}`);
    expectRefusal(fromVariable(JsonObjectScalar, value), value);
    expectRefusal(fromLiteral(JsonObjectScalar, `{ a: [{ ${key}: { polluted: true } }] }`), undefined);
    expectRefusal(fromLiteral(JsonObjectScalar, '{ a: $v }', { v: value }), undefined);
    expect({}).not.toHaveProperty('polluted');
  });

  it('puts variables into literals, and null where there is none', () => {
    expect(
      fromLiteral(JsonObjectScalar, '{ a: $v, b: [$w], c: -1.5, d: true, e: "x" }', { v: { x: 1 } }),
    ).toEqual({
      value: { a: { x: 1 }, b: [null], c: -1.5, d: true, e: 'x' },
    });
    expectRefusal(fromLiteral(JsonObjectScalar, '{ a: ENUM }'), undefined);
    expectRefusal(fromLiteral(JsonObjectScalar, '"{}"'), undefined);
  });

  it('keeps every JSON object within the limits, as a copy', () => {
    const objects = fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 3 }), {
      maxKeys: 5,
    });
    fc.assert(
      fc.property(objects, value => {
        const text = JSON.stringify(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text));
        const sent: unknown = JSON.parse(text);
        const result = fromVariable(JsonObjectScalar, sent);
        if ('refused' in result) throw new Error(result.refused);
        expect(JSON.stringify(result.value)).toBe(JSON.stringify(sent));
        expect(result.value).not.toBe(sent);
      }),
    );
  });
});
