import { type Config, type Environment } from '../config';
import { readAccounts, type ReadAccount } from '../connectors/registry';
import { type SeenAccount, type Recogniser, strangersAmong } from '../services/environment-accounts';
import { type Sealer } from '../services/seal';
import { DEFAULT_APPLICATION } from './services';

export interface EnvironmentAccount {
  readonly read: ReadAccount;
  readonly seen: SeenAccount;
}

/** The accounts that the environment has settings for. Throws ConfigError when some are incomplete. */
export function environmentAccounts(env: Environment, sealer: Sealer): readonly EnvironmentAccount[] {
  return readAccounts(env).map(read => {
    const { provider } = read;
    const identity = sealer.digest(read.identity, `identity ${provider}`);
    return { read, seen: { applicationId: DEFAULT_APPLICATION, provider, name: 'default', identity } };
  });
}

/** Those that stored payments were made at, or that nothing was made at yet; the emulators' are what they are. */
export async function knownAccounts(
  deps: Recogniser,
  accounts: readonly EnvironmentAccount[],
  { sandbox }: Pick<Config, 'sandbox'>,
): Promise<ReadonlySet<EnvironmentAccount>> {
  const strangers = await strangersAmong(
    deps,
    accounts.map(({ seen }) => seen),
    { anyIsFine: sandbox !== 'off' },
  );
  return new Set(accounts.filter(({ seen }) => !strangers.includes(seen)));
}
