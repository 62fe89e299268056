import { Client } from 'pg';
import { DurabilityTooWeak, StatementFailed } from '../errors';
import { checkParameters } from '../parameters';
import { type StatementResult, type WriterSession } from '../session';
import { checkDurability } from './durability';
import { postgresFailure } from './failure';
import { clientConfig } from './settings';
import { NumberedStatements } from './statements';

/** The writing connection. When it is lost, the next batch or probe makes a new one. */
export class PostgresSession implements WriterSession {
  readonly #statements = new NumberedStatements();
  #client: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly acceptWeakDurability: boolean,
  ) {}

  /** Connects, unless it is connected. Throws StatementFailed or DurabilityTooWeak. */
  async connect(): Promise<Client> {
    if (this.#client) return this.#client;
    const client = new Client(clientConfig(this.url));
    client.on('error', () => this.#lose(client));
    try {
      await client.connect();
      if (!this.acceptWeakDurability) await checkDurability(client);
    } catch (error) {
      this.#lose(client);
      throw error;
    }
    this.#client = client;
    return client;
  }

  /** A connection that died while nobody used it is found out here, where nothing is lost yet: once more, anew. */
  async begin(guarded: boolean): Promise<void> {
    const reused = this.#client !== undefined;
    try {
      await this.#begin(guarded);
    } catch (error) {
      if (!reused || this.#client !== undefined) throw error;
      await this.#begin(guarded);
    }
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    const statement = this.#statements.get(sql);
    const values = [...checkParameters(parameters, statement.count)];
    const client = this.#connected(sql);
    try {
      const result = await client.query({ name: statement.name, text: statement.sql, values });
      return { rows: result.rows, changed: result.rowCount ?? 0, returnsRows: result.fields.length > 0 };
    } catch (error) {
      throw this.#failure(error, sql, client);
    }
  }

  async keep(): Promise<void> {
    await this.#command('RELEASE SAVEPOINT unit; SAVEPOINT unit');
  }

  async undo(): Promise<void> {
    await this.#command('ROLLBACK TO SAVEPOINT unit');
  }

  async commit(): Promise<void> {
    const command = await this.#command('COMMIT');
    // Postgres answers COMMIT with ROLLBACK, and no error, when a statement has failed unnoticed.
    if (command !== 'COMMIT')
      throw new StatementFailed('statement', command, 'the transaction was already aborted');
  }

  async rollback(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    try {
      await client.query('ROLLBACK');
    } catch {
      this.#lose(client);
    }
  }

  commitInDoubt(failure: StatementFailed): boolean {
    return failure.scope === 'connection';
  }

  /** Writes to the write-ahead log and has it flushed; needs no table and leaves no row. */
  async probe(): Promise<void> {
    const client = await this.connect();
    try {
      await client.query("SELECT pg_logical_emit_message(true, 'paygraph', 'probe')");
    } catch (error) {
      throw this.#failure(error, 'probe', client);
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #begin(guarded: boolean): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      if (error instanceof DurabilityTooWeak)
        throw new StatementFailed('storage', 'DURABILITY', error.message);
      throw postgresFailure(error, 'connect');
    }
    const begin = 'BEGIN ISOLATION LEVEL READ COMMITTED';
    await this.#command(guarded ? `${begin}; SAVEPOINT unit` : begin);
  }

  async #command(sql: string): Promise<string> {
    const client = this.#connected(sql);
    try {
      return (await client.query(sql)).command;
    } catch (error) {
      throw this.#failure(error, sql, client);
    }
  }

  #connected(sql: string): Client {
    if (this.#client) return this.#client;
    throw new StatementFailed(
      'connection',
      'CONNECTION',
      'the connection to Postgres was lost',
      undefined,
      sql,
    );
  }

  /** A connection that is lost, or that leads to a server which cannot write, is not used again. */
  #failure(error: unknown, sql: string, client: Client): StatementFailed {
    const failure = postgresFailure(error, sql);
    if (failure.scope === 'connection' || failure.code === '25006') this.#lose(client);
    return failure;
  }

  #lose(client: Client): void {
    if (this.#client === client) this.#client = undefined;
    client.end().catch(() => undefined);
  }
}
