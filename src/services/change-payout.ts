import { notFound, type DomainError } from '../domain/errors';
import { cancelOperationOfPayout, mayBeCancelled, type Payout } from '../domain/payout';
import { causeOf, type Principal } from '../domain/principal';
import { type Transaction } from '../store/database/queryable';
import { findPayout, touchPayout } from '../store/payouts';
import { maySee, requireServer } from './authorize';
import { retryStale } from './change-state';
import { type Services } from './dependencies';
import { drivePayouts, refreshOne } from './drive-payouts';
import { writePayout } from './payout-change';
import { failedPayout, payoutResult, type PayoutResult } from './payout-result';
import { conflict } from './run-operation';

/**
 * Gives a payout up while nothing of it can be paid: at once when nobody was told of it, else as soon as the platform
 * has cancelled it. Refused once a transaction is signed: a signed one cannot be called back.
 */
export async function cancelPayout(
  deps: Services,
  principal: Principal,
  command: { readonly idempotencyKey: string; readonly payoutId: string },
): Promise<PayoutResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const begun = await retryStale(() => deps.database.write(tx => giveUp(deps, tx, principal, command)));
  if ('kind' in begun) return failedPayout(begun);
  if (!begun.replayed) await drivePayouts(deps, begun.payout);
  const payout =
    (await findPayout(deps.database.reader, applicationId, { id: begun.payout.id })) ?? begun.payout;
  return payoutResult(payout, begun.replayed, cancelOperationOfPayout(payout));
}

async function giveUp(
  deps: Services,
  tx: Transaction,
  principal: Principal,
  { idempotencyKey: cancelKey, payoutId }: { readonly idempotencyKey: string; readonly payoutId: string },
): Promise<{ readonly payout: Payout; readonly replayed: boolean } | DomainError> {
  const { applicationId } = principal;
  const earlier = await findPayout(tx, applicationId, { cancelKey });
  if (earlier) return earlier.id === payoutId ? { payout: earlier, replayed: true } : conflict(false);
  const payout = await findPayout(tx, applicationId, { id: payoutId });
  if (!payout) return notFound(['input', 'payoutId'], 'payout');
  if (!mayBeCancelled(payout)) {
    const message = 'This payout cannot be given up any more: see its status. Nothing was changed.';
    return { kind: 'IllegalState', path: ['input', 'payoutId'], message, allowedActions: [] };
  }
  const cancelOperationId = deps.ids.next('operation');
  const cancelHash = deps.hashInput({ payoutId });
  const asked = { cancelOperationId, cancelKey, cancelHash, givenUp: 'BY_CLIENT' } as const;
  // What nobody outside knows of ends here and now.
  const unknownOutside = payout.status === 'CREATED' && !payout.registrationOpen;
  const due = unknownOutside ? null : deps.clock.now();
  const changes = { ...asked, nextCheckAt: due };
  const signal = unknownOutside ? 'CANCELLED' : null;
  return {
    payout: await writePayout(deps, tx, payout, signal, changes, causeOf(principal)),
    replayed: false,
  };
}

/** Looks now instead of when it is due, and answers with what is known then. */
export async function refreshPayout(
  deps: Services,
  principal: Principal,
  payoutId: string,
): Promise<PayoutResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const payout = await findPayout(deps.database.reader, applicationId, { id: payoutId });
  if (!payout || !maySee(principal, payout)) return failedPayout(notFound(['id'], 'payout'));
  await deps.database.write(tx => touchPayout(tx, applicationId, payoutId, deps.clock.now()));
  await refreshOne(deps, payout);
  deps.wakeJobs();
  const now = await findPayout(deps.database.reader, applicationId, { id: payoutId });
  return payoutResult(now ?? payout, false);
}
