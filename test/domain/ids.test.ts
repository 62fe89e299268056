import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { ID_PREFIXES, idSource, kindOfId, type IdKind } from '../../src/domain/ids';

const KINDS = Object.keys(ID_PREFIXES).filter((each): each is IdKind => each in ID_PREFIXES);
const kinds = fc.constantFrom(...KINDS);
const FIRST_MS = Date.UTC(2020, 0, 1);
const LAST_MS = Date.UTC(9999, 11, 31);
const times = fc.integer({ min: FIRST_MS, max: LAST_MS });
const idAt = (kind: IdKind, time: number) => idSource(() => new Date(time), randomBytes).next(kind);

describe('an id', () => {
  it('is its prefix and 26 characters of base 32, at most 30 in all, and names its kind', () => {
    fc.assert(
      fc.property(kinds, times, (kind, time) => {
        const id = idAt(kind, time);
        expect(id).toMatch(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`));
        expect(id.length).toBeLessThanOrEqual(30);
        expect(kindOfId(id)).toBe(kind);
      }),
    );
  });

  it('sorts after every id of an earlier millisecond', () => {
    fc.assert(
      fc.property(kinds, times, times, (kind, one, other) => {
        fc.pre(one !== other);
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(idAt(kind, earlier) < idAt(kind, later)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('carries the bytes that it was given, five bits of each', () => {
    const zeros = idSource(
      () => new Date(0),
      size => new Uint8Array(size),
    );
    expect(zeros.next('payment')).toBe(`pay_${'0'.repeat(26)}`);
    const ascending = idSource(
      () => new Date(1),
      size => Uint8Array.from({ length: size }, (_, index) => index),
    );
    expect(ascending.next('operation')).toBe('op_00000000010123456789abcdef');
  });

  it('does not come twice in the same millisecond', () => {
    const source = idSource(() => new Date(FIRST_MS), randomBytes);
    const ids = Array.from({ length: 10_000 }, () => source.next('operation'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a prefix that no other kind has', () => {
    expect(new Set(Object.values(ID_PREFIXES)).size).toBe(KINDS.length);
  });
});

describe('the kind of an id', () => {
  const body = '01hxyzabcd0123456789abcdef';

  it.each([
    ['', ''],
    ['a prefix that nothing has', `zzz_${body}`],
    ['one character too few', `pay_${body.slice(1)}`],
    ['one character too many', `pay_${body}0`],
    ['a letter that the alphabet leaves out', `pay_${body.slice(1)}u`],
    ['capitals', `pay_${body.toUpperCase()}`],
    ['a line break at the end', `pay_${body}\n`],
    ['text before it', ` pay_${body}`],
    ['an inherited name of objects', `constructor_${body}`],
  ])('is unknown for text with %s', (_, text) => {
    expect(kindOfId(text)).toBeUndefined();
  });

  it('is read from the prefix', () => {
    expect(kindOfId(`pay_${body}`)).toBe('payment');
    expect(kindOfId(`op_${body}`)).toBe('operation');
  });
});
