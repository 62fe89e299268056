import { type SqlValue } from './queryable';

/** Both ways between a domain value and what the database holds. Throws a TypeError without the value in it. */
export interface Codec {
  to(value: unknown): SqlValue;
  from(stored: unknown): unknown;
}

/**
 * How one column is stored. The same object is the option of TypeORM's `@Column` and, together with a name, the
 * column of a migration, so the two cannot disagree: `{ name: 'amount', ...moneyColumn() }`.
 */
export interface StoredColumn<Nullable extends boolean = boolean> {
  readonly type: 'text' | 'integer' | 'bigint';
  readonly nullable: Nullable; // TypeORM's word in rows
  readonly isNullable: Nullable; // and in migrations
  readonly transformer: Codec;
}

export interface ColumnChoice {
  /** @default false */
  readonly nullable?: boolean;
}

/** An id: not empty, compared byte by byte. */
export function idColumn(): StoredColumn<false>;
export function idColumn(choice: ColumnChoice): StoredColumn;
export function idColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('text', choice, { to: value => nonEmpty(text(value)), from: text });
}

export function textColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('text', choice, { to: text, from: text });
}

/**
 * Minor units of money, a bigint of any size, kept as decimal text: SQLite would round beyond 2^53 on the way out.
 * In SQL it can be compared for equality; sums and limits need a cast.
 */
export function moneyColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('text', choice, { to: value => bigint(value).toString(), from: readInteger });
}

/** A Date as RFC 3339 text in UTC with milliseconds: its order as text is its order in time. */
export function instantColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('text', choice, { to: writeInstant, from: readInstant });
}

/** Any JSON value as text. In a nullable column, null is SQL's NULL; in any other it is the JSON text `null`. */
export function jsonColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('text', choice, { to: writeJson, from: value => JSON.parse(text(value)) as unknown });
}

/** A boolean as 0 or 1. */
export function flagColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('integer', choice, { to: writeFlag, from: readFlag });
}

/** A whole number of 32 bits, which is what Postgres' `integer` holds: versions, counts, exponents. */
export function integerColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('integer', choice, { to: int32, from: int32 });
}

/** A position in a sequence: a bigint of 64 bits, exact and ordered as a number on both databases. */
export function bigSequenceColumn(): StoredColumn<false>;
export function bigSequenceColumn(choice: ColumnChoice): StoredColumn;
export function bigSequenceColumn(choice: ColumnChoice = {}): StoredColumn {
  return stored('bigint', choice, {
    to: value => int64(bigint(value)),
    from: value => int64(readBigint(value)),
  });
}

function stored(type: StoredColumn['type'], choice: ColumnChoice, codec: Codec): StoredColumn {
  const nullable = choice.nullable === true;
  const transformer: Codec = nullable
    ? {
        to: value => (value === null ? null : codec.to(value)),
        from: value => (value === null ? null : codec.from(value)),
      }
    : codec;
  return { type, nullable, isNullable: nullable, transformer };
}

function refuse(expected: string): never {
  throw new TypeError(`The column takes ${expected} and got something else.`);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : refuse('text');
}

function nonEmpty(value: string): string {
  return value === '' ? refuse('an id that is not empty') : value;
}

function bigint(value: unknown): bigint {
  return typeof value === 'bigint' ? value : refuse('a bigint');
}

function readInteger(value: unknown): bigint {
  const digits = text(value);
  return /^(0|-?[1-9]\d*)$/.test(digits) ? BigInt(digits) : refuse('an integer as text');
}

function readBigint(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? BigInt(value)
    : refuse('an exact integer');
}

function int64(value: bigint): bigint {
  return BigInt.asIntN(64, value) === value ? value : refuse('an integer of 64 bits');
}

function int32(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || (value | 0) !== value)
    refuse('an integer of 32 bits');
  return value | 0; // and no -0
}

function writeFlag(value: unknown): number {
  return typeof value === 'boolean' ? Number(value) : refuse('a boolean');
}

function readFlag(value: unknown): boolean {
  return value === 0 || value === 1 ? value === 1 : refuse('0 or 1');
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function writeInstant(value: unknown): string {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return refuse('a valid Date');
  const written = value.toISOString();
  return instant.test(written) ? written : refuse('a Date between the years 0 and 9999');
}

function readInstant(value: unknown): Date {
  const written = text(value);
  const read = new Date(written);
  return instant.test(written) && !Number.isNaN(read.getTime()) ? read : refuse('an instant in RFC 3339');
}

function writeJson(value: unknown): string {
  const written = JSON.stringify(value) as string | undefined; // undefined for undefined and functions
  return written ?? refuse('a JSON value');
}
