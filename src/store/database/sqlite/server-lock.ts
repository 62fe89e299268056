import Database from 'better-sqlite3';
import { describeDriverError } from '../driver-error';
import { DatabaseInUse } from '../errors';

/**
 * Keeps a second server off the same file: an exclusive transaction, held for as long as the process lives, on a
 * small file next to the database. The lock belongs to the process in the operating system, so `kill -9` frees it;
 * the file itself stays, since removing it would race with the next server. Throws DatabaseInUse.
 */
export function takeServerLock(file: string): { release(): void } {
  const connection = new Database(`${file}.server-lock`, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (describeDriverError(error).code === 'SQLITE_BUSY') throw new DatabaseInUse(file);
    throw error;
  }
  return { release: () => connection.close() };
}
