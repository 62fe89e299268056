import { type JournalEvent } from '../domain/event';
import { type Queryable } from '../store/database/queryable';
import { isWanted, lastPosition, readEvents, type Wanted } from '../store/events';
import { type Wake } from './wake';

/** Events kept of each application that somebody listens to: some 1 MB. Who is further behind reads the database. */
const KEPT_EVENTS = 1_000;
/** A net under lost wake-ups, in milliseconds. */
const POLL_MS = 5_000;

export interface Range extends Wanted {
  readonly applicationId: string;
  readonly after: bigint;
  readonly limit: number;
}

export interface Found {
  readonly events: readonly JournalEvent[];
  /** Everything up to this position was looked at: go on behind it. */
  readonly upTo: bigint;
}

/** The newest part of one application's journal: all events behind `from`, up to `to`. */
interface Recent {
  from: bigint;
  to: bigint;
  events: readonly JournalEvent[];
  /** What the wake had counted when the part was last read on; the reading of it, while that is under way. */
  generation: number;
  reading: Promise<void> | undefined;
  listeners: number;
  readonly poll: NodeJS.Timeout;
}

/**
 * The journal for any number of listeners: after a wake-up its new events are read once, and each listener picks its
 * own from memory. What is here is all that there is between `from` and `to`, since positions commit in their order.
 */
export class RecentEvents {
  readonly #recent = new Map<string, Recent>();

  constructor(
    private readonly reader: Queryable,
    private readonly wake: Wake,
  ) {}

  /** To be called before `read`, by each listener. Returns what ends it; with the last one the memory goes. */
  attach(applicationId: string): () => void {
    const recent = this.#of(applicationId);
    recent.listeners += 1;
    let attached = true;
    return () => {
      if (!attached) return;
      attached = false;
      recent.listeners -= 1;
      if (recent.listeners > 0) return;
      clearInterval(recent.poll);
      this.#recent.delete(applicationId);
    };
  }

  /** In the order of the journal, and all that was committed before the call as far as this node was told of it. */
  async read({ applicationId, after, limit, ...wanted }: Range): Promise<Found> {
    const recent = this.#of(applicationId);
    await this.#catchUp(applicationId, recent);
    const { from, to, events } = recent;
    if (after < from) return this.#fromDatabase({ applicationId, after, limit, ...wanted }, to);
    const found: JournalEvent[] = [];
    // Of the last to - after positions at the most.
    const behind = after >= to ? [] : events.slice(-Number(to - after));
    for (const event of behind) {
      if (event.position <= after || !isWanted(event, wanted)) continue;
      found.push(event);
      if (found.length === limit) return { events: found, upTo: event.position };
    }
    return { events: found, upTo: to > after ? to : after };
  }

  async #fromDatabase({ applicationId, after, limit, ...wanted }: Range, to: bigint): Promise<Found> {
    const events = await readEvents(this.reader, applicationId, { after, limit, ...wanted });
    const last = events.at(-1);
    if (last && events.length === limit) return { events, upTo: last.position };
    return { events, upTo: last && last.position > to ? last.position : to };
  }

  #of(applicationId: string): Recent {
    const known = this.#recent.get(applicationId);
    if (known) return known;
    const poll = setInterval(() => void this.#poll(applicationId), POLL_MS).unref();
    const fresh: Recent = {
      ...{ from: -1n, to: -1n, events: [], generation: -1, reading: undefined, listeners: 0 },
      poll,
    };
    this.#recent.set(applicationId, fresh);
    return fresh;
  }

  /** A reading that began before the last wake-up may lack what that told of: then another one is waited for. */
  async #catchUp(applicationId: string, recent: Recent): Promise<void> {
    const needed = this.wake.generation(applicationId);
    while (recent.generation < needed) {
      recent.reading ??= this.#readOn(applicationId, recent).finally(() => (recent.reading = undefined));
      await recent.reading;
    }
  }

  async #readOn(applicationId: string, recent: Recent): Promise<void> {
    const generation = this.wake.generation(applicationId);
    if (recent.from < 0n) recent.from = recent.to = await lastPosition(this.reader, applicationId);
    for (;;) {
      const range = { after: recent.to, limit: KEPT_EVENTS };
      const events = await readEvents(this.reader, applicationId, range);
      const kept = [...recent.events, ...events].slice(-KEPT_EVENTS);
      recent.to = events.at(-1)?.position ?? recent.to;
      recent.from = kept[0] ? kept[0].position - 1n : recent.to;
      recent.events = kept;
      if (events.length < KEPT_EVENTS) break;
    }
    recent.generation = generation;
  }

  async #poll(applicationId: string): Promise<void> {
    const known = this.#recent.get(applicationId)?.to ?? -1n;
    const end = await lastPosition(this.reader, applicationId).catch(() => known);
    if (end > known) this.wake.wake(applicationId);
  }
}
