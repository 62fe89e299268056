import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type DocumentChange, type DocumentSink } from './documents';

interface SqliteStatement {
  run(...values: readonly (string | number)[]): unknown;
  all(): unknown[];
}

interface SqliteDatabase {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): SqliteStatement;
  close(): unknown;
}

interface DocumentRow {
  readonly collection: string;
  readonly key: string;
  readonly text: string;
}

/** Opens (and creates) `{folder}/{name}.sqlite`. Every commit is on the disk when it returns: an emulator may be killed too. */
export function openSqliteSink(folder: string, name: string): DocumentSink {
  mkdirSync(folder, { recursive: true });
  const database = open(join(folder, `${name}.sqlite`));
  const put = database.prepare(
    'INSERT INTO document (collection, key, text) VALUES (?, ?, ?) ON CONFLICT (collection, key) DO UPDATE SET text = excluded.text',
  );
  const remove = database.prepare('DELETE FROM document WHERE collection = ? AND key = ?');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const select = database.prepare('SELECT collection, key, text FROM document ORDER BY position');

  const write = ({ collection, key, text }: DocumentChange): unknown =>
    text === undefined ? remove.run(collection, key) : put.run(collection, key, text);
  return {
    load: () => select.all() as DocumentRow[],
    commit: changes => {
      begin.run();
      try {
        changes.forEach(write);
        commit.run();
      } catch (error) {
        rollback.run();
        throw error;
      }
    },
    close: () => void database.close(),
  };
}

function open(file: string): SqliteDatabase {
  // better-sqlite3 ships no types; the interfaces above are what we use of it.
  const Sqlite = createRequire(__filename)('better-sqlite3') as new (file: string) => SqliteDatabase;
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    `CREATE TABLE IF NOT EXISTS document (
       position INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
       UNIQUE (collection, key))`,
  );
  return database;
}
