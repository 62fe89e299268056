import { cardStatusAt } from '../domain/card';
import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { type OperationRequest } from '../domain/operation';
import { type Principal } from '../domain/principal';
import { type HostedTokenization } from '../domain/tokenization';
import { findCard } from '../store/cards';
import { findCustomer } from '../store/customers';
import { findTokenization } from '../store/tokenizations';
import { maySee, requireBuyer } from './authorize';
import { readyShop, shopGoodOf } from './buy-at-shop';
import { createHostedCheckout } from './create-hosted-checkout';
import { type ConnectedAccount, type Services } from './dependencies';
import { planNewPayment, type NewPayment } from './new-payment';
import { checkCard, checkOrder } from './payment-input';
import { failed, type PaymentResult } from './payment-result';
import { payByCoins } from './pay-by-coins';
import { type PayWith } from './pay-with';
import { runOperation } from './run-operation';
import { type InMemory } from './send-operation';
import { vaultCustomerIdAt } from './vault-customer';

export interface Purchase extends NewPayment {
  readonly payWith: PayWith;
}

type PayRequest = Extract<OperationRequest, { kind: 'PAY' }>;

/** A way of paying, made ready: where to send it, what to store of it, and what exists in memory only. */
interface Means {
  readonly account: ConnectedAccount;
  readonly cardId: string | null;
  readonly stored: PayRequest['means'];
  readonly vaultCustomerId: string | null;
  readonly inMemory: InMemory['means'];
}

/** Takes a payment: by a stored card, card data, a card typed into a provider's form, a wallet on a device, or on a provider's page. */
export async function purchase(
  deps: Services,
  principal: Principal,
  command: Purchase,
): Promise<PaymentResult> {
  requireBuyer(principal);
  const { payWith, ...order } = command;
  if (payWith.kind === 'hostedPage') {
    return createHostedCheckout(deps, principal, { ...order, page: payWith.page }, 'purchase');
  }
  const refused = checkOrder(order);
  if (refused) return failed(refused);
  const intent = {
    principal,
    scope: 'purchase',
    idempotencyKey: order.idempotencyKey,
    input: withoutCodes(command),
  } as const;
  const good = await shopGoodOf(deps, principal, order);
  if (good) {
    const beginning = await readyShop(deps, principal, order, payWith, good);
    return runOperation(deps, {
      ...intent,
      memory: null,
      plan: async (tx, hash) =>
        'path' in beginning ? beginning : planNewPayment(deps, tx, principal, order, beginning, hash),
    });
  }
  if (payWith.kind === 'coins') return payByCoins(deps, principal, command);
  const means = await readyMeans(deps, principal, order, payWith);
  if (!('account' in means)) {
    // The key first: a repetition hears what became of its payment, also when its card was removed since.
    return runOperation(deps, { ...intent, memory: null, plan: async () => means });
  }

  const { account, cardId } = means;
  const kind = order.capture ? 'PURCHASE' : 'AUTHORIZE';
  const request = (paymentId: string): PayRequest => ({
    kind: 'PAY',
    means: means.stored,
    vaultCustomerId: means.vaultCustomerId,
    payerIp: order.payerIp,
    returnUrl: deps.settings.returnUrlOf(paymentId),
  });
  const beginning = {
    scope: 'purchase',
    kind,
    provider: account.provider,
    account: account.name,
    cardId,
    firstKey: account.capabilities.cardPayment?.traits.firstKey ?? 'OPERATION',
    confirmed: payWith.kind === 'card' && payWith.confirmationCode !== null,
    request,
  } as const;
  return runOperation(deps, {
    ...intent,
    memory: { means: means.inMemory },
    plan: (tx, hash) => planNewPayment(deps, tx, principal, order, beginning, hash),
  });
}

type CardWays = Exclude<PayWith, { kind: 'hostedPage' } | { kind: 'coins' }>;

async function readyMeans(
  deps: Services,
  principal: Principal,
  order: NewPayment,
  payWith: CardWays,
): Promise<Means | DomainError> {
  switch (payWith.kind) {
    case 'card':
      return storedCard(deps, principal, payWith);
    case 'directCard':
      return directCard(deps, principal, order, payWith);
    case 'tokenizedCard':
      return tokenizedCard(deps, principal, payWith);
    case 'deviceWallet':
      return deviceWallet(deps, principal, payWith);
  }
}

