import { type AsyncResource } from 'node:async_hooks';
import { runMarked } from '../../domain/unit-of-work-mark';
import {
  CommitFailed,
  CommitOutcomeUnknown,
  StatementFailed,
  StoreUnavailable,
  UnitOfWorkTimedOut,
} from './errors';
import { type Dialect, type Executor, type Transaction } from './queryable';
import { type WriterSession } from './session';
import { type Timer } from './timer';
import { UnitTransaction } from './transaction';

/** Called once, synchronously, after COMMIT and before any unit of the batch is answered. For wake-ups; must not throw. */
export type AfterCommit = () => void;

/** Runs once per batch, before COMMIT, with what the batch's units gave to `atCommit`, in their order. */
export type FinishBatch = (tx: Executor, items: readonly unknown[]) => Promise<AfterCommit | undefined>;

/** One unit of work on its way. */
export interface Unit {
  readonly work: (tx: Transaction) => Promise<unknown>;
  /** The caller's async context: what it stored there is seen by the work, and not by the neighbours. */
  readonly context: AsyncResource;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** How often it was run in vain. */
  tries: number;
  /** Whether it must have a transaction to itself, because a batch with it has failed. */
  alone: boolean;
}

export interface GroupCommitOptions {
  readonly dialect: Dialect;
  readonly session: WriterSession;
  readonly finish: FinishBatch | undefined;
  readonly timer: Timer;
  readonly unitTimeoutMs: number;
  /** Told when a callback after a commit threw, which must not undo or hide the commit. */
  readonly onCallbackFailure: (error: unknown) => void;
  /** Told of failures that concern the database as a whole. */
  readonly onFailure: (failure: StatementFailed) => void;
  /** Told of each commit and how many units of work it made durable. */
  readonly onCommit: (units: number) => void;
}

const triesMax = 5;
/** After a unit has failed among others, so many batches keep their units apart by savepoints, or until one waits alone. */
const guardedBatches = 32;

interface Completed {
  readonly kind: 'done';
  readonly unit: Unit;
  readonly value: unknown;
  readonly items: readonly unknown[];
}

interface Failed {
  readonly kind: 'failed';
  readonly unit: Unit;
  readonly error: unknown;
  readonly fault: StatementFailed | undefined;
}

type Ending = Completed | Failed;

interface Ran {
  readonly endings: readonly Ending[];
  /** Did not run yet, and have to. */
  readonly left: readonly Unit[];
  /** Set when nothing of the batch may be kept. */
  readonly failed?: Failed;
}

/**
 * Runs a batch of units of work in one transaction with one COMMIT. Nobody is answered, well or badly, before the
 * COMMIT on which the answer rests. (A refusal rests on it too: a unit may have been refused because of what a
 * neighbour had just written.)
 *
 * A neighbour's failure touches nobody: when a unit fails, all is rolled back and the batch runs again, each unit in a
 * savepoint of its own. That comes second, and for some time after a failure first, because savepoints are the most
 * expensive part: without them SQLite writes three times as many batches a second, and Postgres saves a round trip for
 * each unit.
 */
export class GroupCommit {
  #guardedLeft = 0;

  constructor(private readonly options: GroupCommitOptions) {}

  /** Answers with the units that have to run again, in their order, ahead of all others. */
  async run(batch: readonly Unit[]): Promise<readonly Unit[]> {
    const guarded = batch.length > 1 && this.#guardedLeft > 0;
    // Nobody else waits: whatever came in a crowd is over, and the next crowd is another one.
    this.#guardedLeft = guarded ? this.#guardedLeft - 1 : 0;
    const { session } = this.options;
    try {
      await session.begin(guarded);
    } catch (error) {
      return this.#couldNotBegin(batch, error);
    }
    try {
      const { endings, left, failed } = await (guarded ? this.#runGuarded(batch) : this.#runUnits(batch));
      if (failed) {
        await session.rollback();
        return await this.#afterFailure(batch, failed);
      }
      const afterCommit = await this.#finish(endings);
      return await this.#commit(endings, left, afterCommit);
    } catch (error) {
      await session.rollback();
      return this.#rolledBack(batch, error);
    }
  }

  /** Runs units until one fails; then nothing of what they did may be kept. */
  async #runUnits(batch: readonly Unit[]): Promise<Ran> {
    const endings: Ending[] = [];
    for (const unit of batch) {
      const ending = await this.#runUnit(unit);
      if (ending.kind === 'failed') {
        const { fault } = ending;
        if (fault?.scope === 'connection' || fault?.scope === 'storage') throw fault;
        return { endings: [], left: [], failed: ending };
      }
      endings.push(ending);
    }
    return { endings, left: [] };
  }

