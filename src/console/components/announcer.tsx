import { useEffect, useState } from 'react';
import { type Change } from '../api/follow-changes';
import { useConnection } from '../session/connection';
import { told } from '../state/told';

/** At most one sentence in so long, whatever happens: a busy shop must not talk without end. */
const EVERY_MS = 3_000;

/** Reads changes out to whoever does not see them, politely. */
export function Announcer() {
  const { feed } = useConnection();
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    let waiting: readonly Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void => {
      timer = undefined;
      if (waiting.length === 0) return;
      setSentence(sentenceOf(waiting));
      waiting = [];
      timer = setTimeout(say, EVERY_MS);
    };
    const stop = feed.onChange(change => {
      waiting = [...waiting.slice(-99), change];
      timer ??= setTimeout(say, 0);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [feed]);
  return (
    <p className="unseen" role="status" aria-live="polite" aria-label="Changes">
      {sentence}
    </p>
  );
}

function sentenceOf(changes: readonly Change[]): string {
  const last = changes.at(-1);
  if (!last) return '';
  const { subject, to } = told(last);
  const more = changes.length - 1;
  return `${subject}: ${inWords(to)}${more > 0 ? `, and ${more} more changes` : ''}`;
}

function inWords(status: string): string {
  return status.toLowerCase().replaceAll('_', ' ');
}
