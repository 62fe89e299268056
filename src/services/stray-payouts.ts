import { type PlatformPayment } from '../connectors/payout-contract';
import { payoutHasEnded, type Payout } from '../domain/payout';
import { findPayout, findPayoutByReference, touchPayout } from '../store/payouts';
import { type Services } from './dependencies';
import { signalFor, type PayoutDriver } from './payout-writes';

/** How long a wallet's open payments are taken to be known: they are asked for at the first round of a process, and then rarely. */
const RECHECK_MS = 10 * 60_000;
const lookedAt = new WeakMap<object, number>();

/** Ends what the platform holds open without our knowing: at the start of a process, and now and then. */
export async function recoverStrays(driver: PayoutDriver): Promise<void> {
  const { deps, rail } = driver;
  const now = deps.clock.now().getTime();
  const last = lookedAt.get(rail);
  if (last !== undefined && now - last < RECHECK_MS) return;
  const open = await rail.listOpen(signalFor(deps));
  if (open.kind !== 'done') return;
  lookedAt.set(rail, now);
  for (const payment of open.value) await recoverStray(driver, payment);
}

/**
 * One payment that the platform holds open. A row of ours goes its own way. One without a row is ended by the first of
 * the platform's three ways that is safe: completed when the chain has paid it, cancelled when the whole history proves
 * that it was not paid and nobody can pay it any more (contract of the Pi platform, sections 4.3 and 4.4).
 */
export async function recoverStray(driver: PayoutDriver, payment: PlatformPayment): Promise<void> {
  const { deps, rail, lease } = driver;
  if (payment.direction !== 'app_to_user') return;
  const ours = await findPayoutByReference(deps.database.reader, lease.key, payment.reference);
  if (ours && !payoutHasEnded(ours.status)) return wake(deps, ours);
  const meant = ours ?? (await meantBy(deps, driver, payment));
  if (meant?.status === 'CREATED') return wake(deps, meant);

  const call = { providerKey: payment.reference, signal: signalFor(deps) };
  const paid = payment.transaction ? null : await rail.findTransaction(signalFor(deps), payment);
  const hash = payment.transaction?.txid ?? (paid?.kind === 'found' ? paid.hash : undefined);
  if (hash !== undefined) {
    const completed = await rail.complete(call, payment, hash);
    note(deps, payment, completed.kind === 'done' ? 'completed' : 'not completed');
    return;
  }
  // Never signed by us: envelopes are made only for the payment that a row names.
  if (paid?.kind !== 'none') {
    note(deps, payment, 'left open: its transactions are not all known');
    return;
  }
  const cancelled = await rail.cancel(call, payment.reference);
  note(deps, payment, cancelled.kind === 'done' ? 'cancelled' : 'not cancelled');
}

/** The payout whose id the payment carries, of this wallet. */
async function meantBy(
  deps: Services,
  { lease: { key } }: PayoutDriver,
  { payoutId }: PlatformPayment,
): Promise<Payout | undefined> {
  if (payoutId === null) return undefined;
  const found = await findPayout(deps.database.reader, key.applicationId, { id: payoutId });
  return found?.provider === key.provider && found.account === key.account ? found : undefined;
}

async function wake(deps: Services, { applicationId, id }: Payout): Promise<void> {
  await deps.database.write(tx => touchPayout(tx, applicationId, id, deps.clock.now()));
}

function note(deps: Services, { reference }: PlatformPayment, what: string): void {
  deps.log.warn({ reference }, `payment without a payout: ${what}`);
}
