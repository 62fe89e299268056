import { type Folded } from '../domain/fold';
import { type Transaction } from '../store/database/queryable';
import { entitlementsOfPayment } from '../store/entitlements';
import { operationOf, withOperation } from './change-state';

/**
 * A provider's shop said that the player has the good already. We knew nothing of it, or nothing would have been sent: so
 * the error names the entitlement that this payment was to grant, and that is given up with it.
 */
export async function withOwnedGood(tx: Transaction, state: Folded, operationId: string): Promise<Folded> {
  const { failure } = operationOf(state, operationId);
  if (failure?.kind !== 'ALREADY_OWNED') return state;
  const { applicationId, id } = state.payment;
  const [entitlement] = await entitlementsOfPayment(tx, applicationId, id);
  if (!entitlement) return state;
  return withOperation(state, operationId, { failure: { ...failure, entitlementId: entitlement.id } });
}
