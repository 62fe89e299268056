import { accountSealer } from '../composition/account-keeper';
import { environmentAccounts } from '../composition/environment-accounts';
import { type Config } from '../config';
import { type Provider } from '../domain/provider';
import { type Services } from '../services/dependencies';
import { acceptAccount, isStranger } from '../services/environment-accounts';
import { countUnder } from '../store/environment-accounts';

export interface Acceptance {
  readonly accepted: boolean;
  readonly what: string;
  /** Exit status 1. */
  readonly refused?: boolean;
}

/** Takes the environment's account at a provider for the one that stored payments were made at; without `yes`, only says what that means. */
export async function acceptEnvironmentAccount(
  services: Services,
  config: Config,
  provider: Provider,
  yes: boolean,
): Promise<Acceptance> {
  if (config.sandbox !== 'off') return refused('The sandbox takes its emulators’ accounts as they are.');
  const found = environmentAccounts(config.env, accountSealer(config)).find(
    ({ seen }) => seen.provider === provider,
  );
  if (!found) return refused(`The environment has no settings of ${provider}.`);
  const { reader } = services.database;
  if (!(await isStranger(reader, found.seen)))
    return { accepted: false, what: `${provider} of the environment is the account that is known.` };
  const { payments, payouts, open } = await countUnder(reader, found.seen);
  const stake = `${payments} payments and ${payouts} payouts, ${open} of them under way`;
  if (!yes) {
    const what = `${stake}, will be taken to be at the account that the environment names now. What is under way and was never there would be found absent, and be taken for undone. Add --yes if it is the same account under another address.`;
    return { accepted: false, what };
  }
  await acceptAccount(services, found.seen);
  return { accepted: true, what: `Accepted, with ${stake}. Restart the servers.` };
}

function refused(what: string): Acceptance {
  return { accepted: false, what, refused: true };
}