  async #afterFailure(batch: readonly Unit[], { unit, error, fault }: Failed): Promise<readonly Unit[]> {
    if (batch.length > 1) {
      this.#guardedLeft = guardedBatches;
      if (!(error instanceof UnitOfWorkTimedOut)) return this.run(batch);
      // Its answer rests on nobody, and nobody waits for it twice.
      unit.reject(error);
      return this.run(batch.filter(each => each !== unit));
    }
    if (fault?.scope === 'conflict' && unit.tries + 1 < triesMax) {
      unit.tries += 1;
      unit.alone = true;
      return [unit];
    }
    unit.reject(error);
    return [];
  }

  /** Runs units until one has to give way to another transaction; that one and the rest are left for the next round. */
  async #runGuarded(batch: readonly Unit[]): Promise<Ran> {
    const endings: Ending[] = [];
    for (const [index, unit] of batch.entries()) {
      const ending = await this.#runUnit(unit);
      if (ending.kind === 'done') {
        await this.options.session.keep();
      } else {
        const { fault } = ending;
        if (fault?.scope === 'connection' || fault?.scope === 'storage') throw fault;
        await this.options.session.undo();
        if (fault?.scope === 'conflict' && unit.tries + 1 < triesMax) {
          unit.tries += 1;
          unit.alone = true;
          return { endings, left: batch.slice(index) };
        }
      }
      endings.push(ending);
    }
    return { endings, left: [] };
  }

  async #runUnit(unit: Unit): Promise<Ending> {
    const tx = new UnitTransaction(this.options.dialect, this.options.session);
    try {
      const value = await this.#beforeTimeout(() =>
        unit.context.runInAsyncScope(() => runMarked(async () => unit.work(tx))),
      );
      const { items, fault } = await tx.end();
      return fault === undefined
        ? { kind: 'done', unit, value, items }
        : { kind: 'failed', unit, error: fault, fault };
    } catch (error) {
      const { fault } = await tx.end();
      return { kind: 'failed', unit, error, fault };
    }
  }

  #beforeTimeout<T>(work: () => Promise<T>): Promise<T> {
    const { timer, unitTimeoutMs } = this.options;
    return new Promise((resolve, reject) => {
      const cancel = timer.after(unitTimeoutMs, () => reject(new UnitOfWorkTimedOut(unitTimeoutMs)));
      work().then(resolve, reject).finally(cancel);
    });
  }

  async #finish(endings: readonly Ending[]): Promise<AfterCommit | undefined> {
    const { finish, dialect, session } = this.options;
    const items = endings.flatMap(ending => (ending.kind === 'done' ? ending.items : []));
    if (finish === undefined || items.length === 0) return undefined;
    const tx = new UnitTransaction(dialect, session);
    try {
      const afterCommit = await this.#beforeTimeout(() => runMarked(async () => finish(tx, items)));
      const { fault } = await tx.end();
      if (fault !== undefined) throw fault;
      return afterCommit;
    } catch (error) {
      const { fault } = await tx.end();
      throw fault ?? error;
    }
  }

  async #commit(
    endings: readonly Ending[],
    left: readonly Unit[],
    afterCommit: AfterCommit | undefined,
  ): Promise<readonly Unit[]> {
    const { session, onCommit, onFailure, onCallbackFailure } = this.options;
    try {
      await session.commit();
    } catch (error) {
      if (!(error instanceof StatementFailed) || !session.commitInDoubt(error)) throw error;
      await session.rollback();
      onFailure(error);
      for (const { unit } of endings) unit.reject(new CommitOutcomeUnknown(error));
      return left;
    }
    onCommit(endings.filter(ending => ending.kind === 'done').length);
    try {
      afterCommit?.();
    } catch (error) {
      onCallbackFailure(error);
    }
    for (const ending of endings) {
      if (ending.kind === 'done') ending.unit.resolve(ending.value);
      else ending.unit.reject(ending.error);
    }
    return left;
  }

  #couldNotBegin(batch: readonly Unit[], error: unknown): readonly Unit[] {
    if (error instanceof StatementFailed) this.options.onFailure(error);
    const reason = error instanceof StatementFailed ? error.code : 'it did not open a transaction';
    for (const unit of batch) unit.reject(new StoreUnavailable(reason, error));
    return [];
  }

  /**
   * Nothing of the batch is stored. What gave way or lost its connection runs again, alone; so does a batch of which
   * somebody's item or row broke the end, so that only the culprit fails.
   */
  #rolledBack(batch: readonly Unit[], error: unknown): readonly Unit[] {
    const scope = error instanceof StatementFailed ? error.scope : 'statement';
    if (error instanceof StatementFailed) this.options.onFailure(error);
    const transient = scope === 'conflict' || scope === 'connection';
    const again: Unit[] = [];
    for (const unit of batch) {
      unit.tries += 1;
      if (unit.tries < triesMax && (transient || (scope === 'statement' && batch.length > 1))) {
        unit.alone = true;
        again.push(unit);
      } else {
        unit.reject(new CommitFailed(error));
      }
    }
    return again;
  }
}
