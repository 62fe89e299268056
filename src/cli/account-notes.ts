import { DEFAULT_APPLICATION } from '../composition/services';
import { type Config } from '../config';
import { type Services } from '../services/dependencies';
import { listAccounts, type StoredAccount } from '../store/provider-accounts';

/** What whoever changed an account may not expect of it. */
export async function noteOnAccounts(
  { database }: Pick<Services, 'database'>,
  config: Config,
  { applicationId, provider, name }: StoredAccount,
): Promise<readonly string[]> {
  const inEnvironment =
    applicationId === DEFAULT_APPLICATION &&
    (config.sandbox !== 'off' || Object.keys(config.env).some(each => each.startsWith(`${provider}_`)));
  if (inEnvironment && name === 'default') {
    return [
      `Note: where the environment has settings of ${provider}, or the sandbox, a server uses those for this name.`,
    ];
  }
  const stored = await listAccounts(database.reader, applicationId);
  const names = stored.filter(each => each.provider === provider && !each.disabledAt).map(each => each.name);
  if (inEnvironment || names.includes('default')) return [];
  const [only] = names;
  if (only === undefined) return [`Note: ${applicationId} has no account at ${provider} any more.`];
  return names.length === 1
    ? [`Note: new payments of ${applicationId} at ${provider} go through ${only}.`]
    : [
        `Note: of ${names.join(', ')} none is called default, so that new payments at ${provider} are refused.`,
      ];
}
