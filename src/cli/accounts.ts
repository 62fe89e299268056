import { Command, InvalidArgumentError } from 'commander';
import { accountKeeper } from '../composition/account-keeper';
import { DEFAULT_APPLICATION } from '../composition/services';
import { KNOWN_PROVIDERS } from '../connectors/registry';
import { type DomainError } from '../domain/errors';
import { type Provider } from '../domain/provider';
import { addAccount, rotateAccount, switchAccount, type AccountKeeper } from '../services/provider-accounts';
import {
  isSameAccount,
  listAccounts,
  type StoredAccount,
  type StoredAccountKey,
} from '../store/provider-accounts';
import { retiredAccounts } from '../store/retired-accounts';
import { acceptEnvironmentAccount } from './accept-account';
import { noteOnAccounts } from './account-notes';
import { testAccount } from './account-test';
import { retire } from './retire-account';
import { readSettings } from './settings-input';
import { withServices } from './tool';

interface Options {
  readonly application: string;
  readonly name: string;
  readonly settings?: string;
  readonly json?: boolean;
}

const HELP = `
The settings are a JSON object in a file, or on standard input for "-": texts under the names of docs/configuration.md.
A server that runs takes up what changes within two seconds.

Examples:
  $ paygraph accounts add payone --application racing --settings payone.json
  $ paygraph accounts test payone --application racing
  $ echo '{"PAYONE_API_KEY_ID": "…", "PAYONE_API_SECRET": "…"}' | paygraph accounts rotate payone --application racing --settings -
  $ paygraph accounts list
  $ paygraph accounts disable payone --application racing
  $ paygraph accounts retire payone                  # the next merchant takes over; refunds still go to this one
  $ paygraph accounts accept payone                  # the environment names another address of the same merchant

Exit status: 0 done, or the account works; 1 refused, or it does not.`;

export function accountsCommand(): Command {
  const accounts = new Command('accounts')
    .description('Add, rotate, test and end accounts at providers; their settings are kept sealed')
    .addHelpText('after', HELP);
  withSettings(about(accounts, 'add', 'Store an account, once its settings are complete')).action(
    change((keeper, key, settings) => addAccount(keeper, key, settings)),
  );
  withSettings(about(accounts, 'rotate', 'Put some settings in the place of those that are stored')).action(
    change((keeper, key, settings) => rotateAccount(keeper, key, settings)),
  );
  about(accounts, 'disable', 'Send nothing through it any more; its payments stay as they are').action(
    change((keeper, key) => switchAccount(keeper, key, 'off')),
  );
  about(accounts, 'enable', 'Take it up again').action(
    change((keeper, key) => switchAccount(keeper, key, 'on')),
  );
  about(accounts, 'retire', 'Begin nothing new at it; what it began and keeps goes on').action(
    turn('retired'),
  );
  about(accounts, 'resume', 'Let what is new go to it again').action(turn('open'));
  about(accounts, 'test', 'Ask the provider now whether it accepts what is stored').action(
    async (provider: Provider, options: Options) => {
      const key = keyOf(provider, options);
      const verdict = await withServices((services, config) => testAccount(services, config, key));
      console.log(options.json ? JSON.stringify(verdict) : verdict.what);
      process.exitCode = verdict.works ? 0 : 1;
    },
  );
  accounts
    .command('accept')
    .description(
      'Take another merchant, shop or wallet in the environment for the one that payments were made at',
    )
    .argument('<provider>', KNOWN_PROVIDERS.join(', ').toLowerCase(), providerOf)
    .option('--yes', 'do it')
    .option('--json', 'print {"accepted", "what"}')
    .action(async (provider: Provider, { yes = false, json }: { yes?: boolean; json?: boolean }) => {
      const { refused, ...acceptance } = await withServices((services, config) =>
        acceptEnvironmentAccount(services, config, provider, yes),
      );
      console.log(json ? JSON.stringify(acceptance) : acceptance.what);
      if (refused) process.exitCode = 1;
    });
  accounts
    .command('list')
    .description('Show the accounts that are stored, without their secrets')
    .option('--application <id>', 'of this application only')
    .option('--json', 'print an array')
    .action(list);
  return accounts;
}

