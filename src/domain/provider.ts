/** WALLET is the built-in coin wallet; the others are payment systems outside. */
export const PROVIDERS = ['PAYONE', 'PAYTURE', 'PI', 'STASH', 'INTRAZON', 'WALLET'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What a provider's account can do. A capability that is missing is a missing key in its connector. */
export const CAPABILITIES = [
  'CARD_PAYMENT',
  'HOSTED_CHECKOUT',
  'HOSTED_TOKENIZATION',
  'CUSTOMER_VAULT',
  'DEVICE_WALLET',
  'PAYOUT',
  'VIRTUAL_GOODS',
  'PURCHASE_AUTHORIZATION',
  'WEBHOOKS',
  'STATUS_LOOKUP',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export function isProvider(text: string): text is Provider {
  return PROVIDERS.some(provider => provider === text);
}
