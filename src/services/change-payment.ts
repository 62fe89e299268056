import { notFound, unsupported, type DomainError } from '../domain/errors';
import { type PaymentState } from '../domain/fold';
import { type Money } from '../domain/money';
import { newOperation, type OperationRequest, type OperationScope } from '../domain/operation';
import { planChange, reserve } from '../domain/payment';
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
      if (!deps.connectors.find(principal.applicationId, provider, account)?.capabilities.cardPayment) {
        return unsupported(provider, 'CARD_PAYMENT');
      }
      return planOperation(deps, state, command, hash);
    },
  });
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
  };
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
