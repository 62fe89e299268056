/** Something to do later. Stored, so that it is still due after a restart. */
export interface Timer {
  readonly id: string;
  readonly kind: string;
  readonly dueAtMs: number;
  readonly payload: unknown;
}

/** Timers in the order of their due times; those due at the same time in the order of their ids. */
export class TimerQueue {
  #timers: Timer[] = [];

  add(timer: Timer): void {
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#timers[middle];
      if (other !== undefined && isBefore(other, timer)) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
  }

  remove(id: string): void {
    const index = this.#timers.findIndex(timer => timer.id === id);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  next(): Timer | undefined {
    return this.#timers[0];
  }

  /** Takes the next timer out when it is due at that time. */
  takeDue(timeMs: number): Timer | undefined {
    const next = this.#timers[0];
    return next !== undefined && next.dueAtMs <= timeMs ? this.#timers.shift() : undefined;
  }

  all(): readonly Timer[] {
    return [...this.#timers];
  }

  clear(): void {
    this.#timers = [];
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.dueAtMs === b.dueAtMs ? Number(a.id) < Number(b.id) : a.dueAtMs < b.dueAtMs;
}
