import { type Provider } from '../domain/provider';
import { type Capabilities, type ConnectorDeps } from './contract';
import { intrazon } from './intrazon';
import { payone } from './payone';
import { payture } from './payture';
import { pi } from './pi';
import { stash } from './stash';

/** An account at a provider, connected by the settings of the environment. */
export interface Connected {
  readonly provider: Provider;
  readonly testMode: boolean;
  readonly capabilities: Capabilities;
  close(): Promise<void>;
}

interface AnyKit {
  readonly code: Provider;
  connect(env: Environment, deps: ConnectorDeps): Connected | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every kit there is. A new provider is a folder, a line here and its tests. */
const KITS: readonly AnyKit[] = [kit(payone), kit(payture), kit(pi), kit(stash), kit(intrazon)];

/** Connects what the environment has settings for. Throws ConfigError when some are incomplete. */
export function connectAll(env: Environment, deps: ConnectorDeps): readonly Connected[] {
  return KITS.map(each => each.connect(env, deps)).filter(each => each !== undefined);
}

/** Names of the providers that this server can talk to. */
export const KNOWN_PROVIDERS: readonly Provider[] = KITS.map(each => each.code);

function kit<Config, C extends Capabilities>(connector: {
  readonly code: Provider;
  readConfig(env: Environment): Config | undefined;
  isTestMode(config: Config): boolean;
  connect(config: Config, deps: ConnectorDeps): C & { close(): Promise<void> };
}): AnyKit {
  return {
    code: connector.code,
    connect: (env, deps) => {
      const config = connector.readConfig(env);
      if (config === undefined) return undefined;
      const capabilities = connector.connect(config, deps);
      const testMode = connector.isTestMode(config);
      return { provider: connector.code, testMode, capabilities, close: () => capabilities.close() };
    },
  };
}
