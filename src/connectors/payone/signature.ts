import { hmacSha256Base64 } from '../signature';

export interface SignedParts {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query exactly as sent. */
  readonly resource: string;
}

/** The value of the Authorization header: scheme v1HMAC (PAYONE contract, section 2). */
export function authorization(parts: SignedParts, apiKeyId: string, apiSecret: string): string {
  return `GCS v1HMAC:${apiKeyId}:${hmacSha256Base64(apiSecret, stringToSign(parts))}`;
}

/** Method, content type, date, the x-gcs headers by name, resource; each line closed by LF, the last one too. */
export function stringToSign({ method, headers, resource }: SignedParts): string {
  const lowerCased = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const byName = new Map(lowerCased);
  const gcs = lowerCased
    .filter(([name]) => name.startsWith('x-gcs'))
    .map(([name, value]) => `${name}:${canonicalHeaderValue(value)}`)
    .sort();
  const lines = [
    method.toUpperCase(),
    byName.get('content-type') ?? '',
    byName.get('date') ?? '',
    ...gcs,
    resource,
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** A line break with the blanks after it becomes one space, then the ends are trimmed; inner runs of spaces stay. */
export function canonicalHeaderValue(value: string): string {
  return value.replace(/\r?\n[ \t]*/g, ' ').trim();
}

/** The X-GCS-Signature of a webhook: over its raw bytes (PAYONE contract, section 6). */
export function webhookSignature(secret: string, rawBody: Buffer): string {
  return hmacSha256Base64(secret, rawBody);
}
