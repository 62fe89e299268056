import { type EmulatorCore } from '../../emulator/core';
import { type Collection } from '../../emulator/documents';
import { type Profile } from '../../emulator/profile';
import { type App, openApps } from './apps';
import { bookMovement } from './books';
import { type Chain, createChain } from './chain/chain';
import { createIds, type Ids } from './ids';
import { type PaymentRecord, type TokenRecord, type UserRecord } from './platform/records';
import { type PiProfile } from './profile';

/** The whole of this Pi: handed to every handler of both origins. */
export interface Pi {
  readonly core: EmulatorCore;
  readonly profile: Profile<PiProfile>;
  readonly ids: Ids;
  readonly apps: readonly App[];
  readonly chain: Chain;
  readonly users: Collection<UserRecord>;
  /** By the digest of the token. */
  readonly tokens: Collection<TokenRecord>;
  readonly payments: Collection<PaymentRecord>;
  /** Identifiers of payments that are neither completed nor cancelled. */
  readonly open: Collection<true>;
  /** Payment identifiers by the hash that is linked to them, for ever. */
  readonly links: Collection<string>;
  readonly urls: PiUrls;
}

export interface PiUrls {
  readonly platform: () => string;
  readonly horizon: () => string;
}

export function createPi(core: EmulatorCore, profile: Profile<PiProfile>, urls: PiUrls): Pi {
  const { documents } = core;
  const apps = openApps();
  return {
    core,
    profile,
    ids: createIds(documents.collection('meta'), core.entropy, () => profile.values.seed),
    apps,
    chain: createChain(core, profile, movement => bookMovement(core.books, apps, movement)),
    users: documents.collection('users'),
    tokens: documents.collection('tokens'),
    payments: documents.collection('payments'),
    open: documents.collection('open-payments'),
    links: documents.collection('links'),
    urls,
  };
}
