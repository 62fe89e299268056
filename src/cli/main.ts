import 'reflect-metadata';
import { Command } from 'commander';
import { ConfigError } from '../connectors/config-error';
import { SealBroken } from '../services/seal';
import { accountsCommand } from './accounts';
import { applicationsCommand } from './applications';
import { docsCommand } from './docs';
import { eventsCommand } from './events';
import { keysCommand } from './keys';
import { migrateCommand } from './migrate';
import { resolveCommand } from './resolve';
import { sandboxCommand } from './sandbox';
import { serveCommand } from './serve';
import { triggerCommand } from './trigger';
import { verifyCommand } from './verify';

/** The command line, `npm run cli -- …`. Settings come from the environment, as for the server. */
const program = new Command('paygraph')
  .description('Run and look after a Paygraph server. Settings come from the environment; see the README.')
  .addCommand(accountsCommand())
  .addCommand(applicationsCommand())
  .addCommand(docsCommand())
  .addCommand(eventsCommand())
  .addCommand(keysCommand())
  .addCommand(migrateCommand())
  .addCommand(resolveCommand())
  .addCommand(sandboxCommand())
  .addCommand(serveCommand())
  .addCommand(triggerCommand())
  .addCommand(verifyCommand())
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

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof SealBroken ? error.message : error);
  process.exitCode = 1;
});
