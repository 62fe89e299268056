import { type Outcome, type VaultCustomers } from '../connectors/contract';
import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { type Customer } from '../domain/people';
import { causeOf, type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { findCustomer, insertCustomer, updateCustomer as saveChanges } from '../store/customers';
import { StaleState } from '../store/payments';
import { cardsOfCustomer, updateCard } from '../store/cards';
import { type Transaction } from '../store/database/queryable';
import { findPlayer } from '../store/players';
import { requireServer } from './authorize';
import { type Services } from './dependencies';
import { checkNoCardNumber, checkReference } from './payment-input';
import { retryStale } from './change-state';
import { liveCustomer } from './card-owner';
import { tellCard } from './new-card';
import { changedMeanwhile } from './players';
import { registerCustomer } from './register-customer';
import { callFor, vaultError } from './vault-call';
import { vaultCustomer } from './vault-customer';

export interface CustomerResult {
  readonly customer: Customer | null;
  readonly errors: readonly DomainError[];
}

export interface CreateCustomer {
  readonly idempotencyKey: string;
  readonly provider: Provider;
  readonly reference: string;
  readonly playerId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Makes a payer to whom cards can be stored. The reference is the key of repetition per provider. */
export async function createCustomer(
  deps: Services,
  principal: Principal,
  command: CreateCustomer,
): Promise<CustomerResult> {
  requireServer(principal);
  const { applicationId } = principal;
  const { provider, reference, playerId, email, phone } = command;
  const account = deps.connectors.find(applicationId, provider);
  if (!account?.capabilities.vault) return refuse(unsupported(provider, 'CUSTOMER_VAULT'));
  const refused = checkReference(reference) ?? checkContact(email, phone);
  if (refused) return refuse(refused);
  const customer: Customer = {
    id: deps.ids.next('customer'),
    applicationId,
    provider,
    account: account.name,
    reference,
    email,
    phone,
    playerId,
    registeredAt: null,
    cardsDueAt: null,
    cardsWatchedUntil: null,
    createdAt: deps.clock.now(),
    deletedAt: null,
    version: 1,
  };
  const stored: CustomerResult = await deps.database.write(async tx => {
    if (playerId !== null && !(await findPlayer(tx, applicationId, { id: playerId }))) {
      return refuse(notFound(['input', 'playerId'], 'player'));
    }
    if (await insertCustomer(tx, customer)) return { customer, errors: [] };
    const existing = await findCustomer(tx, applicationId, { reference });
    const same =
      existing?.provider === provider &&
      existing.playerId === playerId &&
      existing.email === email &&
      existing.phone === phone;
    if (same) return { customer: existing, errors: [] };
    return refuse(invalidInput(['input', 'reference'], 'Another customer has this reference.'));
  });
  const { customers } = account.capabilities.vault;
  if (!customers || !stored.customer) return stored;
  const registered = await registerCustomer(deps, customers, stored.customer);
  // Kept here all the same: the next use registers it.
  return 'kind' in registered
    ? { customer: stored.customer, errors: [registered] }
    : { customer: registered, errors: [] };
}

/** Changes how a customer can be reached: at the provider first, where it keeps customers. Safe to repeat. */
export async function updateCustomer(
  deps: Services,
  principal: Principal,
  command: { readonly id: string; readonly email: string | null; readonly phone: string | null },
): Promise<CustomerResult> {
  requireServer(principal);
  const refused = checkContact(command.email, command.phone);
  if (refused) return refuse(refused);
  const contact = (before: Customer) => ({
    email: command.email ?? before.email,
    phone: command.phone ?? before.phone,
  });
  const path = ['input', 'id'];
  const told = await tellProvider(deps, principal, command.id, path, (customers, before) =>
    before.registeredAt === null
      ? Promise.resolve(DONE)
      : customers.update(callFor(deps, before.id), vaultCustomer(deps, before.id), contact(before)),
  );
  return told ? refuse(told) : change(deps, principal, command.id, path, contact);
}

/**
 * Forgets a customer, at the provider first, where it keeps customers. The cards stay known for the payments that they
 * made, and can pay no more. Safe to repeat: a customer whom the provider does not know counts as forgotten there.
 */
export async function deleteCustomer(
  deps: Services,
  principal: Principal,
  id: string,
): Promise<CustomerResult> {
  requireServer(principal);
  const told = await tellProvider(deps, principal, id, ['id'], customers =>
    customers.remove(callFor(deps, id), vaultCustomer(deps, id)),
  );
  if (told) return refuse(told);
  const forgotten = () => ({ deletedAt: deps.clock.now(), email: null, phone: null, cardsDueAt: null });
  return change(deps, principal, id, ['id'], forgotten, async tx => {
    for (const card of await cardsOfCustomer(tx, principal.applicationId, id)) {
      if (!(await updateCard(tx, card, { status: 'REMOVED' }))) throw new StaleState(card.id);
      tellCard(deps, tx, { ...card, status: 'REMOVED' }, card.status, causeOf(principal));
    }
  });
}

const DONE: Outcome<null> = { kind: 'done', value: null };

/** Calls the provider about a customer, where it keeps customers. Returns what is to be told when that did not succeed. */
async function tellProvider(
  deps: Services,
  { applicationId }: Principal,
  id: string,
  path: readonly string[],
  call: (customers: VaultCustomers, before: Customer) => Promise<Outcome<null>>,
): Promise<DomainError | undefined> {
  const before = await liveCustomer(deps, applicationId, id);
  if (!before) return notFound(path, 'customer');
  const account = deps.connectors.find(applicationId, before.provider, before.account);
  const customers = account?.capabilities.vault?.customers;
  if (!customers) return undefined;
  const outcome = await call(customers, before);
  return outcome.kind === 'done' ? undefined : vaultError(outcome, before.provider);
}

async function change(
  deps: Services,
  principal: Principal,
  id: string,
  path: readonly string[],
  changes: (before: Customer) => Partial<Customer>,
  also?: (tx: Transaction) => Promise<void>,
): Promise<CustomerResult> {
  return retryStale(() =>
    deps.database.write(async tx => {
      const before = await findCustomer(tx, principal.applicationId, { id });
      if (!before || before.deletedAt !== null) return refuse(notFound(path, 'customer'));
      const changed = changes(before);
      if (!(await saveChanges(tx, before, changed))) return refuse(changedMeanwhile());
      await also?.(tx);
      return { customer: { ...before, ...changed, version: before.version + 1 }, errors: [] };
    }),
  );
}

function checkContact(email: string | null, phone: string | null): DomainError | undefined {
  if (email !== null && !/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email)) {
    return invalidInput(['input', 'email'], 'This is no e-mail address.');
  }
  if (phone !== null && !/^\+?[0-9 ()/-]{4,25}$/.test(phone)) {
    return invalidInput(['input', 'phone'], 'A phone number has digits, blanks and + ( ) / - only.');
  }
  return checkNoCardNumber(phone ?? '', ['input', 'phone']);
}

function refuse(error: DomainError): CustomerResult {
  return { customer: null, errors: [error] };
}
