import { ConfigError } from './config-error';

/**
 * The origin of an address that a provider is reached at: https, or http on this machine only (an emulator). Throws
 * ConfigError for anything else: card data and keys must not cross a network in clear.
 */
export function safeOrigin(address: string, setting: string): string {
  if (!URL.canParse(address)) throw new ConfigError(`${setting} is not an absolute URL.`);
  const url = new URL(address);
  if (url.username !== '' || url.password !== '')
    throw new ConfigError(`${setting} must not carry credentials.`);
  if (url.protocol === 'https:') return url.origin;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return url.origin;
  throw new ConfigError(`${setting} must be https, or http on loopback.`);
}

/** Takes a host name as `URL.hostname` gives it: lower case, IPv4 in dotted form, IPv6 in brackets. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** An address that a payer's browser may be sent to by a provider's answer: https, or http on loopback. */
export function isSafePage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
