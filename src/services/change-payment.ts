import { type CardPaymentTraits } from '../connectors/contract';
import { notFound, unsupported, type DomainError } from '../domain/errors';
import { type Fact } from '../domain/fact';
import { type PaymentState } from '../domain/fold';
import { type Money } from '../domain/money';
import {
  hasEnded,
  isLeading,
  newOperation,
  type OperationRequest,
  type OperationScope,
} from '../domain/operation';
import { capturable, planChange, reserve } from '../domain/payment';
import { type Principal } from '../domain/principal';
import { loadPaymentState } from '../store/payments';
import { maySee, requireServer } from './authorize';
import { type Services } from './dependencies';
import { checkNoCardNumber } from './payment-input';
import { failed, type PaymentResult } from './payment-result';
import { runOperation, type Planned } from './run-operation';

export interface ChangePayment {
  readonly kind: 'CAPTURE' | 'CANCEL' | 'REFUND';
  readonly idempotencyKey: string;
  readonly paymentId: string;
  /** All that is left when null. */
  readonly amount: Money | null;
  /** Capture: close what is left of the authorization. */
  readonly final: boolean;
  /** Refund: shown in the provider's portal. */
  readonly reason: string | null;
}

const SCOPES: Readonly<Record<ChangePayment['kind'], OperationScope>> = {
  CAPTURE: 'capture',
  CANCEL: 'cancel',
  REFUND: 'refund',
};

/** Captures, cancels or refunds, in whole or in part. What it asks for is kept aside until it ends, so that no two requests take the same money. */
export async function changePayment(
  deps: Services,
  principal: Principal,
  command: ChangePayment,
): Promise<PaymentResult> {
  requireServer(principal);
  const refused = checkNoCardNumber(command.reason ?? '', ['input', 'reason']);
  if (refused) return failed(refused);
  return runOperation(deps, {
    principal,
    scope: SCOPES[command.kind],
    idempotencyKey: command.idempotencyKey,
    input: command,
    memory: null,
    plan: async (tx, hash) => {
      const state = await loadPaymentState(tx, principal.applicationId, command.paymentId);
      if (!state || !maySee(principal, state.payment)) return notFound(['input', 'paymentId'], 'payment');
      const { provider, account } = state.payment;
      if (provider === 'WALLET') return planOperation(deps, state, command, hash);
      const card = deps.connectors.find(principal.applicationId, provider, account)?.capabilities.cardPayment;
      if (!card) return unsupported(provider, 'CARD_PAYMENT');
      const impossible = checkTraits(state, command, card.traits);
      if (impossible) return impossible;
      return planOperation(deps, state, command, hash);
    },
  });
}

/** What this provider cannot do safely, though others can. */
function checkTraits(
  { payment, operations }: PaymentState,
  { kind, amount, final }: ChangePayment,
  traits: CardPaymentTraits,
): DomainError | undefined {
  const { provider } = payment;
  const open = operations.find(each => !isLeading(each.kind) && !hasEnded(each.status));
  if (traits.changes === 'ONE_AT_A_TIME' && open) {
    const message = `A ${open.kind.toLowerCase()} of this payment has not ended, and ${provider} does not tell two of them apart. Wait until it has. Nothing was sent.`;
    return { kind: 'IllegalState', path: null, message, allowedActions: [], retry: 'AFTER_RESOLUTION' };
  }
  const leavesRest = amount !== null && amount.minor < capturable(payment);
  if (kind === 'CAPTURE' && traits.captures === 'ONCE' && !final && leavesRest) {
    const message = `${provider} captures once and releases the rest: capture all, or accept that with final: true. Nothing was sent.`;
    return { kind: 'InvalidInput', path: ['input', 'final'], message };
  }
  return undefined;
}

function planOperation(
  deps: Services,
  before: PaymentState,
  command: ChangePayment,
  inputHash: string,
): Planned | DomainError {
  const { payment } = before;
  const { kind } = command;
  const plan = planChange(payment, kind, command.amount, command.final);
  if ('kind' in plan) return plan;
  const id = deps.ids.next('operation');
  const operation = newOperation({
    id,
    applicationId: payment.applicationId,
    paymentId: payment.id,
    kind,
    amount: plan.amount,
    reserved: plan.reserved,
    scope: SCOPES[kind],
    idempotencyKey: command.idempotencyKey,
    inputHash,
    request: requestOf(command),
    createdAt: deps.clock.now(),
  });
  const reserved = reserve(payment, kind, plan.reserved);
  const operations = [...before.operations, operation];
  return {
    kind: 'planned',
    operationId: id,
    before,
    after: { payment: reserved, operations, checkout: before.checkout, events: [] },
    ...(payment.provider === 'WALLET' && {
      answer: [doneByWallet(kind, operation.providerKey, plan.amount)],
    }),
  };
}

/** The built-in wallet does at once whatever the amounts allow. */
function doneByWallet(effect: ChangePayment['kind'], providerKey: string, amount: Money): Fact {
  return { kind: 'SUCCEEDED', of: { effect, providerKey, reference: null }, amount };
}

function requestOf({ kind, final, reason }: ChangePayment): OperationRequest {
  switch (kind) {
    case 'CAPTURE':
      return { kind: 'CAPTURE', final };
    case 'CANCEL':
      return { kind: 'CANCEL' };
    case 'REFUND':
      return { kind: 'REFUND', reason };
  }
}
