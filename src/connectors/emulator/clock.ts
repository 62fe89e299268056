import { type Clock } from '../../domain/clock';

/** Runs like the system's time plus an offset, and can be frozen while timers are fired one after the other. */
export class EmulatorClock implements Clock {
  readonly #system: Clock;
  #offsetMs: number;
  #frozenAtMs: number | undefined;

  constructor(system: Clock, offsetMs = 0) {
    this.#system = system;
    this.#offsetMs = offsetMs;
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  nowMs(): number {
    return this.#frozenAtMs ?? this.#system.now().getTime() + this.#offsetMs;
  }

  /** The time on the wall, which no advance moves: what a signed Date header is compared with. */
  systemNowMs(): number {
    return this.#system.now().getTime();
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  freezeAt(timeMs: number): void {
    this.#frozenAtMs = timeMs;
  }

  runFrom(timeMs: number): void {
    this.#frozenAtMs = undefined;
    this.#offsetMs = timeMs - this.#system.now().getTime();
  }
}
