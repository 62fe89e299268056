import { describeOnBothDatabases } from '../support/databases';
import { freePortBase, runToEnd } from '../support/processes';

jest.setTimeout(300_000);

interface Report {
  readonly held: boolean;
  readonly kills: number;
  readonly acknowledged: number;
  readonly heard: number;
  readonly broken: readonly string[];
  readonly unsettled: number;
  readonly verdict: unknown;
}

/** The short form of `npm run torture`; the long one's reports are kept in docs/proof. */
describeOnBothDatabases('a server that is killed again and again under load', (_open, place) => {
  it('loses and doubles nothing, and knows everything in the end', async () => {
    const isFile = place.dialect === 'sqlite';
    const { output } = await runToEnd(
      [
        ...['dist/src/torture/main.js', '--minutes', '0.25', '--seed', '1', '--clients', '4'],
        ...['--port', String(await freePortBase())],
        // Each kill of the file's server is a loss of power as well; on Postgres there are two, killed in turn.
        ...(isFile ? ['--power-loss'] : ['--nodes', '2', '--database', await place.newUrl('may be there')]),
      ],
      {},
    );
    const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Report;
    expect(report).toMatchObject({
      ...{ held: true, broken: [], unsettled: 0 },
      verdict: { sound: true, violations: [], books: 'compared' },
    });
    expect(report.kills).toBeGreaterThan(0);
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.heard).toBeGreaterThan(0);
  });
});