async function storedCard(
  deps: Services,
  principal: Principal,
  { cardId, securityCode, confirmationCode }: Extract<PayWith, { kind: 'card' }>,
): Promise<Means | DomainError> {
  const path = ['input', 'payWith', 'card', 'cardId'];
  const card = await findCard(deps.database.reader, principal.applicationId, cardId);
  if (!card || !maySee(principal, card) || card.status === 'REMOVED') return notFound(path, 'card');
  if (cardStatusAt(card, deps.clock.now()) !== 'ACTIVE') {
    return invalidInput(path, 'This card cannot pay now: see its status. Nothing was sent.');
  }
  const account = deps.connectors.find(principal.applicationId, card.provider, card.account);
  if (!account?.capabilities.cardPayment) return unsupported(card.provider, 'CARD_PAYMENT');
  const { token, brand, customerId } = card;
  return {
    account,
    cardId,
    stored: { kind: 'card', cardId, token, brand },
    vaultCustomerId: account.capabilities.vault?.customers ? customerId : null,
    inMemory: { kind: 'token', token, securityCode, confirmationCode, brand },
  };
}

async function directCard(
  deps: Services,
  principal: Principal,
  order: NewPayment,
  { provider, details, saveForCustomerId }: Extract<PayWith, { kind: 'directCard' }>,
): Promise<Means | DomainError> {
  const account = deps.connectors.find(principal.applicationId, provider);
  if (!account?.capabilities.cardPayment) return unsupported(provider, 'CARD_PAYMENT');
  if (!deps.settings.allowCardData) {
    const message =
      'This server does not take card data in clear (ALLOW_CARD_DATA). Use a hosted page or hosted tokenization. Nothing was sent.';
    return {
      kind: 'Unsupported',
      path: ['input', 'payWith', 'directCard'],
      message,
      provider,
      capability: 'CARD_PAYMENT',
    };
  }
  if (saveForCustomerId !== null && saveForCustomerId !== order.customerId) {
    const path = ['input', 'payWith', 'directCard', 'saveForCustomerId'];
    return invalidInput(
      path,
      'The card can be saved for the customer of this purchase only: give the same customerId.',
    );
  }
  if (saveForCustomerId !== null && !account.capabilities.cardPayment.traits.storesPaidCards) {
    const path = ['input', 'payWith', 'directCard', 'saveForCustomerId'];
    const message = `${provider} does not store a card by paying with it. Store it by addCard and pay with payWith.card. Nothing was sent.`;
    return { kind: 'Unsupported', path, message, provider, capability: 'CUSTOMER_VAULT' };
  }
  const refused = checkCard(details, deps.clock.now());
  if (refused) return refused;
  return {
    account,
    cardId: null,
    stored: { kind: 'details', saveForCustomerId },
    vaultCustomerId: await vaultCustomerIdAt(deps, principal.applicationId, account, order.customerId),
    inMemory: { kind: 'details', details, save: saveForCustomerId !== null },
  };
}

async function tokenizedCard(
  deps: Services,
  principal: Principal,
  { provider, hostedTokenizationId }: Extract<PayWith, { kind: 'tokenizedCard' }>,
): Promise<Means | DomainError> {
  const path = ['input', 'payWith', 'tokenizedCard', 'hostedTokenizationId'];
  const session = await findTokenization(deps.database.reader, principal.applicationId, hostedTokenizationId);
  if (session?.provider !== provider || !(await mayUse(deps, principal, session))) {
    return notFound(path, 'hosted tokenization');
  }
  const account = deps.connectors.find(principal.applicationId, provider, session.account);
  if (!account?.capabilities.cardPayment) return unsupported(provider, 'CARD_PAYMENT');
  const means = { kind: 'hostedTokenization', sessionReference: session.sessionReference } as const;
  return { account, cardId: null, stored: means, vaultCustomerId: null, inMemory: means };
}

function deviceWallet(
  deps: Services,
  principal: Principal,
  { wallet, provider, token }: Extract<PayWith, { kind: 'deviceWallet' }>,
): Means | DomainError {
  const account = deps.connectors.find(principal.applicationId, provider);
  if (!account?.capabilities.deviceWallet) return unsupported(provider, 'DEVICE_WALLET');
  return {
    account,
    cardId: null,
    stored: { kind: 'deviceWallet', wallet },
    vaultCustomerId: null,
    inMemory: { kind: 'deviceWallet', wallet, token },
  };
}

/** A form that was opened for a customer holds that customer's card: another player's token may not charge it. */
async function mayUse(
  deps: Services,
  principal: Principal,
  { customerId }: HostedTokenization,
): Promise<boolean> {
  if (customerId === null || principal.role !== 'player') return true;
  const customer = await findCustomer(deps.database.reader, principal.applicationId, { id: customerId });
  return customer !== undefined && maySee(principal, customer);
}

/** Codes may not be kept, not even hashed; everything else tells this request from another under its key. */
function withoutCodes(command: Purchase): unknown {
  const { payWith } = command;
  if (payWith.kind === 'card') {
    return { ...command, payWith: { ...payWith, securityCode: null, confirmationCode: null } };
  }
  if (payWith.kind === 'directCard') {
    return { ...command, payWith: { ...payWith, details: { ...payWith.details, securityCode: null } } };
  }
  return command;
}
