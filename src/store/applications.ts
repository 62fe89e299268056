import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { ApplicationRow } from './rows/application.row';

export const applications = table(ApplicationRow);

/** Makes sure that the application is there; one that is keeps its name. */
export async function ensureApplication(
  tx: Executor,
  { id, name, now }: { readonly id: string; readonly name: string; readonly now: Date },
): Promise<void> {
  await insertApplication(tx, { id, name, now });
}

/** False when there is one with this id; nothing is stored then. */
export function insertApplication(
  tx: Executor,
  { id, name, now }: { readonly id: string; readonly name: string; readonly now: Date },
): Promise<boolean> {
  return applications.insertIfAbsent(tx, { id, name, createdAt: now, eventPosition: 0n, eventHash: '' });
}

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** In the order of their ids. */
export function listApplications(from: Queryable): Promise<readonly Application[]> {
  return applications.find(from, {}, { orderBy: { id: 'asc' } });
}

export async function applicationExists(from: Queryable, id: string): Promise<boolean> {
  return (await applications.findOne(from, { id })) !== undefined;
}
