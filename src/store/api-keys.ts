import { type Role } from '../domain/principal';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { ApiKeyRow } from './rows/api-key.row';

/** A key to one application. The secret is shown once and kept only as a hash. */
export interface ApiKey {
  readonly id: string;
  readonly applicationId: string;
  readonly role: Role;
  /** Set for the role player, and only then. */
  readonly playerId: string | null;
  readonly secretHash: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

const apiKeys = table(ApiKeyRow);

export function insertApiKey(tx: Executor, key: ApiKey): Promise<void> {
  return apiKeys.insert(tx, key);
}

/** The one read without an application: the key tells which it is. Also finds keys that have expired or were revoked. */
export function findApiKey(from: Queryable, id: string): Promise<ApiKey | undefined> {
  return apiKeys.findOne(from, { id });
}

/** Those of them that there are, in any order. */
export function findApiKeys(from: Queryable, ids: readonly string[]): Promise<readonly ApiKey[]> {
  return apiKeys.findMany(from, 'id', ids);
}

/** False when there is no such key, or it was revoked before. */
export async function revokeApiKey(
  tx: Executor,
  applicationId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  return (await apiKeys.update(tx, { id, applicationId, revokedAt: null }, { revokedAt: now })) === 1;
}

/** Oldest first. */
export function listApiKeys(from: Queryable, applicationId: string): Promise<readonly ApiKey[]> {
  return apiKeys.find(from, { applicationId }, { orderBy: { id: 'asc' } });
}
