import { useEffect, useState } from 'react';
import { useConnection, useFeedState } from '../session/connection';

/** Says that what is shown is getting old, and when it tries again. */
export function ConnectionBanner() {
  const { feed } = useConnection();
  const state = useFeedState();
  if (state.phase !== 'lost') return null;
  return (
    <div className="banner">
      <p role="alert">
        Disconnected: {state.cause}. What you see may be old; nothing is missed once it is back.
      </p>
      <Countdown until={state.retryAt} />
      <button type="button" onClick={feed.hurry}>
        Try now
      </button>
    </div>
  );
}

/** Not read out: it changes every second. */
function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  return <p aria-hidden="true">{seconds === 0 ? 'Trying …' : `Next try in ${seconds} s`}</p>;
}
