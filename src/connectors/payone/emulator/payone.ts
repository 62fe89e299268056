import { type EmulatorCore } from '../../emulator/core';
import { type Collection } from '../../emulator/documents';
import { type Profile } from '../../emulator/profile';
import { type WebhookSender } from '../../emulator/webhooks';
import { createIds, type Ids } from './ids';
import { type PortalSettings } from './portal-settings';
import { type PayoneProfile } from './profile';
import {
  type CheckoutRecord,
  type PaymentRecord,
  type TokenizationRecord,
  type TokenRecord,
} from './records';

/** What a page's address leads to. */
export interface PageTarget {
  readonly kind: 'checkout' | 'challenge' | 'tokenization';
  /** Id of the checkout or tokenization, stem of the challenged payment. */
  readonly id: string;
}

/** The whole of this PAYONE: handed to every handler. */
export interface Payone {
  readonly core: EmulatorCore;
  readonly profile: Profile<PayoneProfile>;
  readonly webhooks: WebhookSender;
  readonly ids: Ids;
  /** This emulator's own origin, where its pages are. */
  readonly origin: () => string;
  readonly payments: Collection<PaymentRecord>;
  readonly checkouts: Collection<CheckoutRecord>;
  readonly tokenizations: Collection<TokenizationRecord>;
  readonly tokens: Collection<TokenRecord>;
  /** Permanent tokens by merchant and card: the same card gets the same token. */
  readonly tokensByCard: Collection<string>;
  readonly pages: Collection<PageTarget>;
  readonly keys: Collection<string>;
  /** By account; outlives a reset, since a server holds the keys. */
  readonly portal: Collection<PortalSettings>;
}

export function createPayone(
  core: EmulatorCore,
  profile: Profile<PayoneProfile>,
  webhooks: WebhookSender,
  origin: () => string,
): Payone {
  const { documents } = core;
  return {
    core,
    profile,
    webhooks,
    ids: createIds(documents.collection('meta'), core.entropy),
    origin,
    payments: documents.collection('payments'),
    checkouts: documents.collection('checkouts'),
    tokenizations: documents.collection('tokenizations'),
    tokens: documents.collection('tokens'),
    tokensByCard: documents.collection('tokens-by-card'),
    pages: documents.collection('pages'),
    keys: documents.collection('keys'),
    portal: documents.collection('credentials'),
  };
}

/** `YYYYMMDDHHmmss`, as in statusCodeChangeDateTime. */
export function compactTime(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/[-:T]/g, '').slice(0, 14);
}

/** ISO, UTC, six digits of a second. */
export function preciseTime(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('Z', '000Z');
}
