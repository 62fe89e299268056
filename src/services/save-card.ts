import { type Card } from '../domain/card';
import { type Folded } from '../domain/fold';
import { isLeading } from '../domain/operation';
import { findCardByToken, insertCard } from '../store/cards';
import { findCustomer } from '../store/customers';
import { type Transaction } from '../store/database/queryable';
import { type Services } from './dependencies';

/**
 * Stores the card of a payment that was asked to store it (`saveForCustomerId`), once money was held or taken and the
 * provider named its token. Runs in the unit of work that books the payment, whichever way the news came, so that both
 * are stored or neither. A token that the customer has already is named by the payment and not stored again; one that
 * belongs to somebody else stays theirs.
 */
export async function withSavedCard(
  deps: Services,
  tx: Transaction,
  state: Folded,
  cause: string,
): Promise<Folded> {
  const { payment } = state;
  const token = payment.cardSeen?.token ?? null;
  const customerId = customerToSaveFor(state);
  if (payment.cardId !== null || token === null || customerId === null) return state;
  const { applicationId, provider, account } = payment;
  const known = await findCardByToken(tx, applicationId, provider, account, token);
  if (known) {
    return known.customerId === customerId ? { ...state, payment: { ...payment, cardId: known.id } } : state;
  }
  const customer = await findCustomer(tx, applicationId, { id: customerId });
  if (customer?.deletedAt !== null) return state;
  const card = newCard(deps, state, token, customer);
  if (!card) return state;
  await insertCard(tx, card);
  tx.atCommit({
    applicationId,
    provider,
    playerId: card.playerId,
    body: { type: 'CardChanged', cardId: card.id, from: null, to: card.status },
    cause,
    occurredAt: deps.clock.now(),
  });
  return { ...state, payment: { ...payment, cardId: card.id } };
}

/** Null unless the payment's first effect succeeded and its request asked for the card to be stored. */
function customerToSaveFor({ operations }: Folded): string | null {
  const leading = operations.find(each => isLeading(each.kind));
  if (leading?.status !== 'SUCCEEDED' || leading.request.kind !== 'PAY') return null;
  const { means } = leading.request;
  return means.kind === 'details' ? means.saveForCustomerId : null;
}

function newCard(
  deps: Services,
  { payment }: Folded,
  token: string,
  owner: { readonly id: string; readonly playerId: string | null },
): Card | undefined {
  if (!payment.cardSeen) return undefined;
  return {
    ...payment.cardSeen,
    token,
    id: deps.ids.next('card'),
    applicationId: payment.applicationId,
    provider: payment.provider,
    account: payment.account,
    status: 'ACTIVE',
    requiresSecurityCode: false,
    customerId: owner.id,
    playerId: owner.playerId,
    createdAt: deps.clock.now(),
    version: 1,
  };
}
