import { choice, count, flag, type Switches, text } from '../../emulator/profile';

/** How this Stash behaves where its contract is open, and how fast. */
export interface StashProfile {
  readonly priceUnit: 'major' | 'minor';
  readonly currencies: string;
  readonly taxBps: number;
  readonly linkTtlSeconds: number;
  readonly managedCatalog: boolean;
  readonly allowLegacyHmac: boolean;
  readonly hmacKeyEncoding: 'utf8' | 'base64';
  readonly clockSkewMs: number;
  readonly paymentView: 'current' | 'older';
  readonly authorizeUrl: string;
  readonly authorizeTimeoutMs: number;
  readonly authorizeRetries: number;
  readonly duplicateAuthorize: boolean;
  readonly captureFails: boolean;
  readonly bookReference: 'transaction' | 'item';
  readonly webhooks: boolean;
  readonly webhookUrl: string;
  readonly webhookTimeoutMs: number;
  readonly webhookEnvironment: 'test' | 'production' | 'absent';
  readonly webhookShopId: boolean;
  readonly webhookLinkId: boolean;
  readonly webhookTime: 'number' | 'text';
  readonly webhookCurrency: 'lower' | 'upper';
  readonly intentWebhooks: boolean;
}

const hourMs = 3_600_000;
const address = /^$|^https?:\/\/[^/]|^\//;

export const stashSwitches: Switches<StashProfile> = {
  priceUnit: choice(['major', 'minor'], 'major', 'pricePerItem is "4.99", or "499"'),
  currencies: text('USD,EUR,GBP,JPY', /^[A-Z]{3}(,[A-Z]{3})*$/, 'as "USD,EUR"', 'currencies that are taken'),
  taxBps: count(0, 0, 10_000, 'tax on top of the lines, in hundredths of a percent'),
  linkTtlSeconds: count(86_400, 1, 365 * 86_400, 'life of a new link'),
  managedCatalog: flag(false, 'catalogItems are taken, from POST catalog'),
  allowLegacyHmac: flag(false, 'stash-hmac-signature, without a time, is accepted'),
  hmacKeyEncoding: choice(['utf8', 'base64'], 'utf8', 'the API key signs as its text, or decoded'),
  clockSkewMs: count(0, -24 * hourMs, 24 * hourMs, 'how far Stash is ahead when it checks a signed time'),
  paymentView: choice(['current', 'older'], 'current', 'the status query has status and bonusItems, or not'),
  authorizeUrl: text('', address, 'an address, a path, or ""', 'where the merchant is asked instead'),
  authorizeTimeoutMs: count(
    10_000,
    1,
    600_000,
    "wait for the merchant's whole answer, on the emulator clock",
  ),
  authorizeRetries: count(0, 0, 10, 'repetitions of a question that got no answer or a 5xx'),
  duplicateAuthorize: flag(
    false,
    'after a 200 the same question is asked once more; the first answer counts',
  ),
  captureFails: flag(false, 'every charge fails after the merchant approved it'),
  bookReference: choice(
    ['transaction', 'item'],
    'transaction',
    'a link without a transactionId is booked under its own id, or under that of its first item',
  ),
  webhooks: flag(true, 'webhooks are sent at all'),
  webhookUrl: text('', address, 'an address, a path, or ""', 'where webhooks go instead'),
  webhookTimeoutMs: count(10_000, 1, 300_000, 'wait for the answer to a webhook, real time'),
  webhookEnvironment: choice(['test', 'production', 'absent'], 'test', 'environment of the envelope'),
  webhookShopId: flag(true, 'the envelope carries shopId'),
  webhookLinkId: flag(true, 'payloads carry checkoutLinkId'),
  webhookTime: choice(['number', 'text'], 'number', 'timeMillis is a number, or a text of digits'),
  webhookCurrency: choice(['lower', 'upper'], 'lower', 'currency is "usd", or "USD"'),
  intentWebhooks: flag(false, 'CREATE_PAYMENT_INTENT is sent when a payment starts'),
};
