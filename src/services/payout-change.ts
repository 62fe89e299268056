import { type PlatformPayment } from '../connectors/payout-contract';
import { nextPayoutStatus, type Payout, type PayoutSignal, type PlatformView } from '../domain/payout';
import { type Transaction } from '../store/database/queryable';
import { ensureWallet, saveWallet } from '../store/payout-wallets';
import { savePayout } from '../store/payouts';
import { type Services } from './dependencies';

/** Moves a payout by a signal of its machine, with whatever else changed, and tells it. The one place that does. */
export async function writePayout(
  deps: Services,
  tx: Transaction,
  before: Payout,
  signal: PayoutSignal | null,
  changes: Partial<Omit<Payout, 'status'>>,
  cause: string,
): Promise<Payout> {
  const now = deps.clock.now();
  const status = signal ? nextPayoutStatus(before.status, signal) : before.status;
  const moved = status !== before.status;
  const after = await savePayout(tx, before, { ...changes, status, ...(moved && { checks: 0 }) }, now);
  if (!moved) return after;
  tellPayout(deps, tx, after, before.status, cause);
  if (status === 'FAILED' || status === 'CANCELLED') await giveBackLimit(tx, after, dayOf(after.createdAt));
  return after;
}

export function tellPayout(
  deps: Services,
  tx: Transaction,
  payout: Payout,
  from: Payout['status'] | null,
  cause: string,
): void {
  const { applicationId, provider, playerId, id: payoutId, status: to } = payout;
  const body = { type: 'PayoutStatusChanged', payoutId, from, to } as const;
  tx.atCommit({ applicationId, provider, playerId, body, cause, occurredAt: deps.clock.now() });
}

/** The UTC day, as 2026-11-24. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** What ended unpaid does not count against the wallet's daily limit. */
async function giveBackLimit(tx: Transaction, payout: Payout, day: string): Promise<void> {
  const wallet = await ensureWallet(tx, payout);
  if (wallet.day !== day) return;
  await saveWallet(tx, wallet, { dayTotal: wallet.dayTotal - payout.amount.minor });
}

export function viewOf(payment: PlatformPayment): PlatformView {
  const { userUid, direction, network, createdAt, status, transaction } = payment;
  return { userUid, direction, network, createdAt, ...status, transaction };
}

/** What the platform said of a payout, put together again from what is stored. */
export function platformPaymentOf(payout: Payout): PlatformPayment {
  const { providerReference, platform, fromAddress, toAddress } = payout;
  if (providerReference === null || !platform || fromAddress === null || toAddress === null) {
    throw new Error(`Payout ${payout.id} is not registered.`);
  }
  const { developerApproved, transactionVerified, developerCompleted, cancelled, userCancelled } = platform;
  return {
    reference: providerReference,
    payoutId: payout.id,
    userUid: platform.userUid,
    amount: payout.amount,
    memo: payout.memo,
    metadata: payout.metadata,
    fromAddress,
    toAddress,
    direction: 'app_to_user',
    network: platform.network,
    createdAt: platform.createdAt,
    status: { developerApproved, transactionVerified, developerCompleted, cancelled, userCancelled },
    transaction: platform.transaction,
  };
}
