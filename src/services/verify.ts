import { type InvariantId, type Violation } from '../domain/invariants';
import { type Database } from '../store/database/database';
import { CHECKS } from '../store/invariants/checks';

export interface Verdict {
  /** What breaks an invariant: the first of each kind, in the order in which they were found. */
  readonly violations: readonly Violation[];
  /** All of them, also those that are not listed. */
  readonly counts: Readonly<Partial<Record<InvariantId, number>>>;
}

export interface VerifyOptions {
  /** Violations of one invariant that are listed; the rest is counted. */
  readonly listed?: number;
  readonly onProgress?: (check: string) => void;
}

/**
 * Checks the books of all applications on one state of the database, beside a server that may be running. Reads only:
 * what is wrong is for a person to decide on.
 */
export async function verify(
  database: Pick<Database, 'snapshot'>,
  { listed = 20, onProgress }: VerifyOptions = {},
): Promise<Verdict> {
  const violations: Violation[] = [];
  const counts: Partial<Record<InvariantId, number>> = {};
  await database.snapshot(async from => {
    for (const [name, checks] of Object.entries(CHECKS)) {
      onProgress?.(name);
      for (const check of checks) {
        for await (const violation of check(from)) {
          const count = (counts[violation.invariant] ?? 0) + 1;
          counts[violation.invariant] = count;
          if (count <= listed) violations.push(violation);
        }
      }
    }
  });
  return { violations, counts };
}
