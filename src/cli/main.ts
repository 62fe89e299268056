import 'reflect-metadata';
import { Command } from 'commander';
import { ConfigError } from '../connectors/config-error';
import { SealBroken } from '../services/seal';

/** Each loaded when it is asked for: it need not wait for what only others use. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  accounts: async () => (await import('./accounts.js')).accountsCommand(),
  applications: async () => (await import('./applications.js')).applicationsCommand(),
  docs: async () => (await import('./docs.js')).docsCommand(),
  events: async () => (await import('./events.js')).eventsCommand(),
  keys: async () => (await import('./keys.js')).keysCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
  resolve: async () => (await import('./resolve.js')).resolveCommand(),
  sandbox: async () => (await import('./sandbox.js')).sandboxCommand(),
  serve: async () => (await import('./serve.js')).serveCommand(),
  trigger: async () => (await import('./trigger.js')).triggerCommand(),
  verify: async () => (await import('./verify.js')).verifyCommand(),
};

/** The command line, `npm run cli -- …`. Settings come from the environment, as for the server. */
const program = new Command('paygraph')
  .description('Run and look after a Paygraph server. Settings come from the environment; see the README.')
  .addHelpText(
    'after',
    `
Examples:
  $ paygraph serve                              # the server, with emulators when no provider is configured
  $ paygraph keys create --role server --json   # a key for a back end
  $ paygraph accounts add payone --application racing --settings payone.json
  $ paygraph events tail                        # what happens, as it happens
  $ paygraph trigger payone --resend last       # a provider's webhook once more (sandbox)
  $ paygraph resolve op_… --verdict failed --evidence "ticket 4711"
  $ paygraph verify                             # do the books hold?

Here “paygraph” is "npm run --silent cli --", or "node dist/src/cli/main.js" after a build.`,
  );

async function main(): Promise<void> {
  const commands = Object.entries(COMMANDS);
  const named = commands.filter(([name]) => name === process.argv[2]);
  for (const [, load] of named.length > 0 ? named : commands) program.addCommand(await load());
  await program.parseAsync();
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof SealBroken ? error.message : error);
  process.exitCode = 1;
});
