import { ManualClock } from '../domain/clock';

interface Sleeper {
  readonly dueAtMs: number;
  readonly wake: () => void;
}

/** The time of a run. It passes only when told, and whoever sleeps wakes at its own time. */
export class Timeline {
  readonly clock = new ManualClock(new Date('2026-03-01T12:00:00.000Z'));
  #sleepers: Sleeper[] = [];

  nowMs(): number {
    return this.clock.now().getTime();
  }

  sleep(delayMs: number): Promise<void> {
    if (delayMs <= 0) return Promise.resolve();
    return new Promise(wake => {
      const dueAtMs = this.nowMs() + delayMs;
      const later = this.#sleepers.findIndex(each => each.dueAtMs > dueAtMs);
      this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, { dueAtMs, wake });
    });
  }

  /** How long until somebody wakes; undefined when nobody sleeps. */
  nextInMs(): number | undefined {
    const next = this.#sleepers[0];
    return next && Math.max(0, next.dueAtMs - this.nowMs());
  }

  /** Moves on, at most to the next sleeper, who wakes. */
  advance(byMs: number): void {
    this.clock.advance(Math.min(byMs, this.nextInMs() ?? byMs));
    const nowMs = this.nowMs();
    for (let next = this.#sleepers[0]; next && next.dueAtMs <= nowMs; next = this.#sleepers[0]) {
      this.#sleepers.shift();
      next.wake();
    }
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(resolve => setImmediate(resolve));
}
