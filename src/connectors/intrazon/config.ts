import { ConfigError } from '../config-error';
import { isLoopback, safeOrigin } from '../origin';

/** One application at IntraZon with the secret that selects it. (IntraZon contract, sections 1 and 2) */
export interface IntrazonConfig {
  /** Scheme and host. */
  readonly origin: string;
  /** What stands before every path, without a slash at its end, e.g. /api/v1. */
  readonly prefix: string;
  readonly appKey: string;
  readonly secret: string;
  /**
   * Whether the service remembers an Idempotency-Key for 24 h (contract, section 9). The original one did not: told so, we
   * send nothing twice by ourselves.
   */
  readonly remembersKeys: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const REQUIRED = ['INTRAZON_BASE_URL', 'INTRAZON_APP_KEY', 'INTRAZON_SECRET'] as const;

/** All settings or none: undefined when IntraZon is not used. Throws ConfigError, naming settings and never values. */
export function readIntrazonConfig(env: Environment): IntrazonConfig | undefined {
  const missing = REQUIRED.filter(name => setting(env, name) === '');
  if (missing.length === REQUIRED.length) return undefined;
  if (missing.length > 0)
    throw new ConfigError(`IntraZon needs all of its settings; missing: ${missing.join(', ')}.`);
  return {
    ...readAddress(setting(env, 'INTRAZON_BASE_URL')),
    // Opaque, but it has to survive in a path.
    appKey: readWord(env, 'INTRAZON_APP_KEY', /^[\x21-\x7e]{1,200}$/),
    // 28 characters (contract, section 2); a colon would end the user name of HTTP Basic.
    secret: readWord(env, 'INTRAZON_SECRET', /^[\x21-\x39\x3b-\x7e]{28}$/),
    remembersKeys: readRemembersKeys(setting(env, 'INTRAZON_IDEMPOTENCY')),
  };
}

/** Test mode is a setting of the control panel that no answer shows; only an emulator on this machine is surely a test. */
export function isIntrazonTestMode(config: IntrazonConfig): boolean {
  return isLoopback(new URL(config.origin).hostname);
}

function readAddress(address: string): Pick<IntrazonConfig, 'origin' | 'prefix'> {
  const origin = safeOrigin(address, 'INTRAZON_BASE_URL');
  const { pathname, search, hash } = new URL(address);
  const prefix = pathname.replace(/\/$/, '');
  if (!prefix.endsWith('/api/v1') || search !== '' || hash !== '') {
    throw new ConfigError('INTRAZON_BASE_URL must be the address of the API and end with /api/v1.');
  }
  return { origin, prefix };
}

function readWord(env: Environment, name: (typeof REQUIRED)[number], form: RegExp): string {
  const value = setting(env, name);
  if (!form.test(value)) throw new ConfigError(`${name} does not have the form that IntraZon gives it.`);
  return value;
}

function readRemembersKeys(text: string): boolean {
  if (text === '' || text === 'honoured') return true;
  if (text === 'ignored') return false;
  throw new ConfigError('INTRAZON_IDEMPOTENCY is honoured (the default) or ignored.');
}

function setting(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}
