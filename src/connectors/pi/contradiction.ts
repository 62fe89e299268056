import { sameMoney } from '../../domain/money';
import { type PayoutOrder, type PlatformPayment } from '../payout-contract';
import { type PiParts } from './parts';

/**
 * The first field in which the Platform's payment is not the payout that we asked for; undefined when it is. Compared
 * before anything is signed: whoever signs what the Platform says pays whom the Platform wants (Pi contract, section 0,
 * rule 10). The recipient's address is the one thing that only the Platform knows.
 */
export function contradictionOf(
  payment: PlatformPayment,
  order: PayoutOrder,
  { wallet, network }: Pick<PiParts, 'wallet' | 'network'>,
): string | undefined {
  const fits: Readonly<Record<string, boolean>> = {
    amount: sameMoney(payment.amount, order.amount),
    user_uid: payment.userUid === order.recipient,
    direction: payment.direction === 'app_to_user',
    network: payment.network === network,
    from_address: payment.fromAddress === wallet.address,
    'metadata.payout_id': payment.payoutId === order.payoutId,
  };
  return Object.keys(fits).find(field => fits[field] === false);
}
