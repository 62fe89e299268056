import { accountSealer } from '../composition/account-keeper';
import { type Config } from '../config';
import { emulatorUrl } from '../connectors/sandbox';
import { openSettings } from '../services/provider-accounts';
import { SealBroken } from '../services/seal';
import { type BookPlace } from '../services/verify-books';
import { type Database } from '../store/database/database';
import { listAccounts, type StoredAccount } from '../store/provider-accounts';

/** Which accounts are not at this sandbox's emulators, so that their books say nothing of them. */
export async function foreignAccounts(
  config: Config,
  { reader }: Pick<Database, 'reader'>,
): Promise<(place: BookPlace) => boolean> {
  const stored = await listAccounts(reader);
  const foreign = stored.filter(account => isElsewhere(config, account));
  return ({ applicationId, provider, account }) =>
    foreign.some(
      each => each.applicationId === applicationId && each.provider === provider && each.name === account,
    );
}

/** Settings that do not open could be of here. */
function isElsewhere(config: Config, account: StoredAccount): boolean {
  try {
    const address = openSettings(accountSealer(config), account)[`${account.provider}_BASE_URL`] ?? '';
    const here = emulatorUrl(config.host, config.sandboxPortBase, account.provider) ?? '';
    return !URL.canParse(address) || new URL(address).host !== new URL(here).host;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
