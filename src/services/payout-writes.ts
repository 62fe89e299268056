import { type Call, type Outcome } from '../connectors/contract';
import { type PayoutOrder, type PayoutRail } from '../connectors/payout-contract';
import { type MoneyMoved } from '../domain/certainty';
import { type Attempt } from '../domain/operation';
import { type Payout, type PayoutSignal } from '../domain/payout';
import { type Transaction } from '../store/database/queryable';
import { finishPayoutAttempt, insertPayoutAttempt } from '../store/payouts';
import { type Services } from './dependencies';
import { writePayout } from './payout-change';
import { payoutDelay } from './payout-schedule';
import { holdWallet, type WalletLease } from './wallet-lease';

/** Everything that steps need: the wallet's rail, and the right to use it. */
export interface PayoutDriver {
  readonly deps: Services;
  readonly rail: PayoutRail;
  readonly lease: WalletLease;
}

/** How events name what happened by itself. */
const CAUSE = 'payout';

/** The commit before an effect: the lease holds, and the request counts as sent from now on. */
export async function begin(
  driver: PayoutDriver,
  payout: Payout,
  changes: Partial<Payout>,
  signal: PayoutSignal | null = null,
): Promise<{ readonly payout: Payout; readonly attempt: Attempt }> {
  const { deps, lease } = driver;
  return deps.database.write(async tx => {
    await holdWallet(deps, tx, lease);
    const sentAt = deps.clock.now();
    const attempts = payout.attempts + 1;
    const saved = await writePayout(deps, tx, payout, signal, { ...changes, attempts, sentAt }, CAUSE);
    const attempt: Attempt = {
      id: deps.ids.next('attempt'),
      applicationId: payout.applicationId,
      operationId: payout.operationId,
      number: attempts,
      providerKey: payout.id,
      sentAt,
      answeredAt: null,
      moneyMoved: 'UNKNOWN',
      detail: null,
    };
    await insertPayoutAttempt(tx, attempt);
    return { payout: saved, attempt };
  });
}

/** The commit after it: what is known now. */
export async function change(
  { deps }: PayoutDriver,
  payout: Payout,
  signal: PayoutSignal | null,
  changes: Partial<Payout>,
  attempt: Attempt | null = null,
  moneyMoved: MoneyMoved = 'NO',
  detail: string | null = null,
  also?: (tx: Transaction) => Promise<void>,
): Promise<Payout> {
  return deps.database.write(async tx => {
    const saved = await writePayout(deps, tx, payout, signal, changes, CAUSE);
    if (attempt) {
      const answeredAt = deps.clock.now();
      await finishPayoutAttempt(tx, attempt.id, { answeredAt, moneyMoved, detail });
    }
    await also?.(tx);
    return saved;
  });
}

/** Nothing decided: tried again later, and later each time. */
export async function later(
  driver: PayoutDriver,
  payout: Payout,
  changes: Partial<Payout>,
  attempt: Attempt | null = null,
  moneyMoved: MoneyMoved = 'NO',
  detail: string | null = null,
  signal: PayoutSignal | null = null,
): Promise<void> {
  const { clock } = driver.deps;
  const nextCheckAt = new Date(clock.now().getTime() + payoutDelay(payout.checks));
  const again = { ...changes, checks: payout.checks + 1, nextCheckAt };
  await change(driver, payout, signal, again, attempt, moneyMoved, detail);
}

export async function finish(
  { deps }: PayoutDriver,
  attempt: Attempt,
  moneyMoved: MoneyMoved,
  detail: string,
): Promise<void> {
  const answeredAt = deps.clock.now();
  await deps.database.write(tx => finishPayoutAttempt(tx, attempt.id, { answeredAt, moneyMoved, detail }));
}

export function callFor(deps: Services, { id }: Payout): Call {
  return { providerKey: id, signal: signalFor(deps) };
}

export function signalFor({ settings }: Services): AbortSignal {
  return AbortSignal.timeout(settings.providerTimeoutMs);
}

export function orderOf({ id, recipient, amount, memo, metadata }: Payout): PayoutOrder {
  return { payoutId: id, recipient, amount, memo, metadata };
}

export function causeOf(answer: Exclude<Outcome<never>, { kind: 'done' }>): string {
  return answer.kind === 'refused' ? `refused: ${answer.code ?? ''}` : answer.cause;
}
