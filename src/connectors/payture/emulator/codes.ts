import { type Command, type Handler, readText } from './command';
import { knownCustomer, readWalletCall } from './customers';
import { refuse } from './errors';
import { notifySendCode } from './notifications';
import { type Payture } from './payture';
import { type CustomerRecord } from './records';
import { type Attributes } from './xml';
import { cardOf } from './wallet-cards';

/** An SMS with six digits; the control API shows it. The latest one counts. (Payture contract, section 13) */
export const sendCode: Handler = (command: Command) => {
  const { payture, name } = command;
  const call = readWalletCall(command);
  const { list, login } = call;
  const orderId = list.get('OrderId') === undefined ? '' : readText(list, 'OrderId');
  const amount = list.get('Amount') ?? '0';
  if (!/^\d{1,10}$/.test(amount)) refuse('AMOUNT_ERROR');
  const customer = knownCustomer(payture, call);
  const phone = list.get('PhoneNumber') ?? customer.phone;
  if (!/^\d{5,15}$/.test(phone)) refuse('WRONG_PHONE');
  const cardId = list.get('CardId') ?? '';
  if (cardId !== '' && cardId !== 'FreePay') cardOf(payture, customer, cardId);
  const code = payture.ids.digits(6);
  const expiresAtMs = payture.core.clock.nowMs() + payture.profile.values.codeMs;
  payture.codes.put(customer.key, {
    customerKey: customer.key,
    login,
    phone,
    code,
    cardId,
    orderId,
    expiresAtMs,
  });
  notifySendCode(payture, customer, orderId, amount);
  const attributes: Attributes = [
    ['Success', 'True'],
    ['VWUserLgn', login],
    ['Amount', amount],
    ...(orderId === '' ? [] : [['OrderId', orderId] as const]),
  ];
  return { name, attributes };
};

/** Throws WRONG_CONFIRM_CODE where the terminal demands a code and this is not it. */
export function checkConfirmCode(
  payture: Payture,
  customer: CustomerRecord,
  given: string | undefined,
  payment: { readonly cardId: string; readonly orderId: string },
): void {
  if (payture.profile.values.confirmCode === 'off') return;
  const stored = payture.codes.get(customer.key);
  const isGood =
    stored !== undefined &&
    stored.code === given &&
    stored.expiresAtMs > payture.core.clock.nowMs() &&
    (stored.cardId === '' || stored.cardId === payment.cardId) &&
    (stored.orderId === '' || stored.orderId === payment.orderId);
  if (!isGood) refuse('WRONG_CONFIRM_CODE');
}
