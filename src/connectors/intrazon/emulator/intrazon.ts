import { type EmulatorCore } from '../../emulator/core';
import { type Collection } from '../../emulator/documents';
import { type Profile } from '../../emulator/profile';
import { createIds, type Ids } from './ids';
import { type IntrazonProfile } from './profile';
import {
  type ApplicationRecord,
  type CardRecord,
  type ChargeRecord,
  type PlayerRecord,
  type PurchaseRecord,
} from './records';

/** The whole of this IntraZon: handed to every handler. */
export interface Intrazon {
  readonly core: EmulatorCore;
  readonly profile: Profile<IntrazonProfile>;
  readonly ids: Ids;
  /** By key. */
  readonly applications: Collection<ApplicationRecord>;
  /** By key. */
  readonly players: Collection<PlayerRecord>;
  /** Player keys by application and app_unique_id. */
  readonly uniqueIds: Collection<string>;
  /** By player: one card each. */
  readonly cards: Collection<CardRecord>;
  /** By player and number. */
  readonly purchases: Collection<PurchaseRecord>;
  /** By player and good: permanent goods that are owned. */
  readonly owned: Collection<true>;
  /** By purchase. */
  readonly charges: Collection<ChargeRecord>;
}

export function createIntrazon(core: EmulatorCore, profile: Profile<IntrazonProfile>): Intrazon {
  const { documents } = core;
  return {
    core,
    profile,
    ids: createIds(documents.collection('identity'), core.entropy),
    applications: documents.collection('applications'),
    players: documents.collection('players'),
    uniqueIds: documents.collection('unique-ids'),
    cards: documents.collection('cards'),
    purchases: documents.collection('purchases'),
    owned: documents.collection('owned'),
    charges: documents.collection('charges'),
  };
}

/** RFC 3339, UTC, whole seconds. */
export function timeText(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}
