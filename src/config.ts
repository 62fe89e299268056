import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { ConfigError } from './connectors/config-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that can be set, read once from the environment and frozen. The README explains each setting. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** embedded: the emulators run in this process. external: in `npm run sandbox`. off: real providers. */
  readonly sandbox: 'embedded' | 'external' | 'off';
  readonly sandboxPortBase: number;
  readonly sandboxData: string | undefined;
  /** Accepted as a server key of the default application; null outside the sandbox and off loopback. */
  readonly sandboxApiKey: string | null;
  /** 32 bytes from which the keys for hashing and sealing are derived. */
  readonly masterKey: Buffer;
  readonly allowCardData: boolean;
  /** Deadline of one call to a provider, in milliseconds. */
  readonly providerTimeoutMs: number;
  /** Names this process among others on the same database. */
  readonly node: string;
  readonly production: boolean;
  readonly introspection: boolean;
  readonly logLevel: string;
  /** Origin under which payers' browsers reach this server; undefined: the address that it listens on. */
  readonly publicUrl: string | undefined;
  readonly allowedOrigins: readonly string[];
  /** Kills the process at this point of the spine; crash tests only, and only in the sandbox. */
  readonly crashAt: string | undefined;
  /** Where traces go; undefined: none are made. */
  readonly tracing: TracingConfig | undefined;
  /** The provider settings, as given. */
  readonly env: Environment;
}

export interface TracingConfig {
  /** Where spans are posted as JSON (OTLP over HTTP). */
  readonly url: string;
  /** As the collector wants them: `name=value`, separated by commas, percent-encoded. May hold a key. */
  readonly headers: string;
  readonly serviceName: string;
}

const PROVIDER_SETTING = /^(PAYONE|PAYTURE|PI|STASH|INTRAZON)_/;

/** Throws ConfigError, which names the setting and never its value. */
export function readConfig(env: Environment): Config {
  const host = env['HOST'] ?? '127.0.0.1';
  const port = readNumber(env, 'PORT', 4000, 0, 65_535);
  const sandbox = readSandbox(env);
  const databaseUrl = env['DATABASE_URL'] ?? 'sqlite:./data/paygraph.sqlite';
  const sandboxed = sandbox !== 'off';
  return Object.freeze({
    host,
    port,
    databaseUrl,
    sandbox,
    sandboxPortBase: readNumber(env, 'SANDBOX_PORT_BASE', 4010, 0, 65_000),
    sandboxData: env['SANDBOX_DATA'],
    sandboxApiKey: sandboxed && isLoopbackHost(host) ? (env['SANDBOX_API_KEY'] ?? 'pg_test_sandbox') : null,
    masterKey: readMasterKey(env, sandboxed, databaseUrl),
    allowCardData: sandboxed || readFlag(env, 'ALLOW_CARD_DATA'),
    providerTimeoutMs: readNumber(env, 'PROVIDER_TIMEOUT_MS', 15_000, 100, 300_000),
    node: env['NODE_ID'] ?? `${hostname()}:${port}`,
    production: env['NODE_ENV'] === 'production',
    introspection:
      env['INTROSPECTION'] === undefined ? env['NODE_ENV'] !== 'production' : readFlag(env, 'INTROSPECTION'),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    publicUrl: env['PUBLIC_URL'],
    allowedOrigins: (env['ALLOWED_ORIGINS'] ?? '').split(',').filter(origin => origin !== ''),
    crashAt: sandboxed ? env['CRASH_AT'] : undefined,
    tracing: readTracing(env),
    env,
  });
}

/** A key for one purpose, so that no two uses share one. */
export function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `paygraph:${purpose}`, 32));
}

export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readSandbox(env: Environment): Config['sandbox'] {
  const value = env['SANDBOX'];
  if (value === 'embedded' || value === 'external' || value === 'off') return value;
  if (value !== undefined && value !== '') throw new ConfigError('SANDBOX is embedded, external or off.');
  const hasProvider = Object.entries(env).some(
    ([name, set]) => PROVIDER_SETTING.test(name) && set !== undefined && set !== '',
  );
  return hasProvider ? 'off' : 'embedded';
}

/** In the sandbox a key is made once and kept beside the database; elsewhere it has to be given. */
function readMasterKey(env: Environment, sandboxed: boolean, databaseUrl: string): Buffer {
  const given = env['MASTER_KEY'];
  if (given !== undefined && given !== '') {
    const key = Buffer.from(given, 'base64');
    if (key.length !== 32) throw new ConfigError('MASTER_KEY must be 32 bytes in base64.');
    return key;
  }
  if (!sandboxed)
    throw new ConfigError('MASTER_KEY is missing: 32 random bytes in base64, kept safe and never changed.');
  return sandboxMasterKey(databaseUrl);
}

function sandboxMasterKey(databaseUrl: string): Buffer {
  const file = /^sqlite:(?!:memory:)(.+)$/.exec(databaseUrl)?.[1];
  const path = `${file === undefined ? './data' : dirname(file)}/master.key`;
  if (existsSync(path)) return Buffer.from(readFileSync(path, 'utf8'), 'base64');
  mkdirSync(dirname(path), { recursive: true });
  const key = randomBytes(32);
  writeFileSync(path, key.toString('base64'), { mode: 0o600 });
  chmodSync(path, 0o600);
  return key;
}

/** The settings of OpenTelemetry that a server needs before its packages are loaded; those read the others themselves. */
function readTracing(env: Environment): TracingConfig | undefined {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '';
  if (endpoint === '' || readFlag(env, 'OTEL_SDK_DISABLED')) return undefined;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new ConfigError('OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address.');
  return {
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    headers: env['OTEL_EXPORTER_OTLP_HEADERS'] ?? '',
    serviceName: env['OTEL_SERVICE_NAME'] ?? 'paygraph',
  };
}

function readNumber(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}.`);
  return value;
}

function readFlag(env: Environment, name: string): boolean {
  const text = env[name]?.toLowerCase();
  if (text === undefined || text === '' || text === 'false' || text === '0' || text === 'off') return false;
  if (text === 'true' || text === '1' || text === 'on') return true;
  throw new ConfigError(`${name} must be true or false.`);
}
