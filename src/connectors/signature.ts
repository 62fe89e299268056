import { createHmac, timingSafeEqual } from 'node:crypto';

/** Base64 (standard alphabet, padded) of HMAC-SHA256; the secret is used as text, whatever it looks like. */
export function hmacSha256Base64(secret: string, message: string | Buffer): string {
  return createHmac('sha256', Buffer.from(secret, 'utf8')).update(message).digest('base64');
}

/**
 * Compares a secret text with a received one in a time that does not depend on where they differ. Texts, not decoded
 * bytes: base64 has several spellings of the same bytes, and only the one that we compute is accepted.
 */
export function sameText(expected: string, received: string): boolean {
  const left = Buffer.from(expected, 'utf8');
  const right = Buffer.from(received, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
}
