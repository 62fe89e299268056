import { type DomainError } from '../domain/errors';
import { Forbidden } from '../services/authorize';
import { type PaymentResult } from '../services/payment-result';
import { ServiceUnavailable } from '../services/products';
import { checkTexts } from './inputs/text-check';
import { PublicError } from './server/public-error';

/** What a service threw, as the client may read it. Everything else stays as it is and is masked. */
export function publicCause(cause: unknown): unknown {
  if (cause instanceof Forbidden) return new PublicError('FORBIDDEN', cause.message);
  if (cause instanceof ServiceUnavailable) return new PublicError(cause.code, cause.message);
  return cause;
}

/** A value that was read from the input, or the reason why it could not be. */
export function isDomainError(value: object): value is DomainError {
  return 'kind' in value && 'message' in value && 'path' in value;
}

/** The answer to a payment's mutation whose input was refused before a service saw it. */
export function refusedInput(error: DomainError): PaymentResult {
  return { payment: null, operation: null, checkout: null, replayed: false, errors: [error] };
}

/** The one way in which something is looked up: by its id or by another key. Throws BAD_USER_INPUT for both, neither, or an odd text. */
export function idOr<Key>(
  id: string | null | undefined,
  other: { readonly name: string; readonly value: string | null | undefined },
  make: (value: string) => Key,
): { readonly id: string } | Key {
  const hasId = id !== null && id !== undefined;
  const { name, value } = other;
  const hasOther = value !== null && value !== undefined;
  if (hasId === hasOther) throw new PublicError('BAD_USER_INPUT', `Give either \`id\` or \`${name}\`.`);
  refuseOddTexts({ id, [name]: value });
  return hasId ? { id } : make(value ?? '');
}

/** Texts that no stored value can hold are refused before a database sees them. Throws BAD_USER_INPUT. */
export function refuseOddTexts(query: object): void {
  const error = checkTexts(query, []);
  if (error) throw new PublicError('BAD_USER_INPUT', `${(error.path ?? []).join('.')}: ${error.message}`);
}
