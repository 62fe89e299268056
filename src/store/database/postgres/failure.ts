import { DatabaseError } from 'pg';
import { describeDriverError } from '../driver-error';
import { type FailureScope, StatementFailed, type Violation } from '../errors';

const violations: Readonly<Record<string, Violation>> = {
  '23505': 'unique',
  '23503': 'foreignKey',
  '23502': 'notNull',
  '23514': 'check',
};

const conflicts: ReadonlySet<string> = new Set(['40001', '40P01']); // serialization failure, deadlock
// disk full, I/O error, read-only (we are connected to a standby), data or index corrupted
const storage: ReadonlySet<string> = new Set(['53100', '58030', '25006', 'XX001', 'XX002']);
const busy: ReadonlySet<string> = new Set(['55P03', '57014']); // lock_timeout, statement_timeout
// connection exceptions, the server is going or coming, an idle transaction was cut off
const lost = /^(08|57P0|25P03|25P04|53300)/;

/** What is not an answer of the server is a lost connection: only then is it not known what the server has done. */
export function postgresFailure(error: unknown, sql: string): StatementFailed {
  if (error instanceof StatementFailed) return error;
  if (error instanceof DatabaseError && error.code !== undefined) {
    return new StatementFailed(scopeOf(error.code), error.code, textOf(error), violations[error.code], sql);
  }
  const { code = 'CONNECTION' } = describeDriverError(error);
  return new StatementFailed('connection', code, 'the connection to Postgres was lost', undefined, sql);
}

function scopeOf(code: string): FailureScope {
  if (conflicts.has(code)) return 'conflict';
  if (storage.has(code)) return 'storage';
  if (busy.has(code)) return 'busy';
  return lost.test(code) ? 'connection' : 'statement';
}

/** Messages about data (class 22) quote the value; it may be anybody's. */
function textOf(error: DatabaseError): string {
  return error.code?.startsWith('22') === true ? 'a value was not accepted' : error.message;
}
