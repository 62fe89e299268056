import { type CardPaymentTraits } from '../connectors/contract';
import { type DomainError } from '../domain/errors';
import { type Money } from '../domain/money';
import {
  newOperation,
  type OperationKind,
  type OperationRequest,
  type OperationScope,
} from '../domain/operation';
import { type Payment } from '../domain/payment';
import { type Provider } from '../domain/provider';
import { type Principal } from '../domain/principal';
import { type Transaction } from '../store/database/queryable';
import { findCustomer } from '../store/customers';
import { findPayment, insertPayment } from '../store/payments';
import { findPlayer } from '../store/players';
import { findReservedId } from '../store/reservations';
import { buyerOf, maySee } from './authorize';
import { type Services } from './dependencies';
import { type Planned } from './run-operation';

/** What every way of paying has in common. */
export interface NewPayment {
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly playerId: string | null;
  readonly customerId: string | null;
  readonly amount: Money;
  /** False: hold only, capture later. */
  readonly capture: boolean;
  readonly payerIp: string | null;
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

export interface Beginning {
  readonly scope: OperationScope;
  readonly kind: OperationKind;
  readonly provider: Provider;
  readonly account: string;
  readonly cardId: string | null;
  /** What the provider knows the first operation by; see CardPaymentTraits. */
  readonly firstKey: CardPaymentTraits['firstKey'];
  /** True: the payer confirms it by a code that was sent for this reference, and so for the payment id reserved with it. */
  readonly confirmed?: boolean;
  /** The provider's own id, where the payment was made there first. */
  readonly providerReference?: string | null;
  /** The request that is sent; the payment's id is needed for the address to return to. */
  request(paymentId: string): OperationRequest;
}

/** Checks who buys and that the reference is free, and lays out the rows of a new payment and its first operation. */
export async function planNewPayment(
  deps: Services,
  tx: Transaction,
  principal: Principal,
  order: NewPayment,
  beginning: Beginning,
  inputHash: string,
): Promise<Planned | DomainError> {
  const { applicationId } = principal;
  const playerId = buyerOf(principal, order.playerId);
  if (playerId !== null && typeof playerId === 'object') return playerId;
  const refused = await checkPeople(tx, principal, playerId, order.customerId);
  if (refused) return refused;
  if (await findPayment(tx, applicationId, { reference: order.reference })) return referenceTaken();

  const now = deps.clock.now();
  const reserved = beginning.confirmed === true && (await findReservedId(tx, applicationId, order.reference));
  const id = reserved || deps.ids.next('payment');
  const payment = newPayment(id, applicationId, { ...order, playerId }, beginning, now);
  const operation = newOperation({
    id: deps.ids.next('operation'),
    applicationId,
    paymentId: payment.id,
    kind: beginning.kind,
    amount: order.amount,
    scope: beginning.scope,
    idempotencyKey: order.idempotencyKey,
    inputHash,
    ...(beginning.firstKey === 'PAYMENT' && { providerKey: payment.id }),
    request: beginning.request(payment.id),
    createdAt: now,
  });
  return {
    kind: 'planned',
    operationId: operation.id,
    before: undefined,
    after: { payment, operations: [operation], checkout: null, events: [] },
    insert: fresh => insertPayment(fresh, payment),
  };
}

async function checkPeople(
  tx: Transaction,
  principal: Principal,
  playerId: string | null,
  customerId: string | null,
): Promise<DomainError | undefined> {
  const { applicationId } = principal;
  if (playerId !== null) {
    const player = await findPlayer(tx, applicationId, { id: playerId });
    const message = 'There is no player with this id. Nothing was sent.';
    if (!player) return { kind: 'NotFound', path: ['input', 'playerId'], message };
    if (player.blocked) {
      return {
        kind: 'InvalidInput',
        path: ['input', 'playerId'],
        message: 'The player is blocked and may not buy. Nothing was sent.',
        retry: 'NEVER',
      };
    }
  }
  if (customerId !== null) {
    const customer = await findCustomer(tx, applicationId, { id: customerId });
    const mine =
      customer &&
      customer.deletedAt === null &&
      maySee(principal, customer) &&
      (playerId === null || customer.playerId === null || customer.playerId === playerId);
    const message = 'There is no customer with this id. Nothing was sent.';
    if (!mine) return { kind: 'NotFound', path: ['input', 'customerId'], message };
  }
  return undefined;
}

function referenceTaken(): DomainError {
  const message =
    'Another payment has this reference. Nothing was sent. To repeat that request, use the idempotency key that it was made with.';
  return { kind: 'InvalidInput', path: ['input', 'reference'], message };
}

function newPayment(
  id: string,
  applicationId: string,
  order: NewPayment,
  { provider, account, cardId, providerReference = null }: Beginning,
  now: Date,
): Payment {
  return {
    id,
    applicationId,
    reference: order.reference,
    provider,
    account,
    providerReference,
    status: 'CREATED',
    amount: order.amount,
    authorized: 0n,
    captured: 0n,
    refunded: 0n,
    cancelled: 0n,
    chargedBack: 0n,
    reservedForCapture: 0n,
    reservedForRefund: 0n,
    capturesAutomatically: order.capture,
    playerId: order.playerId,
    customerId: order.customerId,
    cardId,
    cardSeen: null,
    nextAction: null,
    metadata: order.metadata,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
