import { type PaymentState } from '../domain/fold';
import { type Page, type PageRequest } from '../domain/page';
import { type Payment, type PaymentStatus } from '../domain/payment';
import { type Provider } from '../domain/provider';
import { checkouts } from './checkouts';
import { allOf, among, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { mapPage, readPage } from './keyset';
import { operationRows, toOperation } from './operation-rows';
import { paymentChanges, planCheckout, planOperation } from './payment-changes';
import { fromPayment, paymentRows, toPayment } from './payment-rows';

/** Somebody else has changed the payment since it was read. Nothing of the unit of work is stored: read again. */
export class StaleState extends Error {
  override readonly name = 'StaleState';
  constructor(readonly id: string) {
    super(`${id} has changed since it was read.`);
  }
}

/** Throws a unique violation when the reference is taken. */
export function insertPayment(tx: Executor, payment: Payment): Promise<void> {
  return paymentRows.insert(tx, fromPayment(payment));
}

/** The operations and the page of a payment that was just inserted. */
export async function insertPaymentParts(
  tx: Executor,
  { operations, checkout }: PaymentState,
): Promise<void> {
  for (const operation of operations) await planOperation(undefined, operation).write?.(tx);
  await planCheckout(null, checkout).write?.(tx);
}

/**
 * A payment with all its operations, in the order in which they were asked for, and its page. The payment is read
 * first: what another node commits in between is then newer than the version that a save compares with, and the save
 * misses instead of building on half of it.
 */
export async function loadPaymentState(
  from: Queryable,
  applicationId: string,
  paymentId: string,
): Promise<PaymentState | undefined> {
  const payment = await paymentRows.findOne(from, { id: paymentId, applicationId });
  if (!payment) return undefined;
  const operations = await operationRows.find(from, { applicationId, paymentId }, { orderBy: { id: 'asc' } });
  const checkout = await checkouts.findOne(from, { applicationId, paymentId });
  return {
    payment: toPayment(payment),
    operations: operations.map(toOperation),
    checkout: checkout ?? null,
  };
}

/** Whose payment it is: for a payer's return, which names nothing else. */
export async function applicationOfPayment(from: Queryable, id: string): Promise<string | undefined> {
  return (await paymentRows.findOne(from, { id }))?.applicationId;
}

/**
 * Writes what differs between the two states, by compare-and-set. The payment's version is the lock of the whole:
 * whatever changes, it steps, so that of two writers who read the same state one misses. Returns the state with its
 * new versions; nothing is written when nothing differs. Throws StaleState, which has to undo the unit of work: let
 * it pass.
 */
export async function savePaymentState(
  tx: Executor,
  before: PaymentState,
  after: PaymentState,
  now: Date,
): Promise<PaymentState> {
  const earlier = new Map(before.operations.map(operation => [operation.id, operation]));
  const operations = after.operations.map(operation => planOperation(earlier.get(operation.id), operation));
  const checkout = planCheckout(before.checkout, after.checkout);
  const writes = [...operations, checkout].flatMap(({ write }) => write ?? []);
  const changes = paymentChanges(before.payment, after.payment);
  if (!changes && writes.length === 0) return before;

  const { id, applicationId, version } = before.payment;
  const stamp = { version: version + 1, updatedAt: now };
  const changed = await paymentRows.update(tx, { id, applicationId, version }, { ...changes, ...stamp });
  if (changed !== 1) throw new StaleState(id);
  for (const write of writes) if (!(await write(tx))) throw new StaleState(id);
  return {
    payment: { ...after.payment, ...stamp },
    operations: operations.map(({ result }) => result),
    checkout: checkout.result,
  };
}

export async function findPayment(
  from: Queryable,
  applicationId: string,
  key: { readonly id: string } | { readonly reference: string },
): Promise<Payment | undefined> {
  const row = await paymentRows.findOne(from, { applicationId, ...key });
  return row && toPayment(row);
}

/** What a provider names a payment by; the first one that leads to a payment of this account counts. */
export interface ProviderHints {
  /** Our id, repeated by the provider. */
  readonly paymentId?: string | null;
  readonly providerReference?: string | null;
  readonly checkoutReference?: string | null;
}

/** References are matched exactly. Throws when two payments have the provider's reference: nobody guesses then. */
export async function findPaymentIdByProvider(
  from: Queryable,
  applicationId: string,
  provider: Provider,
  account: string,
  hints: ProviderHints,
): Promise<string | undefined> {
  const scope = { applicationId, provider, account };
  const { paymentId, providerReference, checkoutReference } = hints;
  if (paymentId) {
    const named = await paymentRows.findOne(from, { id: paymentId, ...scope });
    if (named) return named.id;
  }
  if (providerReference) {
    const referred = await paymentRows.findOne(from, { ...scope, providerReference });
    if (referred) return referred.id;
  }
  if (!checkoutReference) return undefined;
  const pages = await checkouts.find(from, { applicationId, provider, providerReference: checkoutReference });
  const paid = await paymentRows.findMany(
    from,
    'id',
    pages.map(page => page.paymentId),
    scope,
  );
  if (paid.length > 1) throw new Error(`Two payments have the same page at ${provider}.`);
  return paid[0]?.id;
}

/** In no order. */
export async function paymentsByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly Payment[]> {
  return (await paymentRows.findMany(from, 'id', ids, { applicationId })).map(toPayment);
}

/** What is not given does not narrow; an empty list of statuses or providers finds nothing. */
export interface PaymentFilter {
  readonly statuses?: readonly PaymentStatus[];
  readonly providers?: readonly Provider[];
  readonly playerId?: string;
  readonly customerId?: string;
  readonly reference?: string;
  /** Inclusive. */
  readonly createdFrom?: Date;
  /** Exclusive. */
  readonly createdTo?: Date;
}

export async function listPayments(
  from: Queryable,
  applicationId: string,
  filter: PaymentFilter,
  page: PageRequest,
): Promise<Page<Payment>> {
  const { statuses, providers, playerId, customerId, reference, createdFrom, createdTo } = filter;
  const list = allOf([
    condition('application_id = ?', applicationId),
    statuses && among('status', statuses),
    providers && among('provider', providers),
    playerId === undefined ? undefined : condition('player_id = ?', playerId),
    customerId === undefined ? undefined : condition('customer_id = ?', customerId),
    reference === undefined ? undefined : condition('reference = ?', reference),
    createdFrom && condition('created_at >= ?', createdFrom.toISOString()),
    createdTo && condition('created_at < ?', createdTo.toISOString()),
  ]);
  return mapPage(await readPage(from, paymentRows, list, page), toPayment);
}
