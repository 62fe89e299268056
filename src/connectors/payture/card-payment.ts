import {
  type Call,
  type CardDetails,
  type CardMeans,
  type CardOrder,
  type CardPayment,
  type Facts,
  type VaultCustomer,
} from '../contract';
import { toKopecks, type Kopecks } from './amounts';
import { isGuid } from './answer';
import { type PaytureClient, type PaytureRequest } from './client';
import { type Fields } from './encoding';
import { cancel, capture, refund } from './follow-ups';
import { cardFields, customFields } from './order-fields';
import { readPaid } from './pay-answer';
import { refused, type Refused } from './refusals';
import { credentials, terminal } from './terminal';

/**
 * Payments with card data (Payture API, or eWallet for one of its customers) and with stored cards (eWallet), and what
 * follows them (Payture contract, sections 5 and 8). Our payment id is the OrderId: unique per terminal for ever, so that
 * a request that is sent twice pays once.
 */
export function cardPayment(client: PaytureClient): CardPayment {
  return {
    traits: { firstKey: 'PAYMENT', changes: 'ONE_AT_A_TIME', captures: 'ONCE', storesPaidCards: false },
    pay: (call, order) => pay(client, call, order),
    capture: (call, payment, amount) => capture(client, call, payment, amount),
    cancel: (call, payment, amount) => cancel(client, call, payment, amount),
    refund: (call, payment, amount) => refund(client, call, payment, amount),
  };
}

async function pay(client: PaytureClient, call: Call, order: CardOrder): Promise<Facts> {
  const amount = toKopecks(order.amount, client.account.currency);
  if (amount.kind === 'refused') return amount;
  const request = requestFor(client, order, amount);
  if ('kind' in request) return request;
  return readPaid(await client.send({ ...request, signal: call.signal }), order);
}

type Unsigned = Omit<PaytureRequest, 'signal'>;

function requestFor(client: PaytureClient, order: CardOrder, amount: Kopecks): Unsigned | Refused {
  const { means, vaultCustomer } = order;
  switch (means.kind) {
    case 'details':
      // Only a card that was added to the eWallet is kept there: see traits.
      if (means.save) return refused('CARD_NOT_STORED_BY_PAYING', 'NEVER');
      if (!vaultCustomer) return directRequest(client, order, means.details, amount);
      return walletRequest(client, order, vaultCustomer, amount, {
        CardId: 'FreePay',
        ...cardFields(means.details, 'CardNumber'),
      });
    case 'token':
      if (!vaultCustomer) return refused('NO_CUSTOMER', 'NEVER');
      if (!isGuid(means.token)) return refused('INVALID_TOKEN', 'NEVER');
      return walletRequest(client, order, vaultCustomer, amount, storedFields(means));
    case 'hostedTokenization':
      return refused('NO_HOSTED_TOKENIZATION', 'NEVER');
  }
}

/** api/Pay and api/Block. The amount and order outside govern; the same stand inside (Payture contract, section 5.1). */
function directRequest(
  client: PaytureClient,
  order: CardOrder,
  details: CardDetails,
  { digits: Amount }: Kopecks,
): Unsigned {
  const { paymentId: OrderId, customerReference } = order;
  return {
    command: order.capture ? 'api/Pay' : 'api/Block',
    form: {
      ...terminal(client.account, 'api'),
      OrderId,
      Amount,
      PayInfo: { ...cardFields(details, 'PAN'), OrderId, Amount },
      CustomFields: customFields(order),
      CustomerKey: customerReference !== null && customerReference.length <= 50 ? customerReference : null,
    },
  };
}

/** vwapi/Pay on our side. One command for both; the session type tells a hold from a sale. */
function walletRequest(
  client: PaytureClient,
  order: CardOrder,
  customer: VaultCustomer,
  { digits: Amount }: Kopecks,
  card: Fields,
): Unsigned {
  const SessionType = order.capture ? 'Pay' : 'Block';
  const DATA = {
    ...credentials(customer),
    ...card,
    ...{ OrderId: order.paymentId, Amount, SessionType },
    ...customFields(order),
  };
  return { command: 'vwapi/Pay', form: { ...terminal(client.account, 'vwapi'), DATA } };
}

/** Without a security code the stored card pays like a subscription, without 3-D Secure (Payture contract, section 13). */
function storedFields(means: Extract<CardMeans, { kind: 'token' }>): Fields {
  return { CardId: means.token, SecureCode: means.securityCode, ConfirmCode: means.confirmationCode };
}
