import { authenticate, checkCheque, type Command, type Handler, orderKey, readAmount } from './command';
import { readList, readOrderId, readText } from './command';
import { cardOf } from './wallet-cards';
import { findCustomer, passwordDigest, readContact } from './customers';
import { refuse } from './errors';
import { type Parameters } from './parameters';
import { type Payture } from './payture';
import { type SessionRecord } from './records';
import { isHttpUrl } from './return-url';
import { type Merchant } from './terminals';
import { type Attributes } from './xml';

/** Names of a DATA list that have a meaning; everything else is a custom field of the order. */
export const dataNames: readonly string[] = [
  ...['SessionType', 'OrderId', 'Amount', 'IP', 'Product', 'Total', 'Phone', 'Description', 'Url'],
  ...['TemplateTag', 'Language', 'Cheque', 'VWUserLgn', 'VWUserPsw', 'CardId', 'CardNumber', 'EMonth'],
  ...['EYear', 'CardHolder', 'SecureCode', 'ConfirmCode', 'PhoneNumber', 'Email', 'PayToken'],
];

/** Init of InPay and of the wallet. (Payture contract, sections 5.2, 5.3 and 11) */
export const init: Handler = command => {
  const { payture, via, name, echo } = command;
  const isWallet = via === 'vwapi';
  const merchant = authenticate(command, isWallet ? 'VWID' : 'Key');
  const list = readList(command, isWallet ? 'DATA' : 'Data', 'WRONG_PARAMS');
  const type = sessionType(list, isWallet);
  const orderId = type === 'Add' ? '' : readOrderId(list, echo);
  const amount = type === 'Add' ? 0 : readAmount(list);
  checkUrl(list.get('Url'));
  checkCheque(list);
  const wallet = isWallet ? walletPart(payture, merchant, list) : noWallet;
  const key = orderId === '' ? '' : orderKey(payture, merchant, via, orderId);
  const isTaken = payture.orders.get(key) !== undefined || payture.sessionsByOrder.get(key) !== undefined;
  if (key !== '' && isTaken) refuse('DUPLICATE_ORDER_ID');
  const session = store(command, merchant, list, { type, orderId, amount, orderKey: key, ...wallet });
  const attributes: Attributes = [
    ['Success', 'True'],
    ['OrderId', orderId],
    ['Amount', String(amount)],
    ['SessionId', session.id],
    ...(isWallet ? [['SessionType', type] as const] : []),
  ];
  return { name, attributes };
};

type Part = Pick<SessionRecord, 'type' | 'orderId' | 'orderKey' | 'amount'> & WalletPart;
type WalletPart = Pick<SessionRecord, 'login' | 'passwordDigest' | 'phone' | 'cardId'>;

const noWallet: WalletPart = { login: '', passwordDigest: '', phone: '', cardId: '' };

function store({ payture, via }: Command, merchant: Merchant, list: Parameters, part: Part): SessionRecord {
  const session: SessionRecord = {
    ...part,
    id: payture.ids.guid(),
    account: merchant.account,
    terminal: via === 'vwapi' ? merchant.vwid : merchant.key,
    via: via === 'vwapi' ? 'vwapi' : 'apim',
    product: list.get('Product') ?? list.get('Description') ?? '',
    url: list.get('Url') ?? '',
    customFields: list.others(dataNames),
    ip: list.get('IP') ?? '',
    expiresAtMs: payture.core.clock.nowMs() + payture.profile.values.sessionMs,
  };
  payture.sessions.put(session.id, session);
  if (session.orderKey !== '') payture.sessionsByOrder.put(session.orderKey, session.id);
  return session;
}

/** A new login is fine; a registered one needs its password. (Payture contract, section 11) */
function walletPart(payture: Payture, merchant: Merchant, list: Parameters): WalletPart {
  const login = readText(list, 'VWUserLgn');
  const digest = passwordDigest(payture, readText(list, 'VWUserPsw'));
  const { phone } = readContact(list, { phone: '', email: '' });
  const customer = findCustomer(payture, merchant, login);
  if (customer !== undefined && customer.passwordDigest !== digest) refuse('WRONG_USER_PARAMS');
  const cardId = list.get('CardId') ?? '';
  if (cardId !== '' && cardId !== 'FreePay') {
    if (customer === undefined) return refuse('CARD_NOT_FOUND');
    if (cardOf(payture, customer, cardId).status !== 'IsActive') refuse('WRONG_CARD');
  }
  return { login, passwordDigest: digest, phone, cardId };
}

function sessionType(list: Parameters, isWallet: boolean): SessionRecord['type'] {
  const type = list.get('SessionType');
  if (type === 'Pay' || type === 'Block') return type;
  return type === 'Add' && isWallet ? type : refuse('WRONG_PARAMS');
}

/** http or https, also with the placeholders in it. */
function checkUrl(url: string | undefined): void {
  if (url === undefined) return;
  if (!isHttpUrl(url)) refuse('WRONG_PARAMS');
}
