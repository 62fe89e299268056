import { type EmulatorState, type Switch } from '../api/sandbox-calls';
import { Moment } from './moment';

/** Long enough to see that the payment does without it, short enough for one step of the clock. */
const LATE_MS = 60_000;

interface EmulatorCardProps {
  readonly state: EmulatorState;
  readonly busy: boolean;
  readonly onTurn: (order: Switch) => void;
}

/** One emulator: its time, what waits, and its switches. */
export function EmulatorCard({ state, busy, onTurn }: EmulatorCardProps) {
  const { provider, now, offsetMs, faults, webhooksWaiting, sendsWebhooks } = state;
  return (
    <li aria-label={provider}>
      <h2>{provider}</h2>
      <p className="quiet">
        Its clock: <Moment at={now} />
        {offsetMs >= 1_000 && ` (${ahead(offsetMs)} ahead)`}
      </p>
      <p>
        {faults.length === 0 ? (
          <span className="quiet">No switch is on.</span>
        ) : (
          faults.map((fault, index) => (
            <span key={`${fault}${index}`} className="tag tag-on">
              {FAULTS[fault] ?? fault}
            </span>
          ))
        )}
      </p>
      {sendsWebhooks && webhooksWaiting > 0 && (
        <p>
          {webhooksWaiting} {webhooksWaiting === 1 ? 'webhook waits' : 'webhooks wait'} for its clock
        </p>
      )}
      <div className="buttons">
        <button type="button" disabled={busy} onClick={() => onTurn({ name: 'lost-answer', provider })}>
          Lose the next answer
        </button>
        {sendsWebhooks && (
          <button
            type="button"
            disabled={busy}
            onClick={() => onTurn({ name: 'late-webhook', provider, delayMs: LATE_MS })}
          >
            Next webhook a minute late
          </button>
        )}
      </div>
    </li>
  );
}

const FAULTS: Readonly<Record<string, string>> = {
  resetAfter: 'next answer lost',
  webhookDelay: 'next webhook late',
};

function ahead(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1_440), 'd'],
    [Math.floor((minutes % 1_440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return (
    parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ') ||
    'less than a minute'
  );
}
