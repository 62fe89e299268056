import { invalidInput, type DomainError } from '../domain/errors';
import { checkNoCardNumber } from './payment-input';

/** What every verdict has beside the outcome. */
export interface Testimony {
  /** What it rests on, such as a line of the provider's settlement file. Kept. */
  readonly evidence: string;
  /** Who decides; events name them as `operator:<name>`. */
  readonly operator: string;
}

/** Undefined when it may be kept. */
export function checkTestimony({ evidence, operator }: Testimony): DomainError | undefined {
  if (!/^[A-Za-z0-9_.@-]{1,64}$/.test(operator))
    return invalidInput(['operator'], 'An operator’s name is 1 to 64 letters, digits and _ . @ -');
  if (evidence.trim() === '' || evidence.length > 2_000)
    return invalidInput(['evidence'], 'Say what the verdict rests on, in 1 to 2000 characters.');
  return checkNoCardNumber(evidence, ['evidence']);
}
