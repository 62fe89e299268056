import { type Money } from '../../domain/money';
import { ConfigError } from '../config-error';
import { isLoopback, safeOrigin } from '../origin';
import { isNetwork, NETWORKS, type Network } from './network';
import { openWallet, type Wallet } from './signer';
import { piMoney, readPi } from './stroops';

/** One Pi app with its wallet: the Platform books its payments, Horizon carries its transactions. */
export interface PiConfig {
  /** Scheme and host of the Platform API, e.g. https://api.minepi.com. */
  readonly platformOrigin: string;
  /** Scheme and host of Horizon, e.g. https://api.testnet.minepi.com. */
  readonly horizonOrigin: string;
  /** Belongs to one app, and thereby to one network for ever. */
  readonly apiKey: string;
  readonly network: Network;
  /** Signs with the seed, which stays inside it. */
  readonly wallet: Wallet;
  /** Most that the wallet may pay out within a UTC day; null: no limit. */
  readonly dailyLimit: Money | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const REQUIRED = ['PI_BASE_URL', 'PI_API_KEY', 'PI_HORIZON_URL', 'PI_NETWORK', 'PI_WALLET_SEED'] as const;
const DAILY_LIMIT = 'PI_DAILY_LIMIT';

/** All settings or none: undefined when Pi is not used. Throws ConfigError, naming settings and never values. */
export function readPiConfig(env: Environment): PiConfig | undefined {
  const missing = REQUIRED.filter(name => setting(env, name) === '');
  if (missing.length === REQUIRED.length && setting(env, DAILY_LIMIT) === '') return undefined;
  if (missing.length > 0)
    throw new ConfigError(`PI needs all of its settings; missing: ${missing.join(', ')}.`);
  const network = readNetwork(env);
  return {
    platformOrigin: readOrigin(env, 'PI_BASE_URL', /^\/(v2\/?)?$/),
    horizonOrigin: readOrigin(env, 'PI_HORIZON_URL', /^\/$/),
    apiKey: readApiKey(env),
    network,
    wallet: readWallet(env, network),
    dailyLimit: readDailyLimit(env),
  };
}

/** True on the Testnet, whose Pi is worth nothing, and for emulators on this machine. */
export function isPiTestMode(config: PiConfig): boolean {
  return config.network === 'Pi Testnet' || isLoopback(new URL(config.horizonOrigin).hostname);
}

/** The official SDKs name the Platform with or without /v2; the kit adds that itself. */
function readOrigin(env: Environment, name: 'PI_BASE_URL' | 'PI_HORIZON_URL', paths: RegExp): string {
  const address = setting(env, name);
  const origin = safeOrigin(address, name);
  const { pathname, search, hash } = new URL(address);
  if (!paths.test(pathname) || search !== '' || hash !== '') {
    throw new ConfigError(`${name} must be the address of a server, without a path.`);
  }
  return origin;
}

/** Text that stands in a header. */
function readApiKey(env: Environment): string {
  const value = setting(env, 'PI_API_KEY');
  if (!/^[\x21-\x7e]{1,300}$/.test(value))
    throw new ConfigError('PI_API_KEY contains characters that it cannot have.');
  return value;
}

function readNetwork(env: Environment): Network {
  const value = setting(env, 'PI_NETWORK');
  if (!isNetwork(value)) throw new ConfigError(`PI_NETWORK must be one of: ${NETWORKS.join(', ')}.`);
  return value;
}

function readWallet(env: Environment, network: Network): Wallet {
  const wallet = openWallet(setting(env, 'PI_WALLET_SEED'), network);
  if (!wallet)
    throw new ConfigError('PI_WALLET_SEED is no wallet seed: 56 characters from S, with a checksum.');
  return wallet;
}

function readDailyLimit(env: Environment): Money | null {
  const value = setting(env, DAILY_LIMIT);
  if (value === '') return null;
  const stroops = readPi(value);
  if (stroops === undefined || stroops === 0n) {
    throw new ConfigError(`${DAILY_LIMIT} must be an amount of Pi above zero, with at most 7 decimals.`);
  }
  return piMoney(stroops);
}

function setting(env: Environment, name: string): string {
  return env[name]?.trim() ?? '';
}
