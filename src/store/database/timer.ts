/** Delayed calls, injected so that tests decide when they happen. */
export interface Timer {
  /** Calls `task` once after `delayMs`; the answer cancels it. A waiting task keeps no process alive. */
  after(delayMs: number, task: () => void): () => void;
}

export const systemTimer: Timer = {
  after(delayMs, task) {
    const handle = setTimeout(task, delayMs);
    handle.unref();
    return () => clearTimeout(handle);
  },
};
