import { type Executor, type Queryable, type SqlValue } from './queryable';
import { type RowClass, shapeOf } from './row-columns';
import { quoted, TableSql } from './table-sql';

/** What a row holds: an object literal will do, it need not be made by the row's class. */
export type Fields<Row> = { [K in keyof Row]: Row[K] };

export interface FindOptions<Row> {
  /** In the order in which they are written. */
  readonly orderBy?: { readonly [K in keyof Row & string]?: 'asc' | 'desc' };
  readonly limit?: number;
}

/**
 * SQL for the rows of one table. Rows stay TypeORM entities, so that migrations and the drift test see them, but
 * they are read and written without TypeORM: its hydration is what costs. A condition is equality on every property
 * given; null means IS NULL. A property that the row does not have throws, and so does `undefined`.
 */
export interface TableAccess<Row extends object> {
  /** The table's name, quoted, and its columns, quoted, for SQL that is written by hand. */
  readonly name: string;
  readonly columns: string;
  insert(tx: Executor, row: Fields<Row>): Promise<void>;
  /** In as few statements as there can be. */
  insertMany(tx: Executor, rows: readonly Fields<Row>[]): Promise<void>;
  /** False when the row, or one with the same key or unique value, is there already; nothing is changed then. */
  insertIfAbsent(tx: Executor, row: Fields<Row>): Promise<boolean>;
  /**
   * How many rows it changed. Compare-and-set is `update(tx, { id, version }, { ..., version: version + 1 })` and
   * a look at the count: 0 means that somebody else was first.
   */
  update(tx: Executor, where: Partial<Row>, changes: Partial<Row>): Promise<number>;
  remove(tx: Executor, where: Partial<Row>): Promise<number>;
  find(from: Queryable, where: Partial<Row>, options?: FindOptions<Row>): Promise<Row[]>;
  findOne(from: Queryable, where: Partial<Row>): Promise<Row | undefined>;
  /** Rows of which `property` is one of `values`, in no order; for loaders. Also narrowed by `where`. */
  findMany<K extends keyof Row & string>(
    from: Queryable,
    property: K,
    values: readonly NonNullable<Row[K]>[],
    where?: Partial<Row>,
  ): Promise<Row[]>;
  /** What equality cannot say: `rest` follows `SELECT ... FROM table`, with column names as in the database. */
  select(from: Queryable, rest: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A row from a raw one that has all its columns. */
  toRow(raw: Readonly<Record<string, unknown>>): Row;
}

type RawRow = Readonly<Record<string, unknown>>;

/** Parameters per statement; SQLite takes 32,766 and Postgres 65,535. */
const parametersMax = 10_000;
const inListMax = 512;

export function table<Row extends object>(rowClass: RowClass<Row>): TableAccess<Row> {
  let made: TableSql | undefined;
  // At first use: a constant of a module may call `table` before the decorators of its row have run.
  const sql = (): TableSql => (made ??= new TableSql(rowClass.name, shapeOf(rowClass)));

  const toRow = (raw: RawRow): Row => readRow(rowClass, sql(), raw);
  const select = async (from: Queryable, rest: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await from.query<RawRow>(sql().select(rest), parameters)).map(toRow);

  return {
    get name() {
      return sql().table;
    },
    get columns() {
      return sql().columnList;
    },
    async insert(tx, row) {
      await tx.execute(sql().insert(1, ''), sql().values(row));
    },
    insertMany: (tx, rows) => insertMany(sql(), tx, rows),
    async insertIfAbsent(tx, row) {
      return (await tx.execute(sql().insert(1, ' ON CONFLICT DO NOTHING'), sql().values(row))) === 1;
    },
    async update(tx, where, changes) {
      const { sql: text, parameters } = sql().update(where, changes);
      return tx.execute(text, parameters);
    },
    async remove(tx, where) {
      const condition = sql().where(where, false);
      return tx.execute(`DELETE FROM ${sql().table} ${condition.sql}`, condition.parameters);
    },
    async find(from, where, options = {}) {
      const condition = sql().where(where, true);
      const limit = options.limit === undefined ? [] : [options.limit];
      const rest = [condition.sql, orderBy(sql(), options.orderBy), limit.length > 0 ? 'LIMIT ?' : ''];
      return select(from, rest.filter(part => part !== '').join(' '), [...condition.parameters, ...limit]);
    },
    async findOne(from, where) {
      const condition = sql().where(where, false);
      const rows = await select(from, `${condition.sql} LIMIT 2`, condition.parameters);
      if (rows.length > 1) throw new Error(`More than one ${rowClass.name} where one was expected.`);
      return rows[0];
    },
    findMany: (from, property, values, where = {}) => findMany(sql(), select, from, property, values, where),
    select,
    toRow,
  };
}

function readRow<Row extends object>(rowClass: RowClass<Row>, sql: TableSql, raw: RawRow): Row {
  const row = new rowClass();
  // Straight into the row: a copy of a plain object made of computed names took seven times as long.
  const properties = row as Record<string, unknown>;
  for (const { property, name, codec } of sql.shape.columns) {
    const value = raw[name];
    if (value === undefined) throw new TypeError(`${rowClass.name}: the raw row has no column ${name}.`);
    properties[property] = codec.from(value);
  }
  return row;
}

/** Chunks of powers of two, so that a few prepared statements serve any number of rows. */
async function insertMany(sql: TableSql, tx: Executor, rows: readonly object[]): Promise<void> {
  const most = 2 ** Math.floor(Math.log2(Math.max(1, parametersMax / sql.shape.columns.length)));
  for (let start = 0, size = Math.min(most, 256); start < rows.length;) {
    while (size > rows.length - start) size /= 2;
    const chunk = rows.slice(start, start + size);
    await tx.execute(
      sql.insert(chunk.length, ''),
      chunk.flatMap(row => sql.values(row)),
    );
    start += chunk.length;
  }
}

type Select<Row> = (from: Queryable, rest: string, parameters: readonly unknown[]) => Promise<Row[]>;

async function findMany<Row extends object>(
  sql: TableSql,
  select: Select<Row>,
  from: Queryable,
  property: string,
  values: readonly unknown[],
  where: Partial<Row>,
): Promise<Row[]> {
  const condition = sql.where(where, true);
  const distinct = [...new Set(values.map(value => sql.write(property, value)))];
  const found: Row[] = [];
  for (let start = 0; start < distinct.length; start += inListMax) {
    const list = padded(distinct.slice(start, start + inListMax));
    const within = `${quoted(sql.column(property).name)} IN (${list.map(() => '?').join(', ')})`;
    const rest = condition.sql === '' ? `WHERE ${within}` : `${condition.sql} AND ${within}`;
    found.push(...(await select(from, rest, [...condition.parameters, ...list])));
  }
  return found;
}

/** Repeats the last value until the length is a power of two, for the same reason as in `insertMany`. */
function padded(values: readonly SqlValue[]): readonly SqlValue[] {
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...values.slice(-1).flatMap(last => Array<SqlValue>(length - values.length).fill(last))];
}

function orderBy(sql: TableSql, order: Readonly<Record<string, 'asc' | 'desc' | undefined>> = {}): string {
  const terms = Object.entries(order).map(([property, direction]) => {
    return `${quoted(sql.column(property).name)} ${direction === 'desc' ? 'DESC' : 'ASC'}`;
  });
  return terms.length === 0 ? '' : `ORDER BY ${terms.join(', ')}`;
}
