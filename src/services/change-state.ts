import { type EventBody } from '../domain/event';
import { type Folded, type PaymentState } from '../domain/fold';
import { type Operation } from '../domain/operation';
import { type Payment } from '../domain/payment';
import { isUniqueViolation } from '../store/database/errors';
import { type Transaction } from '../store/database/queryable';
import { insertPaymentParts, loadPaymentState, savePaymentState, StaleState } from '../store/payments';
import { bookCoins } from './book-coins';
import { type Services } from './dependencies';
import { movesEntitlements, settleEntitlements } from './entitlements';
import { withSavedCard } from './save-card';

/** How often a change is tried again when another one was first. Each try reads afresh, so it sees what the other did. */
const TRIES_MAX = 10;

/**
 * Reads a payment, changes it by a pure function and writes it back by compare-and-set, in one unit of work; tells the
 * events with it. Undefined when there is no such payment. `change` may run several times.
 */
export async function changeState(
  deps: Services,
  where: { readonly applicationId: string; readonly paymentId: string },
  cause: string,
  change: (state: PaymentState, tx: Transaction) => Promise<Folded | undefined> | Folded | undefined,
): Promise<PaymentState | undefined> {
  return retryStale(() =>
    deps.database.write(async tx => {
      const before = await loadPaymentState(tx, where.applicationId, where.paymentId);
      if (!before) return undefined;
      const after = await change(before, tx);
      return after ? writeState(deps, tx, before, after, cause) : before;
    }),
  );
}

/**
 * Writes a changed state with all that follows from it (a card to store, goods granted or taken back, coins) and tells
 * its events, inside a unit of work that goes on. Throws StaleState when another was first.
 */
export async function writeState(
  deps: Services,
  tx: Transaction,
  before: PaymentState,
  after: Folded,
  cause: string,
): Promise<PaymentState> {
  const complete = await withSavedCard(deps, tx, after, cause);
  const goods = await settleGoods(deps, tx, before, complete);
  await bookCoins(deps, tx, before, complete);
  const saved = await savePaymentState(tx, before, complete, deps.clock.now());
  tellAll(deps, tx, saved, [...goods.begun, ...complete.events, ...goods.settled], cause);
  return saved;
}

/** The same for a payment that is new: stored once, as it is in the end. Throws Refused when there are too few coins for it. */
export async function writeNewState(
  deps: Services,
  tx: Transaction,
  planned: { readonly after: Folded; insert?(tx: Transaction, payment: Payment): Promise<void> },
  after: Folded,
  cause: string,
): Promise<PaymentState> {
  const complete = await withSavedCard(deps, tx, after, cause);
  const before = { payment: planned.after.payment, operations: [], checkout: null };
  await planned.insert?.(tx, complete.payment);
  const goods = await settleGoods(deps, tx, before, complete);
  await bookCoins(deps, tx, before, complete);
  const { payment, operations, checkout } = complete;
  await insertPaymentParts(tx, { payment, operations, checkout });
  const saved = { payment, operations, checkout };
  tellAll(deps, tx, saved, [...goods.begun, ...complete.events, ...goods.settled], cause);
  return saved;
}

interface GoodsMoved {
  /** What was set aside for the payment, told before its own change. */
  readonly begun: readonly EventBody[];
  readonly settled: readonly EventBody[];
}

async function settleGoods(
  deps: Services,
  tx: Transaction,
  before: PaymentState,
  after: PaymentState,
): Promise<GoodsMoved> {
  const begun: EventBody[] = [];
  const settled: EventBody[] = [];
  if (movesEntitlements(before, after)) {
    await settleEntitlements(deps, tx, before, after, ({ id, paymentId, status }, from) => {
      const changed = { type: 'EntitlementChanged', paymentId, entitlementId: id, from, to: status } as const;
      (from === null ? begun : settled).push(changed);
    });
  }
  return { begun, settled };
}

function tellAll(
  deps: Services,
  tx: Transaction,
  state: PaymentState,
  bodies: readonly EventBody[],
  cause: string,
): void {
  for (const body of bodies) tellEvent(deps, tx, state, body, cause);
}

/** Appends an event to the journal, as part of the unit of work. */
export function tellEvent(
  deps: Services,
  tx: Transaction,
  { payment }: PaymentState,
  body: EventBody,
  cause: string,
): void {
  const { applicationId, provider, playerId } = payment;
  tx.atCommit({ applicationId, provider, playerId, body, cause, occurredAt: deps.clock.now() });
}

/** The state with one operation's bookkeeping changed: lease, next check. Its status moves by the fold only. */
export function withOperation(state: Folded, id: string, patch: Partial<Operation>): Folded {
  return {
    ...state,
    operations: state.operations.map(each => (each.id === id ? { ...each, ...patch } : each)),
  };
}

export function operationOf(state: PaymentState, id: string): Operation {
  const operation = state.operations.find(each => each.id === id);
  if (!operation) throw new Error(`Operation ${id} is not part of payment ${state.payment.id}.`);
  return operation;
}

/** Runs it again when another request was first: changed the same payment, or took the same key or reference. */
export async function retryStale<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const wasSecond = error instanceof StaleState || isUniqueViolation(error);
      if (!wasSecond || tries >= TRIES_MAX) throw error;
    }
  }
}
