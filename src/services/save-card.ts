import { type Folded } from '../domain/fold';
import { isLeading } from '../domain/operation';
import { findCardByToken, insertCard } from '../store/cards';
import { findCustomer } from '../store/customers';
import { type Transaction } from '../store/database/queryable';
import { type Services } from './dependencies';
import { newCard, tellCard } from './new-card';

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
  const customerId = customerToSaveFor(state);
  if (payment.cardId !== null || !payment.cardSeen || customerId === null) return state;
  const { token } = payment.cardSeen;
  if (token === null) return state;
  const { applicationId, provider, account } = payment;
  const known = await findCardByToken(tx, applicationId, provider, account, token);
  if (known) {
    return known.customerId === customerId ? { ...state, payment: { ...payment, cardId: known.id } } : state;
  }
  const customer = await findCustomer(tx, applicationId, { id: customerId });
  if (customer?.deletedAt !== null) return state;
  const owner = { customerId: customer.id, playerId: customer.playerId };
  const card = newCard(deps, payment, { ...payment.cardSeen, token }, owner);
  await insertCard(tx, card);
  tellCard(deps, tx, card, null, cause);
  return { ...state, payment: { ...payment, cardId: card.id } };
}

/** Null unless the payment's first effect succeeded and its request asked for the card to be stored. */
function customerToSaveFor({ operations }: Folded): string | null {
  const leading = operations.find(each => isLeading(each.kind));
  if (leading?.status !== 'SUCCEEDED' || leading.request.kind !== 'PAY') return null;
  const { means } = leading.request;
  return means.kind === 'details' ? means.saveForCustomerId : null;
}
