import { useState, type SyntheticEvent } from 'react';
import { type ConsoleConfig } from '../session/config';

interface KeyGateProps {
  readonly config: ConsoleConfig;
  /** Why the last key was not taken. */
  readonly refused: string | undefined;
  readonly onKey: (key: string) => void;
}

/** Asks for an API key. It stays in this tab. */
export function KeyGate({ config, refused, onKey }: KeyGateProps) {
  const [key, setKey] = useState(config.sandboxKey ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (key.trim() !== '') onKey(key.trim());
  };
  return (
    <main className="gate">
      <h1>Paygraph</h1>
      <form onSubmit={submit}>
        {refused !== undefined && (
          <p className="refusal" role="alert">
            {refused}
          </p>
        )}
        <label htmlFor="key">API key</label>
        <input
          id="key"
          type="password"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          required
          value={key}
          aria-describedby="key-says"
          onChange={event => setKey(event.target.value)}
        />
        <p id="key-says" className="quiet">
          {config.sandboxKey === undefined ? (
            <>
              Made by <code>npm run cli -- keys create --role server</code>; the role <code>readonly</code>{' '}
              sees everything and changes nothing.
            </>
          ) : (
            'This is the sandbox: its own key is filled in.'
          )}{' '}
          It is kept in this tab only.
        </p>
        <button type="submit" className="primary">
          Open
        </button>
      </form>
    </main>
  );
}
