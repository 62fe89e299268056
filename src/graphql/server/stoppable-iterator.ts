/**
 * Makes an iterator stop at once. `return()` of an async generator that waits for its next value does not come back
 * before the value does, so that each closed socket would leak one waiting listener. Here `return()` ends a pending
 * `next()`, calls `onStop` once, tells the source to return as well, and waits for none of it.
 */
export function stoppable<Value>(
  source: AsyncIterator<Value>,
  onStop: () => void,
): AsyncIterableIterator<Value, undefined> {
  const end: IteratorReturnResult<undefined> = { value: undefined, done: true };
  // Not Promise.race against one "stopped" promise: it would keep a reaction for every value ever delivered.
  const waiting = new Set<(result: typeof end) => void>();
  let running = true;

  const finish = (): void => {
    if (!running) return;
    running = false;
    for (const resolve of waiting) resolve(end);
    waiting.clear();
    onStop();
  };

  const pull = (
    resolve: (result: IteratorResult<Value, undefined>) => void,
    reject: (cause: unknown) => void,
  ): void => {
    waiting.add(resolve);
    source.next().then(
      result => {
        waiting.delete(resolve);
        if (result.done === true) finish();
        resolve(result.done === true ? end : result);
      },
      (cause: unknown) => {
        waiting.delete(resolve); // else `finish` would end it quietly
        finish();
        reject(cause);
      },
    );
  };

  return {
    next: () => (running ? new Promise(pull) : Promise.resolve(end)),
    return: async () => {
      const wasRunning = running;
      finish();
      // The source's failure to clean up has nobody left to tell.
      if (wasRunning) void Promise.resolve(source.return?.()).catch(() => undefined);
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
