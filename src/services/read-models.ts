import { type Card } from '../domain/card';
import { type JournalEvent } from '../domain/event';
import { type HostedCheckout } from '../domain/hosted-checkout';
import { type Attempt, type Operation } from '../domain/operation';
import { type Page, type PageRequest } from '../domain/page';
import { type Payment } from '../domain/payment';
import { cancelOperationOfPayout, operationOfPayout, type Payout } from '../domain/payout';
import { type Customer, type Player } from '../domain/people';
import { type Principal } from '../domain/principal';
import { cardsByCustomers, cardsByIds, listCards } from '../store/cards';
import { checkoutsByIds, checkoutsByPayments } from '../store/checkouts';
import { customersByIds, customersByPlayers, findCustomer, listCustomers } from '../store/customers';
import { type Queryable } from '../store/database/queryable';
import {
  firstEventsOfPayments,
  lastPosition,
  readEvents,
  type EventFilter,
  type EventRange,
} from '../store/events';
import { attemptsByOperations, findOperation, operationsByPayments } from '../store/operations';
import { findPayment, listPayments, paymentsByIds, type PaymentFilter } from '../store/payments';
import {
  findPayout,
  listPayouts,
  payoutAttemptsByOperations,
  payoutsByIds,
  type PayoutFilter,
  type PayoutKey,
} from '../store/payouts';
import { findPlayer, listPlayers, playersByIds } from '../store/players';
import { maySee } from './authorize';
import { type Services } from './dependencies';
import { goodsReads, type GoodsReads } from './goods-reads';

export type { EventFilter, PaymentFilter };

type ById = { readonly id: string };
type ByReference = { readonly reference: string };

/**
 * What a principal can read: everything of its application, or, for a player's token, what belongs to its player.
 * Something that may not be seen reads like something that does not exist. Lists by ids come in no particular order
 * and lack what is not there.
 */
export interface ReadModels extends GoodsReads {
  payment(key: ById | ByReference): Promise<Payment | undefined>;
  paymentsByIds(ids: readonly string[]): Promise<readonly Payment[]>;
  payments(filter: PaymentFilter, page: PageRequest): Promise<Page<Payment>>;
  payout(key: ById | ByReference): Promise<Payout | undefined>;
  payoutsByIds(ids: readonly string[]): Promise<readonly Payout[]>;
  payouts(filter: PayoutFilter, page: PageRequest): Promise<Page<Payout>>;
  operation(key: ById | { readonly idempotencyKey: string }): Promise<Operation | undefined>;
  /** Of payments that this principal was shown; in the order in which they were asked for. */
  operationsByPayments(paymentIds: readonly string[]): Promise<readonly Operation[]>;
  /** Of operations that this principal was shown; in the order in which they were sent. */
  attemptsByOperations(operationIds: readonly string[]): Promise<readonly Attempt[]>;
  /** The same for the operations of payouts. */
  attemptsByPayoutOperations(operationIds: readonly string[]): Promise<readonly Attempt[]>;
  checkoutsByIds(ids: readonly string[]): Promise<readonly HostedCheckout[]>;
  /** Of payments that this principal was shown. */
  checkoutsByPayments(paymentIds: readonly string[]): Promise<readonly HostedCheckout[]>;
  player(key: ById | ByReference): Promise<Player | undefined>;
  playersByIds(ids: readonly string[]): Promise<readonly Player[]>;
  players(page: PageRequest): Promise<Page<Player>>;
  customer(key: ById | ByReference): Promise<Customer | undefined>;
  customersByIds(ids: readonly string[]): Promise<readonly Customer[]>;
  /** Of players that this principal was shown, newest first. */
  customersByPlayers(playerIds: readonly string[]): Promise<readonly Customer[]>;
  customers(page: PageRequest): Promise<Page<Customer>>;
  cardsByIds(ids: readonly string[]): Promise<readonly Card[]>;
  /** Of a customer that this principal was shown, newest first. */
  cardsOfCustomer(customerId: string, page: PageRequest): Promise<Page<Card>>;
  /** The newest `limitEach` cards of each customer that this principal was shown, newest first. */
  cardsByCustomers(customerIds: readonly string[], limitEach: number): Promise<readonly Card[]>;
  events(range: Omit<EventRange, 'playerId'>): Promise<readonly JournalEvent[]>;
  /** The first `limitEach` events of each payment that this principal was shown, oldest first. */
  firstEventsOfPayments(paymentIds: readonly string[], limitEach: number): Promise<readonly JournalEvent[]>;
  /** Position of the application's last committed event; 0n before the first. */
  lastPosition(): Promise<bigint>;
}

/** Reads what is committed, on the connection that cannot write. */
export function readModels(deps: Pick<Services, 'database'>, principal: Principal): ReadModels {
  const { reader } = deps.database;
  return {
    ...paymentReads(reader, principal),
    ...payoutReads(reader, principal),
    ...peopleReads(reader, principal),
    ...goodsReads(reader, principal),
    events: range => readEvents(reader, principal.applicationId, { ...range, playerId: principal.playerId }),
    firstEventsOfPayments: (ids, limitEach) =>
      firstEventsOfPayments(reader, principal.applicationId, ids, limitEach, principal.playerId),
    lastPosition: () => lastPosition(reader, principal.applicationId),
  };
}

type PaymentReads =
  | 'payment'
  | 'paymentsByIds'
  | 'payments'
  | 'operation'
  | 'operationsByPayments'
  | 'attemptsByOperations'
  | 'checkoutsByIds'
  | 'checkoutsByPayments';

