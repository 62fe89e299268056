import { type SqlValue } from './database/queryable';

/** A part of a WHERE clause, with column names as in the database. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export function condition(sql: string, ...parameters: readonly SqlValue[]): Condition {
  return { sql, parameters };
}

/** All of them; the ones that are undefined were not asked for. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition {
  const present = conditions.filter(each => each !== undefined);
  return {
    sql: present.map(({ sql }) => sql).join(' AND '),
    parameters: present.flatMap(({ parameters }) => parameters),
  };
}

/** The column holds one of the values; nothing does when there are none. */
export function among(column: string, values: readonly string[]): Condition {
  const [last] = values.slice(-1);
  if (last === undefined) return condition('1 = 0');
  // Padded to a power of two, so that a few prepared statements serve any number of values.
  const length = 2 ** Math.ceil(Math.log2(values.length));
  const padded = [...values, ...Array<string>(length - values.length).fill(last)];
  return condition(`${column} IN (${padded.map(() => '?').join(', ')})`, ...padded);
}
