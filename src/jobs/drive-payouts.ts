import { type Services } from '../services/dependencies';
import { drivePayouts, visitWallet } from '../services/drive-payouts';
import { walletsDue, type WalletKey } from '../store/payouts';
import { eachBounded } from './loop';
import { causeOf } from './settle-unknown';

/** Each wallet waits for the chain on its own. */
const WALLETS_AT_A_TIME = 16;

/**
 * Rounds that bring on every wallet that has something to do. The first one also visits wallets that have nothing:
 * their platform may hold payments open that nobody here knows of.
 */
export function payoutRounds(deps: Services, connected: readonly WalletKey[]): () => Promise<void> {
  let first = true;
  return async () => {
    const visit = first ? connected : [];
    await driveAllPayouts(deps, visit);
    first = false;
  };
}

export async function driveAllPayouts(deps: Services, visit: readonly WalletKey[] = []): Promise<void> {
  const due = await walletsDue(deps.database.reader, deps.clock.now());
  const onError = (error: unknown, { applicationId, account }: WalletKey): void =>
    deps.log.error({ applicationId, account, cause: causeOf(error) }, 'paying out failed; it stays due');
  await eachBounded(due, WALLETS_AT_A_TIME, wallet => drivePayouts(deps, wallet), onError);
  await eachBounded(visit, WALLETS_AT_A_TIME, wallet => visitWallet(deps, wallet), onError);
}
