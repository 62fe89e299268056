import { timingSafeEqual } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { header, type WireRequest } from '../../emulator/wire';
import { secretDigest } from './ids';
import { type ApplicationRecord } from './records';

/**
 * The application whose secret is the user name of HTTP Basic, with an empty password. Undefined for anything else.
 * Compares with every secret, in a time that tells nothing about them. (IntraZon contract, section 2)
 */
export function authenticate(
  request: WireRequest,
  applications: readonly ApplicationRecord[],
): ApplicationRecord | undefined {
  const user = basicUser(header(request, 'authorization') ?? '');
  if (user === undefined) return undefined;
  const digest = Buffer.from(secretDigest(user), 'hex');
  let found: ApplicationRecord | undefined;
  for (const application of applications) {
    if (timingSafeEqual(digest, Buffer.from(application.secretDigest, 'hex'))) found = application;
  }
  return found;
}

function basicUser(credentials: string): string | undefined {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(credentials)?.[1];
  if (encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.toString('base64') !== encoded || !isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  const colon = text.indexOf(':');
  return colon >= 0 && colon === text.length - 1 ? text.slice(0, colon) : undefined;
}
