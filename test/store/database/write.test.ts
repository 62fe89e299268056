import { AsyncLocalStorage } from 'node:async_hooks';
import { type Database } from '../../../src/store/database/database';
import {
  CommitFailed,
  isUniqueViolation,
  NestedUnitOfWork,
  StatementFailed,
  StoreClosed,
  UnitOfWorkEnded,
  UnitOfWorkTimedOut,
  WriteQueueFull,
} from '../../../src/store/database/errors';
import { migrate } from '../../../src/store/database/migrate';
import { type Queryable, type Transaction } from '../../../src/store/database/queryable';
import { describeOnBothDatabases, type OpenOptions } from '../../support/databases';
import { ManualTimer } from './manual-timer';
import { note, notes, schema } from './note.row';

describeOnBothDatabases('writing', (open, place) => {
  async function opened(options: Partial<OpenOptions> = {}): Promise<Database> {
    const database = await open({ ...schema, ...options });
    await migrate(database);
    return database;
  }

  async function ids(database: Database): Promise<string[]> {
    return (await notes.find(database.reader, {}, { orderBy: { id: 'asc' } })).map(({ id }) => id);
  }

  it('undoes the unit of work that throws and keeps its neighbours', async () => {
    const database = await opened();
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map(id =>
        database.write(async tx => {
          await notes.insert(tx, note(id, { position: BigInt(id.charCodeAt(0)) }));
          if (id === 'b') throw new Error('no');
          return id;
        }),
      ),
    );
    expect(results).toMatchObject([{ value: 'a' }, { reason: new Error('no') }, { value: 'c' }]);
    expect(await ids(database)).toEqual(['a', 'c']);
    expect(database.figures()).toMatchObject({ commits: 1, committedUnits: 2, waiting: 0 });
  });

  it('runs the neighbours of a failure again, and then keeps units apart, so that the next one costs them nothing', async () => {
    const database = await opened();
    const runs: string[] = [];
    const unit = (id: string) =>
      database.write(async tx => {
        runs.push(id);
        await notes.insert(tx, note(id));
        if (id.startsWith('bad')) throw new Error(id);
      });
    await Promise.allSettled(['a', 'bad', 'b'].map(unit));
    expect(runs.splice(0)).toEqual(['a', 'bad', 'a', 'bad', 'b']);
    await Promise.allSettled(['c', 'bad again', 'd'].map(unit));
    expect(runs.splice(0)).toEqual(['c', 'bad again', 'd']);
    await Promise.allSettled(['bad alone'].map(unit));
    expect(runs).toEqual(['bad alone']);
    expect(await ids(database)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('undoes a unit of work whose statement failed, even when it caught the failure, on both databases alike', async () => {
    const database = await opened();
    await database.write(tx => notes.insert(tx, note('a')));
    const caught = database.write(async tx => {
      await notes.insert(tx, note('b'));
      await notes.insert(tx, note('a')).catch(() => undefined);
      await notes.insert(tx, note('c')).catch(() => undefined);
    });
    const neighbour = database.write(tx => notes.insert(tx, note('d')));
    const error: unknown = await caught.catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    await neighbour;
    expect(await ids(database)).toEqual(['a', 'd']);
  });

  it('shows no value of a row in the error of a failed statement', async () => {
    const database = await opened();
    await database.write(tx => notes.insert(tx, note('canary-4111111111111111')));
    const error = await database
      .write(tx => notes.insert(tx, note('canary-4111111111111111')))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StatementFailed);
    expect(JSON.stringify([error, String(error), (error as Error).cause])).not.toContain('canary');
  });

  it('runs units of work in the order in which they were handed in', async () => {
    const database = await opened();
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 150 }, (_, index) =>
        database.write(async tx => {
          order.push(index);
          await tx.query('SELECT 1 AS one');
        }),
      ),
    );
    expect(order).toEqual(Array.from({ length: 150 }, (_, index) => index));
  });

  it('answers only when a second connection can read what was written', async () => {
    const url = await place.newUrl();
    const database = await opened({ url });
    const other = await open({ url, role: 'tool' });
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        await database.write(tx => notes.insert(tx, note(`n${index}`, { position: BigInt(index) })));
        expect(await notes.findOne(other.reader, { id: `n${index}` })).toBeDefined();
      }),
    );
  });

  it('never shows the reader what is not committed', async () => {
    const database = await opened();
    let seenInside: unknown;
    await database.write(async tx => {
      await notes.insert(tx, note('a'));
      expect(await notes.findOne(tx, { id: 'a' })).toBeDefined();
      seenInside = await notes.findOne(database.reader, { id: 'a' });
    });
    expect(seenInside).toBeUndefined();
    expect(await notes.findOne(database.reader, { id: 'a' })).toBeDefined();
  });

  it('does not let the reader write', async () => {
    const database = await opened();
    await expect(
      database.reader.query("INSERT INTO folder (id, title) VALUES ('x', 'x') RETURNING id"),
    ).rejects.toBeInstanceOf(StatementFailed);
  });

  it('commits 200 concurrent units of work in a few transactions', async () => {
    const database = await opened();
    const transactions = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        database.write(async tx => {
          await notes.insert(tx, note(`n${index}`, { position: BigInt(index) }));
          if (tx.dialect === 'sqlite') return 'not numbered';
          // Postgres' own number of the whole transaction: the proof that it is one.
          const [row] = await tx.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
          return row!.id;
        }),
      ),
    );
    expect(database.figures().commits).toBeLessThanOrEqual(Math.ceil(200 / 64) + 1);
    expect(new Set(transactions).size).toBeLessThanOrEqual(Math.ceil(200 / 64) + 1);
    expect((await ids(database)).length).toBe(200);
  });

  it('refuses a transaction that is used after its end', async () => {
    const database = await opened();
    let leaked: Transaction | undefined;
    await database.write(async tx => {
      leaked = tx;
    });
    await expect(notes.insert(leaked!, note('late'))).rejects.toBeInstanceOf(UnitOfWorkEnded);
    await expect(leaked!.query('SELECT 1 AS one')).rejects.toBeInstanceOf(UnitOfWorkEnded);
    expect(() => leaked!.atCommit('late')).toThrow(UnitOfWorkEnded);
    expect(await ids(database)).toEqual([]);
  });

  it('counts a statement that nobody awaited as part of its unit of work', async () => {
    const database = await opened();
    await database.write(tx => notes.insert(tx, note('a')));
    const failing = database.write(async tx => {
      notes.insert(tx, note('a')).catch(() => undefined);
    });
    await expect(failing).rejects.toBeInstanceOf(StatementFailed);
  });

  it('refuses a write inside a unit of work, and closing', async () => {
    const database = await opened();
    await database.write(async () => {
      await expect(database.write(async () => undefined)).rejects.toBeInstanceOf(NestedUnitOfWork);
      expect(() => database.close()).toThrow(NestedUnitOfWork);
    });
    await expect(database.write(async () => 'again')).resolves.toBe('again');
  });

  it('keeps the async context of each caller apart', async () => {
    const database = await opened();
    const request = new AsyncLocalStorage<number>();
    const seen = await Promise.all(
      [1, 2, 3].map(id => request.run(id, () => database.write(async () => request.getStore()))),
    );
    expect(seen).toEqual([1, 2, 3]);
  });

  it('loses no update of 20 writers that compare and set', async () => {
    const database = await opened();
    await database.write(tx => notes.insert(tx, note('counter')));
    let lost = 0;
    async function increment(): Promise<void> {
      for (;;) {
        const read = await notes.findOne(database.reader, { id: 'counter' });
        const { amountMinor, version } = read!;
        const changes = { amountMinor: amountMinor + 1n, version: version + 1 };
        const changed = await database.write(tx => notes.update(tx, { id: 'counter', version }, changes));
        if (changed === 1) return;
        lost += 1;
      }
    }
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let turn = 0; turn < 5; turn += 1) await increment();
      }),
    );
    expect(await notes.findOne(database.reader, { id: 'counter' })).toMatchObject({
      amountMinor: 100n,
      version: 101,
    });
    expect(lost).toBeGreaterThan(0); // or the test has not tried anything
  });

  it('undoes a unit of work that does not end in time and goes on with the next', async () => {
    const timer = new ManualTimer();
    const database = await opened({ timer, unitTimeoutMs: 700 });
    let begun = (): void => undefined;
    const running = new Promise<void>(resolve => (begun = resolve));
    const stuck = database.write(async tx => {
      await notes.insert(tx, note('stuck'));
      begun();
      await new Promise(() => undefined);
    });
    const next = database.write(tx => notes.insert(tx, note('next')));
    await running;
    timer.fire(700);
    await expect(stuck).rejects.toBeInstanceOf(UnitOfWorkTimedOut);
    await next;
    expect(await ids(database)).toEqual(['next']);
    expect(timer.delaysMs).toEqual([]);
  });

  it('takes on no more than may wait', async () => {
    const database = await opened({ waitingUnitsMax: 10 });
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => database.write(async () => 'done')),
    );
    const refused = results.filter(result => result.status === 'rejected');
    expect(refused).toMatchObject([
      { reason: expect.any(WriteQueueFull) },
      { reason: expect.any(WriteQueueFull) },
    ]);
  });

  it('settles what it has taken on before it closes, and takes on nothing more', async () => {
    const url = await place.newUrl();
    const database = await opened({ url });
    const written = database.write(tx => notes.insert(tx, note('last')));
    const closed = database.close();
    await expect(database.write(async () => undefined)).rejects.toBeInstanceOf(StoreClosed);
    await Promise.all([written, closed]);
    const again = await open({ ...schema, url });
    expect(await ids(again)).toEqual(['last']);
  });

  describe('the finish hook', () => {
    it('gets the items of the units that succeeded, once, in order, in the same transaction', async () => {
      const batches: unknown[][] = [];
      const database = await opened({
        finish: async (tx, items) => {
          batches.push([...items]);
          await notes.insert(tx, note('journal', { extra: items }));
          return undefined;
        },
      });
      await Promise.allSettled(
        [1, 2, 3, 4].map(item =>
          database.write(async tx => {
            tx.atCommit(item);
            if (item === 2) throw new Error('no');
            tx.atCommit(item * 10);
          }),
        ),
      );
      expect(batches).toEqual([[1, 10, 3, 30, 4, 40]]);
      expect(await notes.findOne(database.reader, { id: 'journal' })).toMatchObject({
        extra: [1, 10, 3, 30, 4, 40],
      });
    });

    it('is not called when there is nothing to finish', async () => {
      const database = await opened({ finish: () => Promise.reject(new Error('called')) });
      await expect(database.write(async () => 'fine')).resolves.toBe('fine');
    });

    it('has its callback called after the commit and before anybody is answered', async () => {
      const order: string[] = [];
      const at: { reader?: Queryable } = {};
      let visible: Promise<unknown> | undefined;
      const finish = async (): Promise<() => void> => {
        order.push('finish');
        return () => {
          order.push('after');
          visible = notes.findOne(at.reader!, { id: 'a' });
        };
      };
      const database = await opened({ finish });
      at.reader = database.reader;
      await database
        .write(async tx => {
          await notes.insert(tx, note('a'));
          tx.atCommit('item');
        })
        .then(() => order.push('answered'));
      expect(order).toEqual(['finish', 'after', 'answered']);
      expect(await visible).toBeDefined();
    });

    it('that cannot take one item makes only the unit of that item fail', async () => {
      const database = await opened({
        finish: async (_tx, items) => {
          if (items.includes('poison')) throw new Error('cannot write this');
          return undefined;
        },
      });
      const write = (id: string, item: string): Promise<void> =>
        database.write(async tx => {
          await notes.insert(tx, note(id, { position: BigInt(id.charCodeAt(0)) }));
          tx.atCommit(item);
        });
      const results = await Promise.allSettled([write('a', 'x'), write('b', 'poison'), write('c', 'y')]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: expect.any(CommitFailed) });
      expect(await ids(database)).toEqual(['a', 'c']);
    });

    it('whose callback throws does not take back what is committed', async () => {
      const failures: unknown[] = [];
      const database = await opened({
        finish: async () => () => {
          throw new Error('wake-up failed');
        },
        onCallbackFailure: error => failures.push(error),
      });
      await database.write(async tx => {
        await notes.insert(tx, note('a'));
        tx.atCommit('item');
      });
      expect(await ids(database)).toEqual(['a']);
      expect(failures).toEqual([new Error('wake-up failed')]);
    });
  });

  it('that only breaks at COMMIT fails alone; its neighbours are committed', async () => {
    const database = await opened();
    await database.write(async tx => {
      await tx.execute(
        'CREATE TABLE child (id text PRIMARY KEY, parent text REFERENCES folder(id) DEFERRABLE INITIALLY DEFERRED)',
      );
    });
    const child = (id: string, parent: string | null): Promise<number> =>
      database.write(tx => tx.execute('INSERT INTO child VALUES (?, ?)', [id, parent]));
    const results = await Promise.allSettled([child('a', null), child('b', 'nobody'), child('c', null)]);
    expect(results).toMatchObject([
      { value: 1 },
      { reason: { name: 'CommitFailed', cause: { violation: 'foreignKey' } } },
      { value: 1 },
    ]);
    expect(await database.reader.query('SELECT id FROM child ORDER BY id')).toEqual([
      { id: 'a' },
      { id: 'c' },
    ]);
  });
});
