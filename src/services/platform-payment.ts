import { type PayoutRail, type PlatformPayment } from '../connectors/payout-contract';
import { sameMoney } from '../domain/money';
import { type Payout } from '../domain/payout';

/**
 * The first field in which the platform's payment is not the one that was asked for; undefined when it fits. Whatever
 * the platform says is compared before anything is signed (contract of the Pi platform, section 0, rule 10).
 */
export function misfit(
  payment: PlatformPayment,
  payout: Payout,
  rail: Pick<PayoutRail, 'address' | 'network'>,
): string | undefined {
  if (payment.payoutId !== payout.id) return 'payout';
  if (payment.userUid !== payout.recipient) return 'recipient';
  if (!sameMoney(payment.amount, payout.amount)) return 'amount';
  if (payment.direction !== 'app_to_user') return 'direction';
  if (payment.fromAddress !== rail.address) return 'wallet';
  if (payment.network !== rail.network) return 'network';
  if (payment.status.cancelled || payment.status.userCancelled) return 'status';
  return undefined;
}
