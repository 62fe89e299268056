import { type JournalEvent } from '../domain/event';
import { type Queryable } from '../store/database/queryable';
import { lastPosition, readEvents, type EventFilter } from '../store/events';
import { type Wake } from './wake';

/** Rows per read: what a listener that lags behind holds in memory at the most. */
const BATCH_EVENTS = 100;
/** A net under lost wake-ups. */
const POLL_MS = 5_000;

export interface EventSource {
  readonly reader: Queryable;
  readonly wake: Wake;
  /** For metrics: hears of each event that a listener is given after it has caught up with the journal. */
  readonly onTold?: (event: JournalEvent) => void;
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
  const stop = new AbortController();
  const events = follow(source, listening, stop.signal);
  return {
    next: () => events.next(),
    return: () => {
      stop.abort();
      return events.return(undefined);
    },
    throw: (error: unknown) => {
      stop.abort();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  { reader, wake, onTold }: EventSource,
  { applicationId, after, filter, playerId }: Listening,
  stop: AbortSignal,
): AsyncGenerator<JournalEvent, undefined> {
  let position = after === 'now' ? await lastPosition(reader, applicationId) : after;
  let caughtUp = after === 'now';
  while (!stop.aborted) {
    // Listen before reading: what commits in between is not missed.
    const woken = waitFor(wake, applicationId, stop);
    // How far the journal goes, so that a filter which lets nothing through does not make us read it again and again.
    const end = await lastPosition(reader, applicationId);
    const query = { after: position, limit: BATCH_EVENTS, filter, ...(playerId !== null && { playerId }) };
    const events = await readEvents(reader, applicationId, query);
    for (const event of events) {
      if (isAborted(stop)) break;
      position = event.position;
      if (caughtUp) onTold?.(event);
      yield event;
    }
    if (events.length < BATCH_EVENTS && end > position) position = end;
    if (events.length > 0) woken.cancel();
    else {
      caughtUp = true;
      await woken.promise;
    }
  }
  return undefined;
}

/** The signal's state may change while a generator is suspended; read through a function so that nobody assumes not. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

interface Woken {
  readonly promise: Promise<void>;
  cancel(): void;
}

function waitFor(wake: Wake, applicationId: string, stop: AbortSignal): Woken {
  let finish: () => void = () => undefined;
  const promise = new Promise<void>(resolve => {
    const forget = wake.once(applicationId, () => finish());
    const timer = setTimeout(() => finish(), POLL_MS);
    const stopped = (): void => finish();
    stop.addEventListener('abort', stopped, { once: true });
    finish = () => {
      forget();
      clearTimeout(timer);
      stop.removeEventListener('abort', stopped);
      resolve();
    };
    if (stop.aborted) finish();
  });
  return { promise, cancel: () => finish() };
}
