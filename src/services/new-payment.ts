import { type CardPaymentTraits } from '../connectors/contract';
import { COIN } from '../domain/coins';
import { invalidInput, type DomainError } from '../domain/errors';
import { type Fact } from '../domain/fact';
import { type SoldAs } from '../domain/goods';
import { type Money } from '../domain/money';
import { type Player } from '../domain/people';
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
import { insertPending, reserveGoods } from './entitlements';
import { isBasket, priceBasket, type Basket, type PricedOrder } from './price-order';
import { type Planned } from './run-operation';

/** What every way of paying has in common. */
export interface NewPayment {
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly playerId: string | null;
  readonly customerId: string | null;
  /** What to pay, or the goods whose prices add up to it. */
  readonly amount: Money | Basket;
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
  /** True: out of a player's coins, and so at prices in COIN. The built-in wallet answers in the transaction that asks it. */
  readonly coins?: boolean;
  /** Set when the provider sells a good of its own shop: at the price for the player as the provider knows them. */
  readonly shop?: { readonly subscribed: boolean };
  /** The request that is sent; the payment's id is needed for the address to return to. */
  request(paymentId: string, sold: SoldAs): OperationRequest;
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
  const people = await checkPeople(tx, principal, playerId, order.customerId);
  if ('kind' in people) return people;
  if (await findPayment(tx, applicationId, { reference: order.reference })) return referenceTaken();
  const priced = await priceOrder(tx, applicationId, people.player, order.amount, beginning);
  if ('kind' in priced) return priced;
  const mismatch = checkCurrency(priced, beginning);
  if (mismatch) return mismatch;

  const now = deps.clock.now();
  const reserved = beginning.confirmed === true && (await findReservedId(tx, applicationId, order.reference));
  const id = reserved || deps.ids.next('payment');
  const payment = newPayment(id, applicationId, { ...order, playerId }, priced, beginning, now);
  const taken = await reserveGoods(tx, payment, priced.goods);
  if (taken) return taken;
  const operation = newOperation({
    id: deps.ids.next('operation'),
    applicationId,
    paymentId: payment.id,
    kind: beginning.kind,
    amount: priced.amount,
    scope: beginning.scope,
    idempotencyKey: order.idempotencyKey,
    inputHash,
    ...(beginning.firstKey === 'PAYMENT' && { providerKey: payment.id }),
    request: beginning.request(payment.id, soldAs(payment, people.player, priced)),
    createdAt: now,
  });
  return {
    kind: 'planned',
    operationId: operation.id,
    before: undefined,
    after: { payment, operations: [operation], checkout: null, events: [] },
    insert: async (fresh, stored) => {
      await insertPayment(fresh, stored);
      await insertPending(deps, fresh, stored);
    },
    ...(beginning.provider === 'WALLET' && { answer: [paidByCoins(operation.providerKey, priced.amount)] }),
  };
}

/** Who buys what, as a provider is told that shows it. Without a player the payment stands for its payer. */
function soldAs({ id }: Payment, player: Player | undefined, { goods }: PricedOrder): SoldAs {
  const lines = goods.map(({ id: goodId, sku, name }) => ({ goodId, sku, name }));
  return { playerReference: player?.reference ?? id, lines };
}

/** The built-in wallet's word. Whether the coins are there is settled when they are booked, in the same transaction. */
function paidByCoins(providerKey: string, amount: Money): Fact {
  return { kind: 'SUCCEEDED', of: { effect: 'PAY', providerKey, reference: null }, amount };
}

async function priceOrder(
  tx: Transaction,
  applicationId: string,
  player: Player | undefined,
  order: Money | Basket,
  { provider, shop }: Beginning,
): Promise<PricedOrder | DomainError> {
  if (!isBasket(order)) return { amount: order, lines: [], goods: [] };
  const seller = shop ? provider : 'WALLET';
  return priceBasket(tx, applicationId, player && { ...player, ...shop }, order, seller);
}

function checkCurrency(
  { amount: { currency }, lines }: PricedOrder,
  { coins }: Beginning,
): DomainError | undefined {
  const path = lines.length > 0 ? ['input', 'currency'] : ['input', 'amount', 'currency'];
  if (coins === true && currency !== COIN)
    return invalidInput(path, 'Coins pay prices in COIN only. Nothing was taken.');
  if (coins !== true && currency === COIN)
    return invalidInput(path, 'A price in COIN is paid by coins only. Nothing was sent.');
  return undefined;
}

async function checkPeople(
  tx: Transaction,
  principal: Principal,
  playerId: string | null,
  customerId: string | null,
): Promise<{ readonly player: Player | undefined } | DomainError> {
  const { applicationId } = principal;
  let player: Player | undefined;
  if (playerId !== null) {
    player = await findPlayer(tx, applicationId, { id: playerId });
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
  return { player };
}

function referenceTaken(): DomainError {
  const message =
    'Another payment has this reference. Nothing was sent. To repeat that request, use the idempotency key that it was made with.';
  return { kind: 'InvalidInput', path: ['input', 'reference'], message };
}

export function newPayment(
  id: string,
  applicationId: string,
  order: Pick<NewPayment, 'reference' | 'capture' | 'playerId' | 'customerId' | 'metadata'>,
  { amount, lines }: Pick<PricedOrder, 'amount' | 'lines'>,
  {
    provider,
    account,
    cardId,
    providerReference = null,
  }: Pick<Beginning, 'provider' | 'account' | 'cardId' | 'providerReference'>,
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
    amount,
    authorized: 0n,
    captured: 0n,
    refunded: 0n,
    cancelled: 0n,
    chargedBack: 0n,
    reservedForCapture: 0n,
    reservedForRefund: 0n,
    capturesAutomatically: order.capture,
    lines,
    playerId: order.playerId,
    customerId: order.customerId,
    cardId,
    cardSeen: null,
    approvedAt: null,
    approvalLapsedAt: null,
    nextAction: null,
    metadata: order.metadata,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
