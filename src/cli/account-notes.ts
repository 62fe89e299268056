import { DEFAULT_APPLICATION } from '../composition/services';
import { type Config } from '../config';
import { type Services } from '../services/dependencies';
import { accountForNew } from '../services/account-for-new';
import { isSameAccount, listAccounts, type StoredAccountKey } from '../store/provider-accounts';
import { retiredAccounts } from '../store/retired-accounts';

/** What whoever changed an account may not expect of it. */
export async function noteOnAccounts(
  services: Pick<Services, 'database'>,
  config: Config,
  key: StoredAccountKey,
): Promise<readonly string[]> {
  if (isInEnvironment(config, key)) {
    return [
      `Note: where the environment has settings of ${key.provider}, or the sandbox, a server uses those for this name.`,
    ];
  }
  const open = await openAccounts(services, config, key);
  return accountForNew(open)?.name === 'default' ? [] : [`Note: ${saidOfNewOnes(open, key)}`];
}

/** Whether a server has this account from its environment, whatever the database has. */
export function isInEnvironment(
  config: Config,
  { applicationId, provider, name }: StoredAccountKey,
): boolean {
  const isSet = Object.keys(config.env).some(each => each.startsWith(`${provider}_`));
  return applicationId === DEFAULT_APPLICATION && name === 'default' && (config.sandbox !== 'off' || isSet);
}

/** Which account of an application takes what names none. */
export async function whereNewOnesGo(
  services: Pick<Services, 'database'>,
  config: Config,
  key: StoredAccountKey,
): Promise<string> {
  return saidOfNewOnes(await openAccounts(services, config, key), key);
}

function saidOfNewOnes(
  open: readonly StoredAccountKey[],
  { applicationId, provider }: StoredAccountKey,
): string {
  if (open.length === 0) return `${applicationId} has no account at ${provider} that takes what is new.`;
  const taker = accountForNew(open);
  if (taker) return `new payments of ${applicationId} at ${provider} go through ${taker.name}.`;
  const names = open.map(({ name }) => name).join(', ');
  return `of ${names} none is called default, so that new payments at ${provider} are refused.`;
}

/** Accounts at a provider that are neither switched off nor retired. */
async function openAccounts(
  { database: { reader } }: Pick<Services, 'database'>,
  config: Config,
  { applicationId, provider }: StoredAccountKey,
): Promise<readonly StoredAccountKey[]> {
  const stored = await listAccounts(reader, applicationId);
  const enabled = stored.filter(each => each.provider === provider && !each.disabledAt);
  const fixed = { applicationId, provider, name: 'default' };
  const others = enabled.filter(each => !isSameAccount(each, fixed));
  const all = isInEnvironment(config, fixed) ? [fixed, ...others] : enabled;
  const retired = await retiredAccounts(reader);
  return all.filter(account => !retired.some(each => isSameAccount(each, account)));
}
