import { type Config } from '../config';
import { type Services } from '../services/dependencies';
import { retireAccount } from '../services/retire-account';
import { findAccount, type StoredAccountKey } from '../store/provider-accounts';
import { isInEnvironment, whereNewOnesGo } from './account-notes';

/** Undefined when there is no such account; else where what is new goes from now on. */
export async function retire(
  services: Services,
  config: Config,
  key: StoredAccountKey,
  to: 'retired' | 'open',
): Promise<string | undefined> {
  const { reader } = services.database;
  const isThere = isInEnvironment(config, key) || (await findAccount(reader, key)) !== undefined;
  if (!isThere) return undefined;
  await retireAccount(services, key, to);
  return whereNewOnesGo(services, config, key);
}
