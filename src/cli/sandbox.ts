import { Command } from 'commander';
import { startSandbox } from '../connectors/sandbox';

export function sandboxCommand(): Command {
  return new Command('sandbox')
    .description('Run the emulators alone; a server with SANDBOX=external uses them')
    .action(run);
}

/** Webhooks go to the server at PORT. State is kept in the folder SANDBOX_DATA, or in memory without it. */
async function run(): Promise<void> {
  const { env } = process;
  const port = env['PORT'] ?? '4000';
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    portBase: Number(env['SANDBOX_PORT_BASE'] ?? '4010'),
    serverUrl: () => `http://127.0.0.1:${port}`,
    dataFolder: env['SANDBOX_DATA'],
  });
  for (const { provider, url } of sandbox.emulators) console.log(`${provider} emulator at ${url}`);
  const stop = (): void => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