function about(accounts: Command, name: string, description: string): Command {
  return accounts
    .command(name)
    .description(description)
    .argument('<provider>', KNOWN_PROVIDERS.join(', ').toLowerCase(), providerOf)
    .option('--application <id>', 'whose account it is', DEFAULT_APPLICATION)
    .option('--name <name>', 'which of several at this provider', 'default')
    .option('--json', 'print an object');
}

function withSettings(command: Command): Command {
  return command.requiredOption('--settings <file>', 'a JSON object of settings, or - for standard input');
}

type Change = (
  keeper: AccountKeeper,
  key: StoredAccountKey,
  settings: Readonly<Record<string, string>>,
) => Promise<StoredAccount | DomainError>;

function change(make: Change): (provider: Provider, options: Options) => Promise<void> {
  return async (provider, options) => {
    // Read first: nothing is waited for while the database is open.
    const settings = options.settings === undefined ? {} : await readSettings(options.settings);
    const key = keyOf(provider, options);
    await withServices(async (services, config) => {
      const changed = await make(accountKeeper(config, services), key, settings);
      if ('kind' in changed) {
        console.error(changed.message);
        process.exitCode = 1;
        return;
      }
      console.log(options.json ? JSON.stringify(shown(changed)) : line(changed));
      for (const note of await noteOnAccounts(services, config, changed)) console.error(note);
    });
  };
}

function turn(to: 'retired' | 'open'): (provider: Provider, options: Options) => Promise<void> {
  return async (provider, options) => {
    const key = keyOf(provider, options);
    const where = await withServices((services, config) => retire(services, config, key, to));
    if (where === undefined) {
      console.error(`There is no account ${provider} ${key.name} of ${key.applicationId}.`);
      process.exitCode = 1;
    } else console.log(options.json ? JSON.stringify({ ...key, state: to, where }) : where);
  };
}

async function list({ application, json }: { readonly application?: string; readonly json?: boolean }) {
  const [stored, retired] = await withServices(async ({ database: { reader } }) => [
    await listAccounts(reader, application),
    await retiredAccounts(reader),
  ]);
  const retiredAt = (account: StoredAccount): Date | null =>
    retired.find(each => isSameAccount(each, account))?.retiredAt ?? null;
  if (json) {
    console.log(JSON.stringify(stored.map(each => ({ ...shown(each), retiredAt: retiredAt(each) }))));
    return;
  }
  for (const each of stored) {
    const at = retiredAt(each);
    console.log(`${line(each)}${at ? `  retired ${at.toISOString()}` : ''}`);
  }
}

/** What may be seen. */
function shown(account: StoredAccount) {
  const { applicationId: application, provider, name, testMode, fingerprint } = account;
  const { createdAt, updatedAt, disabledAt, version } = account;
  return { application, provider, name, testMode, fingerprint, version, createdAt, updatedAt, disabledAt };
}

function line(account: StoredAccount): string {
  const { applicationId, provider, name, testMode, fingerprint, updatedAt, disabledAt } = account;
  const mode = testMode ? 'test' : 'live';
  const state = disabledAt ? `disabled ${disabledAt.toISOString()}` : `since ${updatedAt.toISOString()}`;
  return `${applicationId}  ${provider.padEnd(8)}  ${name}  ${mode}  ${fingerprint}  ${state}`;
}

function keyOf(provider: Provider, { application, name }: Options): StoredAccountKey {
  return { applicationId: application, provider, name };
}

function providerOf(text: string): Provider {
  const provider = KNOWN_PROVIDERS.find(each => each === text.toUpperCase());
  if (!provider) throw new InvalidArgumentError(`One of ${KNOWN_PROVIDERS.join(', ')}.`);
  return provider;
}
