import {
  type Call,
  type Capabilities,
  type CardMeans,
  type Order,
  type Outcome,
} from '../connectors/contract';
import { type OpenedPage, type PaymentReference } from '../connectors/contract';
import { type Fact } from '../domain/fact';
import { type PaymentState } from '../domain/fold';
import { type Operation, type OperationRequest } from '../domain/operation';

/** What a call taught us: facts about the payment, and the page it opened. */
export interface Learnt {
  readonly facts: readonly Fact[];
  readonly page: OpenedPage | null;
}

/** Card data of the request being served. It exists while the request runs and cannot be had again. */
export interface InMemory {
  readonly means: CardMeans;
}

/**
 * The one place where an operation becomes a provider's call, at first and when it is repeated under its key.
 * Undefined when it cannot be sent: its card data is gone, or the account lost the capability.
 */
export function sendOperation(
  capabilities: Capabilities,
  state: PaymentState,
  operation: Operation,
  call: Call,
  memory: InMemory | null,
): Promise<Outcome<Learnt>> | undefined {
  const { request, amount } = operation;
  const payment = paymentReference(state);
  switch (request.kind) {
    case 'PAY': {
      const means = memory?.means ?? storedMeans(request);
      if (!means) return undefined;
      const order = {
        ...orderOf(state, operation),
        ...{ payerIp: request.payerIp, returnUrl: request.returnUrl },
      };
      return learnFacts(capabilities.cardPayment?.pay(call, { ...order, means }));
    }
    case 'CHECKOUT': {
      const { payerIp, locale, template, returnUrl } = request;
      const order = { ...orderOf(state, operation), payerIp, locale, template, returnUrl };
      return learnPage(capabilities.hostedCheckout?.open(call, order));
    }
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
    case 'FOUND':
      return undefined;
  }
}

export function paymentReference({ payment, checkout }: PaymentState): PaymentReference {
  return {
    paymentId: payment.id,
    providerReference: payment.providerReference,
    checkoutReference: checkout?.providerReference ?? null,
    amount: payment.amount,
    capturesAutomatically: payment.capturesAutomatically,
  };
}

function orderOf({ payment }: PaymentState, operation: Operation): Omit<Order, 'payerIp' | 'returnUrl'> {
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
      return undefined;
    case 'card':
      return { kind: 'token', token: means.token, securityCode: null, brand: means.brand };
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
