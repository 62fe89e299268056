import { ConfigError } from '../config-error';
import { isLoopback, safeOrigin } from '../origin';

/** One PAYONE account: a PSPID with its API key and its webhook key, which are different credentials. */
export interface PayoneConfig {
  /** Scheme and host, e.g. https://payment.preprod.payone.com. */
  readonly origin: string;
  /** The PSPID. */
  readonly merchantId: string;
  readonly apiKeyId: string;
  readonly apiSecret: string;
  /** The current key first; a second one while it is being rotated. */
  readonly webhookKeys: readonly WebhookKey[];
}

export interface WebhookKey {
  readonly id: string;
  readonly secret: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const REQUIRED = [
  'PAYONE_BASE_URL',
  'PAYONE_MERCHANT_ID',
  'PAYONE_API_KEY_ID',
  'PAYONE_API_SECRET',
  'PAYONE_WEBHOOKS_KEY_ID',
  'PAYONE_WEBHOOKS_KEY_SECRET',
] as const;
const PREVIOUS_ID = 'PAYONE_WEBHOOKS_KEY_ID_PREVIOUS';
const PREVIOUS_SECRET = 'PAYONE_WEBHOOKS_KEY_SECRET_PREVIOUS';

/** All settings or none: undefined when PAYONE is not used. Throws ConfigError, naming settings and never values. */
export function readPayoneConfig(env: Environment): PayoneConfig | undefined {
  const missing = REQUIRED.filter(name => setting(env, name) === '');
  const hasPrevious = setting(env, PREVIOUS_ID) !== '' || setting(env, PREVIOUS_SECRET) !== '';
  if (missing.length === REQUIRED.length && !hasPrevious) return undefined;
  if (missing.length > 0)
    throw new ConfigError(`PAYONE needs all of its settings; missing: ${missing.join(', ')}.`);
  return {
    origin: readOrigin(setting(env, 'PAYONE_BASE_URL')),
    merchantId: readWord(env, 'PAYONE_MERCHANT_ID', /^[A-Za-z0-9_-]{1,50}$/),
    apiKeyId: readWord(env, 'PAYONE_API_KEY_ID', /^[\x21-\x39\x3b-\x7e]{1,200}$/),
    apiSecret: setting(env, 'PAYONE_API_SECRET'),
    webhookKeys: readWebhookKeys(env),
  };
}

/** True for the preproduction host and for an emulator on this machine. */
export function isPayoneTestMode(config: PayoneConfig): boolean {
  const { hostname } = new URL(config.origin);
  return isLoopback(hostname) || /(^|\.)preprod\./.test(hostname);
}

function readWebhookKeys(env: Environment): readonly WebhookKey[] {
  const current = {
    id: setting(env, 'PAYONE_WEBHOOKS_KEY_ID'),
    secret: setting(env, 'PAYONE_WEBHOOKS_KEY_SECRET'),
  };
  const previous = { id: setting(env, PREVIOUS_ID), secret: setting(env, PREVIOUS_SECRET) };
  if (previous.id === '' && previous.secret === '') return [current];
  if (previous.id === '' || previous.secret === '') {
    throw new ConfigError(`${PREVIOUS_ID} and ${PREVIOUS_SECRET} go together.`);
  }
  if (previous.id === current.id) throw new ConfigError(`${PREVIOUS_ID} is the id of the current key.`);
  return [current, previous];
}

/** PAYONE's guide gives the address with /v2/ at its end; the kit adds that itself. */
function readOrigin(address: string): string {
  const origin = safeOrigin(address, 'PAYONE_BASE_URL');
  const { pathname, search, hash } = new URL(address);
  if (!/^\/(v2\/?)?$/.test(pathname) || search !== '' || hash !== '') {
    throw new ConfigError('PAYONE_BASE_URL must be the address of the API without a path other than /v2/.');
  }
  return origin;
}

/** Text that stands in a path or a header, where the SDKs disagree on encoding (PAYONE contract, section 2). */
function readWord(env: Environment, name: (typeof REQUIRED)[number], form: RegExp): string {
  const value = setting(env, name);
  if (!form.test(value)) throw new ConfigError(`${name} contains characters that it cannot have.`);
  return value;
}

function setting(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}
