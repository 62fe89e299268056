import { type JournalEvent } from '../domain/event';
import { type Queryable } from '../store/database/queryable';
import { lastPosition, type EventFilter } from '../store/events';
import { RecentEvents } from './recent-events';
import { type Wake } from './wake';

/** Rows per read: what a listener that lags behind holds in memory at the most. */
const BATCH_EVENTS = 100;

export interface EventSource {
  readonly reader: Queryable;
  readonly wake: Wake;
  readonly recent: RecentEvents;
  /** For metrics: hears of each event that a listener is given after it has caught up with the journal. */
  readonly onTold?: (event: JournalEvent) => void;
}

/** One for all listeners of a process. */
export function eventSource({ reader, wake, onTold }: Omit<EventSource, 'recent'>): EventSource {
  return { reader, wake, recent: new RecentEvents(reader, wake), ...(onTold && { onTold }) };
}

/** Position of the application's last committed event. */
export function endOfJournal({ reader }: EventSource, applicationId: string): Promise<bigint> {
  return lastPosition(reader, applicationId);
}

export interface Listening {
  readonly applicationId: string;
  /** The last position that the listener has handled, or `now` for only what is to come. */
  readonly after: bigint | 'now';
  readonly filter: EventFilter;
  /** Set for a player's token: only events of its player. */
  readonly playerId: string | null;
}

/**
 * Every event after a position, then each new one as it commits: none missed, none repeated, in the journal's order.
 * Pulls: nothing is read before the consumer asks, so a slow listener costs a cursor and no queue. `return()` ends it
 * at once, also while it waits (a plain async generator would hang there).
 */
export function tail(source: EventSource, listening: Listening): AsyncIterableIterator<JournalEvent> {
  const stop = new Stop();
  const events = follow(source, listening, stop);
  return {
    next: () => events.next(),
    return: () => {
      stop.stop();
      return events.return(undefined);
    },
    throw: (error: unknown) => {
      stop.stop();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  source: EventSource,
  { applicationId, after, filter, playerId }: Listening,
  stop: Stop,
): AsyncGenerator<JournalEvent, undefined> {
  const { wake, recent, onTold } = source;
  const detach = recent.attach(applicationId);
  try {
    let position = after === 'now' ? await endOfJournal(source, applicationId) : after;
    let caughtUp = after === 'now';
    while (!stop.hasStopped()) {
      // Listen before reading: what commits in between is not missed.
      const woken = waitFor(wake, applicationId, stop);
      const range = { applicationId, after: position, limit: BATCH_EVENTS, filter, playerId };
      const { events, upTo } = await recent.read(range);
      for (const event of events) {
        if (stop.hasStopped()) break;
        if (caughtUp) onTold?.(event);
        yield event;
      }
      // Also behind what the filter did not let through, so that it is not looked at again.
      position = upTo;
      if (events.length > 0) woken.cancel();
      else {
        caughtUp = true;
        await woken.promise;
      }
    }
    return undefined;
  } finally {
    detach();
  }
}

/** What ends a listener; a fraction of an AbortController, of which there would be one for each. */
class Stop {
  #hasStopped = false;
  /** Called when it stops, by whatever waits just now. */
  onStop: () => void = () => undefined;

  /** Not a getter: it changes while a generator is suspended, and nobody may assume that it does not. */
  hasStopped(): boolean {
    return this.#hasStopped;
  }

  stop(): void {
    this.#hasStopped = true;
    this.onStop();
  }
}

interface Woken {
  readonly promise: Promise<void>;
  cancel(): void;
}

function waitFor(wake: Wake, applicationId: string, stop: Stop): Woken {
  let finish: () => void = () => undefined;
  const promise = new Promise<void>(resolve => {
    const forget = wake.once(applicationId, () => finish());
    finish = () => {
      forget();
      resolve();
    };
    stop.onStop = finish;
    if (stop.hasStopped()) finish();
  });
  return { promise, cancel: () => finish() };
}
