import { type VaultCustomers } from '../connectors/contract';
import { type DomainError } from '../domain/errors';
import { type Customer } from '../domain/people';
import { updateCustomer } from '../store/customers';
import { type Services } from './dependencies';
import { callFor, vaultError } from './vault-call';
import { vaultCustomer } from './vault-customer';

/**
 * Makes sure that the provider's wallet knows a customer. Our row comes first and says whether the provider confirmed,
 * so that whatever was lost or cut off in between is made good at the next use; registering twice is the same as once.
 */
export async function registerCustomer(
  deps: Services,
  customers: VaultCustomers,
  customer: Customer,
): Promise<Customer | DomainError> {
  if (customer.registeredAt !== null) return customer;
  const { email, phone } = customer;
  const registered = await customers.register(callFor(deps, customer.id), vaultCustomer(deps, customer.id), {
    email,
    phone,
  });
  if (registered.kind !== 'done') return vaultError(registered, customer.provider);
  const registeredAt = deps.clock.now();
  const saved = await deps.database.write(tx => updateCustomer(tx, customer, { registeredAt }));
  // Another request was first with some change: it or the next use confirms again.
  return saved ? { ...customer, registeredAt, version: customer.version + 1 } : customer;
}
