import { invalidInput, notFound, type DomainError } from '../domain/errors';
import { type Customer } from '../domain/people';
import { findCustomer } from '../store/customers';
import { findPlayer } from '../store/players';
import { type Services } from './dependencies';
import { type CardOwner } from './new-card';

/** Whose card it will be: a customer's is also that of the player behind the customer. */
export async function findOwner(
  deps: Services,
  applicationId: string,
  customerId: string | null,
  playerId: string | null,
): Promise<CardOwner | DomainError> {
  if (customerId === null && playerId === null) {
    return invalidInput(['input', 'customerId'], 'A card belongs to a customer or a player: name one.');
  }
  const customer = customerId === null ? null : await liveCustomer(deps, applicationId, customerId);
  if (customer === undefined) return notFound(['input', 'customerId'], 'customer');
  if (playerId !== null && !(await findPlayer(deps.database.reader, applicationId, { id: playerId }))) {
    return notFound(['input', 'playerId'], 'player');
  }
  return { customerId, playerId: playerId ?? customer?.playerId ?? null };
}

/** A customer who was not deleted. */
export async function liveCustomer(
  deps: Services,
  applicationId: string,
  id: string,
): Promise<Customer | undefined> {
  const customer = await findCustomer(deps.database.reader, applicationId, { id });
  return customer?.deletedAt === null ? customer : undefined;
}
