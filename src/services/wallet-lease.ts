import { type PayoutWallet } from '../domain/payout';
import { type Transaction } from '../store/database/queryable';
import { ensureWallet, findWallet, saveWallet } from '../store/payout-wallets';
import { type WalletKey } from '../store/payouts';
import { retryStale } from './change-state';
import { type Services } from './dependencies';

/** The right to act for a wallet. One node has it at a time; each claim is numbered, so that a holder who lost it notices. */
export interface WalletLease {
  readonly key: WalletKey;
  readonly fence: number;
}

/** Thrown inside a unit of work when another node has taken over: nothing of it is written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Undefined when another node has it. */
export async function claimWallet(deps: Services, key: WalletKey): Promise<WalletLease | undefined> {
  return retryStale(() =>
    deps.database.write(async tx => {
      const wallet = await ensureWallet(tx, key);
      const now = deps.clock.now();
      if (wallet.leasedUntil && wallet.leasedUntil > now) return undefined;
      const fence = wallet.fence + 1;
      await saveWallet(tx, wallet, { fence, leasedBy: deps.node, leasedUntil: leaseEnd(deps) });
      return { key, fence };
    }),
  );
}

/**
 * Makes sure that the lease still holds, and makes it longer when half of it is over. Call it first in every unit of
 * work that precedes an effect.
 */
export async function holdWallet(deps: Services, tx: Transaction, lease: WalletLease): Promise<void> {
  const wallet = await findWallet(tx, lease.key);
  const now = deps.clock.now();
  if (!wallet || !isHeld(wallet, lease) || !wallet.leasedUntil || wallet.leasedUntil <= now)
    throw new LeaseLost();
  const left = wallet.leasedUntil.getTime() - now.getTime();
  if (left < leaseMs(deps) / 2) await saveWallet(tx, wallet, { leasedUntil: leaseEnd(deps) });
}

export async function releaseWallet(deps: Services, lease: WalletLease): Promise<void> {
  await retryStale(() =>
    deps.database.write(async tx => {
      const wallet = await findWallet(tx, lease.key);
      if (wallet && isHeld(wallet, lease))
        await saveWallet(tx, wallet, { leasedBy: null, leasedUntil: null });
    }),
  );
}

function isHeld(wallet: PayoutWallet, { fence }: WalletLease): boolean {
  return wallet.fence === fence && wallet.leasedBy !== null;
}

/** Longer than any single step, which makes one call. */
function leaseMs({ settings }: Services): number {
  return 4 * settings.providerTimeoutMs;
}

function leaseEnd(deps: Services): Date {
  return new Date(deps.clock.now().getTime() + leaseMs(deps));
}
