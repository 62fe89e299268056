import { type EmulatorClock } from './clock';
import { type Collection, type Documents } from './documents';
import { type Timer, TimerQueue } from './timer-queue';

/** A synchronous handler runs in one transaction with the removal of its timer; an asynchronous one may run again after a crash. */
export type TimerHandler = (payload: unknown) => void | Promise<void>;

interface Sleeper {
  readonly dueAtMs: number;
  readonly wake: () => void;
}

// Node's timers overflow beyond this and fire at once.
const longestWaitMs = 2 ** 31 - 1;

/** Fires stored timers in the order of their due times, by itself as time passes or all at once when the clock is moved. */
export class Scheduler {
  readonly #clock: EmulatorClock;
  readonly #documents: Documents;
  readonly #stored: Collection<Timer>;
  readonly #meta: Collection<number>;
  readonly #warn: (text: string) => void;
  readonly #fires: 'byItself' | 'whenTold';
  readonly #handlers = new Map<string, TimerHandler>();
  readonly #queue = new TimerQueue();
  readonly #running = new Set<Promise<void>>();
  readonly #sleepers = new Set<Sleeper>();
  readonly #backListeners: ((toMs: number) => void)[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #state: 'stopped' | 'running' | 'moving' = 'stopped';
  #moves: Promise<unknown> = Promise.resolve();

  /** `whenTold`: what is due waits for the next move of the clock. */
  constructor(
    clock: EmulatorClock,
    documents: Documents,
    warn: (text: string) => void,
    fires: 'byItself' | 'whenTold' = 'byItself',
  ) {
    this.#warn = warn;
    this.#fires = fires;
    this.#clock = clock;
    this.#documents = documents;
    this.#stored = documents.collection('timers');
    this.#meta = documents.collection('meta');
  }

  handle(kind: string, handler: TimerHandler): void {
    this.#handlers.set(kind, handler);
  }

  /** Calls back before the clock is set back, for what counts in steps of time and must not lose its place. */
  beforeGoingBack(listener: (toMs: number) => void): void {
    this.#backListeners.push(listener);
  }

  /** Call after every handler is known: loads the stored timers and fires those that are due. */
  start(): void {
    for (const [, timer] of this.#stored.entries()) this.#queue.add(timer);
    this.#state = 'running';
    this.#arm();
  }

  schedule(kind: string, payload: unknown, delayMs: number): string {
    const number = (this.#meta.get('timers') ?? 0) + 1;
    const timer: Timer = { id: String(number), kind, dueAtMs: this.#clock.nowMs() + delayMs, payload };
    this.#documents.transaction(() => {
      this.#meta.put('timers', number);
      this.#stored.put(timer.id, timer);
    });
    this.#queue.add(timer);
    this.#arm();
    return timer.id;
  }

  cancel(id: string): void {
    this.#queue.remove(id);
    this.#stored.delete(id);
  }

  /** Waits on the emulator's clock, or until `signal`. Not stored: for answers that are late, not for things that must happen. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise(resolve => {
      const sleeper: Sleeper = { dueAtMs: this.#clock.nowMs() + delayMs, wake: resolve };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        resolve();
      });
      this.#arm();
    });
  }

  pending(): readonly Timer[] {
    return this.#queue.all();
  }

  /** Fires everything that is due now and waits for it, and for what it makes due in turn. */
  runDue(): Promise<number> {
    return this.#move(() => this.#clock.nowMs());
  }

  /** Moves the clock; each timer on the way fires at its own due time, in order. Returns how many fired. */
  moveTo(target: Date): Promise<number> {
    return this.#move(() => target.getTime());
  }

  advance(byMs: number): Promise<number> {
    return this.#move(() => this.#clock.nowMs() + byMs);
  }

  /** Forgets what waits, and lets late answers go. */
  clear(): void {
    this.#queue.clear();
    for (const [id] of this.#stored.entries()) this.#stored.delete(id);
    this.#wakeAll();
  }

  async close(): Promise<void> {
    this.#state = 'stopped';
    clearTimeout(this.#alarm);
    this.#wakeAll();
    await Promise.allSettled([...this.#running]);
  }

  #move(target: () => number): Promise<number> {
    const move = this.#moves.then(() => (this.#isOpen() ? this.#moveNow(target) : 0));
    this.#moves = move.catch(() => undefined);
    return move;
  }

  async #moveNow(target: () => number): Promise<number> {
    this.#state = 'moving';
    // What still runs may make more due; only then is it known what "now" covers.
    await Promise.allSettled([...this.#running]);
    const targetMs = target();
    const startedAtMs = this.#clock.nowMs();
    if (targetMs < startedAtMs) for (const listener of this.#backListeners) listener(targetMs);
    const wallAtStartMs = this.#clock.systemNowMs();
    let fired = 0;
    for (;;) {
      const due = this.#isOpen() ? this.#queue.takeDue(targetMs) : undefined;
      if (due === undefined) break;
      this.#clock.freezeAt(Math.max(due.dueAtMs, Math.min(startedAtMs, targetMs)));
      await this.#fire(due);
      fired += 1;
    }
    if (!this.#isOpen()) return fired;
    this.#clock.runFrom(targetMs + (this.#clock.systemNowMs() - wallAtStartMs));
    this.#meta.put('clockOffsetMs', this.#clock.offsetMs);
    this.#state = 'running';
    this.#wakeDue();
    this.#arm();
    return fired;
  }

  #isOpen(): boolean {
    return this.#state !== 'stopped';
  }

  #arm(): void {
    if (this.#state !== 'running' || this.#fires === 'whenTold') return;
    clearTimeout(this.#alarm);
    let dueAtMs = this.#queue.next()?.dueAtMs ?? Infinity;
    for (const sleeper of this.#sleepers) dueAtMs = Math.min(dueAtMs, sleeper.dueAtMs);
    if (dueAtMs === Infinity) return;
    const waitMs = Math.min(Math.max(dueAtMs - this.#clock.nowMs(), 0), longestWaitMs);
    this.#alarm = setTimeout(() => this.#ring(), waitMs);
  }

  #ring(): void {
    if (this.#state !== 'running') return;
    const nowMs = this.#clock.nowMs();
    for (let due = this.#queue.takeDue(nowMs); due !== undefined; due = this.#queue.takeDue(nowMs)) {
      void this.#fire(due);
    }
    this.#wakeDue();
    this.#arm();
  }

  #fire(timer: Timer): Promise<void> {
    const running = this.#run(timer).catch((error: unknown) => {
      this.#warn(`emulator timer ${timer.kind} failed: ${String(error)}`);
    });
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  async #run(timer: Timer): Promise<void> {
    // The transaction that scheduled it may have been rolled back.
    if (this.#stored.get(timer.id) === undefined) return;
    const handler = this.#handlers.get(timer.kind);
    const pending = this.#documents.transaction(() => {
      const result = handler?.(timer.payload);
      if (!(result instanceof Promise)) this.#stored.delete(timer.id);
      return result;
    });
    if (!(pending instanceof Promise)) return;
    await pending;
    if (this.#isOpen()) this.#stored.delete(timer.id);
  }

  #wakeDue(): void {
    const nowMs = this.#clock.nowMs();
    for (const sleeper of [...this.#sleepers].filter(one => one.dueAtMs <= nowMs)) {
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
  }

  #wakeAll(): void {
    for (const sleeper of this.#sleepers) sleeper.wake();
    this.#sleepers.clear();
  }
}
