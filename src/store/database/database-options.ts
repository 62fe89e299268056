import { type MigrationInterface } from 'typeorm';
import { type FinishBatch } from './group-commit';
import { type Timer } from './timer';

export interface DatabaseOptions {
  /** `sqlite:./data/paygraph.sqlite`, `sqlite::memory:` (thrown away on closing) or `postgres://...`. */
  readonly url: string;
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly finish?: FinishBatch;
  /** Told when the callback that `finish` gave threw; the commit stands. @default a warning of the process */
  readonly onCallbackFailure?: (error: unknown) => void;
  /**
   * `server` (the default) is refused on an SQLite file that another server holds; `tool` is for the command line,
   * which may read and write beside a server.
   */
  readonly role?: 'server' | 'tool';
  /** @default 64: also as many as Postgres keeps track of cheaply (PGPROC_MAX_CACHED_SUBXIDS). */
  readonly batchUnitsMax?: number;
  /** @default 10_000; more are refused with WriteQueueFull. */
  readonly waitingUnitsMax?: number;
  /** How long one unit of work may take, since all others wait for it. @default 10_000 */
  readonly unitTimeoutMs?: number;
  /** How often to try whether writing is possible again. @default 5_000 */
  readonly probeIntervalMs?: number;
  readonly timer?: Timer;
  /** Postgres only: accept `fsync = off` and `synchronous_commit = off`. Never outside tests. */
  readonly acceptWeakDurability?: boolean;
}
