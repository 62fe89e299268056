import { randomBytes } from 'node:crypto';
import { type Config, deriveKey } from '../config';
import { type Clock } from '../domain/clock';
import { idSource } from '../domain/ids';
import { noTracer, type Tracer } from '../domain/tracer';
import { noCrashPoint, type CrashPoint } from '../services/crash-point';
import { type ConnectorDirectory, type ServiceLog, type Services } from '../services/dependencies';
import { inputHash } from '../services/input-hash';
import { type KeyRing } from '../services/key-ring';
import { NudgeGate } from '../services/nudge-gate';
import { StudioDesk } from '../services/studio-desk';
import { randomPool } from './random-pool';
import { vaultSecrets } from '../services/vault-customer';
import { type Database } from '../store/database/database';

/** The application that keys without another one belong to. */
export const DEFAULT_APPLICATION = 'app_default';

export interface ServiceParts {
  readonly log: ServiceLog;
  readonly clock: Clock;
  readonly database: Database;
  readonly connectors: ConnectorDirectory;
  readonly wakeJobs: () => void;
  readonly url: () => string;
  readonly tracer?: Tracer;
  readonly onOutcome?: NonNullable<Services['onOutcome']>;
  /** Tests put their own in the place of the configured one. */
  readonly crashPoint?: CrashPoint | undefined;
}

/** The services over their parts: keys derived, settings taken from the configuration. */
export function buildServices(config: Config, parts: ServiceParts): Services {
  const { log, clock, database, connectors, wakeJobs, url } = parts;
  const ring: KeyRing = {
    pepper: deriveKey(config.masterKey, 'api-keys'),
    sandboxKey: config.sandboxApiKey,
    sandboxApplicationId: DEFAULT_APPLICATION,
  };
  return {
    clock,
    ids: idSource(() => clock.now(), randomPool()),
    database,
    connectors,
    hashInput: inputHash(deriveKey(config.masterKey, 'input-hash')),
    keyMaker: { ring, randomBytes },
    vaultSecretOf: vaultSecrets(deriveKey(config.masterKey, 'vault-customers')),
    settings: {
      providerTimeoutMs: config.providerTimeoutMs,
      allowCardData: config.allowCardData,
      returnUrlOf: paymentId => `${url()}/return/${paymentId}`,
    },
    nudges: new NudgeGate(),
    studio: new StudioDesk(),
    node: config.node,
    wakeJobs,
    crashPoint: parts.crashPoint ?? crashPointOf(config),
    log,
    tracer: parts.tracer ?? noTracer,
    ...(parts.onOutcome && { onOutcome: parts.onOutcome }),
  };
}

/** Dies on the spot, as by a power cut: nothing is flushed and nobody is told. */
function crashPointOf({ crashAt }: Config): CrashPoint {
  if (crashAt === undefined) return noCrashPoint;
  return name => {
    if (name === crashAt) process.kill(process.pid, 'SIGKILL');
  };
}

/** For tools and measurements that ask no provider. */
export const NO_ACCOUNTS: ConnectorDirectory = { find: () => undefined, list: () => [] };
