import { Command } from 'commander';
import { withServices } from './tool';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database to this version; the server does so itself when it starts')
    .action(async () => {
      await withServices(async () => undefined);
      console.log('The database is up to date.');
    });
}
