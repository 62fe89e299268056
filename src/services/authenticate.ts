import { timingSafeEqual } from 'node:crypto';
import { type Principal } from '../domain/principal';
import { type ApiKey, findApiKey, findApiKeys } from '../store/api-keys';
import { type Services } from './dependencies';
import { hashSecret, type KeyRing } from './key-ring';

/** A key as it is shown once: `pg_` + id + `_` + secret. The id finds the row; the secret is compared in constant time. */
const KEY = /^pg_([a-z]{3}_[0-9a-hjkmnp-tv-z]{26})_([A-Za-z0-9_-]{43})$/;

/** In the place of a key's id. */
const SANDBOX = 'sandbox';

/** Who an Authorization header speaks for; undefined for a missing, wrong, expired or revoked key. */
export async function authenticate(
  deps: Services,
  ring: KeyRing,
  authorization: string | undefined,
): Promise<Principal | undefined> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  if (ring.sandboxKey !== null && sameText(ring, token, ring.sandboxKey)) {
    const applicationId = ring.sandboxApplicationId;
    return { applicationId, keyId: SANDBOX, role: 'server', playerId: null, expiresAt: null };
  }
  const [, id, secret] = KEY.exec(token) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const key = await findApiKey(deps.database.reader, id);
  if (!key || !timingSafeEqual(Buffer.from(key.secretHash), Buffer.from(hashSecret(ring, secret))))
    return undefined;
  if (hasEnded(key, deps.clock.now())) return undefined;
  const { applicationId, role, playerId, expiresAt } = key;
  return { applicationId, keyId: key.id, role, playerId, expiresAt };
}

/** Of the keys with which connections were opened earlier, those that may still use them. */
export async function stillValid(deps: Services, keyIds: readonly string[]): Promise<ReadonlySet<string>> {
  const stored = keyIds.filter(id => id !== SANDBOX);
  const found = stored.length === 0 ? [] : await findApiKeys(deps.database.reader, stored);
  const valid = found.filter(key => !hasEnded(key, deps.clock.now())).map(({ id }) => id);
  return new Set([...valid, ...keyIds.filter(id => id === SANDBOX)]);
}

function hasEnded({ revokedAt, expiresAt }: ApiKey, now: Date): boolean {
  return revokedAt !== null || (expiresAt !== null && expiresAt <= now);
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function sameText(ring: KeyRing, a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(ring, a)), Buffer.from(hashSecret(ring, b)));
}
