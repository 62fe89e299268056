/** Which of the database's promises broke, when it was a constraint. */
export type Violation = 'unique' | 'foreignKey' | 'notNull' | 'check';

/**
 * How far a failure reaches. `statement`: this unit of work. `busy`: this unit of work, and it may be tried again.
 * `conflict`: it was picked to give way to another transaction, run it again. `connection`: the transaction is gone.
 * `storage`: the database cannot write (disk full, failed fsync, standby); writing stops until a probe succeeds.
 */
export type FailureScope = 'statement' | 'busy' | 'conflict' | 'connection' | 'storage';

/**
 * The database refused a statement. Carries no parameter and no value of a row, since those may be anybody's data;
 * the drivers' own errors do carry them and are therefore not kept as the cause.
 */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';

  constructor(
    readonly scope: FailureScope,
    /** SQLite's extended code or the SQLSTATE. */
    readonly code: string,
    text: string,
    readonly violation?: Violation,
    readonly sql?: string,
  ) {
    super(`${code}: ${text}`);
  }
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof StatementFailed && error.violation === 'unique';
}

/** The unit of work was not committed, for certain: nothing of it is stored. */
export class CommitFailed extends Error {
  override readonly name = 'CommitFailed';
  constructor(cause: unknown) {
    super('The batch of this unit of work could not be committed; nothing of it is stored.', { cause });
  }
}

/**
 * Nobody knows whether the unit of work is stored: the connection broke while COMMIT was under way, or the disk
 * failed under it. Read the intent by its id before doing anything about it; never send it to a provider unread.
 */
export class CommitOutcomeUnknown extends Error {
  override readonly name = 'CommitOutcomeUnknown';
  constructor(cause: unknown) {
    super('The database broke while it was committing; whether this unit of work is stored is not known.', {
      cause,
    });
  }
}

/** No connection, or another process held the database for too long. Nothing was written; it may be tried again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(reason: string, cause?: unknown) {
    super(`The database cannot be written at the moment (${reason}); nothing was stored.`, { cause });
  }
}

/** The database had a failing disk, so nothing is written until a probe succeeds. Nothing was stored. */
export class StoreReadOnly extends Error {
  override readonly name = 'StoreReadOnly';
  constructor(reason: string) {
    super(`The database is read-only (${reason}); nothing was stored. A probe tries to write again.`);
  }
}

/** More units of work wait than may; nothing was stored. */
export class WriteQueueFull extends Error {
  override readonly name = 'WriteQueueFull';
  constructor(waiting: number) {
    super(`${waiting} units of work are waiting to be written; this one was not taken on.`);
  }
}

export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
  constructor() {
    super('The database is closed; nothing was stored.');
  }
}

/** A unit of work was begun inside another one, or the database was told to close by one. A bug in the caller. */
export class NestedUnitOfWork extends Error {
  override readonly name = 'NestedUnitOfWork';
  constructor(what: string) {
    super(`${what} inside a unit of work: it would wait for itself. Use the transaction at hand.`);
  }
}

/** A transaction was used after its unit of work had ended: some promise was not awaited. A bug in the caller. */
export class UnitOfWorkEnded extends Error {
  override readonly name = 'UnitOfWorkEnded';
  constructor() {
    super('This unit of work has ended; its transaction cannot be used any more. Is an await missing?');
  }
}

/** A unit of work did not end in time and was undone; everybody else waits for it, so it must only talk to us. */
export class UnitOfWorkTimedOut extends Error {
  override readonly name = 'UnitOfWorkTimedOut';
  constructor(timeoutMs: number) {
    super(`A unit of work did not end within ${timeoutMs} ms and was undone.`);
  }
}

/** The database would acknowledge what it can lose. The server does not start on it. */
export class DurabilityTooWeak extends Error {
  override readonly name = 'DurabilityTooWeak';
  constructor(readonly problems: readonly string[]) {
    super(`The database could lose acknowledged payments: ${problems.join(' ')}`);
  }
}

/** Another server runs on the same SQLite file. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';
  constructor(file: string) {
    super(`Another server is running on ${file}. One SQLite file serves one server; use Postgres for many.`);
  }
}
