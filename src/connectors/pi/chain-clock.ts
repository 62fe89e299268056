import { type Clock } from '../../domain/clock';

/** Longer than any pause between two payouts of a busy wallet; short enough that a stepped clock is noticed. */
export const TIME_KEPT_MS = 60_000;

/** What time it is on the chain, by the Date headers of Horizon. Our own clock only measures how long ago that was. */
export class ChainClock {
  readonly #clock: Clock;
  #seen: { readonly chainMs: number; readonly oursMs: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a Date header; what is none is ignored. */
  observe(date: string | undefined): void {
    const chainMs = date === undefined ? NaN : Date.parse(date);
    if (Number.isNaN(chainMs) || chainMs <= 0) return;
    this.#seen = { chainMs, oursMs: this.#clock.now().getTime() };
  }

  /** Whole seconds since 1970; undefined when nothing was seen lately, or our clock was set back since. */
  now(): bigint | undefined {
    if (!this.#seen) return undefined;
    const ageMs = this.#clock.now().getTime() - this.#seen.oursMs;
    if (ageMs < 0 || ageMs > TIME_KEPT_MS) return undefined;
    return BigInt(Math.floor((this.#seen.chainMs + ageMs) / 1000));
  }
}
