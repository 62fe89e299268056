import { randomUUID } from 'node:crypto';
import { type Logger } from 'pino';
import { type Registry } from 'prom-client';
import { type Config, type Environment } from '../config';
import { type ConnectorDeps } from '../connectors/contract';
import { type ExchangeLog } from '../connectors/exchange-log';
import { readAccount, type Connected } from '../connectors/registry';
import { createTransport, type ExchangeSeen } from '../connectors/transport';
import { type Clock } from '../domain/clock';
import { openSettings } from '../services/provider-accounts';
import { type Database } from '../store/database/database';
import { type StoredAccount } from '../store/provider-accounts';
import { AccountDirectory } from './account-directory';
import { accountSealer } from './account-keeper';
import { environmentAccounts, knownAccounts } from './environment-accounts';
import { observeAccounts, observeExchanges } from './metrics';
import { requestLog } from './request-log';
import { DEFAULT_APPLICATION } from './services';
import { type Tracing } from './tracing/tracing';

export interface Surroundings {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly tracing: Pick<Tracing, 'onExchange'>;
}

const ANOTHER_ACCOUNT =
  'the environment names another merchant, shop or wallet here than stored payments were made at (or MASTER_KEY is another): it is not used. Put the settings back, or see "paygraph accounts accept --help"';

/**
 * The accounts that `env` has settings for, connected; those of the database come with the first refresh. Throws
 * ConfigError when settings of the environment are incomplete.
 */
export async function openAccounts(
  env: Environment,
  config: Config,
  surroundings: Surroundings,
): Promise<AccountDirectory> {
  const { database, clock, log, metrics } = surroundings;
  const deps = connectorDeps(surroundings);
  const sealer = accountSealer(config);
  const connect = (account: StoredAccount): Connected =>
    readAccount(account.provider, openSettings(sealer, account)).connect(deps);
  const parts = { database, clock, log: requestLog(log), connect, callMs: config.providerTimeoutMs };
  const found = environmentAccounts(env, sealer);
  const known = await knownAccounts({ database, clock }, found, config);
  const fixed = found.map(account => {
    const { provider, testMode } = account.read;
    if (known.has(account)) return { provider, testMode, connected: account.read.connect(deps) };
    log.error({ provider, account: 'default' }, ANOTHER_ACCOUNT);
    return { provider, testMode, connected: undefined };
  });
  const accounts = new AccountDirectory(parts, fixed, DEFAULT_APPLICATION);
  observeAccounts(metrics, () => accounts.states());
  return accounts;
}

function connectorDeps({ clock, metrics, log, tracing }: Surroundings): ConnectorDeps {
  const count = observeExchanges(metrics);
  const observer = {
    onExchange(seen: ExchangeSeen) {
      count(seen);
      tracing.onExchange?.(seen);
    },
  };
  // Masked by the kit before it gets here, and made only when somebody reads it.
  const exchangeLog: ExchangeLog = exchange => log.debug({ exchange }, 'exchange with a provider');
  return {
    clock,
    newUuid: randomUUID,
    transport: options => createTransport(options, observer),
    ...(log.isLevelEnabled('debug') && { exchangeLog }),
  };
}
