import { attemptReply } from './answers';
import { type Attempt, attemptPayment, finishPayment } from './attempt';
import { apiFlaws, readCard } from './card-data';
import { authenticate, checkCheque, type Command, type Handler, orderKey, readAmount } from './command';
import { readList, readOptionalAmount, readOrderId, readText } from './command';
import { refuse } from './errors';
import { type Parameters } from './parameters';
import { type ChallengeRecord, type Finisher, type OrderRecord } from './records';
import { tokenCard } from './wallet-token';

const payInfoNames = ['PAN', 'EMonth', 'EYear', 'CardHolder', 'SecureCode', 'OrderId', 'Amount'];

/** api Pay and Block. The amount at the top level governs. (Payture contract, section 5.1) */
export const payOrBlock: Handler = command => {
  const { payture, name, parameters, echo } = command;
  const merchant = authenticate(command, 'Key');
  const info = readList(command, 'PayInfo', 'WRONG_PAY_INFO');
  const orderId = readOrderId(parameters, echo);
  const amount = readAmount(parameters);
  checkPayInfo(command, info, orderId, amount);
  const customFields = readCustomFields(command);
  checkCheque(parameters);
  const key = orderKey(payture, merchant, 'api', orderId);
  if (payture.orders.get(key) !== undefined) refuse('DUPLICATE_ORDER_ID');
  const { trace: card } = readCard(payture, info, 'PAN', apiFlaws);
  const { account, key: terminal } = merchant;
  const mode = name === 'Pay' ? 'Pay' : 'Block';
  const ip = customFields['IP'] ?? '';
  const draft = {
    key,
    account,
    terminal,
    orderId,
    via: 'api',
    mode,
    amount,
    card,
    customFields,
    ip,
  } as const;
  return attemptReply(payture, name, attemptPayment(payture, draft, true));
};

/** ApplePay, AndroidPay (Method), MobilePay and MobileBlock. (Payture contract, section 5.4) */
export const payByToken: Handler = command => {
  const { payture, name, parameters, echo } = command;
  const merchant = authenticate(command, 'Key');
  const isMobile = name === 'MobilePay' || name === 'MobileBlock';
  const isNamed = isMobile || parameters.get('OrderId') !== undefined;
  const given = isNamed ? readOrderId(parameters, echo) : undefined;
  const sent = name === 'ApplePay' ? undefined : readOptionalAmount(parameters);
  if (name === 'AndroidPay' && sent === undefined) refuse('AMOUNT_ERROR');
  const mode = isMobile ? name.slice('Mobile'.length) : { PAY: 'Pay', BLOCK: 'Block' }[method(parameters)];
  const token = tokenCard(payture, parameters.get('PayToken'));
  const amount = sent ?? token.amount ?? refuse('AMOUNT_ERROR');
  if (token.amount !== undefined && token.amount !== amount) refuse('AMOUNT_ERROR');
  const customFields = readCustomFields(command);
  checkCheque(parameters);
  // Without one the gateway makes an OrderId. (Payture contract, section 5.4)
  const orderId = given ?? payture.ids.guid();
  const key = orderKey(payture, merchant, 'api', orderId);
  if (payture.orders.get(key) !== undefined) refuse('DUPLICATE_ORDER_ID');
  const draft = {
    key,
    account: merchant.account,
    terminal: merchant.key,
    orderId,
    via: 'api',
    mode: mode === 'Pay' ? 'Pay' : 'Block',
    amount,
    card: token.card,
    customFields,
    ip: customFields['IP'] ?? '',
  } as const;
  return attemptReply(payture, name, attemptPayment(payture, draft, true));
};

/** Pay3DS and Block3DS: the order names the payment, the PaRes must be made for it. (Payture contract, section 10) */
export const finish3ds: Handler = command => {
  const { payture, name, parameters, echo } = command;
  const merchant = authenticate(command, 'Key');
  const orderId = readOrderId(parameters, echo);
  const paRes = readText(parameters, 'PaRes', 8_000);
  const order = payture.orders.get(orderKey(payture, merchant, 'api', orderId)) ?? refuse('ORDER_NOT_FOUND');
  const challenge = order.md === undefined ? undefined : payture.challenges.get(order.md);
  return attemptReply(payture, name, finishStep(command, challenge, order, paRes, finisherNamed(name)));
};

/** Ends the payment's step if this is the command that may. */
export function finishStep(
  { payture }: Command,
  challenge: ChallengeRecord | undefined,
  order: OrderRecord,
  paRes: string,
  finisher: Finisher,
): Attempt {
  const isOpen = challenge?.state === 'open' && order.state === 'PreAuthorized3DS';
  if (!isOpen || challenge.finisher !== finisher) return refuse('ILLEGAL_ORDER_STATE');
  return finishPayment(payture, challenge, order.key, paRes) ?? refuse('THREE_DS_ERROR');
}

function finisherNamed(name: string): Finisher {
  return name === 'Pay3DS' ? 'Pay3DS' : 'Block3DS';
}

function method(parameters: Parameters): 'PAY' | 'BLOCK' {
  const given = parameters.get('Method');
  return given === 'PAY' || given === 'BLOCK' ? given : refuse('WRONG_PARAMS');
}

function checkPayInfo({ payture }: Command, info: Parameters, orderId: string, amount: number): void {
  // Also catches the old form, encrypted and in Base64, which nobody here can read. (Payture contract, section 2.1)
  if (payInfoNames.every(name => info.get(name) === undefined)) refuse('WRONG_PAY_INFO');
  if (!payture.profile.values.strictPayInfo) return;
  const isSame = info.get('OrderId') === orderId && info.get('Amount') === String(amount);
  if (!isSame) refuse('WRONG_PAY_INFO');
}

function readCustomFields(command: Command): Readonly<Record<string, string>> {
  if (command.parameters.get('CustomFields') === undefined) return {};
  return readList(command, 'CustomFields', 'WRONG_PARAMS').others([]);
}
