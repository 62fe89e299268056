import { hasEnded, OPERATION_STATUSES, type OperationStatus } from '../../src/domain/operation';
import { nextCheckAt } from '../../src/services/schedule';

const NOW = new Date('2026-05-04T10:00:00.000Z');
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const delays = (status: OperationStatus, count: number): readonly (number | undefined)[] =>
  Array.from({ length: count }, (_, checks) => {
    const at = nextCheckAt(status, checks, NOW);
    return at ? at.getTime() - NOW.getTime() : undefined;
  });

describe('the next check', () => {
  it('of an unknown outcome comes after 2 s, 10 s, 1 min, 5 min, 30 min, 2 h, then daily without end', () => {
    const expected = [
      2 * SECOND_MS,
      10 * SECOND_MS,
      MINUTE_MS,
      5 * MINUTE_MS,
      30 * MINUTE_MS,
      2 * HOUR_MS,
      DAY_MS,
      DAY_MS,
      DAY_MS,
    ];
    expect(delays('UNKNOWN', 9)).toEqual(expected);
    expect(nextCheckAt('UNKNOWN', 10_000, NOW)).toEqual(new Date(NOW.getTime() + DAY_MS));
  });

  it('of an operation whose sender may have died comes as soon', () => {
    expect(delays('SENDING', 9)).toEqual(delays('UNKNOWN', 9));
  });

  it.each(OPERATION_STATUSES.filter(each => !hasEnded(each)))(
    'of an operation that is %s is never given up',
    status => {
      for (const checks of [0, 1, 2, 5, 6, 50, 100_000]) {
        const at = nextCheckAt(status, checks, NOW);
        expect(at).not.toBeNull();
        expect(at!.getTime()).toBeGreaterThan(NOW.getTime());
        expect(at!.getTime()).toBeLessThanOrEqual(NOW.getTime() + DAY_MS);
      }
    },
  );

  it.each(OPERATION_STATUSES.filter(each => !hasEnded(each)))(
    'of an operation that is %s comes ever more rarely',
    status => {
      const all = delays(status, 12).map(Number);
      expect(all).toEqual(all.toSorted((a, b) => a - b));
    },
  );

  it.each(OPERATION_STATUSES.filter(hasEnded))('of an operation that is %s does not exist', status => {
    expect(nextCheckAt(status, 0, NOW)).toBeNull();
  });
});
