import { money } from '../domain/money';
import { type Payment } from '../domain/payment';
import { type Fields, table } from './database/table';
import { PaymentRow } from './rows/payment.row';

export const paymentRows = table(PaymentRow);

export function toPayment({ amountMinor, currency, ...row }: PaymentRow): Payment {
  return { ...row, amount: money(amountMinor, currency) };
}

export function fromPayment({ amount, ...payment }: Payment): Fields<PaymentRow> {
  return { ...payment, amountMinor: amount.minor, currency: amount.currency };
}
