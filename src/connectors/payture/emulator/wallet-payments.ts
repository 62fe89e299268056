import { attemptReply, refusalElement } from './answers';
import { finishStep } from './api-payments';
import { attemptPayment, type OrderDraft } from './attempt';
import { finishAdd } from './card-adding';
import { isExpired } from './card-data';
import {
  checkCheque,
  type Command,
  type Handler,
  orderKey,
  readAmount,
  readOrderId,
  readText,
} from './command';
import { checkConfirmCode } from './codes';
import { findCustomer, knownCustomer, passwordDigest, readWalletCall, type WalletCall } from './customers';
import { refuse } from './errors';
import { type CardTrace, type ChallengeRecord } from './records';
import { dataNames } from './sessions';
import { cardOf, readNewCard } from './wallet-cards';
import { tokenCard } from './wallet-token';

interface Means {
  readonly card: CardTrace;
  readonly asks3ds: boolean;
  readonly stored: Pick<OrderDraft, 'login' | 'cardId' | 'codeOf'>;
}

/** vwapi Pay on the merchant's side: a stored card, or `FreePay` with a card or a wallet's token. */
export const walletPay: Handler = command => {
  const { payture, via, name, echo } = command;
  const call = readWalletCall(command);
  const { merchant, list } = call;
  const orderId = readOrderId(list, echo);
  const amount = readAmount(list);
  const sessionType = list.get('SessionType') ?? 'Pay';
  const mode = sessionType === 'Pay' || sessionType === 'Block' ? sessionType : refuse('WRONG_PARAMS');
  checkCheque(list);
  const cardId = readText(list, 'CardId');
  const key = orderKey(payture, merchant, via, orderId);
  const means = cardId === 'FreePay' ? newMeans(command, call, key) : storedMeans(command, call, cardId, key);
  const draft = {
    key,
    account: merchant.account,
    terminal: merchant.vwid,
    orderId,
    via,
    mode,
    amount,
    card: means.card,
    customFields: list.others(dataNames),
    ip: list.get('IP') ?? '',
    email: list.get('Email') ?? '',
    ...means.stored,
  } as const;
  return attemptReply(payture, name, attemptPayment(payture, draft, means.asks3ds));
};

/** Without SecureCode a stored card pays like a subscription: no 3-D Secure. (Payture contract, section 13) */
function storedMeans(command: Command, call: WalletCall, cardId: string, key: string): Means {
  const { payture, echo } = command;
  const { list } = call;
  const customer = knownCustomer(payture, call);
  const card = cardOf(payture, customer, cardId);
  if (card.status !== 'IsActive') refuse('WRONG_CARD');
  if (isExpired(payture, card.trace.expiry)) refuse('CARD_EXPIRED');
  if (payture.orders.get(key) !== undefined) refuse('DUPLICATE_ORDER_ID');
  const code = list.get('SecureCode');
  if (code === undefined ? !card.noCvv : !/^\d{3,4}$/.test(code)) refuse('WRONG_CVV');
  const confirmCode = list.get('ConfirmCode');
  checkConfirmCode(payture, customer, confirmCode, { cardId, orderId: echo.orderId ?? '' });
  const isUsingCode = payture.profile.values.confirmCode === 'required';
  return {
    card: card.trace,
    asks3ds: code !== undefined,
    stored: { login: customer.login, cardId, ...(isUsingCode ? { codeOf: customer.key } : {}) },
  };
}

/** A card that is not stored; the login need not be registered and is not told again. (Payture contract, section 13) */
function newMeans(command: Command, call: WalletCall, key: string): Means {
  const { payture, echo } = command;
  const { merchant, list, login } = call;
  const password = readText(list, 'VWUserPsw');
  const customer = findCustomer(payture, merchant, login);
  if (customer !== undefined && customer.passwordDigest !== passwordDigest(payture, password)) {
    refuse('WRONG_USER_PARAMS');
  }
  echo.login = '';
  if (payture.orders.get(key) !== undefined) refuse('DUPLICATE_ORDER_ID');
  const token = list.get('PayToken');
  if (token === undefined) return { card: readNewCard(payture, call).trace, asks3ds: true, stored: {} };
  const { card, amount } = tokenCard(payture, token);
  if (amount !== undefined && amount !== readAmount(list)) refuse('AMOUNT_ERROR');
  return { card, asks3ds: true, stored: {} };
}

/** PaySubmit3DS carries MD and PaRes, and no terminal. (Payture contract, section 10.1) */
export const walletFinish3ds: Handler = command => {
  const { payture, name, echo } = command;
  const { challenge, paRes } = readStep(command);
  const order = payture.orders.get(challenge.orderKey ?? '');
  if (order === undefined) return refuse('ILLEGAL_ORDER_STATE');
  if (challenge.finisher === 'PaySubmit3DS') {
    echo.login = order.login;
    echo.orderId = order.orderId;
  }
  return attemptReply(payture, name, finishStep(command, challenge, order, paRes, 'PaySubmit3DS'));
};

/** AddSubmit3DS, which only the current documents name. */
export const addFinish3ds: Handler = command => {
  const { payture, name, echo } = command;
  const { challenge, paRes } = readStep(command);
  const isOpen = challenge.state === 'open' && challenge.finisher === 'AddSubmit3DS';
  const card = isOpen ? payture.cards.get(challenge.cardId ?? '') : undefined;
  if (card === undefined) return refuse('ILLEGAL_ORDER_STATE');
  echo.login = payture.customers.get(card.customerKey)?.login ?? '';
  const added = finishAdd(payture, challenge, card.cardId, paRes) ?? refuse('THREE_DS_ERROR');
  if (added.kind === 'refused') return refusalElement(name, 'add', echo, added.code);
  return {
    name,
    attributes: [
      ['VWUserLgn', echo.login],
      ['Success', 'True'],
      ['CardName', card.trace.mask],
      ['CardId', card.cardId],
    ],
  };
};

function readStep({ payture, parameters }: Command): {
  readonly challenge: ChallengeRecord;
  readonly paRes: string;
} {
  const md = readText(parameters, 'MD').trim();
  const paRes = readText(parameters, 'PaRes', 8_000);
  return { challenge: payture.challenges.get(md) ?? refuse('ORDER_NOT_FOUND'), paRes };
}
