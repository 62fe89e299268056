import { createHmac, timingSafeEqual } from 'node:crypto';
import { header, headerValues, type WireRequest } from '../../emulator/wire';
import { type Merchant } from './merchants';

/** Times at which PAYONE might look at its clock; a Date header is fresh when it is near one of them. */
export type Instants = readonly number[];

const skewMs = 300_000;
const imfFixdate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Checks v1HMAC (PAYONE contract, section 2). Undefined for any flaw; the caller must not tell which it was.
 * A header of the signature that was sent twice is a flaw.
 */
export function authenticate(
  request: WireRequest,
  merchants: readonly Merchant[],
  now: Instants,
): Merchant | undefined {
  const match = /^GCS v1HMAC:([^:]+):([A-Za-z0-9+/]+={0,2})$/.exec(header(request, 'authorization') ?? '');
  const merchant = merchants.find(one => one.apiKeyId === match?.[1]);
  const date = dateLine(request, now);
  if (merchant === undefined || date === undefined || hasTwins(request)) return undefined;
  const signature = match?.[2] ?? '';
  return stringsToSign(request, date).some(text => equal(sign(merchant.apiSecret, text), signature))
    ? merchant
    : undefined;
}

/** base64(HMAC-SHA256); the secret is used as text even where it looks like base64. */
export function sign(secret: string, content: string): string {
  return createHmac('sha256', Buffer.from(secret, 'utf8')).update(content, 'utf8').digest('base64');
}

export function equal(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Line 3: the Date header; empty when a signed X-GCS-Date stands in for it. Undefined when neither is fresh. */
function dateLine(request: WireRequest, now: Instants): string | undefined {
  const date = header(request, 'date');
  if (date !== undefined) return isFresh(date, now) ? date : undefined;
  const standIn = header(request, 'x-gcs-date');
  return standIn !== undefined && isFresh(standIn, now) ? '' : undefined;
}

function isFresh(date: string, now: Instants): boolean {
  const timeMs = imfFixdate.test(date) ? Date.parse(date) : NaN;
  return now.some(nowMs => Math.abs(nowMs - timeMs) <= skewMs);
}

function hasTwins(request: WireRequest): boolean {
  return request.headers.some(([name]) => isSigned(name) && headerValues(request, name).length > 1);
}

function isSigned(name: string): boolean {
  return /^(authorization|date|content-type|x-gcs.*)$/i.test(name);
}

/** SDKs differ: some sign an empty content type on GET, some sign the decoded path. All of their forms are accepted. */
function stringsToSign(request: WireRequest, date: string): readonly string[] {
  const contentType = header(request, 'content-type') ?? '';
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const contentTypes = isRead ? ['', contentType] : [contentType];
  const extra = request.headers
    .filter(([name]) => /^x-gcs/i.test(name))
    .map(([name, value]): [string, string] => [name.toLowerCase(), canonical(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  return [...new Set(contentTypes)].flatMap(type =>
    resources(request.target).map(resource => `${request.method}\n${type}\n${date}\n${extra}${resource}\n`),
  );
}

function canonical(value: string): string {
  return value.replace(/\r?\n[ \t]*/g, ' ').trim();
}

function resources(target: string): readonly string[] {
  try {
    return [...new Set([target, decodeURIComponent(target)])];
  } catch {
    return [target];
  }
}
