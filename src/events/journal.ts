import { type NewEvent } from '../domain/event';
import { type Executor } from '../store/database/queryable';
import { appendEvents } from '../store/events';
import { type Wake } from './wake';

/**
 * The journal's part of a commit: the events that the batch's units of work told are numbered in one serialized step
 * per application and written with the changes they tell of. A reader never sees a position before all smaller ones.
 * The wake-up goes out after the commit, and on Postgres with it to the other nodes.
 */
export function journal(
  wake: Wake,
): (tx: Executor, items: readonly unknown[]) => Promise<(() => void) | undefined> {
  return async (tx, items) => {
    const events = items.filter(isNewEvent);
    if (events.length === 0) return undefined;
    const last = await appendEvents(tx, events);
    for (const applicationId of last.keys()) await wake.announce(tx, applicationId);
    return () => {
      for (const applicationId of last.keys()) wake.wake(applicationId);
    };
  };
}

/** Units of work hand over events and nothing else; anything else is a bug and must not vanish. */
function isNewEvent(item: unknown): item is NewEvent {
  if (typeof item === 'object' && item !== null && 'applicationId' in item && 'body' in item) return true;
  throw new TypeError('Something that is no event was handed to the journal.');
}
