import { StatementFailed, UnitOfWorkEnded } from './errors';
import { type Dialect, type Transaction } from './queryable';
import { type StatementResult, type WriterSession } from './session';

/** The transaction that one unit of work holds in its hands. */
export class UnitTransaction implements Transaction {
  readonly #items: unknown[] = [];
  /** Settles when the statement that was started last has; they run one after the other. */
  #last: Promise<unknown> | undefined;
  #fault: StatementFailed | undefined;
  #ended = false;

  constructor(
    readonly dialect: Dialect,
    private readonly session: WriterSession,
  ) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.#run(sql, parameters, true);
    return result.rows as Row[];
  }

  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.#run(sql, parameters, false);
    return result.changed;
  }

  atCommit(item: unknown): void {
    if (this.#ended) throw new UnitOfWorkEnded();
    this.#items.push(item);
  }

  /**
   * Ends the unit: waits for statements that nobody awaited and refuses any further one. The answer is the first
   * failure of a statement, be it that the unit caught it.
   */
  async end(): Promise<{ readonly items: readonly unknown[]; readonly fault: StatementFailed | undefined }> {
    this.#ended = true;
    await this.#last;
    return { items: this.#items, fault: this.#fault };
  }

  #run(sql: string, parameters: readonly unknown[], wantsRows: boolean): Promise<StatementResult> {
    const running = this.#afterLast(sql, parameters, wantsRows, this.#last);
    this.#last = running.then(ignore, ignore);
    return running;
  }

  async #afterLast(
    sql: string,
    parameters: readonly unknown[],
    wantsRows: boolean,
    last: Promise<unknown> | undefined,
  ): Promise<StatementResult> {
    if (this.#ended) throw new UnitOfWorkEnded();
    if (last) await last;
    if (this.#fault !== undefined) throw this.#fault;
    try {
      const result = await this.session.run(sql, parameters);
      if (result.returnsRows === wantsRows) return result;
      throw new StatementFailed(
        'statement',
        'MISUSE',
        wantsRows ? 'it has no rows: use execute' : 'it has rows: use query',
        undefined,
        sql,
      );
    } catch (error) {
      this.#fault ??= asFailure(error, sql);
      throw error;
    }
  }
}

function ignore(): void {
  // Whoever started the statement is told; here it only matters that it has ended.
}

/** Parameters are refused with a TypeError; that spoils the unit just as a refusal by the database does. */
function asFailure(error: unknown, sql: string): StatementFailed {
  if (error instanceof StatementFailed) return error;
  return new StatementFailed(
    'statement',
    'MISUSE',
    error instanceof Error ? error.message : 'failed',
    undefined,
    sql,
  );
}
