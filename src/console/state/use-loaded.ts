import { useEffect, useState } from 'react';
import { failureOf, type AskFailed } from '../api/ask';
import { type Change } from '../api/follow-changes';
import { useConnection } from '../session/connection';

export interface Loaded<Value> {
  /** Undefined before the first answer. What was read stays while it is read again. */
  readonly value: Value | undefined;
  readonly failure: AskFailed | undefined;
  readonly reload: () => void;
}

/** What events tell of needs no more than a net under it. */
const RARELY_MS = 300_000;

/**
 * Something that is read, and read again after each event that concerns it. One reading runs at a time; what happens
 * meanwhile asks for one more. `name` stands for what is read. `everyMs` is for what no event tells of.
 */
export function useLoaded<Value>(
  name: string,
  read: () => Promise<Value>,
  concerns: (change: Change) => boolean,
  everyMs = RARELY_MS,
): Loaded<Value> {
  const { feed } = useConnection();
  const [shown, setShown] = useState<{ name: string; value: Value } | undefined>();
  const [failure, setFailure] = useState<AskFailed | undefined>();
  const [reader, setReader] = useState<() => void>(() => () => undefined);

  useEffect(() => {
    let state: 'idle' | 'reading' | 'again' | 'gone' = 'idle';
    const readNow = async (): Promise<void> => {
      if (state !== 'idle') {
        if (state === 'reading') state = 'again';
        return;
      }
      state = 'reading';
      try {
        const value = await read();
        if (isGone()) return;
        setShown({ name, value });
        setFailure(undefined);
      } catch (error) {
        if (isGone()) return;
        setFailure(failureOf(error));
      }
      const again = isAsked();
      state = 'idle';
      if (again) await readNow();
    };
    // The state may change during an await; read through functions so that nobody assumes not.
    const isGone = (): boolean => state === 'gone';
    const isAsked = (): boolean => state === 'again';
    setFailure(undefined);
    setReader(() => () => void readNow());
    const stops = [
      feed.onChange(change => {
        if (concerns(change)) void readNow();
      }),
      feed.onReset(() => void readNow()),
      feed.onRecovery(() => void readNow()),
    ];
    const timer = setInterval(() => {
      if (!document.hidden) void readNow();
    }, everyMs);
    void feed.placed().then(readNow);
    return () => {
      state = 'gone';
      clearInterval(timer);
      for (const stop of stops) stop();
    };
    // The name stands for what is read and what concerns it.
  }, [feed, name, everyMs]);

  return { value: shown?.name === name ? shown.value : undefined, failure, reload: reader };
}
