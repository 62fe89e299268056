import { Pool } from 'pg';
import { StatementFailed } from '../errors';
import { checkParameters } from '../parameters';
import { type Queryable } from '../queryable';
import { postgresFailure } from './failure';
import { clientConfig } from './settings';
import { NumberedStatements } from './statements';

const connectionsMax = 10;

/** Reads for everybody but the units of work, over a pool that the server keeps from writing. */
export class PostgresReader implements Queryable {
  readonly dialect = 'postgres';
  readonly #pool: Pool;
  readonly #statements = new NumberedStatements();

  constructor(url: string) {
    this.#pool = new Pool({
      ...clientConfig(url),
      max: connectionsMax,
      verify: (client, done) => client.query('SET default_transaction_read_only = on', done),
    });
    // A connection that breaks while idle is replaced; whoever uses it then has the error anyway.
    this.#pool.on('error', () => undefined);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const statement = this.#statements.get(sql);
    const values = [...checkParameters(parameters, statement.count)];
    try {
      const result = await this.#pool.query({ name: statement.name, text: statement.sql, values });
      if (result.fields.length === 0)
        throw new StatementFailed('statement', 'MISUSE', 'no rows to query', undefined, sql);
      return result.rows as Row[];
    } catch (error) {
      throw postgresFailure(error, sql);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
