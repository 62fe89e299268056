import { authenticate, checkPassword, type Command, type Handler, readList, readText } from './command';
import { refuse } from './errors';
import { type Parameters } from './parameters';
import { type Payture } from './payture';
import { type CustomerRecord } from './records';
import { type Merchant } from './terminals';
import { type Element } from './xml';

/** What every wallet command begins with: terminal, DATA, and the login that is echoed. */
export interface WalletCall {
  readonly merchant: Merchant;
  readonly list: Parameters;
  readonly login: string;
}

export function readWalletCall(command: Command): WalletCall {
  const merchant = authenticate(command, 'VWID');
  const list = readList(command, 'DATA', 'WRONG_PARAMS');
  const login = readText(list, 'VWUserLgn');
  command.echo.login = login;
  return { merchant, list, login };
}

/** Fails when the login is taken. (Payture contract, section 13) */
export const register: Handler = command => {
  const call = readWalletCall(command);
  const password = readText(call.list, 'VWUserPsw');
  const contact = readContact(call.list, { phone: '', email: '' });
  if (findCustomer(command.payture, call.merchant, call.login) !== undefined) {
    refuse(command.payture.profile.values.errorNames === 'sdk' ? 'DUPLICATE_USER' : 'DUPLICATE_CUSTOMER');
  }
  storeCustomer(
    command.payture,
    call.merchant,
    call.login,
    passwordDigest(command.payture, password),
    contact,
  );
  return customerElement(command, call.login);
};

/** Replaces phone and e-mail, and nothing else. */
export const update: Handler = command => {
  const call = readWalletCall(command);
  const customer = knownCustomer(command.payture, call);
  command.payture.customers.put(customer.key, { ...customer, ...readContact(call.list, customer) });
  return customerElement(command, call.login);
};

export const check: Handler = command => {
  const call = readWalletCall(command);
  knownCustomer(command.payture, call);
  return customerElement(command, call.login);
};

/** With the merchant's password, not the customer's; takes the cards along. (Payture contract, section 5.3) */
export const remove: Handler = command => {
  const { payture } = command;
  const { merchant, list, login } = readWalletCall(command);
  checkPassword(merchant, list);
  const customer = findCustomer(payture, merchant, login) ?? refuse(unknownCustomer(payture));
  payture.customers.delete(customer.key);
  payture.codes.delete(customer.key);
  for (const [id, card] of payture.cards.entries()) {
    if (card.customerKey === customer.key) payture.cards.delete(id);
  }
  return customerElement(command, login);
};

export function customerKey(merchant: Merchant, login: string): string {
  return `${merchant.vwid}/${login}`;
}

export function findCustomer(
  payture: Payture,
  merchant: Merchant,
  login: string,
): CustomerRecord | undefined {
  return payture.customers.get(customerKey(merchant, login));
}

/** The registered customer with this login and password. Throws PaytureError. */
export function knownCustomer(payture: Payture, { merchant, list, login }: WalletCall): CustomerRecord {
  const password = readText(list, 'VWUserPsw');
  const customer = findCustomer(payture, merchant, login) ?? refuse(unknownCustomer(payture));
  if (customer.passwordDigest !== passwordDigest(payture, password)) refuse('WRONG_USER_PARAMS');
  return customer;
}

export function unknownCustomer(payture: Payture): string {
  return payture.profile.values.errorNames === 'sdk' ? 'USER_NOT_FOUND' : 'CUSTOMER_NOT_FOUND';
}

export function passwordDigest(payture: Payture, password: string): string {
  return payture.ids.digest(`password ${password}`);
}

export function storeCustomer(
  payture: Payture,
  merchant: Merchant,
  login: string,
  digest: string,
  contact: { readonly phone: string; readonly email: string },
): CustomerRecord {
  const { phone, email } = contact;
  const { vwid, account } = merchant;
  const key = customerKey(merchant, login);
  const customer: CustomerRecord = { key, vwid, account, login, passwordDigest: digest, phone, email };
  payture.customers.put(key, customer);
  return customer;
}

/** Throws WRONG_PHONE or EMAIL_ERROR for what cannot be one. */
export function readContact(
  list: Parameters,
  before: { readonly phone: string; readonly email: string },
): { readonly phone: string; readonly email: string } {
  const phone = list.get('PhoneNumber') ?? before.phone;
  const email = list.get('Email') ?? before.email;
  if (phone !== '' && !/^\d{5,15}$/.test(phone)) refuse('WRONG_PHONE');
  if (email !== '' && (!email.includes('@') || email.length > 50)) refuse('EMAIL_ERROR');
  return { phone, email };
}

function customerElement({ name }: Command, login: string): Element {
  return {
    name,
    attributes: [
      ['Success', 'True'],
      ['VWUserLgn', login],
    ],
  };
}
