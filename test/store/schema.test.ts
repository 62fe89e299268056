import { MIGRATIONS } from '../../migrations/all';
import { schemaDrift } from '../../src/store/database/drift';
import { migrate } from '../../src/store/database/migrate';
import { ENTITIES } from '../../src/store/entities';
import { ensureApplication } from '../../src/store/applications';
import { insertCustomer } from '../../src/store/customers';
import { insertPayment } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import { APP, customer, NOON, payment } from './samples';

describeOnBothDatabases('the schema', (open, place) => {
  it('after all migrations is the one that the rows describe', async () => {
    const url = await place.newUrl();
    const database = await open({ entities: ENTITIES, migrations: MIGRATIONS, url });
    expect(await migrate(database)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await schemaDrift(database)).toEqual([]);
  });

  it('has an index on what is due that holds only what is due', async () => {
    const database = await open({ entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    const sql =
      database.dialect === 'sqlite'
        ? "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'operation' AND sql IS NOT NULL"
        : "SELECT indexdef AS sql FROM pg_indexes WHERE tablename = 'operation'";
    const definitions = (await database.reader.query<{ sql: string }>(sql)).map(row => row.sql);
    expect(
      definitions.some(text => /\("?next_check_at"?\).* WHERE .*next_check_at.* IS NOT NULL/i.test(text)),
    ).toBe(true);
  });

  it('can be undone and made again', async () => {
    const database = await open({ entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await database.exclusively(dataSource => dataSource.undoLastMigration({ transaction: 'each' }));
    expect(await migrate(database)).toHaveLength(1);
    expect(await schemaDrift(database)).toEqual([]);
  });

  it('comes to a database that has rows, and keeps them', async () => {
    const database = await open({ entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
    await database.write(async tx => {
      await ensureApplication(tx, { id: APP, name: 'Kept', now: NOON });
      await insertPayment(tx, payment(1));
      await insertCustomer(tx, customer(1));
    });
    const count = async (): Promise<readonly unknown[]> =>
      database.reader.query('SELECT id, status FROM payment UNION ALL SELECT id, reference FROM customer');
    const before = await count();
    expect(before).toHaveLength(2);
    const later = MIGRATIONS.slice(1).map(({ name }) => name);
    for (const _ of later)
      await database.exclusively(dataSource => dataSource.undoLastMigration({ transaction: 'each' }));
    expect(await count()).toEqual(before);
    expect(await migrate(database)).toEqual(later);
    expect(await count()).toEqual(before);
    expect(await schemaDrift(database)).toEqual([]);
  });
});
