import { type Database } from './database';

/**
 * What TypeORM would change to make the migrated schema fit the rows: SQL statements, none when they agree. For
 * tests; nobody runs these statements.
 */
export async function schemaDrift(database: Database): Promise<readonly string[]> {
  const plan = await database.dataSource.driver.createSchemaBuilder().log();
  return plan.upQueries.map(({ query }) => query);
}
