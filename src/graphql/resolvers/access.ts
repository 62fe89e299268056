import { type Role } from '../../domain/principal';
import { type Context } from '../context';
import { PublicError } from '../server/public-error';

const ALL: readonly Role[] = ['server', 'readonly', 'player'];
const READERS: readonly Role[] = ['server', 'readonly'];
const BUYERS: readonly Role[] = ['server', 'player'];
const SERVER: readonly Role[] = ['server'];

/**
 * Who may call which root field. The schema is not built when one is missing here. A player's token reads and buys for
 * its own player only, which the read models and services see to.
 */
export const ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'Query.node': ALL,
  'Query.nodes': ALL,
  'Query.player': ALL,
  'Query.players': ALL,
  'Query.virtualGood': ALL,
  'Query.virtualGoods': ALL,
  'Query.customer': ALL,
  'Query.customers': ALL,
  'Query.card': ALL,
  'Query.payment': ALL,
  'Query.payments': ALL,
  'Query.hostedCheckout': ALL,
  'Query.payout': ALL,
  'Query.payouts': ALL,
  'Query.operation': ALL,
  'Query.events': ALL,
  'Query.providers': READERS,
  'Query.paymentProducts': ALL,
  'Mutation.createPlayer': SERVER,
  'Mutation.updatePlayer': SERVER,
  'Mutation.creditCoins': SERVER,
  'Mutation.createVirtualGood': SERVER,
  'Mutation.updateVirtualGood': SERVER,
  'Mutation.syncVirtualGoods': SERVER,
  'Mutation.createPlayerToken': SERVER,
  'Mutation.decidePurchase': SERVER,
  'Mutation.purchase': BUYERS,
  'Mutation.createHostedCheckout': BUYERS,
  'Mutation.capturePayment': SERVER,
  'Mutation.cancelPayment': SERVER,
  'Mutation.refundPayment': SERVER,
  'Mutation.completeThreeDSecure': BUYERS,
  'Mutation.approveUserPayment': BUYERS,
  'Mutation.completeUserPayment': BUYERS,
  'Mutation.refreshPayment': BUYERS,
  'Mutation.createPayout': SERVER,
  'Mutation.cancelPayout': SERVER,
  'Mutation.refreshPayout': SERVER,
  'Mutation.createHostedTokenization': SERVER,
  'Mutation.createCustomer': SERVER,
  'Mutation.updateCustomer': SERVER,
  'Mutation.deleteCustomer': SERVER,
  'Mutation.addCard': SERVER,
  'Mutation.removeCard': SERVER,
  'Mutation.activateCard': SERVER,
  'Mutation.sendCardCode': SERVER,
  'Mutation.completeCardThreeDSecure': SERVER,
  'Subscription.events': ALL,
  'Subscription.paymentUpdated': ALL,
  'Subscription.payoutUpdated': ALL,
  'Subscription.purchaseQuestions': SERVER,
};

/** Throws FORBIDDEN. */
export function requireRole(roles: readonly Role[], { principal }: Pick<Context, 'principal'>): void {
  if (!roles.includes(principal.role)) {
    throw new PublicError('FORBIDDEN', `This needs a key with the role ${roles.join(' or ')}.`);
  }
}
