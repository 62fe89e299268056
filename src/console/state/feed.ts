import { backoffMs } from '../../client/backoff';
import { AskFailed, failureOf, type Asker } from '../api/ask';
import { followChanges, LogChanged, type Change } from '../api/follow-changes';
import { AnchorDocument, FirstEventDocument } from '../generated/operations';

export type FeedState =
  | { readonly phase: 'connecting' | 'live' }
  /** `retryAt`: when it tries again by itself, in milliseconds of the clock. */
  | { readonly phase: 'lost'; readonly cause: string; readonly retryAt: number }
  /** The key is not accepted: no later try can mend that. */
  | { readonly phase: 'refused'; readonly failure: AskFailed };

/** Kept for the activity view. */
const REMEMBERED = 200;
/** A connection that held so long was a good one: after it the first try comes soon again. */
const STEADY_MS = 10_000;
/** Only while the log is empty: there is no place in it yet to follow it from. */
const EMPTY_POLL_MS = 1_000;

/**
 * The event log as it grows, over lost connections and restarts of the server, each event once and in order. Lists that
 * are read after `placed` and the feed together miss nothing: the feed's place in the log was taken before.
 */
export class Feed {
  #state: FeedState = { phase: 'connecting' };
  #recent: readonly Change[] = [];
  #after: string | null = null;
  #hurry: () => void = () => undefined;
  readonly #watchers = new Set<() => void>();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #resets = new Set<() => void>();
  readonly #recoveries = new Set<() => void>();
  readonly #stop = new AbortController();
  readonly #asker: Asker;
  readonly #key: string;
  #placing = deferred();

  constructor(asker: Asker, key: string) {
    this.#asker = asker;
    this.#key = key;
  }

  /** Resolves once the feed has its place in the log: what is read from then on and the feed together miss nothing. */
  readonly placed = (): Promise<void> => this.#placing.promise;

  /** For useSyncExternalStore. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
  readonly state = (): FeedState => this.#state;
  /** The last events, newest first. */
  readonly recent = (): readonly Change[] => this.#recent;

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The server's log is another one: whatever was read is worth nothing. */
  onReset(listener: () => void): () => void {
    this.#resets.add(listener);
    return () => this.#resets.delete(listener);
  }

  /** Live again after a loss: what could not be read meanwhile can be now. */
  onRecovery(listener: () => void): () => void {
    this.#recoveries.add(listener);
    return () => this.#recoveries.delete(listener);
  }

  /** Tries again now instead of later. */
  readonly hurry = (): void => this.#hurry();

  stop(): void {
    this.#stop.abort();
    this.#hurry();
  }

  /** Runs until it is stopped or refused. */
  async run(): Promise<void> {
    const { signal } = this.#stop;
    let failures = 0;
    let aliveSince = Infinity;
    const alive = (): void => {
      aliveSince = Math.min(aliveSince, Date.now());
      this.#show({ phase: 'live' });
    };
    while (!signal.aborted) {
      const cause = await this.#follow(alive).catch((error: unknown) => failureOf(error));
      if (isAborted(signal)) return;
      if (cause instanceof AskFailed && cause.kind === 'wrong-key') {
        this.#show({ phase: 'refused', failure: cause });
        return;
      }
      failures = Date.now() - aliveSince > STEADY_MS ? 1 : failures + 1;
      aliveSince = Infinity;
      const waitMs = backoffMs(failures);
      const text = cause instanceof AskFailed ? cause.message : cause;
      this.#show({ phase: 'lost', cause: text, retryAt: Date.now() + waitMs });
      await this.#pause(waitMs);
    }
  }

  async #follow(alive: () => void): Promise<string> {
    const { signal } = this.#stop;
    this.#after ??= await this.#place(alive);
    if (this.#after === null) return 'stopped';
    this.#placing.resolve();
    try {
      return await followChanges({
        key: this.#key,
        after: this.#after,
        onConnected: alive,
        onChange: change => this.#tell(change),
        signal,
      });
    } catch (error) {
      if (!(error instanceof LogChanged)) throw error;
      this.#after = null;
      this.#recent = [];
      this.#placing = deferred();
      this.#resets.forEach(reset => reset());
      return 'the server has another database';
    }
  }

  /** The newest place in the log that the newest payment or payout knows; of an empty log, its first event once it is there. */
  async #place(alive: () => void): Promise<string | null> {
    const { payments, payouts } = await this.#asker.ask(AnchorDocument, {});
    const events = [...payments.nodes, ...payouts.nodes].flatMap(({ events: { nodes } }) => nodes);
    const newest = events.sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))[0];
    if (newest) return newest.cursor;
    while (!isAborted(this.#stop.signal)) {
      const { events: first } = await this.#asker.ask(FirstEventDocument, {});
      alive();
      this.#placing.resolve();
      const [event] = first.nodes;
      if (event) {
        this.#tell(event);
        return event.cursor;
      }
      await this.#pause(EMPTY_POLL_MS);
    }
    return null;
  }

  #tell(change: Change): void {
    this.#after = change.cursor;
    this.#recent = [change, ...this.#recent].slice(0, REMEMBERED);
    this.#listeners.forEach(listener => listener(change));
    this.#watchers.forEach(watcher => watcher());
  }

  #show(state: FeedState): void {
    if (state.phase === 'live' && this.#state.phase === 'live') return;
    const wasLost = this.#state.phase === 'lost';
    this.#state = state;
    this.#watchers.forEach(watcher => watcher());
    if (wasLost && state.phase === 'live') this.#recoveries.forEach(recover => recover());
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function deferred(): Deferred {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(done => (resolve = done));
  return { promise, resolve };
}

/** The signal may change during an await; read through a function so that nobody assumes not. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
