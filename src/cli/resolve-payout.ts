import { formatMoney } from '../domain/money';
import { type Payout } from '../domain/payout';
import { type Services } from '../services/dependencies';
import { previewPayoutVerdict, resolvePayout } from '../services/resolve-payout';
import { printVerdict, type VerdictOptions } from './verdict';

const PAID_BY_TRANSACTION =
  'A payout pays by the transaction that was signed for it, and in review none of these can be applied any more: it can only have failed.';

/** Says what is wrong and returns false when the verdict may not be given. */
export async function settlePayout(
  services: Services,
  { id: payoutId, applicationId }: Payout,
  { verdict, evidence, operator, amount, yes = false, json = false }: VerdictOptions,
): Promise<boolean> {
  if (verdict === 'succeeded' || amount !== undefined) {
    console.error(PAID_BY_TRANSACTION);
    return false;
  }
  const command = { applicationId, payoutId, evidence, operator };
  const resolved = await (yes ? resolvePayout : previewPayoutVerdict)(services, command);
  if ('kind' in resolved) {
    console.error(resolved.message);
    return false;
  }
  printVerdict(shown(resolved.before), shown(resolved.after), { yes, json });
  return true;
}

function shown({ id, operationId, reference, status, amount, recipient, providerReference }: Payout) {
  return {
    payout: id,
    operation: operationId,
    reference,
    status,
    amount: `${formatMoney(amount)} ${amount.currency}`,
    recipient,
    platform: providerReference ?? 'not registered',
  };
}
