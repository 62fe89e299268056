import { type Client } from 'pg';
import { DurabilityTooWeak } from '../errors';

/** Throws DurabilityTooWeak when this connection would acknowledge commits that are not on the disk. */
export async function checkDurability(client: Client): Promise<void> {
  const { rows } = await client.query<{ fsync: string; synchronous_commit: string }>(
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit",
  );
  const problems: string[] = [];
  if (rows[0]?.fsync !== 'on') problems.push('fsync is off: set fsync = on in postgresql.conf.');
  if (rows[0]?.synchronous_commit === 'off') {
    problems.push('synchronous_commit is off for this database or role: set it to on.');
  }
  if (problems.length > 0) throw new DurabilityTooWeak(problems);
}
