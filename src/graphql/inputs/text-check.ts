import { looksLikeCardNumber } from '../../domain/card-number';
import { type DomainError, invalidInput } from '../../domain/errors';
import { CardDetailsInput } from './card-details.input';
import { DeviceWalletInput } from './device-wallet.input';
import { ThreeDSecureAnswerInput } from './three-d-secure.input';

const TEXT_CHARACTERS_MAX = 255;
const URL_CHARACTERS_MAX = 2_048;
/** Base 64 made by a bank or a device: long, and with any run of digits. It is passed on and never kept. */
const OPAQUE_CHARACTERS_MAX = 32_768;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Looks at every text of an input, however deep, before anything is done with it. Returns an error for a card number
 * outside of the card's own fields (it would be stored and shown), for control characters, and for endless texts.
 */
export function checkTexts(input: object, path: readonly string[] = ['input']): DomainError | undefined {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(input);
  for (const [name, value] of entries) {
    const at = [...path, name];
    const error = name === 'metadata' ? checkJson(value, at) : checkValue(input, name, value, at);
    if (error) return error;
  }
  return undefined;
}

function checkValue(
  owner: object,
  name: string,
  value: unknown,
  at: readonly string[],
): DomainError | undefined {
  if (value instanceof Date) return undefined;
  if (typeof value === 'object' && value !== null) return checkTexts(value, at);
  if (typeof value !== 'string') return undefined;
  if (owner instanceof CardDetailsInput && name === 'number') return undefined;
  if (CONTROL.test(value)) return invalidInput(at, 'The text has control characters. Nothing was done.');
  if (isOpaque(owner, name)) {
    if (value.length <= OPAQUE_CHARACTERS_MAX) return undefined;
    return invalidInput(at, `The text may have ${OPAQUE_CHARACTERS_MAX} characters. Nothing was done.`);
  }
  const charactersMax = name.endsWith('Url') ? URL_CHARACTERS_MAX : TEXT_CHARACTERS_MAX;
  if (value.length > charactersMax) {
    return invalidInput(at, `The text may have ${charactersMax} characters. Nothing was done.`);
  }
  return looksLikeCardNumber(value) ? cardNumber(at) : undefined;
}

function isOpaque(owner: object, name: string): boolean {
  if (owner instanceof DeviceWalletInput) return name === 'token';
  return owner instanceof ThreeDSecureAnswerInput && (name === 'response' || name === 'md');
}

/** Free-form data: names, texts and numbers in it may all hold a card number. Its size is limited by its scalar. */
function checkJson(value: unknown, path: readonly string[]): DomainError | undefined {
  if (typeof value === 'object' && value !== null) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    for (const [name, item] of entries) {
      const error = looksLikeCardNumber(name) ? cardNumber(path) : checkJson(item, [...path, name]);
      if (error) return error;
    }
    return undefined;
  }
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && looksLikeCardNumber(text) ? cardNumber(path) : undefined;
}

function cardNumber(path: readonly string[]): DomainError {
  return invalidInput(
    path,
    'This looks like a card number, which is not accepted here. Nothing was stored or sent.',
  );
}
