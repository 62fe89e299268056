import { startApp } from './app';
import { readConfig } from './config';

/** Starts the server by the settings of the environment, says where it is, and stops it cleanly on a signal. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const app = await startApp(config);
  console.log(greeting(app.url, config.sandboxApiKey, app.sandbox?.emulators ?? []));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function greeting(
  url: string,
  key: string | null,
  emulators: readonly { provider: string; url: string }[],
): string {
  const lines = [`Paygraph listens at ${url}/graphql`, `  console  ${url}/console`];
  for (const { provider, url: at } of emulators) lines.push(`  ${provider} emulator  ${at}`);
  if (key !== null) {
    lines.push(
      `Open ${url}/graphql in a browser, or ask:`,
      `  curl -s ${url}/graphql -H 'authorization: Bearer ${key}' -H 'content-type: application/json' \\`,
      `    -d '{"query":"{ providers { provider capabilities healthy } }"}'`,
    );
  }
  return lines.join('\n');
}
