import { type ConnectedAccount, type Services } from '../services/dependencies';
import { drivePayouts, visitWallet } from '../services/drive-payouts';
import { walletsDue, type WalletKey } from '../store/payouts';
import { eachBounded } from './loop';
import { causeOf } from './settle-unknown';

/** Each wallet waits for the chain on its own. */
const WALLETS_AT_A_TIME = 16;

/**
 * Rounds that bring on every wallet that has something to do. A wallet that was not there in an earlier round is visited
 * also when it has nothing: its platform may hold payments open that nobody here knows of.
 */
export function payoutRounds(
  deps: Services,
  connected: () => readonly ConnectedAccount[],
): () => Promise<void> {
  const visited = new Set<string>();
  return async () => {
    const wallets = connected().filter(({ capabilities }) => capabilities.payout);
    const keys = wallets.map(({ applicationId, provider, name }) => ({
      applicationId,
      provider,
      account: name,
    }));
    const visit = keys.filter(key => !visited.has(nameOf(key)));
    await driveAllPayouts(deps, visit);
    for (const key of visit) visited.add(nameOf(key));
  };
}

export async function driveAllPayouts(deps: Services, visit: readonly WalletKey[] = []): Promise<void> {
  const due = await walletsDue(deps.database.reader, deps.clock.now());
  const onError = (error: unknown, { applicationId, account }: WalletKey): void =>
    deps.log.error({ applicationId, account, cause: causeOf(error) }, 'paying out failed; it stays due');
  if (due.length + visit.length === 0) return;
  const fields = { 'paygraph.due': due.length, 'paygraph.visited': visit.length };
  await deps.tracer.span({ name: 'payouts round', fields }, async () => {
    await eachBounded(due, WALLETS_AT_A_TIME, wallet => drivePayouts(deps, wallet), onError);
    await eachBounded(visit, WALLETS_AT_A_TIME, wallet => visitWallet(deps, wallet), onError);
  });
}

function nameOf({ applicationId, provider, account }: WalletKey): string {
  return `${applicationId} ${provider} ${account}`;
}
