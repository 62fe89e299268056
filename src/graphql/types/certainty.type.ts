import { type DeclineKind, type MoneyMoved, type Retry } from '../../domain/certainty';
import { stringEnum } from './string-enum';

export const MoneyMovedEnum = stringEnum<MoneyMoved>(
  'MoneyMoved',
  'Whether money moved because of a request.',
  {
    NO: 'Certainly not.',
    YES: 'It did.',
    UNKNOWN:
      'Not known yet. The server finds out by itself; do not repeat the request under another key meanwhile.',
  },
);

export const RetryEnum = stringEnum<Retry>('Retry', 'Which repetition is safe.', {
  SAME_KEY: 'Send the same input again under the same idempotency key.',
  NEW_KEY: 'Correct or reconsider the request and send it under a new idempotency key.',
  AFTER_RESOLUTION: 'Wait until the outcome is known: watch the operation or subscribe to events.',
  NEVER: 'It cannot succeed, or must not be tried again.',
});

export const DeclineKindEnum = stringEnum<DeclineKind>(
  'DeclineKind',
  'What a decline means for the next try.',
  {
    SOFT: 'May pass later, or with another amount: no money on the account, for example.',
    HARD: 'This card will not pay: ask for another one.',
    FRAUD: 'Suspected fraud: do not try this card again.',
    AUTHENTICATION: 'The payer did not prove to be the holder: try again with 3-D Secure.',
  },
);
