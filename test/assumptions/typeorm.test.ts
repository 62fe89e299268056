import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Column,
  type DataSourceOptions,
  DataSource,
  Entity,
  ForeignKey,
  PrimaryColumn,
  VersionColumn,
} from 'typeorm';
import { postgresUrl } from '../support/databases';

/**
 * What TypeORM and its drivers do, where the store rests on it or works around it. A test that fails after an
 * upgrade says which rule of the store to think over again.
 */

@Entity('assumption')
class AssumptionRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'bigint' })
  big!: string | number | bigint;

  @VersionColumn()
  version!: number;
}

@Entity('orphan')
class MisspeltRow {
  @PrimaryColumn({ type: 'text' })
  @ForeignKey('assumtion')
  id!: string;
}

let folder: string;
const opened: DataSource[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paygraph-assumptions-'));
});

afterEach(async () => {
  for (const source of opened.splice(0)) await source.destroy();
  await rm(folder, { recursive: true, force: true });
});

async function open(options: DataSourceOptions): Promise<DataSource> {
  const source = await new DataSource(options).initialize();
  opened.push(source);
  return source;
}

function sqlite(): Promise<DataSource> {
  const database = join(folder, 'x.sqlite');
  return open({
    type: 'better-sqlite3',
    database,
    entities: [AssumptionRow],
    synchronize: true,
    enableWAL: true,
  });
}

async function postgres(): Promise<DataSource> {
  return open({
    type: 'postgres',
    url: await postgresUrl(),
    entities: [],
    poolSize: 1,
    installExtensions: false,
  });
}

const row = (id: string): object => ({ id, big: 1 });

describe('TypeORM on better-sqlite3', () => {
  it('mixes concurrent transactions on its one connection, so that one takes another down', async () => {
    const source = await sqlite();
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map(id =>
        source.transaction(async manager => {
          await manager.insert(AssumptionRow, row(id));
          if (id === 'b') throw new Error('only b wants to fail');
        }),
      ),
    );
    const stored = (await source.getRepository(AssumptionRow).find()).map(({ id }) => id);
    const fulfilled = results.map(({ status }) => status === 'fulfilled');
    expect({ fulfilled, stored }).not.toEqual({ fulfilled: [true, false, true], stored: ['a', 'c'] });
  });

  it('loses an acknowledged write to the rollback of a transaction that it was no part of', async () => {
    const source = await sqlite();
    await source
      .transaction(async manager => {
        await manager.insert(AssumptionRow, row('inside'));
        await source.getRepository(AssumptionRow).insert(row('outside')); // resolves: acknowledged
        throw new Error('roll back');
      })
      .catch(() => undefined);
    expect(await source.getRepository(AssumptionRow).find()).toEqual([]);
  });

  it('shows uncommitted rows to readers outside the transaction', async () => {
    const source = await sqlite();
    await source.transaction(async manager => {
      await manager.insert(AssumptionRow, row('uncommitted'));
      expect(await source.getRepository(AssumptionRow).count()).toBe(1);
    });
  });

  it('leaves synchronous at NORMAL with enableWAL', async () => {
    const source = await sqlite();
    expect(await source.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await source.query('PRAGMA synchronous')).toEqual([{ synchronous: 1 }]);
  });

  it('rounds big integers on the way out', async () => {
    const source = await sqlite();
    const exact = 2n ** 53n + 1n;
    await source.query('INSERT INTO assumption (id, big, version) VALUES (?, ?, 1)', ['x', exact]);
    const read = await source.getRepository(AssumptionRow).findOneByOrFail({ id: 'x' });
    expect(BigInt(read.big)).not.toBe(exact);
  });

  it('binds whole numbers as floats, which shows in a column of text', async () => {
    const source = await sqlite();
    await source.query('CREATE TABLE t (a TEXT)');
    await source.query('INSERT INTO t VALUES (?), (?)', [5, 5n]);
    expect(await source.query('SELECT a FROM t')).toEqual([{ a: '5.0' }, { a: '5' }]);
  });

  it('goes on in a transaction after a statement that failed', async () => {
    const source = await sqlite();
    await source.transaction(async manager => {
      await manager.query("INSERT INTO assumption VALUES ('x', 1, 1)");
      await manager.query("INSERT INTO assumption VALUES ('x', 1, 1)").catch(() => undefined);
      await manager.query("INSERT INTO assumption VALUES ('y', 1, 1)");
    });
    expect(await source.getRepository(AssumptionRow).count()).toBe(2);
  });

  it('keeps a transaction open after a full disk, so that COMMIT would store the half of it that fitted', async () => {
    const source = await sqlite();
    await source.query('PRAGMA max_page_count = 1');
    await source.query('BEGIN IMMEDIATE');
    await source.query("INSERT INTO assumption VALUES ('neighbour', 1, 1)");
    const tooBig = source.query('INSERT INTO assumption SELECT hex(randomblob(200000)), 1, 1');
    await expect(tooBig).rejects.toMatchObject({ driverError: { code: 'SQLITE_FULL' } });
    await source.query('COMMIT');
    expect(await source.getRepository(AssumptionRow).find()).toMatchObject([{ id: 'neighbour' }]);
  });
});

describe('TypeORM', () => {
  it('lets two stale saves succeed in spite of a version column', async () => {
    const source = await sqlite();
    const repository = source.getRepository(AssumptionRow);
    await repository.insert(row('x'));
    const one = await repository.findOneByOrFail({ id: 'x' });
    const two = await repository.findOneByOrFail({ id: 'x' });
    one.big = 10;
    two.big = 20;
    await repository.save(one);
    await expect(repository.save(two)).resolves.toBeDefined(); // the update of `one` is lost without a word
  });

  it('refuses to search by undefined', async () => {
    const source = await sqlite();
    const undefinedId = { id: undefined as unknown as string };
    await expect(source.getRepository(AssumptionRow).findOneBy(undefinedId)).rejects.toThrow('undefined');
  });

  it('refuses a foreign key to a table that is not there when it starts', async () => {
    const source = new DataSource({
      type: 'better-sqlite3',
      database: join(folder, 'y'),
      entities: [MisspeltRow],
    });
    await expect(source.initialize()).rejects.toThrow('MisspeltRow#id was not found');
  });

  it('refuses a column without a type, since decorator metadata is off', () => {
    class Untyped {
      id!: string;
    }
    const untyped = Column(); // what a forgotten type compiles to
    expect(() => untyped(Untyped.prototype, 'id')).toThrow('Column type for Untyped#id is not defined');
  });
});

describe('pg', () => {
  it('gives big integers as text', async () => {
    const source = await postgres();
    expect(await source.query('SELECT 9007199254740993::bigint AS big')).toEqual([
      { big: '9007199254740993' },
    ]);
  });

  it('refuses to go on in a transaction after a statement that failed, and answers COMMIT without an error', async () => {
    const source = await postgres();
    const runner = source.createQueryRunner();
    try {
      await runner.query('BEGIN');
      await expect(runner.query('SELECT 1/0')).rejects.toThrow('division by zero');
      await expect(runner.query('SELECT 1')).rejects.toThrow('current transaction is aborted');
      await expect(runner.query('COMMIT')).resolves.toBeDefined(); // it was a ROLLBACK
    } finally {
      await runner.release();
    }
  });
});
