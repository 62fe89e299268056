import { type PurchaseQuestion } from '../connectors/contract';
import { type PaymentState } from '../domain/fold';
import { type PaymentLine, type VirtualGood } from '../domain/goods';
import { kindOfId } from '../domain/ids';
import { zero } from '../domain/money';
import { newOperation } from '../domain/operation';
import { type Payment } from '../domain/payment';
import { type Player } from '../domain/people';
import { NOT_TOLD } from '../domain/sold-order';
import { type Transaction } from '../store/database/queryable';
import { goodsBySkus } from '../store/goods';
import { findPayment, insertPayment } from '../store/payments';
import { findPlayer } from '../store/players';
import { absorbFacts } from './absorb-outcome';
import { writeState } from './change-state';
import { Denied } from './denied';
import { type ConnectedAccount, type Services } from './dependencies';
import { insertPending, reserveGoods } from './entitlements';
import { newPayment } from './new-payment';
import { checkReference } from './payment-input';

/**
 * Grants a purchase on an order that was not made through us, and stores the payment that will pay for it. The question
 * says neither amount nor currency, and the catalogue's price is only what we would have asked: so the payment is
 * PROCESSING and its amount is 0 XXX (ISO 4217: no currency) until the provider tells what it charged. Returns its id;
 * throws Denied.
 */
export async function approveForeignOrder(
  deps: Services,
  tx: Transaction,
  account: ConnectedAccount,
  question: PurchaseQuestion,
): Promise<string> {
  const { applicationId } = account;
  const player = await findAsked(tx, applicationId, question.playerReference);
  const goods = await findGoods(tx, applicationId, question);
  const payment = await layOut(deps, tx, account, question, player, goods);
  if (await reserveGoods(tx, payment, goods)) throw new Denied('LIMIT_EXCEEDED');

  const sold = {
    playerReference: question.playerReference,
    lines: goods.map(({ id: goodId, sku, name }) => ({ goodId, sku, name })),
  };
  const operation = newOperation({
    id: deps.ids.next('operation'),
    applicationId,
    paymentId: payment.id,
    kind: 'PURCHASE',
    amount: null,
    scope: 'provider',
    idempotencyKey: `asked:${payment.id}`,
    inputHash: '',
    request: { kind: 'ASKED', transactionId: question.transactionId, sold },
    createdAt: payment.createdAt,
  });
  const before: PaymentState = { payment, operations: [], checkout: null };
  const grants = account.capabilities.purchaseAuthorization?.grantOn !== 'payment';
  const approved = grants ? { ...payment, approvedAt: payment.createdAt } : payment;
  const of = { effect: 'PAY', providerKey: operation.providerKey, reference: null } as const;
  const asked = { payment: approved, operations: [operation], checkout: null };
  const after = absorbFacts(deps, asked, [{ kind: 'IN_PROGRESS', of }]);
  await insertPayment(tx, payment);
  await insertPending(deps, tx, payment);
  await writeState(deps, tx, before, after, `authorization:${account.provider}`);
  return payment.id;
}

/** By the studio's own reference, which is what it gives to Stash; our id for a studio that gives that. */
async function findAsked(tx: Transaction, applicationId: string, name: string): Promise<Player> {
  const player =
    (await findPlayer(tx, applicationId, { reference: name })) ??
    (kindOfId(name) === 'player' ? await findPlayer(tx, applicationId, { id: name }) : undefined);
  if (!player) throw new Denied('NO_PLAYER');
  if (player.blocked) throw new Denied('PLAYER_NOT_ELIGIBLE');
  return player;
}

/** In the order of the question's items. */
async function findGoods(
  tx: Transaction,
  applicationId: string,
  { items }: PurchaseQuestion,
): Promise<readonly VirtualGood[]> {
  const skus = items.map(({ id }) => id);
  const found = new Map((await goodsBySkus(tx, applicationId, skus)).map(good => [good.sku, good]));
  const goods = items.map(({ id }) => found.get(id));
  if (!goods.every(good => good?.onSale === true)) throw new Denied('UNKNOWN_ITEM');
  const known = goods as readonly VirtualGood[];
  const isTooMany = known.some(
    ({ permanent, multiple }, i) => (permanent || !multiple) && (items[i]?.quantity ?? 0) > 1,
  );
  if (isTooMany) throw new Denied('LIMIT_EXCEEDED');
  return known;
}

async function layOut(
  deps: Services,
  tx: Transaction,
  { applicationId, provider, name }: ConnectedAccount,
  { transactionId, items }: PurchaseQuestion,
  { id: playerId }: Player,
  goods: readonly VirtualGood[],
): Promise<Payment> {
  const id = deps.ids.next('payment');
  const isFree =
    checkReference(transactionId) === undefined &&
    !(await findPayment(tx, applicationId, { reference: transactionId }));
  const lines = goods.map(({ id: goodId }, i): PaymentLine => ({
    ...{ goodId, quantity: items[i]?.quantity ?? 0, unitPrice: zero(NOT_TOLD) },
  }));
  return newPayment(
    id,
    applicationId,
    // What the provider calls it, where that may be a reference.
    { reference: isFree ? transactionId : id, capture: true, playerId, customerId: null, metadata: null },
    { amount: zero(NOT_TOLD), lines },
    { provider, account: name, cardId: null, providerReference: transactionId },
    deps.clock.now(),
  );
}
