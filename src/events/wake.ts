import { type Executor } from '../store/database/queryable';

/** The Postgres channel on which nodes wake each other; the payload is the application's id. */
export const WAKE_CHANNEL = 'paygraph_events';

/**
 * A signal without data: "there is something new in this application's journal". Whoever hears it reads on from its own
 * cursor, so that a lost or doubled signal costs nothing but time.
 */
export class Wake {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #generations = new Map<string, number>();
  #generationOfAll = 0;

  /** Calls back once, at the next wake-up of the application. Returns what takes the call back. */
  once(applicationId: string, callback: () => void): () => void {
    const callbacks = this.#waiting.get(applicationId) ?? new Set();
    this.#waiting.set(applicationId, callbacks.add(callback));
    return () => callbacks.delete(callback);
  }

  /** Grows with each wake-up of the application: nothing that was told of has changed while it is the same. */
  generation(applicationId: string): number {
    return this.#generationOfAll + (this.#generations.get(applicationId) ?? 0);
  }

  wake(applicationId: string): void {
    this.#generations.set(applicationId, (this.#generations.get(applicationId) ?? 0) + 1);
    const callbacks = this.#waiting.get(applicationId);
    this.#waiting.delete(applicationId);
    for (const callback of callbacks ?? []) callback();
  }

  /** Everything may have changed: the connection over which other nodes tell was lost for a while. */
  wakeAll(): void {
    this.#generationOfAll += 1;
    for (const applicationId of [...this.#waiting.keys()]) this.wake(applicationId);
  }

  /** Tells the other nodes, as part of the transaction: they hear it when, and only when, it commits. */
  async announce(tx: Executor, applicationId: string): Promise<void> {
    if (tx.dialect === 'postgres') await tx.query('SELECT pg_notify(?, ?)', [WAKE_CHANNEL, applicationId]);
  }
}
