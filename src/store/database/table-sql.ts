import { type RowColumn, type RowShape } from './row-columns';
import { type SqlValue } from './queryable';

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Texts are few, since their parts are constants in the code; the bound is for what nobody has foreseen. */
const textsMax = 200;

/** Quotes a name of ours. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Writes the SQL for one kind of row. Names come from the row's columns alone; values are always parameters. A text is
 * made once: the same string finds its prepared statement without being read again.
 */
export class TableSql {
  readonly table: string;
  /** All columns, quoted, in the order of the row. */
  readonly columnList: string;
  readonly #byProperty: ReadonlyMap<string, RowColumn>;
  readonly #texts = new Map<string, string>();

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
    for (const property of Object.keys(row)) this.column(property);
    const given = row as Readonly<Record<string, unknown>>;
    return this.shape.columns.map(column => this.#write(column, given[column.property] ?? null));
  }

  insert(rows: number, rest: string): string {
    return this.#once(`insert ${rows}${rest}`, () => {
      const row = `(${this.shape.columns.map(() => '?').join(', ')})`;
      return `INSERT INTO ${this.table} (${this.columnList}) VALUES ${Array<string>(rows).fill(row).join(', ')}${rest}`;
    });
  }

  select(rest: string): string {
    return this.#once(
      `select ${rest}`,
      () => `SELECT ${this.columnList} FROM ${this.table}${rest === '' ? '' : ` ${rest}`}`,
    );
  }

  update(where: object, changes: object): Condition {
    const entries = this.#entries(changes);
    if (entries.length === 0) throw new TypeError(`No changes for ${this.rowName}.`);
    const condition = this.where(where, false);
    const sql = this.#once(`update ${Object.keys(changes).join()} ${condition.sql}`, () => {
      const set = entries.map(([column]) => `${quoted(column.name)} = ?`).join(', ');
      return `UPDATE ${this.table} SET ${set} ${condition.sql}`;
    });
    const written = entries.map(([column, value]) => this.#write(column, value));
    return { sql, parameters: [...written, ...condition.parameters] };
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

  write(property: string, value: unknown): SqlValue {
    return this.#write(this.column(property), value);
  }

  #entries(partial: object): readonly (readonly [RowColumn, unknown])[] {
    return Object.entries(partial).map(([property, value]: [string, unknown]) => {
      if (value === undefined) throw new TypeError(`${this.rowName}.${property} is undefined.`);
      return [this.column(property), value];
    });
  }

  #once(name: string, make: () => string): string {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (this.#texts.size < textsMax) this.#texts.set(name, made);
    return made;
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
