import { createHmac } from 'node:crypto';
import { hmacSha256Base64, sameText } from '../signature';

/** What signs a call: the shop, its ingress key, and how that key becomes bytes. */
export interface SigningKey {
  readonly shopId: string;
  readonly apiKey: string;
  readonly hmacKeyEncoding: 'utf8' | 'base64';
}

/**
 * The value of x-stash-hmac-signature: `v1;{shopId};{unixMillis};{signature}` over the time, a dot and the body exactly as
 * it is sent; the body of a GET is empty (Stash contract, section 2.2). Stash accepts it for five minutes.
 */
export function versionedSignature(key: SigningKey, timeMs: number, body: string | Buffer): string {
  const message = Buffer.concat([Buffer.from(`${timeMs}.`), Buffer.from(body)]);
  return `v1;${key.shopId};${timeMs};${hmac(key, message)}`;
}

/** The value of stash-hmac-signature: deprecated, without a time (Stash contract, section 2.3). */
export function legacySignature(key: SigningKey, body: string | Buffer): string {
  return hmac(key, body);
}

/** The value of Stash-Hmac-Signature that Stash puts on a webhook: over its raw bytes (Stash contract, section 2.5). */
export function webhookSignature(webhookSecret: string, rawBody: Buffer): string {
  return hmacSha256Base64(webhookSecret, rawBody);
}

/**
 * Compares a key that someone sent with ours in a time that tells neither where they differ nor how long ours is: over
 * digests of equal length (Stash contract, section 2).
 */
export function sameKey(expected: string, received: string): boolean {
  const digest = (text: string): string => hmacSha256Base64('comparison', text);
  return sameText(digest(expected), digest(received));
}

function hmac({ apiKey, hmacKeyEncoding }: SigningKey, message: string | Buffer): string {
  return createHmac('sha256', Buffer.from(apiKey, hmacKeyEncoding)).update(message).digest('base64');
}
