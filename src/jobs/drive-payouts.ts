import { type Services } from '../services/dependencies';
import { drivePayouts } from '../services/drive-payouts';
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
  const known = await walletsDue(deps.database.reader, deps.clock.now());
  const isKnown = (wallet: WalletKey): boolean =>
    known.some(
      each =>
        each.applicationId === wallet.applicationId &&
        each.provider === wallet.provider &&
        each.account === wallet.account,
    );
  const due = [...known, ...visit.filter(wallet => !isKnown(wallet))];
  await eachBounded(
    due,
    WALLETS_AT_A_TIME,
    wallet => drivePayouts(deps, wallet),
    (error, { applicationId, account }) =>
      deps.log.error({ applicationId, account, cause: causeOf(error) }, 'paying out failed; it stays due'),
  );
}
