import { type DomainError } from '../domain/errors';
import {
  entitlementStatus,
  lineStatus,
  type Entitlement,
  type EntitlementStatus,
} from '../domain/entitlement';
import { type PaymentState } from '../domain/fold';
import { limitOf, type VirtualGood } from '../domain/goods';
import { type Payment } from '../domain/payment';
import {
  entitlementsOfPayment,
  findOwned,
  giveBackUnits,
  insertEntitlements,
  saveEntitlement,
  takeUnits,
} from '../store/entitlements';
import { goodsByIds } from '../store/goods';
import { type Transaction } from '../store/database/queryable';
import { type Services } from './dependencies';

/**
 * Sets aside what a new payment is for, so that nobody pays for a permanent good twice or for more than the limit. In the
 * order of the goods, so that two requests wait for each other instead of both. A refusal has to undo the unit of work.
 */
export async function reserveGoods(
  tx: Transaction,
  { applicationId, playerId, lines }: Pick<Payment, 'applicationId' | 'playerId' | 'lines'>,
  goods: readonly VirtualGood[],
): Promise<DomainError | undefined> {
  if (playerId === null) return undefined;
  const inOrder = lines.map((line, index) => ({ line, index })).sort(byGood);
  for (const { line, index } of inOrder) {
    const key = { applicationId, playerId, goodId: line.goodId };
    const good = goods.find(each => each.id === line.goodId);
    const limit = good && limitOf(good);
    if (await takeUnits(tx, key, line.quantity, limit)) continue;
    return overLimit(await findOwned(tx, key), limit, ['input', 'lines', String(index)]);
  }
  return undefined;
}

/** Stores what a new payment is for: PENDING until its money is taken. */
export async function insertPending(deps: Services, tx: Transaction, payment: Payment): Promise<void> {
  const { applicationId, playerId, id: paymentId, createdAt } = payment;
  if (playerId === null || payment.lines.length === 0) return;
  const rows = payment.lines.map(({ goodId, quantity }): Entitlement => {
    const id = deps.ids.next('entitlement');
    const dates = { grantedAt: null, revokedAt: null, createdAt };
    return {
      id,
      applicationId,
      playerId,
      goodId,
      quantity,
      status: 'PENDING',
      paymentId,
      ...dates,
      version: 1,
    };
  });
  await insertEntitlements(tx, rows);
}

/** Whether a change of a payment changes what its player owns; it costs no statement to know that it does not. */
export function movesEntitlements(before: PaymentState, after: PaymentState): boolean {
  if (after.payment.lines.length === 0) return false;
  return (
    before.operations.length === 0 ||
    before.payment.lines !== after.payment.lines ||
    entitlementStatus(before.payment) !== entitlementStatus(after.payment)
  );
}

/**
 * Grants, gives up or takes back what a payment is for, in the unit of work that books its amounts, whichever way the
 * news came. Money that comes after all for something given up finds it again, unless the player got it otherwise
 * meanwhile: then it stays given up, and the payment is to be refunded.
 */
export async function settleEntitlements(
  deps: Services,
  tx: Transaction,
  before: PaymentState,
  { payment }: PaymentState,
  tell: (entitlement: Entitlement, from: EntitlementStatus | null) => void,
): Promise<void> {
  const { applicationId, id } = payment;
  for (const entitlement of await entitlementsOfPayment(tx, applicationId, id)) {
    if (before.operations.length === 0) tell(entitlement, null);
    const line = payment.lines.find(each => each.goodId === entitlement.goodId);
    const wanted = lineStatus(payment, line);
    if (entitlement.status === wanted || (entitlement.status === 'GRANTED' && wanted === 'PENDING')) continue;
    if (!(await recount(deps, tx, entitlement, wanted))) continue;
    const changes = { status: wanted, ...datesOf(wanted, deps.clock.now()) };
    tell(await saveEntitlement(tx, entitlement, changes), entitlement.status);
  }
}

function datesOf(status: EntitlementStatus, now: Date): Partial<Entitlement> {
  if (status === 'GRANTED') return { grantedAt: now, revokedAt: null };
  return { revokedAt: status === 'REVOKED' ? now : null };
}

/** Counts units back, or takes them anew. False when they are not to be had any more. */
async function recount(
  deps: Services,
  tx: Transaction,
  entitlement: Entitlement,
  wanted: EntitlementStatus,
): Promise<boolean> {
  const { applicationId, goodId, quantity, status, id, paymentId } = entitlement;
  if (wanted === 'REVOKED') await giveBackUnits(tx, entitlement, quantity);
  if (status !== 'REVOKED') return true;
  const [good] = await goodsByIds(tx, applicationId, [goodId]);
  if (await takeUnits(tx, entitlement, quantity, good && limitOf(good))) return true;
  deps.log.warn(
    { paymentId, entitlementId: id },
    'Money came for a good that its player got otherwise meanwhile: refund the payment',
  );
  return false;
}

function overLimit(
  owned: Entitlement | undefined,
  limit: number | undefined,
  path: readonly string[],
): DomainError {
  if (!owned) {
    const message = `A player may have ${limit ?? 0} of this good. Nothing was sent.`;
    return { kind: 'InvalidInput', path: [...path, 'quantity'], message };
  }
  const message =
    owned.status === 'PENDING'
      ? 'The player is buying this good already: another payment for it is open. Nothing was sent.'
      : 'The player has this good already, or as many of it as allowed. Nothing was sent.';
  return { kind: 'AlreadyOwned', path: [...path, 'goodId'], message, entitlementId: owned.id };
}

type Indexed = { readonly line: { readonly goodId: string } };

function byGood(a: Indexed, b: Indexed): number {
  return a.line.goodId < b.line.goodId ? -1 : 1;
}
