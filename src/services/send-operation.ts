import {
  type Call,
  type Capabilities,
  type CardMeans,
  type CheckoutOrder,
  type Order,
  type Outcome,
} from '../connectors/contract';
import {
  type OpenChange,
  type OpenedPage,
  type PaymentOrigin,
  type PaymentReference,
} from '../connectors/contract';
import { type GoodOrder } from '../connectors/shop-contract';
import { type Fact } from '../domain/fact';
import { type PaymentState } from '../domain/fold';
import {
  hasEnded,
  isLeading,
  type DeviceWalletName,
  type Operation,
  type OperationRequest,
} from '../domain/operation';
import { type SoldAs } from '../domain/goods';
import { type Payment } from '../domain/payment';
import { type Services } from './dependencies';
import { approveUserPayment } from './user-payment-facts';
import { vaultCustomerOrNone } from './vault-customer';

/** What a call taught us: facts about the payment, and the page it opened. */
export interface Learnt {
  readonly facts: readonly Fact[];
  readonly page: OpenedPage | null;
}

/** Card data of the request being served. It exists while the request runs and cannot be had again. */
export interface InMemory {
  readonly means: CardMeans | DeviceToken;
}

export interface DeviceToken {
  readonly kind: 'deviceWallet';
  readonly wallet: DeviceWalletName;
  readonly token: string;
}

/**
 * The one place where an operation becomes a provider's call, at first and when it is repeated under its key.
 * Undefined when it cannot be sent: its card data is gone, or the account lost the capability.
 */
export function sendOperation(
  deps: Pick<Services, 'vaultSecretOf'>,
  capabilities: Capabilities,
  state: PaymentState,
  operation: Operation,
  call: Call,
  memory: InMemory | null,
): Promise<Outcome<Learnt>> | undefined {
  const { request, amount } = operation;
  const payment = paymentReference(deps, state);
  switch (request.kind) {
    case 'PAY': {
      const means = memory?.means ?? storedMeans(request);
      if (!means) return undefined;
      const order = {
        ...orderOf(state, operation),
        vaultCustomer: vaultCustomerOrNone(deps, request.vaultCustomerId),
        payerIp: request.payerIp,
        returnUrl: request.returnUrl,
      };
      if (means.kind === 'deviceWallet') {
        const { wallet, token } = means;
        return learnFacts(capabilities.deviceWallet?.pay(call, { ...order, wallet, token }));
      }
      return learnFacts(capabilities.cardPayment?.pay(call, { ...order, means }));
    }
    case 'CHECKOUT': {
      const { payerIp, locale, template, returnUrl } = request;
      const vaultCustomer = vaultCustomerOrNone(deps, request.vaultCustomerId);
      const order = {
        ...orderOf(state, operation),
        ...{ vaultCustomer, payerIp, locale, template, returnUrl },
        shown: request.sold ? shownOf(state.payment, request.sold) : null,
      };
      return learnPage(capabilities.hostedCheckout?.open(call, order));
    }
    case 'GOODS':
      return learnFacts(capabilities.virtualGoods?.purchase(call, goodOrder(state, operation, request)));
    case 'USER_PAYMENT':
      return learnFacts(approveUserPayment(capabilities, call, request.reference));
    case 'CAPTURE':
      return amount
        ? learnFacts(capabilities.cardPayment?.capture(call, payment, amount, request.final))
        : undefined;
    case 'CANCEL':
      return amount ? learnFacts(capabilities.cardPayment?.cancel(call, payment, amount)) : undefined;
    case 'REFUND':
      return amount
        ? learnFacts(capabilities.cardPayment?.refund(call, payment, amount, request.reason))
        : undefined;
    case 'COINS':
    case 'FOUND':
    case 'ASKED':
      return undefined;
  }
}

export function paymentReference(
  deps: Pick<Services, 'vaultSecretOf'>,
  { payment, checkout, operations }: PaymentState,
): PaymentReference {
  return {
    paymentId: payment.id,
    providerReference: payment.providerReference,
    checkoutReference: checkout?.providerReference ?? askedAs(operations),
    amount: payment.amount,
    capturesAutomatically: payment.capturesAutomatically,
    origin: originOf(deps, operations),
    captured: payment.captured,
    refunded: payment.refunded,
    openChange: openChangeOf(operations),
    bought: boughtGood(operations),
    approvedAt: payment.approvalLapsedAt === null ? payment.approvedAt : null,
  };
}

/** An order that was made without us: what the provider called it when it asked is the name of its page, as far as we know. */
function askedAs(operations: readonly Operation[]): string | null {
  const request = operations.find(each => isLeading(each.kind))?.request;
  return request?.kind === 'ASKED' ? request.transactionId : null;
}

