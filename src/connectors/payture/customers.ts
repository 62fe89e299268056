import { type Clock } from '../../domain/clock';
import { type Call, type Contact, type Outcome, type VaultCustomer, type VaultCustomers } from '../contract';
import { toKopecks } from './amounts';
import { isGuid, type PaytureAnswer } from './answer';
import { addCard, completeAdd } from './card-adding';
import { readCardList } from './card-list';
import { type PaytureClient } from './client';
import { endOf, refused } from './refusals';
import { openSession, pageFields } from './sessions';
import { credentials, terminal } from './terminal';
import { contactFields, isKnownCustomer, isUnknownCustomer, ofCustomer, sendWallet } from './wallet';

/** Customers of the eWallet and what they do with their cards (Payture contract, sections 5.3 and 13). */
export function customers(client: PaytureClient, clock: Clock): VaultCustomers {
  return {
    register: (call, customer, contact) => register(client, call, customer, contact),
    update: async (call, customer, contact) =>
      doneOrEnd(await sendWallet(client, call, 'vwapi/Update', customer, contactFields(contact))),
    remove: (call, customer) => remove(client, call, customer),
    list: async (call, customer) => {
      const answer = await sendWallet(client, call, 'vwapi/GetList', customer);
      return answer.kind === 'success' ? readCardList(answer.element) : endOf(answer);
    },
    addCard: (call, customer, details) => addCard(client, call, customer, details),
    completeAdd: (call, proof) => completeAdd(client, call, proof),
    openAddPage: (call, customer, page) =>
      openSession(client, clock, call, {
        door: 'vwapi',
        type: 'Add',
        order: null,
        fields: { ...credentials(customer), ...pageFields(page) },
      }),
    activate: async (call, customer, token, amount) => {
      const kopecks = toKopecks(amount, client.account.currency);
      if (kopecks.kind === 'refused') return kopecks;
      if (!isGuid(token)) return refused('INVALID_TOKEN', 'NEVER');
      const fields = { CardId: token, Amount: kopecks.digits };
      return doneOrEnd(await sendWallet(client, call, 'vwapi/Activate', customer, fields));
    },
    sendCode: async (call, customer, { token, amount, paymentId }) => {
      const kopecks = toKopecks(amount, client.account.currency);
      if (kopecks.kind === 'refused') return kopecks;
      if (!isGuid(token)) return refused('INVALID_TOKEN', 'NEVER');
      const fields = { CardId: token, OrderId: paymentId, Amount: kopecks.digits };
      return doneOrEnd(await sendWallet(client, call, 'vwapi/SendCode', customer, fields));
    },
  };
}

/** A login that is taken is ours if our secret opens it: then an earlier answer was lost, and it is done. */
async function register(
  client: PaytureClient,
  call: Call,
  customer: VaultCustomer,
  contact: Contact,
): Promise<Outcome<null>> {
  const answer = await sendWallet(client, call, 'vwapi/Register', customer, contactFields(contact));
  if (answer.kind !== 'error' || !isKnownCustomer(answer.code)) return doneOrEnd(answer);
  return doneOrEnd(await sendWallet(client, call, 'vwapi/Check', customer));
}

/** With the merchant's password, not the customer's; takes the cards along. */
async function remove(client: PaytureClient, call: Call, customer: VaultCustomer): Promise<Outcome<null>> {
  const { account } = client;
  const DATA = { VWUserLgn: customer.login, Password: account.password };
  const form = { ...terminal(account, 'vwapi'), DATA };
  const answer = ofCustomer(
    await client.send({ command: 'vwapi/Delete', form, signal: call.signal }),
    customer,
  );
  // Not there, or no more: that is what was wanted.
  if (answer.kind === 'error' && isUnknownCustomer(answer.code)) return { kind: 'done', value: null };
  return doneOrEnd(answer);
}

function doneOrEnd(answer: PaytureAnswer): Outcome<null> {
  return answer.kind === 'success' ? { kind: 'done', value: null } : endOf(answer);
}
