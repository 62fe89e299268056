import { money } from '../domain/money';
import { type Payment } from '../domain/payment';
import { type Fields, table } from './database/table';
import { PaymentRow } from './rows/payment.row';

export const paymentRows = table(PaymentRow);

export function toPayment({ amountMinor, currency, lines, ...row }: PaymentRow): Payment {
  return { ...row, lines: lines ?? [], amount: money(amountMinor, currency) };
}

export function fromPayment({ amount, lines, ...payment }: Payment): Fields<PaymentRow> {
  return {
    ...payment,
    lines: lines.length > 0 ? lines : null,
    amountMinor: amount.minor,
    currency: amount.currency,
  };
}
