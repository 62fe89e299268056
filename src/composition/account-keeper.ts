import { randomBytes } from 'node:crypto';
import { deriveKey, type Config } from '../config';
import { ConfigError } from '../connectors/config-error';
import { readAccount } from '../connectors/registry';
import { type Provider } from '../domain/provider';
import { type Services } from '../services/dependencies';
import { type AccountKeeper, type AccountSettings } from '../services/provider-accounts';
import { createSealer, type Sealer } from '../services/seal';
import { SETTINGS } from '../settings';

/** What adding and rotating accounts needs, over the services of a tool. */
export function accountKeeper(
  config: Pick<Config, 'masterKey'>,
  { database, clock, ids }: Pick<Services, 'database' | 'clock' | 'ids'>,
): AccountKeeper {
  const read = (provider: Provider, settings: AccountSettings) => {
    refuseStrangeNames(provider, settings);
    return readAccount(provider, settings);
  };
  return { database, clock, ids, sealer: accountSealer(config), read };
}

export function accountSealer({ masterKey }: Pick<Config, 'masterKey'>): Sealer {
  const keys = {
    seal: deriveKey(masterKey, 'provider-accounts'),
    digest: deriveKey(masterKey, 'provider-account-digests'),
  };
  return createSealer(keys, randomBytes);
}

/** A setting that is misspelt would count as not given. */
function refuseStrangeNames(provider: Provider, settings: AccountSettings): void {
  const known = SETTINGS.flatMap(group => group.settings.map(({ name }) => name)).filter(name =>
    name.startsWith(`${provider}_`),
  );
  if (Object.keys(settings).every(name => known.includes(name))) return;
  // What stands in a name's place may be a secret.
  throw new ConfigError(
    `Among the settings is one that ${provider} does not have. It has: ${known.join(', ')}.`,
  );
}
