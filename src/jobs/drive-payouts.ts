import { type Services } from '../services/dependencies';
import { drivePayouts } from '../services/drive-payouts';
import { walletsDue } from '../store/payouts';
import { eachBounded } from './loop';
import { causeOf } from './settle-unknown';

/** Each wallet waits for the chain on its own. */
const WALLETS_AT_A_TIME = 16;

/** Brings on every wallet that has something to do. */
export async function driveAllPayouts(deps: Services): Promise<void> {
  const due = await walletsDue(deps.database.reader, deps.clock.now());
  await eachBounded(
    due,
    WALLETS_AT_A_TIME,
    wallet => drivePayouts(deps, wallet),
    (error, { applicationId, account }) =>
      deps.log.error({ applicationId, account, cause: causeOf(error) }, 'paying out failed; it stays due'),
  );
}
