import { useEffect, useState } from 'react';
import { failureOf } from '../api/ask';
import { emulators, flip, type EmulatorState, type Switch } from '../api/sandbox-calls';
import { useConnection } from '../session/connection';
import { EmulatorCard } from './emulator-card';
import { Notice } from './notice';

const STEPS = [
  { label: '1 minute', advanceMs: 60_000 },
  { label: '1 hour', advanceMs: 3_600_000 },
  { label: '1 day', advanceMs: 86_400_000 },
];

/** The emulators' switches: what providers do when things go wrong, on demand. */
export function SandboxView() {
  const { key, feed } = useConnection();
  const [states, setStates] = useState<readonly EmulatorState[] | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const show = async (asked: Promise<readonly EmulatorState[]>): Promise<void> => {
    try {
      setStates(await asked);
      setFailure(undefined);
    } catch (error) {
      setFailure(failureOf(error).message);
    }
  };
  const turn = async (order: Switch): Promise<void> => {
    setBusy(true);
    await show(flip(key, order));
    setBusy(false);
  };
  useEffect(() => {
    void show(emulators(key));
    // What happens at the server uses faults up and sends webhooks.
    return feed.onChange(() => void show(emulators(key)));
  }, [key, feed]);
  return (
    <>
      <h1>Sandbox</h1>
      <p className="lead">
        The providers here are emulators. A switch holds for the next call or webhook that it fits; books and
        payments stay as they are.
      </p>
      {failure !== undefined && (
        <Notice
          kind="failed"
          title="The emulators could not be reached"
          says={failure}
          action="Try again"
          onAction={() => void show(emulators(key))}
        />
      )}
      {!states && failure === undefined && <Notice kind="loading" title="Asking the emulators" />}
      {states && (
        <>
          <div className="actions" role="group" aria-label="Clock">
            <span>Clock forward, at all of them:</span>
            {STEPS.map(({ label, advanceMs }) => (
              <button
                key={label}
                type="button"
                disabled={busy}
                onClick={() => void turn({ name: 'clock', advanceMs })}
              >
                {label}
              </button>
            ))}
            <button type="button" disabled={busy} onClick={() => void turn({ name: 'clear' })}>
              Switch all off
            </button>
          </div>
          <ul className="cards">
            {states.map(state => (
              <EmulatorCard
                key={state.provider}
                state={state}
                busy={busy}
                onTurn={order => void turn(order)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
