import fc from 'fast-check';
import { simulateNodes } from '../../src/bench/growth/simulate';

const measured = fc.record({
  unitMs: fc.double({ min: 0.1, max: 10, noNaN: true }),
  lockMs: fc.double({ min: 0.1, max: 10, noNaN: true }),
  unitsPerCommit: fc.integer({ min: 1, max: 64 }),
});
const nodes = fc.integer({ min: 1, max: 40 });

/** Close to, within what is cut off at the beginning and the end. */
const within = (value: number, expected: number): boolean => Math.abs(value - expected) <= 0.05 * expected;

describe('simulated nodes', () => {
  it('sell as much as one was measured to, each, when each has applications of its own', () => {
    fc.assert(
      fc.property(measured, nodes, (needs, count) => {
        const { unitMs, lockMs, unitsPerCommit } = needs;
        const alone = (unitsPerCommit * 1_000) / (unitsPerCommit * unitMs + lockMs);
        return within(simulateNodes(count, 'own', needs), count * alone);
      }),
      { numRuns: 50 },
    );
  });

  it('sell no more of one application than its journal lets through, and as much as that once there are enough of them', () => {
    fc.assert(
      fc.property(measured, nodes, (needs, count) => {
        const most = (needs.unitsPerCommit * 1_000) / needs.lockMs;
        const sold = simulateNodes(count, 'one', needs);
        const enough = Math.ceil((needs.unitsPerCommit * needs.unitMs) / needs.lockMs) + 1;
        return sold <= most * 1.05 && (count < enough || within(sold, most));
      }),
      { numRuns: 50 },
    );
  });

  it('gain nothing by more applications as long as each node serves all of them', () => {
    fc.assert(
      fc.property(measured, nodes, (needs, count) => {
        return simulateNodes(count, 'mixed', needs) === simulateNodes(count, 'one', needs);
      }),
      { numRuns: 10 },
    );
  });
});
