import type * as entitlement from '../../src/domain/entitlement';
import type * as payment from '../../src/domain/payment';
import { optionsOf } from '../../src/simulation/options';
import { simulate } from '../../src/simulation/run';
import { Stage } from '../../src/simulation/stage';
import { DEFECTS } from './defects';
import { MOCKED } from './mocked';
import type * as mockedModule from './mocked';
import { seeds } from './seeds.json';

jest.mock('../../src/domain/payment', () => {
  const { MOCKED: mocked } = jest.requireActual<typeof mockedModule>('./mocked');
  const real = jest.requireActual<typeof payment>('../../src/domain/payment');
  return {
    ...real,
    reserve: (...given: Parameters<typeof real.reserve>) =>
      mocked.reservesNothing ? given[0] : real.reserve(...given),
    release: (...given: Parameters<typeof real.release>) =>
      mocked.reservesNothing ? given[0] : real.release(...given),
  };
});

jest.mock('../../src/domain/entitlement', () => {
  const { MOCKED: mocked } = jest.requireActual<typeof mockedModule>('./mocked');
  type Real = typeof entitlement;
  const real = jest.requireActual<Real>('../../src/domain/entitlement');
  const sooner = (status: ReturnType<Real['entitlementStatus']>) =>
    mocked.grantsFirst && status === 'PENDING' ? 'GRANTED' : status;
  return {
    ...real,
    entitlementStatus: (...given: Parameters<Real['entitlementStatus']>) =>
      sooner(real.entitlementStatus(...given)),
    lineStatus: (...given: Parameters<Real['lineStatus']>) => sooner(real.lineStatus(...given)),
  };
});

/** `npm run simulate -- --runs 20000` runs as many as there is time for. */
const BLOCKS = [5_000, 5_500];
const SEEDS_EACH = 500;
/** A defect that so many seeds do not show would pass unseen. */
const SEEDS_PER_DEFECT = 150;

jest.setTimeout(300_000);

describe('a simulated run', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.open()));
  afterAll(() => stage.close());
  afterEach(() => Object.assign(MOCKED, { reservesNothing: false, grantsFirst: false }));

  it.each([3, 7, 11, 19])('of seed %d does the same twice, decision by decision', async seed => {
    const [first, second] = [await simulate(stage, optionsOf(seed)), await simulate(stage, optionsOf(seed))];
    expect(first.decisions).toBeGreaterThan(20);
    expect(second).toEqual(first);
  });

  it('of another seed does something else', async () => {
    const [first, second] = [await simulate(stage, optionsOf(3)), await simulate(stage, optionsOf(4))];
    expect(second.traceHash).not.toBe(first.traceHash);
  });

  it.each(seeds)('of seed %d, which once broke a promise, keeps them all', async seed => {
    expect((await simulate(stage, optionsOf(seed))).problems).toEqual([]);
  });

  it.each(BLOCKS)('keeps every promise, whatever a seed from %d on lets go wrong', async first => {
    const sums = { calls: 0, faults: 0, crashes: 0, told: 0 };
    for (let seed = first; seed < first + SEEDS_EACH; seed++) {
      const { problems, calls, faults, crashes, told } = await simulate(stage, optionsOf(seed));
      expect({ seed, problems }).toEqual({ seed, problems: [] });
      sums.calls += calls;
      sums.faults += faults;
      sums.crashes += crashes;
      sums.told += told;
    }
    // Otherwise nothing much was tried.
    expect(sums.faults).toBeGreaterThan(sums.calls / 10);
    expect(sums.crashes).toBeGreaterThan(SEEDS_EACH);
    expect(sums.told).toBeGreaterThan(5 * SEEDS_EACH);
  });

  it.each(DEFECTS)('finds it when $name', async ({ wares, faultRate, ...defect }) => {
    let found: readonly string[] = [];
    for (let seed = 1; seed <= SEEDS_PER_DEFECT && found.length === 0; seed++) {
      const options = { ...optionsOf(seed), wares, ...(faultRate !== undefined && { faultRate }) };
      found = (await simulate(stage, options, defect.parts())).problems;
    }
    expect(found).not.toEqual([]);
  });
});
