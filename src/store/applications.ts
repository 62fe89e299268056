import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { ApplicationRow } from './rows/application.row';

export const applications = table(ApplicationRow);

/** Makes sure that the application is there; one that is keeps its name. */
export async function ensureApplication(
  tx: Executor,
  { id, name, now }: { readonly id: string; readonly name: string; readonly now: Date },
): Promise<void> {
  await applications.insertIfAbsent(tx, { id, name, createdAt: now, eventPosition: 0n, eventHash: '' });
}

export async function applicationIds(from: Queryable): Promise<readonly string[]> {
  const rows = await applications.find(from, {}, { orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}
