import type Database from 'better-sqlite3';
import { checkParameters } from '../parameters';
import { numberPlaceholders } from '../placeholders';
import { type Queryable } from '../queryable';
import { type StatementResult } from '../session';
import { sqliteFailure } from './failure';

export type RawConnection = Database.Connection;

interface Prepared {
  readonly statement: Database.Statement;
  readonly parameterCount: number;
  /** Columns that may hold integers; undefined when there are none to convert. */
  readonly integers: readonly string[] | undefined;
}

/** Statements are few, since their texts are constants in the code; the bound is for what nobody has foreseen. */
const preparedMax = 500;

/** A connection with its prepared statements. Everything in it is synchronous, as better-sqlite3 is. */
export class SqliteConnection {
  readonly #prepared = new Map<string, Prepared>();

  constructor(readonly raw: RawConnection) {}

  /** Throws StatementFailed, or TypeError for parameters that no column takes. */
  run(sql: string, parameters: readonly unknown[] = []): StatementResult {
    const within = this.raw.inTransaction;
    try {
      const prepared = this.#prepare(sql);
      const values = checkParameters(parameters, prepared.parameterCount);
      if (!prepared.statement.reader) {
        return { rows: [], changed: prepared.statement.run(...values).changes, returnsRows: false };
      }
      const rows = prepared.statement.all(...values);
      if (prepared.integers) shortenIntegers(rows, prepared.integers);
      return { rows, changed: rows.length, returnsRows: true };
    } catch (error) {
      if (error instanceof TypeError) throw error;
      throw sqliteFailure(error, sql, within && !this.raw.inTransaction);
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.raw.prepare(sql);
    // A column declared as text holds no integer; an expression has no declared type.
    const integers = statement.reader
      ? statement.columns().filter(({ type }) => type !== 'text' && type !== 'TEXT')
      : [];
    if (integers.length > 0) statement.safeIntegers(true);
    const prepared: Prepared = {
      statement,
      parameterCount: numberPlaceholders(sql).count,
      integers: integers.length > 0 ? integers.map(({ name }) => name) : undefined,
    };
    for (const oldest of this.#prepared.keys()) {
      if (this.#prepared.size < preparedMax) break;
      this.#prepared.delete(oldest);
    }
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

/** Reads for everybody but the units of work, on a connection of its own: it sees what is committed and no more. */
export function sqliteReader(connection: SqliteConnection): Queryable {
  return {
    dialect: 'sqlite',

    async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      return connection.run(sql, parameters).rows as Row[];
    },
  };
}

/** `number` where that is exact, `bigint` where it is not. */
function shortenIntegers(rows: readonly Record<string, unknown>[], columns: readonly string[]): void {
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column];
      if (typeof value !== 'bigint') continue;
      const short = Number(value);
      if (Number.isSafeInteger(short)) row[column] = short;
    }
  }
}
