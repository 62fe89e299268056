import { type StatementFailed } from '../errors';
import { type StatementResult, type WriterSession } from '../session';
import { type SqliteConnection } from './connection';

/** The writing connection. Its transactions are BEGIN IMMEDIATE, so that a busy database is met before any work. */
export class SqliteSession implements WriterSession {
  constructor(private readonly connection: SqliteConnection) {}

  async begin(guarded: boolean): Promise<void> {
    this.connection.run('BEGIN IMMEDIATE');
    if (guarded) this.connection.run('SAVEPOINT unit');
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    return this.connection.run(sql, parameters);
  }

  async keep(): Promise<void> {
    this.connection.run('RELEASE unit');
    this.connection.run('SAVEPOINT unit');
  }

  async undo(): Promise<void> {
    this.connection.run('ROLLBACK TO unit');
  }

  async commit(): Promise<void> {
    this.connection.run('COMMIT');
  }

  async rollback(): Promise<void> {
    if (this.connection.raw.inTransaction) this.connection.run('ROLLBACK');
  }

  /**
   * After an I/O error the WAL may hold the commit, complete, and a restart would find it there. (After a full disk
   * it cannot: the frame that commits is the last one, and it did not fit.)
   */
  commitInDoubt(failure: StatementFailed): boolean {
    return failure.code.startsWith('SQLITE_IOERR');
  }

  /**
   * Takes up 64 KiB and gives it back, and changes the header, in one commit. That overwrites in the WAL what a
   * failed commit may have left there.
   */
  async probe(): Promise<void> {
    const { raw } = this.connection;
    const version = Number(raw.pragma('user_version', { simple: true }));
    try {
      raw.exec('BEGIN IMMEDIATE');
      raw.exec('CREATE TABLE store_probe (filler BLOB)');
      raw.exec('INSERT INTO store_probe VALUES (zeroblob(65536))');
      raw.exec('DROP TABLE store_probe');
      raw.pragma(`user_version = ${version === 1 ? 2 : 1}`);
      raw.exec('COMMIT');
    } finally {
      if (raw.inTransaction) raw.exec('ROLLBACK');
    }
  }
}
