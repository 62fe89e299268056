import { type Timer } from '../../../src/store/database/timer';

/** A timer that fires when the test says so. */
export class ManualTimer implements Timer {
  readonly #waiting = new Map<number, { readonly delayMs: number; readonly task: () => void }>();
  #next = 0;

  after(delayMs: number, task: () => void): () => void {
    const id = this.#next++;
    this.#waiting.set(id, { delayMs, task });
    return () => void this.#waiting.delete(id);
  }

  /** The delays that are waiting at present. */
  get delaysMs(): readonly number[] {
    return [...this.#waiting.values()].map(({ delayMs }) => delayMs);
  }

  /** Fires whatever waits for exactly `delayMs`. */
  fire(delayMs: number): void {
    for (const [id, waiting] of [...this.#waiting]) {
      if (waiting.delayMs !== delayMs) continue;
      this.#waiting.delete(id);
      waiting.task();
    }
  }
}
