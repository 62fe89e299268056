import { useState } from 'react';
import { failureOf } from '../api/ask';
import { emulators, flip, type Switch } from '../api/sandbox-calls';
import { useConnection } from '../session/connection';
import { useLoaded } from '../state/use-loaded';
import { EmulatorCard } from './emulator-card';
import { Notice } from './notice';

const STEPS = [
  { label: '1 minute', advanceMs: 60_000 },
  { label: '1 hour', advanceMs: 3_600_000 },
  { label: '1 day', advanceMs: 86_400_000 },
];

/** Their clocks run, and their webhooks leave by themselves. */
const EVERY_MS = 5_000;

/** The emulators' switches: what providers do when things go wrong, on demand. */
export function SandboxView() {
  const { key } = useConnection();
  const [refused, setRefused] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  // What happens at the server uses switches up and sends webhooks.
  const {
    value: states,
    failure,
    reload,
  } = useLoaded(
    'emulators',
    () => emulators(key),
    () => true,
    EVERY_MS,
  );
  const turn = async (order: Switch): Promise<void> => {
    setBusy(true);
    try {
      await flip(key, order);
      setRefused(undefined);
    } catch (error) {
      setRefused(failureOf(error).message);
    }
    setBusy(false);
    reload();
  };
  return (
    <>
      <h1>Sandbox</h1>
      <p className="lead">
        The providers here are emulators. A switch holds for the next call or webhook that it fits; books and
        payments stay as they are.
      </p>
      {failure && (
        <Notice
          kind="failed"
          title="The emulators could not be reached"
          says={failure.message}
          action="Try again"
          onAction={reload}
        />
      )}
      {refused !== undefined && (
        <p role="alert" className="refusal">
          {refused}
        </p>
      )}
      {!states && !failure && <Notice kind="loading" title="Asking the emulators" />}
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
