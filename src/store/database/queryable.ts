export type Dialect = 'sqlite' | 'postgres';

/** What a parameter may be, on both databases. Flags, instants and JSON are converted by their column. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * Anything that can run SQL: a unit of work or the reader. SQL is written with `?` placeholders on both databases and
 * is the same text wherever both understand it. Integers come back as `number` when that is exact and as `bigint`
 * when it is not; on Postgres, `numeric` (the type of `SUM` over bigint) comes back as text.
 */
export interface Queryable {
  readonly dialect: Dialect;
  /** Rows of a SELECT or of a RETURNING clause. The caller states the shape of a raw row: column name to value. */

  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A Queryable that may also change something. */
export interface Executor extends Queryable {
  /** For INSERT, UPDATE and DELETE without RETURNING: how many rows it changed. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
}

/**
 * The only way to write, handed to one unit of work and dead when that ends. A statement that fails spoils the whole
 * unit, caught or not (Postgres would refuse to go on; SQLite must not behave better in tests than Postgres does in
 * production): write `ON CONFLICT DO NOTHING` and look at the count where a conflict is expected.
 */
export interface Transaction extends Executor {
  /** Hands `item` to the `finish` hook of the batch that this unit commits with; dropped when the unit is undone. */
  atCommit(item: unknown): void;
}
