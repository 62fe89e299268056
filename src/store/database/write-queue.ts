import { AsyncResource } from 'node:async_hooks';
import { insideUnitOfWork } from '../../domain/unit-of-work-mark';
import { CommitOutcomeUnknown, NestedUnitOfWork, StoreClosed, WriteQueueFull } from './errors';
import { type GroupCommit, type Unit } from './group-commit';
import { type Transaction } from './queryable';

export interface WriteQueueOptions {
  readonly groupCommit: GroupCommit;
  readonly batchUnitsMax: number;
  readonly waitingUnitsMax: number;
  /** An error when nothing may be written at present. */
  readonly refusal: () => Error | undefined;
}

type Entry =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'job'; readonly run: () => Promise<void> };

/**
 * First in, first out, for everything that writes. What arrives while a batch is being written forms the next one:
 * no timer, so a lone writer waits for nobody, and many share one fsync.
 */
export class WriteQueue {
  readonly #entries: Entry[] = [];
  /** The queue works in the context it was made in, not in that of whichever request came first. */
  readonly #context = new AsyncResource('WriteQueue');
  #running = false;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(private readonly options: WriteQueueOptions) {}

  get waiting(): number {
    return this.#entries.length;
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#admit();
      const refusal = this.options.refusal();
      if (refusal) throw refusal;
      if (this.waiting >= this.options.waitingUnitsMax) throw new WriteQueueFull(this.waiting);
      const unit: Unit = {
        work,
        context: new AsyncResource('UnitOfWork'),
        resolve: value => resolve(value as T), // the value is what `work` answered with
        reject,
        tries: 0,
        alone: false,
      };
      this.#add({ kind: 'unit', unit });
    });
  }

  /** Runs `job` in its turn with no batch open, whatever the health of the database. */
  between<T>(job: () => Promise<T>): Promise<T> {
    return new Promise<T>(resolve => {
      this.#admit();
      const run = async (): Promise<void> => {
        const running = Promise.resolve().then(job);
        resolve(running);
        await Promise.allSettled([running]);
      };
      this.#add({ kind: 'job', run });
    });
  }

  /** Takes nothing more and resolves when all that was taken on is settled. */
  close(): Promise<void> {
    this.#closed = true;
    if (!this.#running) return Promise.resolve();
    return new Promise(resolve => this.#idle.push(resolve));
  }

  #admit(): void {
    if (insideUnitOfWork()) throw new NestedUnitOfWork('A write');
    if (this.#closed) throw new StoreClosed();
  }

  #add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => this.#context.runInAsyncScope(() => void this.#drain()));
  }

  async #drain(): Promise<void> {
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) {
      await this.#runBatch(batch);
      // Those who were just answered may come back, and sockets get their turn, before the next batch is closed.
      await new Promise(setImmediate);
    }
    this.#running = false;
    for (const idle of this.#idle.splice(0)) idle();
  }

  async #runBatch(batch: readonly Entry[]): Promise<void> {
    const units: Unit[] = [];
    for (const entry of batch) {
      if (entry.kind === 'job') return entry.run();
      units.push(entry.unit);
    }
    const refusal = this.options.refusal();
    if (refusal) {
      for (const unit of units) unit.reject(refusal);
      return;
    }
    try {
      const again = await this.options.groupCommit.run(units);
      this.#entries.unshift(...again.map((unit): Entry => ({ kind: 'unit', unit })));
    } catch (error) {
      // A bug in the batch itself: nobody is left waiting, and nobody is told more than is known.
      for (const unit of units) unit.reject(new CommitOutcomeUnknown(error));
    }
  }

  /** The next batch: one job, one unit that must be alone, or as many units as may share a transaction. */
  #take(): readonly Entry[] {
    let length = 0;
    for (const entry of this.#entries.slice(0, this.options.batchUnitsMax)) {
      const single = entry.kind === 'job' || entry.unit.alone;
      if (single && length > 0) break;
      length += 1;
      if (single) break;
    }
    return this.#entries.splice(0, length);
  }
}
