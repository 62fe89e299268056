import { invalidInput, type DomainError } from '../domain/errors';
import { type Provider } from '../domain/provider';

/** Nobody can buy or register a card at a shop that does not know them. */
export function unknownAtShop(provider: Provider): DomainError {
  const message = `The player is not known to ${provider}: createPlayer with this provider makes them known, also when they exist here. Nothing was sent.`;
  return invalidInput(['input', 'playerId'], message);
}
