import { DurabilityTooWeak } from '../errors';
import { type RawConnection } from './connection';

/** How long to wait for another process (the command line beside the server). The server stands still meanwhile. */
export const busyTimeoutMs = 2_000;

/**
 * A commit is on the disk when it is acknowledged (synchronous=FULL; TypeORM's `enableWAL` leaves NORMAL, which loses
 * the last commits with the power). The WAL starts over after 1000 pages and is cut back when a long reader has let
 * it grow.
 */
export function applyPragmas(raw: RawConnection, durable: boolean): void {
  raw.pragma(`busy_timeout = ${busyTimeoutMs}`);
  raw.pragma('journal_mode = WAL');
  raw.pragma(`synchronous = ${durable ? 'FULL' : 'OFF'}`);
  raw.pragma('foreign_keys = ON');
  // Only what savepoints need to be undone; nothing that has to last.
  raw.pragma('temp_store = MEMORY');
  raw.pragma('wal_autocheckpoint = 1000');
  raw.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
  // macOS acknowledges an fsync that is still in the drive's cache; elsewhere this changes nothing.
  raw.pragma('fullfsync = ON');
  raw.pragma('checkpoint_fullfsync = ON');
}

/** Throws DurabilityTooWeak unless the connection keeps what it acknowledges. */
export function checkDurability(raw: RawConnection): void {
  const journal = raw.pragma('journal_mode', { simple: true });
  const synchronous = Number(raw.pragma('synchronous', { simple: true }));
  const foreignKeys = Number(raw.pragma('foreign_keys', { simple: true }));
  const problems: string[] = [];
  if (journal !== 'wal') {
    problems.push(`journal_mode is ${String(journal)}: put the database on a local disk, which can do WAL.`);
  }
  if (synchronous < 2) problems.push('synchronous is weaker than FULL: remove whatever sets it.');
  if (foreignKeys !== 1) problems.push('foreign_keys is off: use an SQLite that enforces them.');
  if (problems.length > 0) throw new DurabilityTooWeak(problems);
}
