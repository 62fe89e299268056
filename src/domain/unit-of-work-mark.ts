import { AsyncLocalStorage } from 'node:async_hooks';

interface Mark {
  open: boolean;
}

const marks = new AsyncLocalStorage<Mark>();

/**
 * Runs `work` as a unit of work: whatever it calls, at any depth, sees `insideUnitOfWork()`. The mark is closed when
 * `work` ends, so a timer that it left behind is no longer inside.
 */
export async function runMarked<T>(work: () => Promise<T>): Promise<T> {
  const mark: Mark = { open: true };
  try {
    return await marks.run(mark, work);
  } finally {
    mark.open = false;
  }
}

/**
 * Whether the caller runs inside an open unit of work. Whoever waits for the outside world (the HTTP client) or for
 * the queue of units of work must refuse then: a provider's call inside a transaction is rolled back in our books and
 * not in theirs, and it would hold up every other write.
 */
export function insideUnitOfWork(): boolean {
  return marks.getStore()?.open === true;
}
