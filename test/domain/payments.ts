import { type EventBody } from '../../src/domain/event';
import { type Effect, type Fact, type Subject } from '../../src/domain/fact';
import { type Folded, type FoldContext, type PaymentState } from '../../src/domain/fold';
import { type HostedCheckout } from '../../src/domain/hosted-checkout';
import { money, type Money } from '../../src/domain/money';
import {
  newOperation,
  type Operation,
  type OperationKind,
  type OperationRequest,
} from '../../src/domain/operation';
import { planChange, reserve, type Payment } from '../../src/domain/payment';

/** States and facts to test the fold with. */

export const NOW = new Date('2026-05-04T10:00:00.000Z');
export const CURRENCY = 'EUR';
export const euros = (minor: bigint): Money => money(minor, CURRENCY);

export type FollowUp = 'CAPTURE' | 'CANCEL' | 'REFUND';

const SCOPES = { CAPTURE: 'capture', CANCEL: 'cancel', REFUND: 'refund' } as const;

/** Ids for what the fold finds: counted, because a test compares what they name and not them. */
export function foldContext(): FoldContext {
  let found = 0;
  return { now: NOW, newOperationId: () => `op_found${++found}` };
}

export function newPayment(given: Partial<Payment> & Pick<Payment, 'amount'>): Payment {
  return {
    id: 'pay_1',
    applicationId: 'app_1',
    reference: 'order-1',
    provider: 'PAYONE',
    account: 'default',
    providerReference: null,
    status: 'PROCESSING',
    authorized: 0n,
    captured: 0n,
    refunded: 0n,
    cancelled: 0n,
    chargedBack: 0n,
    reservedForCapture: 0n,
    reservedForRefund: 0n,
    capturesAutomatically: true,
    lines: [],
    playerId: null,
    customerId: null,
    cardId: null,
    cardSeen: null,
    approvedAt: null,
    approvalLapsedAt: null,
    nextAction: null,
    metadata: null,
    version: 1,
    createdAt: NOW,
    updatedAt: NOW,
    ...given,
  };
}

/** A payment whose first operation was just sent. */
export function begun(
  kind: 'PURCHASE' | 'AUTHORIZE' | 'CHECKOUT',
  amount: Money,
  capturesAutomatically = kind === 'PURCHASE',
): PaymentState {
  const payment = newPayment({ amount, capturesAutomatically });
  const operation = newOperation({
    ...common('op_pay'),
    kind,
    amount,
    status: 'SENDING',
    scope: kind === 'CHECKOUT' ? 'checkout' : 'purchase',
    request: kind === 'CHECKOUT' ? CHECKOUT : PAY,
  });
  return { payment, operations: [operation], checkout: kind === 'CHECKOUT' ? openPage() : null };
}

/** A follow-up stored and sent, as change-payment.ts does it; undefined where the payment does not allow it. */
export function planned(
  state: PaymentState,
  id: string,
  kind: FollowUp,
  amount: Money | null,
  final = false,
  effectReference: string | null = null,
): PaymentState | undefined {
  const plan = planChange(state.payment, kind, amount, final);
  if ('kind' in plan) return undefined;
  const operation = newOperation({
    ...common(id),
    kind,
    status: 'SENDING',
    amount: plan.amount,
    reserved: plan.reserved,
    scope: SCOPES[kind],
    effectReference,
    request: requestOf(kind, final),
  });
  return {
    payment: reserve(state.payment, kind, plan.reserved),
    operations: [...state.operations, operation],
    checkout: state.checkout,
  };
}

export function openPage(): HostedCheckout {
  return {
    id: 'hco_1',
    applicationId: 'app_1',
    paymentId: 'pay_1',
    provider: 'PAYONE',
    status: 'OPEN',
    providerReference: 'page-1',
    redirectUrl: 'https://pay.example/page-1',
    returnUrl: null,
    expiresAt: null,
    createdAt: NOW,
    version: 1,
  };
}

export function about(
  effect: Effect,
  providerKey: string | null = null,
  reference: string | null = null,
): Subject {
  return { effect, providerKey, reference };
}

export function succeeded(of: Subject, amount: Money): Fact {
  return { kind: 'SUCCEEDED', of, amount };
}

export function failed(of: Subject): Fact {
  return { kind: 'FAILED', of, providerCode: '400', retry: 'NEW_KEY' };
}

export function declined(of: Subject): Fact {
  return { kind: 'DECLINED', of, declineKind: 'SOFT', providerCode: '51' };
}

export function ofKind(state: PaymentState, kind: OperationKind): readonly Operation[] {
  return state.operations.filter(each => each.kind === kind);
}

/** What has to come out the same for every order of the same facts: all but generated ids and the traits of the tries. */
export function essence({ payment, operations, checkout }: PaymentState): unknown {
  const { status, authorized, captured, refunded, cancelled, chargedBack } = payment;
  const { reservedForCapture, reservedForRefund } = payment;
  const ops = operations.map(each => ({
    name: each.scope === 'provider' ? each.idempotencyKey : each.id,
    kind: each.kind,
    status: each.status,
    amount: each.amount,
    failure: each.failure?.kind,
  }));
  ops.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ...{
      status,
      authorized,
      captured,
      refunded,
      cancelled,
      chargedBack,
      reservedForCapture,
      reservedForRefund,
    },
    checkout: checkout?.status,
    ops,
  };
}

type StatusEvent = Extract<EventBody, { type: 'PaymentStatusChanged' }>;

export function statusEvents({ events }: Pick<Folded, 'events'>): readonly StatusEvent[] {
  return events.filter(each => each.type === 'PaymentStatusChanged');
}

function common(id: string) {
  return {
    id,
    applicationId: 'app_1',
    paymentId: 'pay_1',
    idempotencyKey: `key-${id}`,
    inputHash: 'hash',
    createdAt: NOW,
  };
}

const PAY: OperationRequest = {
  kind: 'PAY',
  means: { kind: 'details', saveForCustomerId: null },
  vaultCustomerId: null,
  payerIp: null,
  returnUrl: 'https://shop.example/back',
};

const CHECKOUT: OperationRequest = {
  kind: 'CHECKOUT',
  vaultCustomerId: null,
  payerIp: null,
  locale: null,
  template: null,
  returnUrl: 'https://shop.example/back',
};

function requestOf(kind: FollowUp, final: boolean): OperationRequest {
  if (kind === 'REFUND') return { kind, reason: null };
  return kind === 'CAPTURE' ? { kind, final } : { kind };
}
