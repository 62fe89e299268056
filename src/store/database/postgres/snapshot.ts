import { Client } from 'pg';
import { checkParameters } from '../parameters';
import { type Queryable } from '../queryable';
import { postgresFailure } from './failure';
import { clientConfig } from './settings';
import { NumberedStatements } from './statements';

/** One connection in one read-only transaction: REPEATABLE READ sees what was committed when it read first. */
export async function withSnapshot<T>(url: string, work: (from: Queryable) => Promise<T>): Promise<T> {
  // A check of the whole database may take long; it holds no locks that anybody waits for.
  const client = new Client({
    ...clientConfig(url),
    statement_timeout: 0,
    query_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(readerOn(client));
  } finally {
    await client.end();
  }
}

function readerOn(client: Client): Queryable {
  const statements = new NumberedStatements();
  return {
    dialect: 'postgres',
    async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      const { name, sql: text, count } = statements.get(sql);
      const values = [...checkParameters(parameters, count)];
      try {
        return (await client.query({ name, text, values })).rows as Row[];
      } catch (error) {
        throw postgresFailure(error, sql);
      }
    },
  };
}
