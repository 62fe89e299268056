import 'reflect-metadata';
import { Command } from 'commander';
import { ConfigError } from '../connectors/config-error';
import { docsCommand } from './docs';
import { keysCommand } from './keys';
import { listenCommand } from './listen';
import { migrateCommand } from './migrate';
import { resolveCommand } from './resolve';
import { sandboxCommand } from './sandbox';
import { verifyCommand } from './verify';

/** The command line, `npm run cli -- …`. Settings come from the environment, as for the server. */
const program = new Command('paygraph')
  .description('Run and look after a Paygraph server. Settings come from the environment; see the README.')
  .addCommand(docsCommand())
  .addCommand(keysCommand())
  .addCommand(listenCommand())
  .addCommand(migrateCommand())
  .addCommand(resolveCommand())
  .addCommand(sandboxCommand())
  .addCommand(verifyCommand());

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
