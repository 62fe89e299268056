import { type Clock } from '../domain/clock';

interface Closable {
  close(): Promise<void>;
}

/**
 * Connections that are given out no more, closed once no call can be using them: each call has a deadline, and none of
 * them began later than now.
 */
export class LeavingConnections {
  readonly #clock: Clock;
  readonly #callMs: number;
  #leaving: readonly { readonly connection: Closable; readonly closeAt: Date }[] = [];

  constructor(clock: Clock, callMs: number) {
    this.#clock = clock;
    this.#callMs = callMs;
  }

  add(connection: Closable): void {
    const closeAt = new Date(this.#clock.now().getTime() + this.#callMs);
    this.#leaving = [...this.#leaving, { connection, closeAt }];
  }

  async closeOver(): Promise<void> {
    const now = this.#clock.now();
    const over = this.#leaving.filter(({ closeAt }) => closeAt <= now);
    this.#leaving = this.#leaving.filter(({ closeAt }) => closeAt > now);
    for (const { connection } of over) await connection.close();
  }

  /** At once; calls that run are cut. */
  async closeAll(): Promise<void> {
    const all = this.#leaving;
    this.#leaving = [];
    for (const { connection } of all) await connection.close();
  }
}
