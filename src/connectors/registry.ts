import { type Provider } from '../domain/provider';
import { ConfigError } from './config-error';
import { type Capabilities, type ConnectorDeps } from './contract';
import { intrazon } from './intrazon';
import { payone } from './payone';
import { payture } from './payture';
import { pi } from './pi';
import { stash } from './stash';

/** An account at a provider, connected. */
export interface Connected {
  readonly provider: Provider;
  readonly testMode: boolean;
  readonly identity: string;
  readonly capabilities: Capabilities;
  /** Cuts what is still running. */
  close(): Promise<void>;
}

/** Settings of one account that its kit has read: complete, and of the right form. */
export interface ReadAccount {
  readonly provider: Provider;
  readonly testMode: boolean;
  /** What it is at the provider, whatever keys open it. May be as secret as a key. */
  readonly identity: string;
  connect(deps: ConnectorDeps): Connected;
}

interface AnyKit {
  readonly code: Provider;
  read(env: Environment): ReadAccount | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every kit there is. A new provider is a folder, a line here and its tests. */
const KITS: readonly AnyKit[] = [kit(payone), kit(payture), kit(pi), kit(stash), kit(intrazon)];

/** Connects what the environment has settings for. Throws ConfigError when some are incomplete. */
export function connectAll(env: Environment, deps: ConnectorDeps): readonly Connected[] {
  return readAccounts(env).map(account => account.connect(deps));
}

/** Reads what the environment has settings for. Throws ConfigError when some are incomplete. */
export function readAccounts(env: Environment): readonly ReadAccount[] {
  return KITS.map(each => each.read(env)).filter(each => each !== undefined);
}

/** Reads the settings of one account. Throws ConfigError, which names settings and never values. */
export function readAccount(provider: Provider, settings: Environment): ReadAccount {
  const read = KITS.find(({ code }) => code === provider)?.read(settings);
  if (!read) throw new ConfigError(`There are no settings of ${provider}.`);
  return read;
}

/** Names of the providers that this server can talk to. */
export const KNOWN_PROVIDERS: readonly Provider[] = KITS.map(each => each.code);

function kit<Config, C extends Capabilities>(connector: {
  readonly code: Provider;
  readConfig(env: Environment): Config | undefined;
  isTestMode(config: Config): boolean;
  identityOf(config: Config): readonly string[];
  connect(config: Config, deps: ConnectorDeps): C & { close(): Promise<void> };
}): AnyKit {
  const { code: provider } = connector;
  return {
    code: provider,
    read: env => {
      const config = connector.readConfig(env);
      if (config === undefined) return undefined;
      const testMode = connector.isTestMode(config);
      const identity = JSON.stringify(connector.identityOf(config));
      return {
        ...{ provider, testMode, identity },
        connect: deps => {
          const capabilities = connector.connect(config, deps);
          return { provider, testMode, identity, capabilities, close: () => capabilities.close() };
        },
      };
    },
  };
}
