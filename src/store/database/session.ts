import { type Queryable } from './queryable';
import { type StatementFailed } from './errors';
import { type DataSource } from 'typeorm';

export interface StatementResult {
  readonly rows: readonly unknown[];
  readonly changed: number;
  /** Whether the statement is one that answers with rows, be they none. */
  readonly returnsRows: boolean;
}

/**
 * The one connection that writes. Every method throws StatementFailed and nothing else for what a database can do.
 * A batch is: begin, then statements, then `commit` or `rollback`. A guarded one has `keep` or `undo` after each unit.
 */
export interface WriterSession {
  /** Connects if it has to, opens the transaction and, when it is guarded, the first unit's savepoint. */
  begin(guarded: boolean): Promise<void>;
  run(sql: string, parameters: readonly unknown[]): Promise<StatementResult>;
  /** Closes the unit's savepoint and opens the next one. */
  keep(): Promise<void>;
  /** Undoes the unit and leaves its savepoint open for the next one. */
  undo(): Promise<void>;
  commit(): Promise<void>;
  /** Never throws: when it cannot be done, the connection is given up, which does the same. */
  rollback(): Promise<void>;
  /** Whether a commit that failed like this may be stored after all. */
  commitInDoubt(failure: StatementFailed): boolean;
  /** Commits something small that needs space, outside any batch: succeeds when writing is possible again. */
  probe(): Promise<void>;
}

/** What a dialect's folder provides. */
export interface Engine {
  readonly dialect: Queryable['dialect'];
  readonly dataSource: DataSource;
  readonly session: WriterSession;
  readonly reader: Queryable;
  /** Runs `work` on a connection of its own, on which every read sees the same instant. */
  snapshot<T>(work: (from: Queryable) => Promise<T>): Promise<T>;
  /** Runs `work` while no other process does the same on this database (migrations). */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
