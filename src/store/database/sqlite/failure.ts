import { describeDriverError } from '../driver-error';
import { type FailureScope, StatementFailed, type Violation } from '../errors';

const violations: Readonly<Record<string, Violation>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_ROWID: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_CONSTRAINT_NOTNULL: 'notNull',
  SQLITE_CONSTRAINT_CHECK: 'check',
};

const storageCodes = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB)/;
const busyCodes = /^SQLITE_(BUSY|LOCKED)/;

/**
 * What has no code is a refusal before the database was asked: of parameters, or of the kind of statement.
 * `transactionLost` says that SQLite has rolled back the whole transaction by itself, as it may after a full disk, an
 * I/O error or a lack of memory: then the neighbours' work is gone as well.
 */
export function sqliteFailure(error: unknown, sql: string, transactionLost: boolean): StatementFailed {
  const { code = 'MISUSE', text } = describeDriverError(error);
  return new StatementFailed(scopeOf(code, transactionLost), code, text, violations[code], sql);
}

function scopeOf(code: string, transactionLost: boolean): FailureScope {
  if (storageCodes.test(code)) return 'storage';
  if (transactionLost) return 'connection';
  return busyCodes.test(code) ? 'busy' : 'statement';
}
