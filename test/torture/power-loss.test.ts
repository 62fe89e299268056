import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import SQLite from 'better-sqlite3';
import { PowerLoss } from '../../src/torture/power-loss';
import { Random } from '../../src/proof/random';

/** Writes rows one by one, tells how many are committed, and dies. */
const WRITER = `
  const SQLite = require(${JSON.stringify(resolve(__dirname, '../../node_modules/better-sqlite3'))});
  const [file, synchronous] = process.argv.slice(2);
  const database = new SQLite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = ' + synchronous);
  database.exec('CREATE TABLE kept (number INTEGER)');
  const insert = database.prepare('INSERT INTO kept VALUES (?)');
  for (let number = 0; number < 30; number++) insert.run(number);
  database.exec('BEGIN');
  insert.run(1000);
  process.kill(process.pid, 'SIGKILL');
`;

describe('a loss of power', () => {
  let scratch: string;
  let file: string;
  let power: PowerLoss;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'paygraph-power-'));
    mkdirSync(join(scratch, 'data'));
    file = join(scratch, 'data', 'rows.sqlite');
    power = new PowerLoss(join(scratch, 'data'), scratch);
    writeFileSync(join(scratch, 'writer.js'), WRITER);
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  const write = (synchronous: 'FULL' | 'NORMAL'): void => {
    const env = { ...process.env, ...power.env };
    const ended = spawnSync(process.execPath, [join(scratch, 'writer.js'), file, synchronous], { env });
    expect([ended.signal, ended.stderr.toString()]).toEqual(['SIGKILL', '']);
  };
  const rows = (): number => {
    const database = new SQLite(file);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const [row] = database.prepare('SELECT COUNT(*) AS count FROM kept').all() as [{ count: number }];
    database.close();
    return row.count;
  };

  it.each([1, 2, 3, 4, 5])('takes nothing that was committed with full synchronization (%i)', seed => {
    write('FULL');
    power.strike(new Random(seed));
    expect(rows()).toBe(30);
  });

  it('takes commits that were not synced: what the check is there to find', () => {
    write('NORMAL');
    expect(power.strike()).toBeGreaterThan(0);
    // Not even the table was synced.
    expect(rows).toThrow('no such table');
  });

  it('changes nothing when there was nothing to lose', () => {
    expect(power.strike()).toBe(0);
  });
});
