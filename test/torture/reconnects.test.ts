import { freePortBase, runToEnd } from '../support/processes';

jest.setTimeout(180_000);

describe('listeners that leave and come back all the time, at a server that is killed', () => {
  /** The short form of `npm run reconnects`. */
  it('have each heard every event once, in order', async () => {
    const port = String(await freePortBase());
    const { output } = await runToEnd(
      ['dist/src/torture/reconnects.js', '--reconnects', '300', '--listeners', '20', '--port', port],
      {},
    );
    const report: unknown = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    expect(report).toMatchObject({ held: true, missed: 0, repeated: 0, disordered: 0, listeners: 20 });
    const { kills, heard, events } = report as Record<'kills' | 'heard' | 'events', number>;
    expect(kills).toBeGreaterThanOrEqual(2);
    expect(heard).toBe(20 * events);
  });
});
