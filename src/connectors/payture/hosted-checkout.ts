import { type Clock } from '../../domain/clock';
import { formatMoney } from '../../domain/money';
import {
  type Call,
  type CheckoutOrder,
  type HostedCheckout,
  type OpenedPage,
  type Outcome,
} from '../contract';
import { toKopecks } from './amounts';
import { type PaytureClient } from './client';
import { customFields } from './order-fields';
import { openSession, pageFields } from './sessions';
import { credentials } from './terminal';

/**
 * Opens the page on which the payer pays: InPay, or the eWallet of a customer, which shows the customer's cards. What the
 * payer's return says is a hint and proves nothing; what happened is always looked up.
 */
export function hostedCheckout(client: PaytureClient, clock: Clock): HostedCheckout {
  return { open: (call, order) => open(client, clock, call, order) };
}

async function open(
  client: PaytureClient,
  clock: Clock,
  call: Call,
  order: CheckoutOrder,
): Promise<Outcome<OpenedPage>> {
  const kopecks = toKopecks(order.amount, client.account.currency);
  if (kopecks.kind === 'refused') return kopecks;
  const { vaultCustomer } = order;
  return openSession(client, clock, call, {
    door: vaultCustomer ? 'vwapi' : 'apim',
    type: order.capture ? 'Pay' : 'Block',
    order: { id: order.paymentId, kopecks: kopecks.digits },
    fields: {
      ...(vaultCustomer ? credentials(vaultCustomer) : {}),
      ...customFields(order),
      // Shown to the payer, and never used for the charge (Payture contract, section 2.2).
      Total: formatMoney(order.amount),
      ...pageFields(order),
    },
  });
}
