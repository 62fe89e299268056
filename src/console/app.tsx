import { useEffect, useState } from 'react';
import { failureOf } from './api/ask';
import { KeyGate } from './components/key-gate';
import { Notice } from './components/notice';
import { Workspace } from './components/workspace';
import { fetchConfig, type ConsoleConfig } from './session/config';
import { openConnection, type Connection } from './session/connection';
import { forgetKey, storedKey, storeKey, wasForgotten } from './session/stored-key';

/** First what the server is, then whose key, then the workspace. */
export function App() {
  const [config, setConfig] = useState<ConsoleConfig | undefined>();
  const [unreachable, setUnreachable] = useState<string | undefined>();
  const [connection, setConnection] = useState<Connection | undefined>();
  const [refused, setRefused] = useState<string | undefined>();

  const open = (key: string, over: ConsoleConfig): void => {
    storeKey(key);
    setRefused(undefined);
    setConnection(openConnection(key, over));
  };
  const close = (why?: string): void => {
    forgetKey();
    setRefused(why);
    setConnection(undefined);
  };
  const start = (): void => {
    setUnreachable(undefined);
    fetchConfig().then(
      found => {
        setConfig(found);
        const key = storedKey() ?? (wasForgotten() ? undefined : found.sandboxKey);
        if (key !== undefined) open(key, found);
      },
      (error: unknown) => setUnreachable(failureOf(error).message),
    );
  };
  useEffect(start, []);

  if (connection) return <Workspace connection={connection} onClose={close} />;
  if (config) return <KeyGate config={config} refused={refused} onKey={key => open(key, config)} />;
  return (
    <main className="gate">
      <h1>Paygraph</h1>
      {unreachable === undefined ? (
        <Notice kind="loading" title="Looking for the server" />
      ) : (
        <Notice kind="failed" title={unreachable} says="Is it running?" action="Try again" onAction={start} />
      )}
    </main>
  );
}