function paymentReads(reader: Queryable, principal: Principal): Pick<ReadModels, PaymentReads> {
  const { applicationId: app, playerId } = principal;
  const seenPayments = async (ids: readonly string[]): Promise<readonly Payment[]> =>
    (await paymentsByIds(reader, app, ids)).filter(payment => maySee(principal, payment));
  /** What belongs to payments is seen by whoever sees the payment. */
  const ofSeenPayments = async <T extends { readonly paymentId: string }>(
    rows: readonly T[],
  ): Promise<readonly T[]> => {
    if (principal.role !== 'player' || rows.length === 0) return rows;
    const seen = new Set((await seenPayments(rows.map(row => row.paymentId))).map(payment => payment.id));
    return rows.filter(row => seen.has(row.paymentId));
  };
  return {
    payment: async key => visible(principal, await findPayment(reader, app, key)),
    paymentsByIds: seenPayments,
    payments: async (filter, page) => {
      if (playerId === null) return listPayments(reader, app, filter, page);
      if (filter.playerId !== undefined && filter.playerId !== playerId) return pageOf([], page);
      return listPayments(reader, app, { ...filter, playerId }, page);
    },
    operation: async key => {
      const operation = await findOperation(reader, app, key);
      if (!operation) return payoutOperation(reader, principal, key);
      return (await ofSeenPayments([operation]))[0];
    },
    operationsByPayments: ids => operationsByPayments(reader, app, ids),
    attemptsByOperations: ids => attemptsByOperations(reader, app, ids),
    checkoutsByIds: async ids => ofSeenPayments(await checkoutsByIds(reader, app, ids)),
    checkoutsByPayments: ids => checkoutsByPayments(reader, app, ids),
  };
}

type PayoutReads = 'attemptsByPayoutOperations' | 'payout' | 'payoutsByIds' | 'payouts';

function payoutReads(reader: Queryable, principal: Principal): Pick<ReadModels, PayoutReads> {
  const { applicationId: app, playerId } = principal;
  return {
    payout: async key => visible(principal, await findPayout(reader, app, key)),
    attemptsByPayoutOperations: ids => payoutAttemptsByOperations(reader, app, ids),
    payoutsByIds: async ids =>
      (await payoutsByIds(reader, app, ids)).filter(payout => maySee(principal, payout)),
    payouts: async (filter, page) => {
      if (playerId === null) return listPayouts(reader, app, filter, page);
      if (filter.playerId !== undefined && filter.playerId !== playerId) return pageOf([], page);
      return listPayouts(reader, app, { ...filter, playerId }, page);
    },
  };
}

/** A payout is its own operation: kept in its row, not among those of payments. */
async function payoutOperation(
  reader: Queryable,
  principal: Principal,
  key: ById | { readonly idempotencyKey: string },
): Promise<Operation | undefined> {
  const { applicationId } = principal;
  const find = async (by: PayoutKey) => visible(principal, await findPayout(reader, applicationId, by));
  const payout = await find('id' in key ? { operationId: key.id } : key);
  if (payout) return operationOfPayout(payout);
  const cancelled = await find(
    'id' in key ? { cancelOperationId: key.id } : { cancelKey: key.idempotencyKey },
  );
  return (cancelled && cancelOperationOfPayout(cancelled)) ?? undefined;
}

type PeopleReads = Exclude<
  keyof ReadModels,
  PaymentReads | PayoutReads | keyof GoodsReads | 'events' | 'firstEventsOfPayments' | 'lastPosition'
>;

function peopleReads(reader: Queryable, principal: Principal): Pick<ReadModels, PeopleReads> {
  const { applicationId: app, playerId } = principal;
  const seen = <T extends { readonly playerId: string | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter(row => maySee(principal, row));
  const seenPlayers = (players: readonly Player[]): readonly Player[] =>
    players.filter(player => maySee(principal, { playerId: player.id }));
  return {
    player: async key => {
      const player = await findPlayer(reader, app, key);
      return player && seenPlayers([player])[0];
    },
    playersByIds: async ids => seenPlayers(await playersByIds(reader, app, ids)),
    players: async page => {
      if (playerId === null) return listPlayers(reader, app, page);
      return pageOf(await playersByIds(reader, app, [playerId]), page);
    },
    customer: async key => visible(principal, await findCustomer(reader, app, key)),
    customersByIds: async ids => seen(await customersByIds(reader, app, ids)),
    customersByPlayers: async ids => (await customersByPlayers(reader, app, ids)).toSorted(newestFirst),
    customers: async page => {
      if (playerId === null) return listCustomers(reader, app, page);
      return pageOf(await customersByPlayers(reader, app, [playerId]), page);
    },
    cardsByIds: async ids => seen(await cardsByIds(reader, app, ids)),
    cardsOfCustomer: async (customerId, page) => {
      const cards = await listCards(reader, app, { customerId }, page);
      return { ...cards, items: seen(cards.items) };
    },
    cardsByCustomers: async (ids, limitEach) => seen(await cardsByCustomers(reader, app, ids, limitEach)),
  };
}

function visible<T extends { readonly playerId: string | null }>(principal: Principal, row: T | undefined) {
  return row && maySee(principal, row) ? row : undefined;
}

/** A page of the few rows that one player can have, newest first, as the store pages long lists. */
function pageOf<T extends ById>(rows: readonly T[], { limit, after, before, fromEnd }: PageRequest): Page<T> {
  const listed = rows.toSorted(newestFirst);
  const inside = listed.filter(
    ({ id }) => (after === null || id < after) && (before === null || id > before),
  );
  const items = fromEnd || before !== null ? inside.slice(-limit) : inside.slice(0, limit);
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    hasNext: last !== undefined && listed.some(({ id }) => id < last.id),
    hasPrevious: first !== undefined && listed.some(({ id }) => id > first.id),
  };
}

function newestFirst(a: ById, b: ById): number {
  return a.id < b.id ? 1 : -1;
}
