import { isExpired, readCard, type TypedCard, walletFlaws } from './card-data';
import { type Command, type Handler, readText } from './command';
import { findCustomer, knownCustomer, passwordDigest, readContact, readWalletCall } from './customers';
import { storeCustomer, type WalletCall } from './customers';
import { refuse } from './errors';
import { type Payture } from './payture';
import { addCard } from './card-adding';
import { type CustomerRecord, type WalletCardRecord } from './records';
import { refusalElement } from './answers';
import { type Element } from './xml';

const wrongTriesMax = 3;
const cardsMax = 20;

/** Add on the merchant's side. */
export const add: Handler = command => {
  const { payture, name, echo } = command;
  const call = readWalletCall(command);
  const customer = customerOfAdd(payture, call);
  const card = readNewCard(payture, call);
  const added = addCard(payture, customer, card);
  if (added.kind === 'refused') {
    if (added.cardId !== undefined) echo.cardId = added.cardId;
    return refusalElement(name, 'add', echo, added.code);
  }
  const names = [
    ['CardName', card.trace.mask],
    ['CardId', added.card.cardId],
  ] as const;
  const login = ['VWUserLgn', customer.login] as const;
  if (added.kind === 'added') return { name, attributes: [login, ['Success', 'True'], ...names] };
  const step = [
    ['ACSUrl', `${payture.origin()}/acs`],
    ['PaReq', added.paReq],
    ['ThreeDSKey', added.challenge.md],
  ] as const;
  return { name, attributes: [login, ['Success', '3DS'], ...step, ...names] };
};

/** The number, date, holder and code of a new card, all of them needed. */
export function readNewCard(payture: Payture, { list }: WalletCall): TypedCard {
  for (const needed of ['CardNumber', 'EMonth', 'EYear', 'CardHolder', 'SecureCode']) {
    if (list.get(needed) === undefined) refuse('WRONG_PARAMS');
  }
  return readCard(payture, list, 'CardNumber', walletFlaws);
}

/** The amount that was held on the card proves that it is the customer's. (Payture contract, section 13) */
export const activate: Handler = command => {
  const { payture, name } = command;
  const call = readWalletCall(command);
  const amount = call.list.get('Amount') ?? refuse('WRONG_PARAMS');
  const { card, customer } = ownedCard(command, call);
  if (card.status === 'Waiting3DS') refuse('REFUSAL_BY_GATE');
  if (card.status === 'NotActive') {
    if (!payture.profile.values.activationAmounts.split(',').includes(amount)) {
      countWrongTry(payture, card);
      refuse('WRONG_AUTH_CODE');
    }
    payture.cards.put(card.cardId, { ...card, status: 'IsActive' });
  }
  return cardElement(name, customer, card.cardId);
};

export const removeCard: Handler = command => {
  const call = readWalletCall(command);
  const { card, customer } = ownedCard(command, call);
  command.payture.cards.delete(card.cardId);
  return cardElement(command.name, customer, card.cardId);
};

/** Newest successful use first, 20 at most, no expired cards. (Payture contract, section 13) */
export const getList: Handler = command => {
  const { payture, name } = command;
  const customer = knownCustomer(payture, readWalletCall(command));
  const children = listedCards(payture, customer).map(card => ({
    name: 'Item',
    attributes: [
      ['CardName', card.trace.mask],
      ['CardId', card.cardId],
      ['CardHolder', card.trace.holder],
      ['Status', card.status === 'IsActive' ? 'IsActive' : 'NotActive'],
      ['NoCVV', String(card.noCvv)],
      ['Expired', 'false'],
    ] as const,
  }));
  return {
    name,
    attributes: [
      ['Success', 'True'],
      ['VWUserLgn', customer.login],
    ],
    children,
  };
};

export function listedCards(payture: Payture, customer: CustomerRecord): readonly WalletCardRecord[] {
  return payture.cards
    .entries()
    .map(([, card]) => card)
    .filter(card => card.customerKey === customer.key && !isExpired(payture, card.trace.expiry))
    .sort((a, b) => b.usedAt - a.usedAt)
    .slice(0, cardsMax);
}

function ownedCard(
  command: Command,
  call: WalletCall,
): { readonly card: WalletCardRecord; readonly customer: CustomerRecord } {
  const cardId = readText(call.list, 'CardId');
  const customer = knownCustomer(command.payture, call);
  command.echo.cardId = cardId;
  return { customer, card: cardOf(command.payture, customer, cardId) };
}

/** A removed card and somebody else's are equally unknown. Throws PaytureError. */
export function cardOf(payture: Payture, customer: CustomerRecord, cardId: string): WalletCardRecord {
  const card = payture.cards.get(cardId);
  return card?.customerKey === customer.key ? card : refuse('CARD_NOT_FOUND');
}

function countWrongTry(payture: Payture, card: WalletCardRecord): void {
  const wrongTries = card.wrongTries + 1;
  if (wrongTries >= wrongTriesMax) payture.cards.delete(card.cardId);
  else payture.cards.put(card.cardId, { ...card, wrongTries });
}

function customerOfAdd(payture: Payture, call: WalletCall): CustomerRecord {
  const { merchant, list, login } = call;
  const isUnknown = findCustomer(payture, merchant, login) === undefined;
  if (!isUnknown || !payture.profile.values.autoRegister) return knownCustomer(payture, call);
  const digest = passwordDigest(payture, readText(list, 'VWUserPsw'));
  return storeCustomer(payture, merchant, login, digest, readContact(list, { phone: '', email: '' }));
}

function cardElement(name: string, customer: CustomerRecord, cardId: string): Element {
  return {
    name,
    attributes: [
      ['Success', 'True'],
      ['VWUserLgn', customer.login],
      ['CardId', cardId],
    ],
  };
}
