import { secretDigest } from './ids';
import { type Intrazon } from './intrazon';
import { type ApplicationRecord, type GoodRecord } from './records';

export interface NewApplication {
  readonly key: string;
  readonly name: string;
  /** Undefined: generated. */
  readonly secret: string | undefined;
  readonly isTestMode: boolean;
  readonly goods: readonly GoodRecord[];
}

/**
 * Stores an application, in place of the one that had its key; its players stay. Returns the secret, which is new unless
 * it was chosen: no generated one ever comes back.
 */
export function storeApplication(intrazon: Intrazon, application: NewApplication): string {
  const { key, name, isTestMode, goods } = application;
  const before = intrazon.applications.get(key);
  const generation = (before?.generation ?? 0) + 1;
  const secret = application.secret ?? intrazon.ids.secret(key, generation);
  if (before !== undefined && before.isTestMode !== isTestMode) dropCards(intrazon, key);
  const stored = { key, name, isTestMode, goods, generation, secretDigest: secretDigest(secret) };
  intrazon.applications.put(key, stored);
  return secret;
}

/** The old secret fails from this moment on. (IntraZon contract, section 2) */
export function rotateSecret(intrazon: Intrazon, application: ApplicationRecord): string {
  const generation = application.generation + 1;
  const secret = intrazon.ids.secret(application.key, generation);
  const rotated = { ...application, generation, secretDigest: secretDigest(secret) };
  intrazon.applications.put(application.key, rotated);
  return secret;
}

/** The present secret, unless somebody else chose it: it is not stored, but made again. */
export function generatedSecret(intrazon: Intrazon, application: ApplicationRecord): string | undefined {
  const secret = intrazon.ids.secret(application.key, application.generation);
  return secretDigest(secret) === application.secretDigest ? secret : undefined;
}

/** A change drops every card of the application: test cards and real ones do not mix. (IntraZon contract, section 7) */
export function setTestMode(intrazon: Intrazon, application: ApplicationRecord, isTestMode: boolean): void {
  if (application.isTestMode === isTestMode) return;
  dropCards(intrazon, application.key);
  intrazon.applications.put(application.key, { ...application, isTestMode });
}

function dropCards(intrazon: Intrazon, applicationKey: string): void {
  for (const [playerKey] of intrazon.cards.entries()) {
    if (intrazon.players.get(playerKey)?.applicationKey === applicationKey) intrazon.cards.delete(playerKey);
  }
}
