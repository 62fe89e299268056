import { type EmulatorCore } from '../../emulator/core';
import { type Collection } from '../../emulator/documents';
import { type Profile } from '../../emulator/profile';
import { type WebhookSender } from '../../emulator/webhooks';
import { createIds, type Ids } from './ids';
import { type PaytureProfile } from './profile';
import {
  type ChallengeRecord,
  type CodeRecord,
  type CustomerRecord,
  type OrderRecord,
  type SessionRecord,
  type WalletCardRecord,
} from './records';

/** Parameters that a strict terminal ignored. Names only. */
export interface IgnoredNames {
  readonly at: string;
  readonly path: string;
  readonly names: readonly string[];
}

/** The whole of this Payture: handed to every handler. */
export interface Payture {
  readonly core: EmulatorCore;
  readonly profile: Profile<PaytureProfile>;
  readonly webhooks: WebhookSender;
  readonly ids: Ids;
  readonly origin: () => string;
  readonly orders: Collection<OrderRecord>;
  readonly challenges: Collection<ChallengeRecord>;
  readonly customers: Collection<CustomerRecord>;
  readonly cards: Collection<WalletCardRecord>;
  readonly sessions: Collection<SessionRecord>;
  /** Session ids by space and OrderId. */
  readonly sessionsByOrder: Collection<string>;
  readonly codes: Collection<CodeRecord>;
  readonly ignored: IgnoredNames[];
}

export function createPayture(
  core: EmulatorCore,
  profile: Profile<PaytureProfile>,
  webhooks: WebhookSender,
  origin: () => string,
): Payture {
  const { documents } = core;
  const ids = createIds(
    documents.collection('meta'),
    documents.collection('secrets'),
    core.entropy,
    () => profile.values.seed,
  );
  return {
    core,
    profile,
    webhooks,
    ids,
    origin,
    orders: documents.collection('orders'),
    challenges: documents.collection('challenges'),
    customers: documents.collection('customers'),
    cards: documents.collection('cards'),
    sessions: documents.collection('sessions'),
    sessionsByOrder: documents.collection('sessions-by-order'),
    codes: documents.collection('codes'),
    ignored: [],
  };
}

/** A record that an earlier step of the same work has stored. */
export function mustGet<T>(collection: Collection<T>, key: string): T {
  const value = collection.get(key);
  if (value === undefined) throw new Error(`the emulator lost the record ${key}`);
  return value;
}
