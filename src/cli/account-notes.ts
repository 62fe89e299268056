import { DEFAULT_APPLICATION } from '../composition/services';
import { type Config } from '../config';
import { type Services } from '../services/dependencies';
import { listAccounts, type StoredAccountKey } from '../store/provider-accounts';
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
  const names = await openNames(services, config, key);
  return names.includes('default') ? [] : [`Note: ${await whereNewOnesGo(services, config, key)}`];
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
  const { applicationId, provider } = key;
  const names = await openNames(services, config, key);
  const [only] = names;
  if (only === undefined) return `${applicationId} has no account at ${provider} that takes what is new.`;
  if (names.includes('default') || names.length === 1)
    return `new payments of ${applicationId} at ${provider} go through ${names.includes('default') ? 'default' : only}.`;
  return `of ${names.join(', ')} none is called default, so that new payments at ${provider} are refused.`;
}

/** Accounts at a provider that are neither switched off nor retired. */
async function openNames(
  { database: { reader } }: Pick<Services, 'database'>,
  config: Config,
  { applicationId, provider }: StoredAccountKey,
): Promise<readonly string[]> {
  const stored = (await listAccounts(reader, applicationId)).filter(
    each => each.provider === provider && !each.disabledAt,
  );
  const fixed = isInEnvironment(config, { applicationId, provider, name: 'default' }) ? ['default'] : [];
  const retired = (await retiredAccounts(reader)).filter(
    each => each.applicationId === applicationId && each.provider === provider,
  );
  return [...new Set([...fixed, ...stored.map(({ name }) => name)])].filter(
    name => !retired.some(each => each.name === name),
  );
}
