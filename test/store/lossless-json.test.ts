import { losslessJson, losslessJsonColumn } from '../../src/store/lossless-json';

describe('lossless JSON', () => {
  const { transformer } = losslessJsonColumn({ nullable: true });

  it('brings amounts and instants back as what they were, at any depth', () => {
    const value = {
      a: [1n, { b: -(2n ** 80n) }],
      c: new Date('2026-01-01T00:00:00.001Z'),
      d: null,
      e: 'x',
      f: [[]],
    };
    expect(transformer.from(transformer.to(value))).toEqual(value);
    expect(transformer.to(value)).toBe(losslessJson(value));
  });

  it('is NULL for null in a nullable column', () => {
    expect(transformer.to(null)).toBeNull();
    expect(transformer.from(null)).toBeNull();
  });
});
