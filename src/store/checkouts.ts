import { type HostedCheckout } from '../domain/hosted-checkout';
import { type Queryable } from './database/queryable';
import { table } from './database/table';
import { HostedCheckoutRow } from './rows/hosted-checkout.row';

/** A checkout belongs to its payment and is written with it, by `savePaymentState`. */
export const checkouts = table(HostedCheckoutRow);

export function findCheckout(
  from: Queryable,
  applicationId: string,
  id: string,
): Promise<HostedCheckout | undefined> {
  return checkouts.findOne(from, { id, applicationId });
}

/** In no order. */
export function checkoutsByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly HostedCheckout[]> {
  return checkouts.findMany(from, 'id', ids, { applicationId });
}

/** In no order; a payment has one at most. */
export function checkoutsByPayments(
  from: Queryable,
  applicationId: string,
  paymentIds: readonly string[],
): Promise<readonly HostedCheckout[]> {
  return checkouts.findMany(from, 'paymentId', paymentIds, { applicationId });
}
