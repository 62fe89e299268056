import { textScalar } from './text-scalar';

export const idempotencyKeyCharactersMax = 255;

const syntax = /^[\x20-\x7e]+$/;

export const IdempotencyKeyScalar = textScalar({
  name: 'IdempotencyKey',
  description:
    `1 to ${idempotencyKeyCharactersMax} printable ASCII characters chosen by the client, unique per logical request; a UUID is ` +
    'fine. Sending the same key with the same input again is always safe: it returns what the first request led to.',
  expectation: `IdempotencyKey must be 1 to ${idempotencyKeyCharactersMax} printable ASCII characters.`,
  accepts: text => text.length <= idempotencyKeyCharactersMax && syntax.test(text),
});
