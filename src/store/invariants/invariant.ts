import { type InvariantId, type Violation } from '../../domain/invariants';
import { type Queryable } from '../database/queryable';

/** Finds what breaks one or several invariants in one state of the database. Reads only, in steps that fit in memory. */
export type Check = (from: Queryable) => AsyncIterable<Violation>;

/** A check that is one statement: each row that it finds is a violation. The first column names the row. */
export function statement(
  invariant: InvariantId,
  what: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Check {
  return async function* (from) {
    for (const row of await from.query<Readonly<Record<string, unknown>>>(sql, parameters)) {
      const [first, ...rest] = Object.values(row).map(String);
      yield { invariant, rows: [first ?? ''], what: rest.length > 0 ? `${what} (${rest.join(', ')})` : what };
    }
  };
}
