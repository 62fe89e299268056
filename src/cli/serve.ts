import { Command } from 'commander';
import { serve } from '../serve';

export function serveCommand(): Command {
  return new Command('serve')
    .description('Run the server until a signal stops it; without provider settings, with the emulators')
    .addHelpText(
      'after',
      `
Examples:
  $ paygraph serve
  $ PORT=4100 DATABASE_URL=postgres://paygraph@db/paygraph MASTER_KEY=… PAYONE_BASE_URL=… paygraph serve

SIGTERM and SIGINT stop it: running requests are answered, listeners are told to come back.`,
    )
    .action(serve);
}
