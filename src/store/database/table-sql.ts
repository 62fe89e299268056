import { type RowColumn, type RowShape } from './row-columns';
import { type SqlValue } from './queryable';

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Quotes a name of ours. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Writes the SQL for one kind of row. Names come from the row's columns alone; values are always parameters. */
export class TableSql {
  readonly table: string;
  /** All columns, quoted, in the order of the row. */
  readonly columnList: string;
  readonly #byProperty: ReadonlyMap<string, RowColumn>;

  constructor(
    private readonly rowName: string,
    readonly shape: RowShape,
  ) {
    this.table = quoted(shape.table);
    this.columnList = shape.columns.map(({ name }) => quoted(name)).join(', ');
    this.#byProperty = new Map(shape.columns.map(column => [column.property, column]));
  }

  column(property: string): RowColumn {
    const column = this.#byProperty.get(property);
    if (column === undefined) throw new TypeError(`${this.rowName} has no property ${property}.`);
    return column;
  }

  /** The parameters of one row to insert; a nullable property that is not there is NULL. */
  values(row: object): readonly SqlValue[] {
    const given = new Map<string, unknown>(Object.entries(row));
    for (const property of given.keys()) this.column(property);
    return this.shape.columns.map(column => this.#write(column, given.get(column.property) ?? null));
  }

  insert(rows: number, rest: string): string {
    const row = `(${this.shape.columns.map(() => '?').join(', ')})`;
    return `INSERT INTO ${this.table} (${this.columnList}) VALUES ${Array<string>(rows).fill(row).join(', ')}${rest}`;
  }

  select(rest: string): string {
    return `SELECT ${this.columnList} FROM ${this.table}${rest === '' ? '' : ` ${rest}`}`;
  }

  /** `a = ? AND b IS NULL`; throws when there is nothing to compare, unless all rows are meant. */
  where(where: object, allRows: boolean): Condition {
    const entries = this.#entries(where);
    if (entries.length === 0 && !allRows) throw new TypeError(`No condition for ${this.rowName}.`);
    const parameters: SqlValue[] = [];
    const terms = entries.map(([column, value]) => {
      if (value === null) return `${quoted(column.name)} IS NULL`;
      parameters.push(this.#write(column, value));
      return `${quoted(column.name)} = ?`;
    });
    return { sql: terms.length === 0 ? '' : `WHERE ${terms.join(' AND ')}`, parameters };
  }

  set(changes: object): Condition {
    const entries = this.#entries(changes);
    if (entries.length === 0) throw new TypeError(`No changes for ${this.rowName}.`);
    return {
      sql: `SET ${entries.map(([column]) => `${quoted(column.name)} = ?`).join(', ')}`,
      parameters: entries.map(([column, value]) => this.#write(column, value)),
    };
  }

  write(property: string, value: unknown): SqlValue {
    return this.#write(this.column(property), value);
  }

  #entries(partial: object): readonly (readonly [RowColumn, unknown])[] {
    return Object.entries(partial).map(([property, value]: [string, unknown]) => {
      if (value === undefined) throw new TypeError(`${this.rowName}.${property} is undefined.`);
      return [this.column(property), value];
    });
  }

  #write(column: RowColumn, value: unknown): SqlValue {
    try {
      return column.codec.to(value);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'refused';
      throw new TypeError(`${this.rowName}.${column.property}: ${reason}`, { cause: error });
    }
  }
}
