import { MIGRATIONS } from '../../migrations/all';
import { type TheirEntry } from '../../src/services/compare-books';
import { verify } from '../../src/services/verify';
import { verifyBooks } from '../../src/services/verify-books';
import { openDatabase, type Database } from '../../src/store/database/database';
import { ENTITIES } from '../../src/store/entities';

/** What breaks an invariant of the books, one line each; an empty list when all hold. */
export async function broken(database: Pick<Database, 'snapshot'>): Promise<readonly string[]> {
  const { violations } = await verify(database);
  return violations.map(({ invariant, rows, what }) => `${invariant} ${rows.join(' ')}: ${what}`);
}

/** The same for the database of a server that runs in another process, with the providers' books. */
export async function brokenAt(url: string, theirs: readonly TheirEntry[]): Promise<readonly string[]> {
  const database = await openDatabase({ url, entities: ENTITIES, migrations: MIGRATIONS, role: 'tool' });
  try {
    const books = (await verifyBooks(database, theirs)).map(({ what }) => `I23: ${what}`);
    return [...(await broken(database)), ...books];
  } finally {
    await database.close();
  }
}
