import { TextDecoder } from 'node:util';
import { isObject, type JsonObject, parseJson } from '../../emulator/json';
import { header, type WireRequest } from '../../emulator/wire';
import { refuse } from './errors';

/** IntraZon contract, section 10.1, body_too_large. */
export const bodyBytesMax = 262_144;

/** Content type, size and syntax of a POST, in that order. Throws Refusal. */
export function readBody(request: WireRequest): JsonObject {
  if (!isJsonType(header(request, 'content-type') ?? '')) refuse('unsupported_media_type');
  if (request.isBodyCut === true) refuse('body_too_large');
  const value = parseJson(decoded(request.body));
  if (!isObject(value)) refuse('invalid_json');
  return value;
}

function isJsonType(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  if (!/^\s*application\/([a-z0-9!#$&^_.-]+\+)?json\s*$/.test(type)) return false;
  return parameters.every(one => !/^\s*charset\s*=/.test(one) || /^\s*charset\s*=\s*"?utf-8"?\s*$/.test(one));
}

function decoded(body: Buffer): string {
  try {
    // A byte order mark stays in the text, and is no JSON.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    refuse('invalid_json');
  }
}
