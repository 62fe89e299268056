import { createHmac } from 'node:crypto';
import { type VaultCustomer } from '../connectors/contract';
import { findCustomer } from '../store/customers';
import { type ConnectedAccount, type Services } from './dependencies';

/** 40 characters without signs that any provider's list encoding gives a meaning. */
const SECRET_CHARACTERS = 40;

/**
 * Passwords of customers in providers' wallets. Each follows from the master key and the customer's id, so that a copied
 * database holds none of them, and a crash between making a customer here and there loses nothing.
 */
export function vaultSecrets(key: Buffer): (customerId: string) => string {
  return customerId => createHmac('sha256', key).update(customerId).digest('hex').slice(0, SECRET_CHARACTERS);
}

/** A customer as the provider's wallet knows them: our id is the login. */
export function vaultCustomer(deps: Pick<Services, 'vaultSecretOf'>, customerId: string): VaultCustomer {
  return { login: customerId, secret: deps.vaultSecretOf(customerId) };
}

export function vaultCustomerOrNone(
  deps: Pick<Services, 'vaultSecretOf'>,
  customerId: string | null | undefined,
): VaultCustomer | null {
  return customerId === null || customerId === undefined ? null : vaultCustomer(deps, customerId);
}

/** The customer's id, if it is a customer of this very account and the provider keeps customers; null otherwise. */
export async function vaultCustomerIdAt(
  deps: Pick<Services, 'database'>,
  applicationId: string,
  { provider, name, capabilities }: ConnectedAccount,
  customerId: string | null,
): Promise<string | null> {
  if (customerId === null || !capabilities.vault?.customers) return null;
  const customer = await findCustomer(deps.database.reader, applicationId, { id: customerId });
  return customer?.provider === provider && customer.account === name ? customer.id : null;
}
