import { type DataSource } from 'typeorm';
import { type DatabaseOptions } from './database-options';
import { NestedUnitOfWork } from './errors';
import { insideUnitOfWork } from '../../domain/unit-of-work-mark';
import { GroupCommit } from './group-commit';
import { Health, type HealthState } from './health';
import { openPostgres } from './postgres/open';
import { type Dialect, type Queryable, type Transaction } from './queryable';
import { type Engine } from './session';
import { openSqlite } from './sqlite/open';
import { systemTimer } from './timer';
import { WriteQueue } from './write-queue';

export interface Database {
  readonly dialect: Dialect;
  /** TypeORM's own connection: for migrations and for comparing schemas, never for rows. */
  readonly dataSource: DataSource;
  /**
   * Runs `work` in a transaction and resolves when its effects are durable. Units of work run one after the other, in
   * the order of the calls; many share a COMMIT and none sees another's failure. `work` may run more than once (after
   * a deadlock, say), so it must change nothing outside the transaction, and it must wait for nothing outside it.
   *
   * Rejects with what `work` threw, or with one of `errors.ts`. All of them mean that nothing is stored, except
   * CommitOutcomeUnknown.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Sees what is committed and nothing else, and cannot write. */
  readonly reader: Queryable;
  /**
   * Runs `work` on one state of everything that is committed, however long it takes and whatever is written meanwhile.
   * For checks that compare tables; it keeps the database from tidying up what it reads, so not for requests.
   */
  snapshot<T>(work: (from: Queryable) => Promise<T>): Promise<T>;
  /** `ok`, or why writing is not possible at present; the server is not ready then. */
  healthy(): HealthState;
  /** For metrics. */
  figures(): { readonly waiting: number; readonly commits: number; readonly committedUnits: number };
  /** Runs `work` with no unit of work under way here and no other process doing the same (migrations). */
  exclusively<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T>;
  /** Takes on nothing more, settles what it has taken on, and disconnects. */
  close(): Promise<void>;
}

/**
 * Opens the database and creates an SQLite file that is not there. Throws DurabilityTooWeak, DatabaseInUse, or
 * whatever kept it from connecting.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return databaseOn(await openEngine(options), options);
}

/** The database over connections that are open already; tests put a failing one underneath. */
export function databaseOn(engine: Engine, options: Omit<DatabaseOptions, 'url'>): Database {
  return new OpenDatabase(engine, options);
}

function openEngine(options: DatabaseOptions): Promise<Engine> {
  if (options.url.startsWith('sqlite:')) return openSqlite(options);
  if (/^postgres(ql)?:\/\//.test(options.url)) return openPostgres(options);
  throw new TypeError('The database URL must begin with sqlite: or postgres://.');
}

class OpenDatabase implements Database {
  readonly dialect: Dialect;
  readonly dataSource: DataSource;
  readonly reader: Queryable;
  readonly #engine: Engine;
  readonly #queue: WriteQueue;
  readonly #health: Health;
  #commits = 0;
  #committedUnits = 0;
  #closing: Promise<void> | undefined;

  constructor(engine: Engine, options: Omit<DatabaseOptions, 'url'>) {
    this.#engine = engine;
    this.dialect = engine.dialect;
    this.dataSource = engine.dataSource;
    this.reader = engine.reader;
    const timer = options.timer ?? systemTimer;
    this.#health = new Health({
      timer,
      probeIntervalMs: options.probeIntervalMs ?? 5_000,
      probe: () => this.#queue.between(() => engine.session.probe()),
    });
    const groupCommit = new GroupCommit({
      dialect: engine.dialect,
      session: engine.session,
      finish: options.finish,
      timer,
      unitTimeoutMs: options.unitTimeoutMs ?? 10_000,
      onCallbackFailure: options.onCallbackFailure ?? warn,
      onFailure: failure => this.#health.failed(failure),
      onCommit: units => this.#committed(units),
    });
    this.#queue = new WriteQueue({
      groupCommit,
      batchUnitsMax: options.batchUnitsMax ?? 64,
      waitingUnitsMax: options.waitingUnitsMax ?? 10_000,
      refusal: () => this.#health.refusal(),
    });
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#queue.write(work);
  }

  snapshot<T>(work: (from: Queryable) => Promise<T>): Promise<T> {
    return this.#engine.snapshot(work);
  }

  healthy(): HealthState {
    return this.#health.state();
  }

  figures(): { readonly waiting: number; readonly commits: number; readonly committedUnits: number } {
    return { waiting: this.#queue.waiting, commits: this.#commits, committedUnits: this.#committedUnits };
  }

  exclusively<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    return this.#queue.between(() => this.#engine.exclusively(() => work(this.dataSource)));
  }

  close(): Promise<void> {
    if (insideUnitOfWork()) throw new NestedUnitOfWork('Closing the database');
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#health.close();
    await this.#queue.close();
    await this.#engine.close();
  }

  #committed(units: number): void {
    this.#commits += 1;
    this.#committedUnits += units;
    this.#health.succeeded();
  }
}

function warn(error: unknown): void {
  process.emitWarning(
    `A callback after a commit failed: ${error instanceof Error ? error.message : 'unknown'}`,
  );
}
