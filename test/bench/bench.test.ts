import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnPostgres } from '../support/databases';
import { runToEnd } from '../support/processes';

jest.setTimeout(180_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'paygraph-bench-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function report(args: readonly string[]): Promise<Record<string, unknown>> {
  const out = join(folder, 'report.json');
  const { code, output } = await runToEnd([...args, '--out', out], { TMPDIR: folder });
  if (code !== 0) throw new Error(output);
  return JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>;
}

/** Every number in it, by its path. */
function figures(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => figures(each, `${path}/${name}`));
}

describe('the bench, in its short form', () => {
  it('measures everything against its ceiling', async () => {
    const measured = await report(['dist/src/bench/main.js', '--short']);
    expect(measured).toMatchObject({
      coins: { statementsEach: expect.any(Number), ofGroupCommit: expect.any(Number) },
      http: { ofEcho: expect.any(Number), ofListByHand: expect.any(Number) },
      listeners: { listeners: 200, ofBare: expect.any(Number) },
      payone: { sdkOfKit: expect.any(Number) },
      size: { payments: 4_000 },
    });
    const notPositive = figures(measured).filter(([name, value]) => !(value > 0) && !/kibEach/i.test(name));
    expect(notPositive).toEqual([]);
  });
});

describeOnPostgres('the figures for growing', (_open, place) => {
  it('are measured with two nodes and simulated with more', async () => {
    const url = await place.newUrl();
    const { simulated, purchasesPerSecond } = await report([
      ...['dist/src/bench/growth/main.js', '--database', url, '--purchases', '64'],
    ]);
    expect(simulated).toHaveLength(8);
    expect(figures(purchasesPerSecond).every(([, value]) => value > 0)).toBe(true);
  });
});
