import { type StashProfile } from './profile';
import { type LinkRecord } from './records';
import { statusOf } from './states';

/** `GET /sdk/server/payment/{id}` (Stash contract, section 5). Amounts are minor units as text. */
export function paymentView(link: LinkRecord, nowMs: number, form: StashProfile['paymentView']): unknown {
  const { currency, lines, bonus, tax, total, order } = link;
  const older = {
    items: lines.map(({ id, pricePerItem, quantity, name, description }) => ({
      ...{ id, pricePerItem, quantity, name, description },
    })),
    timeMillis: String(order?.paidAtMs ?? 0),
    currency,
    total: String(total),
    tax: String(tax),
  };
  if (form === 'older') return older;
  return {
    status: `PAYMENT_STATUS_${statusOf(link, nowMs)}`,
    ...older,
    bonusItems: bonus.map(({ id, name, quantity }) => ({ id, name, quantity, description: '' })),
  };
}
