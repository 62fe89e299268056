import { randomPool } from '../../src/composition/random-pool';

describe('random bytes out of a pool', () => {
  it('are of any length, and never the same', () => {
    const random = randomPool();
    const drawn = Array.from({ length: 3_000 }, () => random(10));
    expect(drawn.every(({ length }) => length === 10)).toBe(true);
    expect(new Set(drawn.map(bytes => bytes.toString('hex'))).size).toBe(3_000);
    expect(random(0)).toHaveLength(0);
    expect(random(10_000)).toHaveLength(10_000);
  });

  it('stay as they were when more are drawn', () => {
    const random = randomPool();
    const first = random(16);
    const copy = first.toString('hex');
    for (let drawn = 0; drawn < 1_000; drawn++) random(16);
    expect(first.toString('hex')).toBe(copy);
  });

  it('use every value alike', () => {
    const random = randomPool();
    const counts = new Array<number>(256).fill(0);
    for (let drawn = 0; drawn < 4_000; drawn++) for (const byte of random(16)) counts[byte]! += 1;
    // 250 of each on average; eight standard deviations are 126.
    expect(Math.min(...counts)).toBeGreaterThan(124);
    expect(Math.max(...counts)).toBeLessThan(376);
  });
});
