import { Command } from 'commander';
import { insertApplication, listApplications } from '../store/applications';
import { withServices } from './tool';

interface AddOptions {
  readonly id?: string;
  readonly name: string;
  readonly json?: boolean;
}

/** Stands in addresses: /apps/{application}/webhooks/… */
const ID = /^[a-z0-9][a-z0-9_-]{0,39}$/;

export function applicationsCommand(): Command {
  const applications = new Command('applications').description(
    'Add and list applications: tenants with players, goods, keys, accounts and events of their own',
  );
  applications
    .command('add')
    .description('Add an application')
    .requiredOption('--name <text>', 'what it is called')
    .option('--id <id>', 'what it is called in addresses; made up without it')
    .option('--json', 'print {"id", "name"}')
    .addHelpText(
      'after',
      `
Examples:
  $ paygraph applications add --id racing --name "Racing game"
  $ paygraph keys create --application racing --role server --json
  $ paygraph accounts add payone --application racing --settings payone.json

Exit status: 0 added, 1 refused: the id is taken, or is none.`,
    )
    .action(add);
  applications
    .command('list')
    .description('Show the applications')
    .option('--json', 'print an array of {"id", "name", "createdAt"}')
    .action(list);
  return applications;
}

async function add({ id: wanted, name, json }: AddOptions): Promise<void> {
  if (wanted !== undefined && !ID.test(wanted)) {
    refuse('An application’s id is 1 to 40 small letters, digits, - and _.');
    return;
  }
  const id = await withServices(async ({ ids, clock, database }) => {
    const made = wanted ?? ids.next('application');
    const isNew = await database.write(tx => insertApplication(tx, { id: made, name, now: clock.now() }));
    return isNew ? made : undefined;
  });
  if (id === undefined) {
    refuse('There is an application with this id.');
    return;
  }
  console.log(json ? JSON.stringify({ id, name }) : id);
}

async function list({ json }: { readonly json?: boolean }): Promise<void> {
  const applications = await withServices(({ database }) => listApplications(database.reader));
  if (json) {
    console.log(JSON.stringify(applications.map(({ id, name, createdAt }) => ({ id, name, createdAt }))));
    return;
  }
  for (const { id, name, createdAt } of applications) {
    console.log(`${id.padEnd(32)}  ${createdAt.toISOString()}  ${name}`);
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
