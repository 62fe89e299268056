import { textScalar } from './text-scalar';

const syntax = /^(?:[A-Z]{3}|PI|COIN)$/;

export const CurrencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  description:
    'ISO 4217 code in three upper-case letters ("EUR"), or PI (Pi Network, 7 decimals), or COIN (coins of the built-in ' +
    'wallet, no decimals). Whether a provider takes the currency is decided when it is used.',
  expectation: 'CurrencyCode must be three upper-case letters, or "PI", or "COIN".',
  accepts: text => syntax.test(text),
});
