import { type VaultCustomers } from '../connectors/contract';
import { CARD_MACHINE, cardStatusAt, type Card } from '../domain/card';
import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { next } from '../domain/machine';
import { type Money } from '../domain/money';
import { type Customer } from '../domain/people';
import { causeOf, type Principal } from '../domain/principal';
import { findCard, updateCard } from '../store/cards';
import { findPayment } from '../store/payments';
import { findReservedId, insertReservation } from '../store/reservations';
import { requireServer } from './authorize';
import { liveCustomer } from './card-owner';
import { type Services } from './dependencies';
import { tellCard } from './new-card';
import { checkReference } from './payment-input';
import { changedMeanwhile } from './players';
import { syncCards } from './sync-cards';
import { callFor, refuseCard, vaultError, type CardResult } from './vault-call';
import { vaultCustomer, vaultCustomerOrNone } from './vault-customer';

/** Deletes a card at the provider, then here. A card that the provider does not know any more counts as deleted. */
export async function removeCard(deps: Services, principal: Principal, id: string): Promise<CardResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const card = await findCard(deps.database.reader, applicationId, id);
  if (!card) return refuseCard(notFound(['id'], 'card'));
  const status = next(CARD_MACHINE, card.status, 'REMOVED');
  if (!status) return { card, nextAction: null, errors: [] };
  const vault = deps.connectors.find(applicationId, card.provider, card.account)?.capabilities.vault;
  if (!vault) return refuseCard(unsupported(card.provider, 'CUSTOMER_VAULT'));
  const removed = await vault.removeCard(callFor(deps, card.id), {
    token: card.token,
    customer: vault.customers ? vaultCustomerOrNone(deps, card.customerId) : null,
  });
  if (removed.kind !== 'done') return refuseCard(vaultError(removed, card.provider));
  return deps.database.write(async tx => {
    if (!(await updateCard(tx, card, { status }))) return refuseCard(changedMeanwhile());
    const after = { ...card, status, version: card.version + 1 };
    tellCard(deps, tx, after, card.status, causeOf(principal));
    return { card: after, nextAction: null, errors: [] };
  });
}

/**
 * Proves that a card is the payer's by the small amount that its bank shows. Whatever the answer, the cards are asked
 * for afterwards: that finds out what a lost answer did, and that too many wrong tries removed the card.
 */
export async function activateCard(
  deps: Services,
  principal: Principal,
  { cardId, amount }: { readonly cardId: string; readonly amount: Money },
): Promise<CardResult> {
  requireServer(principal);
  const found = await findWalletCard(deps, principal, cardId);
  if ('kind' in found) return refuseCard(found);
  const { card, customer, customers } = found;
  if (card.status === 'ACTIVE') return { card, nextAction: null, errors: [] };
  const activated = await customers.activate(
    callFor(deps, card.id),
    vaultCustomer(deps, customer.id),
    card.token,
    amount,
  );
  const listed = await syncCards(deps, customer, causeOf(principal));
  const after = (await findCard(deps.database.reader, principal.applicationId, cardId)) ?? card;
  if (after.status === 'ACTIVE') return { card: after, nextAction: null, errors: [] };
  const failure = activated.kind !== 'done' ? activated : listed;
  const errors = failure && failure.kind !== 'done' ? [vaultError(failure, card.provider)] : [];
  return { card: after, nextAction: null, errors };
}

/**
 * Has the provider send the payer a code for the payment that will carry this reference. The provider binds the code to
 * its order id, which is our payment's id: it is given out here and kept for that reference.
 */
export async function sendCardCode(
  deps: Services,
  principal: Principal,
  command: { readonly cardId: string; readonly amount: Money; readonly reference: string },
): Promise<CardResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const { amount, reference } = command;
  const refused = checkReference(reference);
  if (refused) return refuseCard(refused);
  const found = await findWalletCard(deps, principal, command.cardId);
  if ('kind' in found) return refuseCard(found);
  const { card, customer, customers } = found;
  if (cardStatusAt(card, deps.clock.now()) !== 'ACTIVE') {
    return refuseCard(invalidInput(['input', 'cardId'], 'This card cannot pay now: see its status.'));
  }
  const paymentId = await reserve(deps, applicationId, reference);
  if (paymentId === undefined) {
    return refuseCard(
      invalidInput(['input', 'reference'], 'Another payment has this reference. No code was sent.'),
    );
  }
  const { token } = card;
  const sent = await customers.sendCode(callFor(deps, card.id), vaultCustomer(deps, customer.id), {
    token,
    amount,
    paymentId,
  });
  return sent.kind === 'done'
    ? { card, nextAction: null, errors: [] }
    : { card, nextAction: null, errors: [vaultError(sent, card.provider)] };
}

/** Undefined when a payment has the reference already. */
function reserve(deps: Services, applicationId: string, reference: string): Promise<string | undefined> {
  return deps.database.write(async tx => {
    if (await findPayment(tx, applicationId, { reference })) return undefined;
    const earlier = await findReservedId(tx, applicationId, reference);
    if (earlier !== undefined) return earlier;
    const paymentId = deps.ids.next('payment');
    const createdAt = deps.clock.now();
    if (await insertReservation(tx, { applicationId, reference, paymentId, createdAt })) return paymentId;
    return findReservedId(tx, applicationId, reference);
  });
}

interface WalletCard {
  readonly card: Card;
  readonly customer: Customer;
  readonly customers: VaultCustomers;
}

async function findWalletCard(
  deps: Services,
  { applicationId }: Principal,
  cardId: string,
): Promise<WalletCard | DomainError> {
  const path = ['input', 'cardId'];
  const card = await findCard(deps.database.reader, applicationId, cardId);
  if (!card || card.status === 'REMOVED') return notFound(path, 'card');
  const { provider, account, customerId } = card;
  const customers = deps.connectors.find(applicationId, provider, account)?.capabilities.vault?.customers;
  if (!customers) return unsupported(provider, 'CUSTOMER_VAULT');
  const customer = customerId === null ? undefined : await liveCustomer(deps, applicationId, customerId);
  return customer ? { card, customer, customers } : notFound(path, 'card');
}
