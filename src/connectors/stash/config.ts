import { ConfigError } from '../config-error';
import { isLoopback, safeOrigin } from '../origin';

/** One shop at Stash. Four different secrets: none of them may stand in for another. */
export interface StashConfig {
  /** Scheme and host of the API, e.g. https://test-api.stash.gg. */
  readonly origin: string;
  readonly shopId: string;
  readonly shopHandle: string;
  /** Ingress key: sent as it is (G1), or used as the key of a signature (G2). */
  readonly apiKey: string;
  /** Sources disagree whether the key signs as its text or decoded (Stash contract, section 2.2). */
  readonly hmacKeyEncoding: 'utf8' | 'base64';
  /** Lower-case name of the header in which Stash proves itself when it asks us, and what must stand in it. */
  readonly authorizeHeader: string;
  readonly authorizeKey: string;
  readonly webhookSecret: string;
  /** What gives the player the goods: our yes to Stash's question, or the charge that follows (Stash contract, section 6.4). */
  readonly grantOn: 'authorization' | 'payment';
}

type Environment = Readonly<Record<string, string | undefined>>;

const REQUIRED = [
  'STASH_BASE_URL',
  'STASH_SHOP_ID',
  'STASH_SHOP_HANDLE',
  'STASH_API_KEY',
  'STASH_AUTHORIZE_KEY',
  'STASH_WEBHOOK_SECRET',
] as const;
const AUTHORIZE_HEADER = 'STASH_AUTHORIZE_HEADER';
const KEY_ENCODING = 'STASH_HMAC_KEY_ENCODING';
const GRANT_ON = 'STASH_GRANT_ON';

/** All settings or none: undefined when Stash is not used. Throws ConfigError, naming settings and never values. */
export function readStashConfig(env: Environment): StashConfig | undefined {
  const missing = REQUIRED.filter(name => setting(env, name) === '');
  const hasOptional = [AUTHORIZE_HEADER, KEY_ENCODING, GRANT_ON].some(name => setting(env, name) !== '');
  if (missing.length === REQUIRED.length && !hasOptional) return undefined;
  if (missing.length > 0)
    throw new ConfigError(`Stash needs all of its settings; missing: ${missing.join(', ')}.`);
  return {
    origin: readOrigin(setting(env, 'STASH_BASE_URL')),
    // The signature's header separates its parts by semicolons.
    shopId: readWord(env, 'STASH_SHOP_ID', /^[A-Za-z0-9_-]{1,64}$/),
    shopHandle: readWord(env, 'STASH_SHOP_HANDLE', /^[\x21-\x7e]{1,128}$/),
    apiKey: readWord(env, 'STASH_API_KEY', /^[\x21-\x7e]{1,500}$/),
    hmacKeyEncoding: readEncoding(setting(env, KEY_ENCODING)),
    authorizeHeader: readHeaderName(setting(env, AUTHORIZE_HEADER)),
    authorizeKey: readWord(env, 'STASH_AUTHORIZE_KEY', /^[\x21-\x7e]{1,500}$/),
    webhookSecret: setting(env, 'STASH_WEBHOOK_SECRET'),
    grantOn: readPolicy(setting(env, GRANT_ON)),
  };
}

/** True for the test host and for an emulator on this machine. */
export function isStashTestMode(config: StashConfig): boolean {
  const { hostname } = new URL(config.origin);
  return isLoopback(hostname) || hostname.startsWith('test-api.');
}

function readOrigin(address: string): string {
  const origin = safeOrigin(address, 'STASH_BASE_URL');
  const { pathname, search, hash } = new URL(address);
  if (pathname !== '/' || search !== '' || hash !== '')
    throw new ConfigError('STASH_BASE_URL must be the address of the API without a path.');
  return origin;
}

function readEncoding(text: string): 'utf8' | 'base64' {
  if (text === '' || text === 'utf8') return 'utf8';
  if (text === 'base64') return 'base64';
  throw new ConfigError(`${KEY_ENCODING} is utf8 or base64.`);
}

function readPolicy(text: string): StashConfig['grantOn'] {
  if (text === '' || text === 'authorization') return 'authorization';
  if (text === 'payment') return 'payment';
  throw new ConfigError(`${GRANT_ON} is authorization or payment.`);
}

/** The merchant chooses it; x-api-key is what the guide uses (Stash contract, section 2.4). */
function readHeaderName(text: string): string {
  const name = text === '' ? 'x-api-key' : text.toLowerCase();
  if (!/^[a-z0-9][a-z0-9_-]{0,99}$/.test(name))
    throw new ConfigError(`${AUTHORIZE_HEADER} is not the name of a header.`);
  return name;
}

function readWord(env: Environment, name: (typeof REQUIRED)[number], form: RegExp): string {
  const value = setting(env, name);
  if (!form.test(value)) throw new ConfigError(`${name} contains characters that it cannot have.`);
  return value;
}

function setting(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}
