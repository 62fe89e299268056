import { type WebhookFormat, type WebhookMessage } from '../../emulator/webhooks';
import { type Profile } from '../../emulator/profile';
import { type Payture } from './payture';
import { type PaytureProfile } from './profile';
import { type CustomerRecord, type OrderRecord, type WalletCardRecord } from './records';

type Fields = Readonly<Record<string, string>>;

const moscowMs = 3 * 3_600_000;
const ticksOfEpochMs = 62_135_596_800_000;

/** Unsigned; repeated only when the profile says so, until the answer is 200. (Payture contract, section 12) */
export function notificationFormat(profile: Profile<PaytureProfile>): WebhookFormat {
  return {
    headers: () => ({}),
    // Nothing is signed, so a forgery differs in nothing but its origin.
    forge: headers => ({ ...headers, 'X-Forged': 'true' }),
    get retryDelaysMs() {
      const { notifyRetries, notifyIntervalMs } = profile.values;
      return Array.from({ length: notifyRetries }, () => notifyIntervalMs);
    },
    timeoutMs: () => profile.values.notifyTimeoutMs,
    accepts: status => status === 200,
  };
}

/** An engine event, and MerchantPay where InPay was paid. `code` is absent on success. */
export function notifyEngine(
  payture: Payture,
  order: OrderRecord,
  step: 'Pay' | 'Block' | 'Charge' | 'Unblock' | 'Refund',
  amount: number,
  code?: string,
): void {
  const fields = {
    Success: code === undefined ? 'True' : 'False',
    ErrCode: code ?? 'NONE',
    OrderId: order.orderId,
    Amount: String(amount),
    MerchantContract: order.terminal,
    MerchantId: order.account,
    TransactionDate: localDate(payture),
    Is3DS: order.is3ds ? 'True' : 'False',
    ForwardedTo: 'NotForwarded',
  };
  const outcome = code === undefined ? 'Success' : 'Fail';
  send(payture, order.account, order.key, `Engine${step}${outcome}`, fields);
  const isPayment = step === 'Pay' || step === 'Block';
  if (isPayment && order.via === 'apim') send(payture, order.account, order.key, 'MerchantPay', fields);
  if (isPayment && order.via === 'vwapi') notifyCustomerPay(payture, order, code);
  if (step === 'Refund' && order.via === 'vwapi') notifyCustomerRefund(payture, order, amount, code);
}

function notifyCustomerPay(payture: Payture, order: OrderRecord, code: string | undefined): void {
  const common = { OrderId: order.orderId, Amount: String(order.amount), CardNumber: order.card.mask };
  if (code === undefined) {
    const fields = {
      VWUserLgn: order.login,
      CardId: order.cardId,
      ...common,
      IP: order.ip,
      Is3DS: order.is3ds ? 'True' : 'False',
      SessionId: order.sessionId ?? '',
      TransactionDate: localDate(payture),
      DateTime: localTicks(payture),
      MerchantContract: order.terminal,
    };
    send(payture, order.account, order.key, 'CustomerPaySuccess', fields);
    return;
  }
  const fields = { ...common, Email: order.email, ...failure(payture, order.terminal, code) };
  send(payture, order.account, order.key, 'CustomerPayFail', fields);
}

function notifyCustomerRefund(
  payture: Payture,
  order: OrderRecord,
  amount: number,
  code: string | undefined,
): void {
  const fields =
    code === undefined
      ? {
          OrderId: order.orderId,
          NewAmount: String(order.charged - order.refunded),
          TransactionDate: localDate(payture),
          Success: 'True',
          MerchantContract: order.terminal,
        }
      : { OrderId: order.orderId, Amount: String(amount), ...failure(payture, order.terminal, code) };
  const type = code === undefined ? 'CustomerRefundSuccess' : 'CustomerRefundFail';
  send(payture, order.account, order.key, type, fields);
}

/** A card was stored, or `code` says why not. */
export function notifyAdd(
  payture: Payture,
  customer: CustomerRecord,
  card: WalletCardRecord | undefined,
  sessionId = '',
  code = 'NONE',
): void {
  const who = { VWUserLgn: customer.login, PhoneNumber: customer.phone };
  const fields =
    card === undefined
      ? { ...who, ...failure(payture, customer.vwid, code) }
      : {
          ...who,
          CardNumber: card.trace.mask,
          CardName: card.trace.mask,
          CardHolder: card.trace.holder,
          CardId: card.cardId,
          SessionId: sessionId,
          IsAlfa: 'False',
          TransactionDate: localDate(payture),
          DateTime: localTicks(payture),
          Success: 'True',
          MerchantContract: customer.vwid,
        };
  const type = card === undefined ? 'CustomerAddFail' : 'CustomerAddSuccess';
  send(payture, customer.account, customer.key, type, fields);
}

export function notifySendCode(
  payture: Payture,
  customer: CustomerRecord,
  orderId: string,
  amount: string,
): void {
  send(payture, customer.account, customer.key, 'CustomerSendCode', {
    Email: customer.email,
    OrderId: orderId,
    Amount: amount,
    TransactionDate: localDate(payture),
    MerchantContract: customer.vwid,
  });
}

function failure(payture: Payture, terminal: string, code: string): Fields {
  return {
    TransactionDate: localDate(payture),
    Success: 'False',
    ErrCode: code,
    MerchantContract: terminal,
  };
}

function send(payture: Payture, account: string, about: string, type: string, fields: Fields): void {
  const { notifications, notifyUrl } = payture.profile.values;
  if (!notifications) return;
  const message: WebhookMessage = {
    eventId: payture.ids.guid(),
    type,
    url: notifyUrl === '' ? `/webhooks/payture/${account}` : notifyUrl,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ Notification: type, ...fields }).toString(),
    about,
    account,
  };
  payture.webhooks.send(message);
}

/** `dd.MM.yyyy HH:mm:ss` of the wall clock in Moscow. */
function localDate({ core }: Payture): string {
  const iso = new Date(core.clock.nowMs() + moscowMs).toISOString();
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}

/** .NET ticks (100 ns since the year 1) of the same wall clock. */
function localTicks({ core }: Payture): string {
  return (BigInt(core.clock.nowMs() + moscowMs + ticksOfEpochMs) * 10_000n).toString();
}
