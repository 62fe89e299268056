import { type Call, type Contact, type VaultCustomer } from '../contract';
import { textOf, type PaytureAnswer } from './answer';
import { type PaytureClient } from './client';
import { type Command } from './commands';
import { type Fields } from './encoding';
import { credentials, terminal } from './terminal';

/** Sends a command of a customer, everything in DATA (Payture contract, section 5.3), and drops an answer for another one. */
export async function sendWallet(
  client: PaytureClient,
  call: Call,
  command: Command,
  customer: VaultCustomer,
  fields: Fields = {},
): Promise<PaytureAnswer> {
  const DATA = { ...credentials(customer), ...fields };
  const form = { ...terminal(client.account, 'vwapi'), DATA };
  return ofCustomer(await client.send({ command, form, signal: call.signal }), customer);
}

/** An old gateway answers Add with an empty login (Payture contract, section 13): that is none, and not another's. */
export function ofCustomer(answer: PaytureAnswer, { login }: VaultCustomer): PaytureAnswer {
  if (answer.kind === 'notSent' || answer.kind === 'unknown') return answer;
  const named = textOf(answer.element, 'VWUserLgn');
  if (named === null || named === login) return answer;
  return { kind: 'unknown', cause: 'the answer is for another customer' };
}

/** Digits only with the country's code (Payture contract, section 2.2): signs that people write are left out. */
export function contactFields({ email, phone }: Contact): Fields {
  return { PhoneNumber: phone?.replace(/\D/g, '') ?? null, Email: email };
}

/** The names of two generations of the gateway (Payture contract, section 13). */
export function isUnknownCustomer(code: string): boolean {
  return code === 'CUSTOMER_NOT_FOUND' || code === 'USER_NOT_FOUND';
}

export function isKnownCustomer(code: string): boolean {
  return code === 'DUPLICATE_CUSTOMER' || code === 'DUPLICATE_USER';
}
