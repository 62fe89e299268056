/**
 * Runs rounds of work one after the other: at once when woken, otherwise every `intervalMs`. A round that throws is
 * reported and the next one comes anyway: recovery that runs only once is no recovery.
 */
export class Loop {
  readonly #round: () => Promise<void>;
  readonly #intervalMs: number;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = true;

  constructor(options: {
    readonly round: () => Promise<void>;
    readonly intervalMs: number;
    readonly onError: (error: unknown) => void;
  }) {
    this.#round = options.round;
    this.#intervalMs = options.intervalMs;
    this.#onError = options.onError;
  }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#running = this.#run();
  }

  /** Waits for the round that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      await this.#round().catch(this.#onError);
    } while (this.#wanted());
    this.#running = undefined;
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), this.#intervalMs);
  }

  #wanted(): boolean {
    return this.#again && !this.#stopped;
  }
}

/** Works through items with a bounded number at a time; one that fails is reported and holds up no other. */
export async function eachBounded<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
  onError: (error: unknown, item: T) => void,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item).catch((error: unknown) => onError(error, item));
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
