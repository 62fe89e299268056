import { isCurrency } from '../../domain/money';
import { ConfigError } from '../config-error';
import { isLoopback, safeOrigin } from '../origin';

/** One Payture account: a terminal for Payture API and InPay, one for the eWallet, one password. */
export interface PaytureConfig {
  /** Scheme and host, e.g. https://sandbox3.payture.com: production hosts are issued per merchant. */
  readonly origin: string;
  /** Name of the terminal on api and apim. It alone may charge there, so it is no less a secret than the password. */
  readonly key: string;
  readonly password: string;
  /** Name of the terminal on vwapi. */
  readonly vwid: string;
  /** The terminal's only currency; no request names one (Payture contract, section 2.2). */
  readonly currency: string;
  /** What a notification's address must carry as ?key=; null: any notification is heard, as a hint. */
  readonly notificationSecret: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const REQUIRED = ['PAYTURE_BASE_URL', 'PAYTURE_KEY', 'PAYTURE_PASSWORD', 'PAYTURE_VWID'] as const;
const SECRET = 'PAYTURE_NOTIFICATION_SECRET';
const CURRENCY = 'PAYTURE_CURRENCY';

/** All required settings or none: undefined when Payture is not used. Throws ConfigError, naming settings and never values. */
export function readPaytureConfig(env: Environment): PaytureConfig | undefined {
  const missing = REQUIRED.filter(name => setting(env, name) === '');
  const hasOptional = setting(env, SECRET) !== '' || setting(env, CURRENCY) !== '';
  if (missing.length === REQUIRED.length && !hasOptional) return undefined;
  if (missing.length > 0)
    throw new ConfigError(`PAYTURE needs all of its settings; missing: ${missing.join(', ')}.`);
  return {
    origin: readOrigin(setting(env, 'PAYTURE_BASE_URL')),
    key: readText(env, 'PAYTURE_KEY'),
    password: readText(env, 'PAYTURE_PASSWORD'),
    vwid: readText(env, 'PAYTURE_VWID'),
    currency: readCurrency(setting(env, CURRENCY)),
    notificationSecret: readSecret(setting(env, SECRET)),
  };
}

/** True for Payture's sandboxes and for an emulator on this machine. */
export function isPaytureTestMode(config: PaytureConfig): boolean {
  const { hostname } = new URL(config.origin);
  return isLoopback(hostname) || /^sandbox\d*\./.test(hostname);
}

function readOrigin(address: string): string {
  const origin = safeOrigin(address, 'PAYTURE_BASE_URL');
  const { pathname, search, hash } = new URL(address);
  if (pathname !== '/' || search !== '' || hash !== '') {
    throw new ConfigError('PAYTURE_BASE_URL must be the address of the gateway without a path.');
  }
  return origin;
}

function readText(env: Environment, name: (typeof REQUIRED)[number]): string {
  const value = setting(env, name);
  if (/\p{Cc}/u.test(value) || value.length > 200)
    throw new ConfigError(`${name} contains characters that it cannot have, or is too long.`);
  return value;
}

function readCurrency(code: string): string {
  if (code === '') return 'RUB';
  if (!/^[A-Z]{3}$/.test(code) || !isCurrency(code))
    throw new ConfigError(`${CURRENCY} must be three capital letters.`);
  return code;
}

/** It stands in an address, so it must survive there as it is, and must not be guessed. */
function readSecret(secret: string): string | null {
  if (secret === '') return null;
  if (!/^[A-Za-z0-9_-]{16,200}$/.test(secret))
    throw new ConfigError(`${SECRET} must be 16 to 200 letters, digits, - and _.`);
  return secret;
}

function setting(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}
