import { type PayoutRail } from '../connectors/payout-contract';
import { holdsTheSlot, type Payout } from '../domain/payout';
import { findPayout, nextPayouts, type WalletKey } from '../store/payouts';
import { StaleState } from '../store/payments';
import { type Services } from './dependencies';
import { takeStep } from './payout-steps';
import { type PayoutDriver } from './payout-writes';
import { recoverStrays } from './stray-payouts';
import { claimWallet, LeaseLost, releaseWallet, type WalletLease } from './wallet-lease';

/** More than ever have to be looked at to find one that is due. */
const LOOK_AHEAD = 50;

/**
 * Brings a wallet's payouts on, one small step after the other, as long as one is due. Leased: of many nodes one signs
 * for a wallet. Dying anywhere leaves a stored state from which the next holder goes on. A wallet carries one
 * transaction at a time; wallets do not wait for each other.
 */
export async function drivePayouts(deps: Services, key: WalletKey): Promise<void> {
  await withWallet(deps, key, async driver => {
    await recoverStrays(driver);
    for (;;) {
      const payout = await nextDue(deps, key);
      if (!payout) return;
      await takeStep(driver, payout);
    }
  });
}

/** Looks whether a wallet's platform holds payments open, and only then takes the wallet: most have nothing to be ended. */
export async function visitWallet(deps: Services, key: WalletKey): Promise<void> {
  const { applicationId, provider, account } = key;
  const rail = deps.connectors.find(applicationId, provider, account)?.capabilities.payout;
  const open = await rail?.listOpen(AbortSignal.timeout(deps.settings.providerTimeoutMs));
  if (open?.kind === 'done' && open.value.length > 0) await drivePayouts(deps, key);
}

/** Registers one payout at once when its wallet is free and nothing waits before it, so that its client hears of a refusal. */
export async function registerAtOnce(deps: Services, payout: Payout): Promise<void> {
  await withWallet(deps, payout, async driver => {
    const first = await nextDue(deps, payout);
    if (first?.id === payout.id && first.status === 'CREATED') await takeStep(driver, first);
  });
}

/** One look at one payout, whenever it was due; for a client who asks. */
export async function refreshOne(deps: Services, { applicationId, id, ...payout }: Payout): Promise<void> {
  await withWallet(deps, { applicationId, ...payout }, async driver => {
    const now = await findPayout(deps.database.reader, applicationId, { id });
    if (now && now.nextCheckAt !== null && !waitsForItsTurn(now)) await takeStep(driver, now);
  });
}

/** Its next step may sign, which the wallet's other payouts have a say in. */
function waitsForItsTurn({ status }: Payout): boolean {
  return status === 'CREATED' || status === 'REGISTERED';
}

async function withWallet(
  deps: Services,
  key: WalletKey,
  work: (driver: PayoutDriver) => Promise<void>,
): Promise<void> {
  const { applicationId, provider, account } = key;
  const rail = deps.connectors.find(applicationId, provider, account)?.capabilities.payout;
  if (!rail) return;
  const lease = await claimWallet(deps, { applicationId, provider, account });
  if (!lease) return;
  try {
    await work(driverOf(deps, rail, lease));
  } catch (error) {
    // Another node took over, or somebody cancelled a payout in between: the next round sees what is true then.
    if (!(error instanceof LeaseLost) && !(error instanceof StaleState)) throw error;
  } finally {
    await releaseWallet(deps, lease);
  }
}

function driverOf(deps: Services, rail: PayoutRail, lease: WalletLease): PayoutDriver {
  return { deps, rail, lease };
}

/**
 * The next payout that something can be done for now. While a transaction may still be applied, nothing else is signed;
 * what is paid already can be booked all the same.
 */
export async function nextDue(deps: Services, key: WalletKey): Promise<Payout | undefined> {
  const now = deps.clock.now();
  const waiting = await nextPayouts(deps.database.reader, key, LOOK_AHEAD);
  const isDue = ({ nextCheckAt }: Payout): boolean => nextCheckAt !== null && nextCheckAt <= now;
  const holder = waiting.find(({ status }) => holdsTheSlot(status));
  if (!holder) return waiting.find(isDue);
  return isDue(holder) ? holder : waiting.find(each => each.status === 'CONFIRMED' && isDue(each));
}
