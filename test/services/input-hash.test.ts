import * as fc from 'fast-check';
import { inputHash } from '../../src/services/input-hash';

const hash = inputHash(Buffer.alloc(32, 1));

/** What a command may hold: texts, numbers, bigints, flags, lists and objects, without nulls. */
const values = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.bigInt(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
}));

describe('the fingerprint of an input', () => {
  it('is the same whatever the order of its fields', () => {
    fc.assert(
      fc.property(values.object, input => {
        expect(hash(reversed(input))).toBe(hash(input));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same for a field that is null, undefined or not there', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.integer()),
        fc.string({ minLength: 60, maxLength: 70 }),
        (rest, extra) => {
          fc.pre(!(extra in rest) && extra !== '__proto__');
          expect(hash({ ...rest, [extra]: null })).toBe(hash(rest));
          expect(hash({ ...rest, [extra]: undefined })).toBe(hash(rest));
        },
      ),
    );
    expect(hash(null)).toBe(hash(undefined));
    expect(hash({ a: { b: null } })).toBe(hash({ a: {} }));
  });

  it('differs for different inputs', () => {
    fc.assert(
      fc.property(values.value, values.value, (one, other) => {
        fc.pre(told(one) !== told(other));
        expect(hash(one)).not.toBe(hash(other));
      }),
      { numRuns: 2_000 },
    );
  });

  it('differs where inputs only look alike', () => {
    const alike: readonly unknown[] = [
      { amount: 1n },
      { amount: 1 },
      { amount: '1' },
      { amount: [1] },
      { amount: { 0: 1 } },
      { amount: true },
      { amount: 'true' },
      { amounts: 1 },
      [{ amount: 1 }],
      {},
      [],
      '',
      'null',
      null,
      [null],
      [null, null],
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      { 'a":1,"b': 2 },
      ['a,b'],
      ['a', 'b'],
    ];
    expect(new Set(alike.map(hash)).size).toBe(alike.length);
  });

  it('tells huge amounts apart that are the same floating-point number', () => {
    expect(hash({ minor: 9_007_199_254_740_993n })).not.toBe(hash({ minor: 9_007_199_254_740_992n }));
  });

  it('counts the order of a list', () => {
    expect(hash(['a', 'b'])).not.toBe(hash(['b', 'a']));
  });

  it('depends on the key and shows nothing of the input', () => {
    const input = { number: '4330264936344675' };
    expect(inputHash(Buffer.alloc(32, 2))(input)).not.toBe(hash(input));
    expect(hash(input)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}

/** An own way to write a value down, with its types and sorted fields. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `list ${JSON.stringify(value.map(told))}`;
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  const fields = Object.entries(value).map(([key, each]) => [key, told(each)]);
  return `object ${JSON.stringify(fields.sort())}`;
}
