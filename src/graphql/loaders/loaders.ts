import DataLoader from 'dataloader';
import { type Card } from '../../domain/card';
import { type CoinAccount } from '../../domain/coins';
import { type Entitlement } from '../../domain/entitlement';
import { type JournalEvent } from '../../domain/event';
import { type VirtualGood } from '../../domain/goods';
import { type HostedCheckout } from '../../domain/hosted-checkout';
import { type Attempt, type Operation } from '../../domain/operation';
import { type Payment } from '../../domain/payment';
import { type Payout } from '../../domain/payout';
import { type Customer, type Player } from '../../domain/people';
import { type ReadModels } from '../../services/read-models';
import { byId, byKey, type LoaderOptions, manyByKey, type Some, someByKey } from './batch';

/** Everything that a field fetches for its parent: one query for all parents of an answer. Made per operation. */
export type Loaders = {
  readonly payment: DataLoader<string, Payment | null>;
  readonly payout: DataLoader<string, Payout | null>;
  readonly operation: DataLoader<string, Operation | null>;
  readonly operationsOfPayment: DataLoader<string, readonly Operation[]>;
  /** The first ones, oldest first. */
  readonly eventsOfPayment: DataLoader<Some, readonly JournalEvent[], string>;
  readonly attemptsOfOperation: DataLoader<string, readonly Attempt[]>;
  readonly attemptsOfPayout: DataLoader<string, readonly Attempt[]>;
  readonly checkout: DataLoader<string, HostedCheckout | null>;
  readonly checkoutOfPayment: DataLoader<string, HostedCheckout | null>;
  readonly player: DataLoader<string, Player | null>;
  /** Null for a player who never had coins. */
  readonly coinsOfPlayer: DataLoader<string, CoinAccount | null>;
  readonly good: DataLoader<string, VirtualGood | null>;
  readonly entitlement: DataLoader<string, Entitlement | null>;
  readonly customer: DataLoader<string, Customer | null>;
  /** The newest one. */
  readonly customerOfPlayer: DataLoader<string, Customer | null>;
  readonly card: DataLoader<string, Card | null>;
  readonly newestCards: DataLoader<NewestCards, readonly Card[], string>;
};

/** The newest cards of a customer: how many, and one more to tell whether there are others. */
export interface NewestCards {
  readonly customerId: string;
  readonly limit: number;
}

export function createLoaders(reads: ReadModels, options: LoaderOptions): Loaders {
  return {
    payment: byId(ids => reads.paymentsByIds(ids), options),
    payout: byId(ids => reads.payoutsByIds(ids), options),
    operation: byId(ids => operationsByIds(reads, ids), options),
    operationsOfPayment: manyByKey(
      ids => reads.operationsByPayments(ids),
      each => each.paymentId,
      options,
    ),
    eventsOfPayment: someByKey(
      (ids, limitEach) => reads.firstEventsOfPayments(ids, limitEach),
      ({ body }) => ('paymentId' in body ? body.paymentId : null),
      options,
    ),
    attemptsOfOperation: manyByKey(
      ids => reads.attemptsByOperations(ids),
      each => each.operationId,
      options,
    ),
    attemptsOfPayout: manyByKey(
      ids => reads.attemptsByPayoutOperations(ids),
      each => each.operationId,
      options,
    ),
    checkout: byId(ids => reads.checkoutsByIds(ids), options),
    checkoutOfPayment: byKey(
      ids => reads.checkoutsByPayments(ids),
      each => each.paymentId,
      options,
    ),
    player: byId(ids => reads.playersByIds(ids), options),
    coinsOfPlayer: byKey(
      ids => reads.coinsByPlayers(ids),
      each => each.playerId,
      options,
    ),
    good: byId(ids => reads.goodsByIds(ids), options),
    entitlement: byId(ids => reads.entitlementsByIds(ids), options),
    customer: byId(ids => reads.customersByIds(ids), options),
    customerOfPlayer: byKey(
      ids => reads.customersByPlayers(ids),
      each => each.playerId,
      options,
    ),
    card: byId(ids => reads.cardsByIds(ids), options),
    newestCards: newestCards(reads, options),
  };
}

/** Forgets what was loaded: before each mutation of a document, because the one before it may have changed it. */
export function clearLoaders(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll();
}

/** Only an error or a `node` names an operation by its id: a few at most, so that they need no query of their own kind. */
async function operationsByIds(reads: ReadModels, ids: readonly string[]): Promise<readonly Operation[]> {
  const operations = await Promise.all(ids.map(id => reads.operation({ id })));
  return operations.filter(each => each !== undefined);
}

/** One query per page size, of which a document has one or two. */
function newestCards(
  reads: ReadModels,
  { cache }: LoaderOptions,
): DataLoader<NewestCards, readonly Card[], string> {
  return new DataLoader<NewestCards, readonly Card[], string>(
    async keys => {
      const found = new Map<string, Card[]>();
      for (const limit of new Set(keys.map(key => key.limit))) {
        const customerIds = keys.filter(key => key.limit === limit).map(key => key.customerId);
        for (const card of await reads.cardsByCustomers(customerIds, limit)) {
          const key = cardsKey({ customerId: card.customerId ?? '', limit });
          found.set(key, [...(found.get(key) ?? []), card]);
        }
      }
      return keys.map(key => found.get(cardsKey(key)) ?? []);
    },
    { cache, cacheKeyFn: cardsKey, maxBatchSize: 500 },
  );
}

function cardsKey({ customerId, limit }: NewestCards): string {
  return `${customerId}/${limit}`;
}
