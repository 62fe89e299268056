import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { type Customer } from '../domain/people';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { findCustomer, insertCustomer, updateCustomer as saveChanges } from '../store/customers';
import { findPlayer } from '../store/players';
import { requireServer } from './authorize';
import { type Services } from './dependencies';
import { checkNoCardNumber, checkReference } from './payment-input';
import { changedMeanwhile } from './players';

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
    createdAt: deps.clock.now(),
    deletedAt: null,
    version: 1,
  };
  return deps.database.write(async tx => {
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
}

export async function updateCustomer(
  deps: Services,
  principal: Principal,
  command: { readonly id: string; readonly email: string | null; readonly phone: string | null },
): Promise<CustomerResult> {
  requireServer(principal);
  const refused = checkContact(command.email, command.phone);
  if (refused) return refuse(refused);
  return change(deps, principal, command.id, ['input', 'id'], before => ({
    email: command.email ?? before.email,
    phone: command.phone ?? before.phone,
  }));
}

/** Forgets a customer here; the cards stay known for the payments that they made, and can pay no more. */
export async function deleteCustomer(
  deps: Services,
  principal: Principal,
  id: string,
): Promise<CustomerResult> {
  requireServer(principal);
  return change(deps, principal, id, ['id'], () => ({
    deletedAt: deps.clock.now(),
    email: null,
    phone: null,
  }));
}

async function change(
  deps: Services,
  principal: Principal,
  id: string,
  path: readonly string[],
  changes: (before: Customer) => Partial<Customer>,
): Promise<CustomerResult> {
  return deps.database.write(async tx => {
    const before = await findCustomer(tx, principal.applicationId, { id });
    if (!before || before.deletedAt !== null) return refuse(notFound(path, 'customer'));
    const changed = changes(before);
    if (!(await saveChanges(tx, before, changed))) return refuse(changedMeanwhile());
    return { customer: { ...before, ...changed, version: before.version + 1 }, errors: [] };
  });
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
