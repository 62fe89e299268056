import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { header, headerValues, type WireRequest } from '../../emulator/wire';
import { badCredentials } from './errors';
import { type Shop } from './shops';

export interface AuthenticationRules {
  readonly allowLegacyHmac: boolean;
  readonly hmacKeyEncoding: 'utf8' | 'base64';
  /** Times at which Stash might look at its clock; a signed time is fresh when it is near one of them. */
  readonly instants: readonly number[];
}

/** Who calls. The signature is still to be checked, because the size of the body is looked at in between. */
export interface Credential {
  /** Throws a Refusal, the same for every flaw; otherwise the shop whose key it was. */
  prove(signedBody: Buffer): Shop;
}

const windowMs = 300_000;
const base64Of32Bytes = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Reads the credential of a call: the versioned HMAC decides when there is one, then the legacy HMAC, then the API key.
 * A header that came twice is a flaw. Throws a Refusal. (Stash contract, section 2)
 */
export function readCredential(
  request: WireRequest,
  shops: readonly Shop[],
  rules: AuthenticationRules,
): Credential {
  const [kind] = ['x-stash-hmac-signature', 'stash-hmac-signature', 'x-stash-api-key'].filter(
    name => headerValues(request, name).length > 0,
  );
  const value = kind === undefined ? undefined : header(request, kind);
  if (value === undefined) throw badCredentials();
  if (kind === 'x-stash-hmac-signature') return versionedHmac(value, shops, rules);
  if (kind === 'stash-hmac-signature') return legacyHmac(value, shops, rules);
  const shop = shops.find(one => equalSecrets(one.apiKey, value));
  if (shop === undefined) throw badCredentials();
  return { prove: () => shop };
}

/** base64(HMAC-SHA256). Also what signs webhooks. */
export function sign(key: Buffer, message: string | Buffer): string {
  return createHmac('sha256', key).update(message).digest('base64');
}

/** `v1;{shopId};{unixMillis};{signature}`, signed: the time, a dot, the raw body. */
function versionedHmac(value: string, shops: readonly Shop[], rules: AuthenticationRules): Credential {
  const [version, shopId, millis = '', signature = '', ...more] = value.split(';');
  const shop = shops.find(one => one.shopId === shopId);
  const isWellFormed =
    version === 'v1' && more.length === 0 && /^\d{1,15}$/.test(millis) && base64Of32Bytes.test(signature);
  const isFresh = rules.instants.some(nowMs => Math.abs(nowMs - Number(millis)) <= windowMs);
  if (shop === undefined || !isWellFormed || !isFresh) throw badCredentials();
  return {
    prove: body => {
      const message = Buffer.concat([Buffer.from(`${millis}.`), body]);
      const isRight = equalSecrets(sign(keyOf(shop, rules), message), signature);
      if (!isRight) throw badCredentials();
      return shop;
    },
  };
}

/** Names no shop: the key that fits is the shop's. */
function legacyHmac(signature: string, shops: readonly Shop[], rules: AuthenticationRules): Credential {
  if (!rules.allowLegacyHmac || !base64Of32Bytes.test(signature)) throw badCredentials();
  return {
    prove: body => {
      const shop = shops.find(one => equalSecrets(sign(keyOf(one, rules), body), signature));
      if (shop === undefined) throw badCredentials();
      return shop;
    },
  };
}

function keyOf(shop: Shop, { hmacKeyEncoding }: AuthenticationRules): Buffer {
  return Buffer.from(shop.apiKey, hmacKeyEncoding);
}

/** Over digests of equal length, so that the time tells nothing. */
function equalSecrets(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
