import { type EmulatorCore } from '../../emulator/core';
import { type Collection } from '../../emulator/documents';
import { type Profile } from '../../emulator/profile';
import { type WebhookSender } from '../../emulator/webhooks';
import { createIds, type Ids } from './ids';
import { type MerchantLine } from './merchant-line';
import { type StashProfile } from './profile';
import { type CatalogRecord, type LinkRecord, type TransactionRecord } from './records';
import { type Shop } from './shops';

/** The whole of this Stash: handed to every handler. */
export interface Stash {
  readonly core: EmulatorCore;
  readonly profile: Profile<StashProfile>;
  readonly webhooks: WebhookSender;
  readonly merchant: MerchantLine;
  readonly shops: readonly Shop[];
  readonly ids: Ids;
  /** This emulator's own origin, where its pages are. */
  readonly origin: () => string;
  readonly links: Collection<LinkRecord>;
  /** By shop and the merchant's transactionId. */
  readonly transactions: Collection<TransactionRecord>;
  /** Link ids by order id. */
  readonly linksByOrder: Collection<string>;
  readonly catalog: Collection<CatalogRecord>;
}

export function createStash(parts: {
  readonly core: EmulatorCore;
  readonly profile: Profile<StashProfile>;
  readonly webhooks: WebhookSender;
  readonly merchant: MerchantLine;
  readonly shops: readonly Shop[];
  readonly origin: () => string;
}): Stash {
  const { documents } = parts.core;
  return {
    ...parts,
    ids: createIds(documents.collection('meta'), parts.core.entropy),
    links: documents.collection('links'),
    transactions: documents.collection('transactions'),
    linksByOrder: documents.collection('links-by-order'),
    catalog: documents.collection('catalog'),
  };
}

export function shopOf(stash: Stash, link: LinkRecord): Shop {
  const shop = stash.shops.find(one => one.shopId === link.shopId);
  if (shop === undefined) throw new Error(`no shop ${link.shopId}`);
  return shop;
}