function shownOf({ lines, reference, amount }: Payment, sold: SoldAs): NonNullable<CheckoutOrder['shown']> {
  const { playerReference } = sold;
  if (lines.length === 0) {
    return { playerReference, lines: [{ id: reference, name: reference, quantity: 1, unitPrice: amount }] };
  }
  const names = new Map(sold.lines.map(({ goodId, sku, name }) => [goodId, { id: sku, name }]));
  return {
    playerReference,
    lines: lines.map(({ goodId, quantity, unitPrice }) => ({
      ...(names.get(goodId) ?? { id: goodId, name: goodId }),
      ...{ quantity, unitPrice },
    })),
  };
}

type GoodsRequest = Extract<OperationRequest, { kind: 'GOODS' }>;

function boughtGood(operations: readonly Operation[]): GoodsRequest | null {
  const request = operations.find(each => isLeading(each.kind))?.request;
  return request?.kind === 'GOODS' ? request : null;
}

/** A purchase that is sent while it is unknown was sent before. */
function goodOrder(
  { payment }: PaymentState,
  { status }: Operation,
  { playerReference, goodReference }: GoodsRequest,
): GoodOrder {
  const [line] = payment.lines;
  if (!line) throw new Error(`Payment ${payment.id} of a provider's good has no line.`);
  const { quantity: units, unitPrice } = line;
  const isRepetition = status !== 'SENDING';
  return { playerReference, goodReference, units, unitPrice, total: payment.amount, isRepetition };
}

const ORIGINS: Readonly<Record<PayMeans, PaymentOrigin['kind']>> = {
  details: 'CARD_DATA',
  card: 'STORED_CARD',
  hostedTokenization: 'HOSTED_TOKENIZATION',
  deviceWallet: 'DEVICE_WALLET',
};
type PayMeans = Extract<OperationRequest, { kind: 'PAY' }>['means']['kind'];

function originOf(deps: Pick<Services, 'vaultSecretOf'>, operations: readonly Operation[]): PaymentOrigin {
  const request = operations.find(each => isLeading(each.kind))?.request;
  if (request?.kind !== 'PAY' && request?.kind !== 'CHECKOUT') return { kind: 'PAGE', vaultCustomer: null };
  const vaultCustomer = vaultCustomerOrNone(deps, request.vaultCustomerId);
  return { kind: request.kind === 'CHECKOUT' ? 'PAGE' : ORIGINS[request.means.kind], vaultCustomer };
}

function openChangeOf(operations: readonly Operation[]): OpenChange | null {
  const open = operations.find(each => !isLeading(each.kind) && !hasEnded(each.status));
  if (!open) return null;
  const { kind, providerKey, amount } = open;
  if (kind !== 'CAPTURE' && kind !== 'CANCEL' && kind !== 'REFUND') return null;
  return { kind, providerKey, amount };
}

function orderOf(
  { payment }: PaymentState,
  operation: Operation,
): Omit<Order, 'payerIp' | 'returnUrl' | 'vaultCustomer'> {
  return {
    paymentId: payment.id,
    reference: payment.reference,
    amount: operation.amount ?? payment.amount,
    capture: payment.capturesAutomatically,
    customerReference: payment.customerId ?? payment.playerId,
    locale: null,
  };
}

function storedMeans({ means }: Extract<OperationRequest, { kind: 'PAY' }>): CardMeans | undefined {
  switch (means.kind) {
    case 'details':
    case 'deviceWallet':
      return undefined;
    case 'card':
      return {
        kind: 'token',
        token: means.token,
        securityCode: null,
        confirmationCode: null,
        brand: means.brand,
      };
    case 'hostedTokenization':
      return { kind: 'hostedTokenization', sessionReference: means.sessionReference };
  }
}

async function learn<T>(outcome: Promise<Outcome<T>>, read: (value: T) => Learnt): Promise<Outcome<Learnt>> {
  const answer = await outcome;
  return answer.kind === 'done' ? { kind: 'done', value: read(answer.value) } : answer;
}

function learnFacts(
  outcome: Promise<Outcome<readonly Fact[]>> | undefined,
): Promise<Outcome<Learnt>> | undefined {
  return outcome && learn(outcome, facts => ({ facts, page: null }));
}

function learnPage(outcome: Promise<Outcome<OpenedPage>> | undefined): Promise<Outcome<Learnt>> | undefined {
  return outcome && learn(outcome, page => ({ facts: [], page }));
}
