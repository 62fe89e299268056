import { type Outcome, type VaultCard } from '../connectors/contract';
import { CARD_MACHINE, type Card, type CardStatus } from '../domain/card';
import { type CardTraits } from '../domain/fact';
import { next } from '../domain/machine';
import { type Customer } from '../domain/people';
import { cardsOfCustomer, insertCard, updateCard } from '../store/cards';
import { findCustomer, updateCustomer } from '../store/customers';
import { type Transaction } from '../store/database/queryable';
import { StaleState } from '../store/payments';
import { retryStale } from './change-state';
import { type Services } from './dependencies';
import { newCard, tellCard } from './new-card';
import { callFor } from './vault-call';
import { vaultCustomer } from './vault-customer';

const MINUTE_MS = 60_000;
/** How often the provider is asked while the payer may be adding a card on its page. */
const WATCH_INTERVAL_MS = 5 * MINUTE_MS;

/** What only the request that added a card knows of it. */
export type KnownTraits = Pick<CardTraits, 'expiryMonth' | 'expiryYear' | 'holder'> & {
  readonly token: string;
};

/**
 * Asks the provider's wallet for a customer's cards and makes ours agree: new ones are stored, changed ones changed,
 * vanished ones removed, each with its event. Asking twice changes nothing, so a lost answer to adding or activating a
 * card is made good by asking. Undefined when the account keeps no customers.
 */
export async function syncCards(
  deps: Services,
  customer: Customer,
  cause: string,
  known: KnownTraits | null = null,
): Promise<Outcome<readonly Card[]> | undefined> {
  const account = deps.connectors.find(customer.applicationId, customer.provider, customer.account);
  const customers = account?.capabilities.vault?.customers;
  if (!customers) return undefined;
  const listed = await customers.list(callFor(deps, customer.id), vaultCustomer(deps, customer.id));
  if (listed.kind !== 'done') return listed;
  const cards = await retryStale(() =>
    deps.database.write(tx => agree(deps, tx, customer, listed.value, known, cause)),
  );
  return { kind: 'done', value: cards };
}

/** The same when it is due, on one of many nodes: whoever moves the due time first asks. Provider trouble leaves it due later. */
export async function syncDueCards(deps: Services, customer: Customer): Promise<void> {
  const cardsDueAt = new Date(deps.clock.now().getTime() + WATCH_INTERVAL_MS);
  const mine = await deps.database.write(tx => updateCustomer(tx, customer, { cardsDueAt }));
  if (mine) await syncCards(deps, { ...customer, version: customer.version + 1 }, 'check');
}

/** Somebody looks at a customer who may be adding a card on the provider's page: asked soon, at most every few seconds. */
export async function nudgeCards(deps: Services, customer: Customer): Promise<void> {
  const now = deps.clock.now();
  if (customer.cardsWatchedUntil === null || customer.cardsWatchedUntil <= now) return;
  if (!deps.nudges.pass(customer.id, now)) return;
  await deps.database.write(tx => updateCustomer(tx, customer, { cardsDueAt: now }));
  deps.wakeJobs();
}

/** When the provider is to be asked again by itself; null: not any more. */
function nextCardsDue({ cardsWatchedUntil }: Customer, now: Date): Date | null {
  return cardsWatchedUntil !== null && cardsWatchedUntil > now
    ? new Date(now.getTime() + WATCH_INTERVAL_MS)
    : null;
}

type Listed = { readonly cards: readonly VaultCard[]; readonly complete: boolean };

async function agree(
  deps: Services,
  tx: Transaction,
  { applicationId, id }: Customer,
  listed: Listed,
  known: KnownTraits | null,
  cause: string,
): Promise<readonly Card[]> {
  const customer = await findCustomer(tx, applicationId, { id });
  if (!customer || customer.deletedAt !== null) return [];
  // The customer's version is the lock: two that ask at once do not store a card twice.
  const cardsDueAt = nextCardsDue(customer, deps.clock.now());
  if (!(await updateCustomer(tx, customer, { cardsDueAt }))) throw new StaleState(id);
  const ours = await cardsOfCustomer(tx, applicationId, id);
  const cards: Card[] = [];
  for (const each of listed.cards) {
    const mine = ours.find(card => card.token === each.token);
    cards.push(
      mine
        ? await follow(deps, tx, mine, each.status, cause)
        : await store(deps, tx, customer, each, known, cause),
    );
  }
  if (!listed.complete) return cards;
  for (const card of ours) {
    const isListed = listed.cards.some(each => each.token === card.token);
    if (!isListed) await follow(deps, tx, card, 'REMOVED', cause);
  }
  return cards;
}

async function store(
  deps: Services,
  tx: Transaction,
  customer: Customer,
  listed: VaultCard,
  known: KnownTraits | null,
  cause: string,
): Promise<Card> {
  const { token, maskedNumber, holder, status, requiresSecurityCode } = listed;
  const more = known?.token === token ? known : { expiryMonth: null, expiryYear: null, holder };
  const traits = { brand: null, maskedNumber, token, ...more };
  const { id: customerId, playerId } = customer;
  const made = newCard(deps, customer, traits, { customerId, playerId });
  const card = { ...made, status, requiresSecurityCode };
  await insertCard(tx, card);
  tellCard(deps, tx, card, null, cause);
  return card;
}

const SIGNALS = { ACTIVE: 'ACTIVATED', EXPIRED: 'RAN_OUT', REMOVED: 'REMOVED', NOT_ACTIVE: null } as const;

/** A card that goes a step that its machine knows; any other word about it is old. */
async function follow(
  deps: Services,
  tx: Transaction,
  card: Card,
  word: CardStatus,
  cause: string,
): Promise<Card> {
  const signal = SIGNALS[word];
  const status = signal && next(CARD_MACHINE, card.status, signal);
  if (!status) return card;
  if (!(await updateCard(tx, card, { status }))) throw new StaleState(card.id);
  const after: Card = { ...card, status, version: card.version + 1 };
  tellCard(deps, tx, after, card.status, cause);
  return after;
}
