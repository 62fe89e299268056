import { type DeviceWallet } from '../contract';
import { toKopecks } from './amounts';
import { type PaytureClient } from './client';
import { DEVICE_WALLETS } from './mapping';
import { customFields } from './order-fields';
import { readPaid } from './pay-answer';
import { refused } from './refusals';
import { terminal } from './terminal';

/** Far more than the largest token of any wallet. */
const TOKEN_CHARACTERS_MAX = 20_000;

/**
 * Apple Pay and Google Pay by the paths of the customer's table (Payture contract, section 5.4). An Apple token carries
 * its own amount and ours is not sent: one that differs comes back in the answer, and the fold has it reviewed.
 */
export function deviceWallet(client: PaytureClient): DeviceWallet {
  return {
    async pay(call, order) {
      const amount = toKopecks(order.amount, client.account.currency);
      if (amount.kind === 'refused') return amount;
      if (!isToken(order.token)) return refused('INVALID_TOKEN', 'NEVER');
      const { command, sendsAmount } = DEVICE_WALLETS[order.wallet];
      const answer = await client.send({
        command,
        form: {
          ...terminal(client.account, 'api'),
          OrderId: order.paymentId,
          PayToken: order.token,
          Method: order.capture ? 'PAY' : 'BLOCK',
          Amount: sendsAmount ? amount.digits : null,
          CustomFields: customFields(order),
        },
        // No document shows such an answer (section 19); the order's id in it is what counts.
        roots: [order.capture ? 'Pay' : 'Block'],
        signal: call.signal,
      });
      return readPaid(answer, order);
    },
  };
}

/** Base64 of what the device made. */
function isToken(text: string): boolean {
  return text.length <= TOKEN_CHARACTERS_MAX && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
