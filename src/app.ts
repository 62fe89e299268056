import { randomBytes, randomUUID } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { MIGRATIONS } from '../migrations/all';
import { type Config, deriveKey } from './config';
import { type ConnectorDeps } from './connectors/contract';
import { connectAll, type Connected } from './connectors/registry';
import { sandboxCredentials, startSandbox, type Sandbox } from './connectors/sandbox';
import { createTransport, type ExchangeSeen } from './connectors/transport';
import { systemClock, type Clock } from './domain/clock';
import { idSource } from './domain/ids';
import { type Principal } from './domain/principal';
import { journal } from './events/journal';
import { PostgresWake } from './events/postgres-wake';
import { type EventSource } from './events/tail';
import { Wake } from './events/wake';
import { buildContext } from './graphql/context';
import { MONEY_MUTATIONS } from './graphql/money-mutations';
import { buildApiSchema } from './graphql/schema';
import { createGraphqlServer } from './graphql/server/server';
import { type Readiness, type WebhookRequest } from './http/options';
import { createHttpServer, type HttpServer } from './http/server';
import { applyNotices } from './jobs/apply-notices';
import { Loop } from './jobs/loop';
import { causeOf, settleUnknown } from './jobs/settle-unknown';
import { authenticate, stillValid } from './services/authenticate';
import { noCrashPoint, type CrashPoint } from './services/crash-point';
import { type ConnectedAccount, type ConnectorDirectory, type Services } from './services/dependencies';
import { inputHash } from './services/input-hash';
import { type KeyRing } from './services/key-ring';
import { receiveWebhook } from './services/receive-webhook';
import { nudgeById } from './services/refresh-payment';
import { ensureApplication } from './store/applications';
import { openDatabase, type Database } from './store/database/database';
import { migrate } from './store/database/migrate';
import { ENTITIES } from './store/entities';
import { openOperationCounts, releaseLeases } from './store/operations';

/** The application that keys without another one belong to. */
export const DEFAULT_APPLICATION = 'app_default';
/** How often the jobs look for what is due when nobody wakes them, in milliseconds. */
const JOB_INTERVAL_MS = 1_000;

/** What tests put in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly crashPoint?: CrashPoint;
  /** The jobs do not run by themselves: a test runs their rounds. */
  readonly withoutJobs?: boolean;
}

export interface App {
  /** Where it listens, once started. */
  readonly url: string;
  readonly services: Services;
  readonly events: EventSource;
  readonly sandbox: Sandbox | undefined;
  /** One round of each job, for tests without timers. */
  runJobs(): Promise<void>;
  /** Drains requests, closes sockets, lets running rounds end, closes the database. May be called twice. */
  stop(): Promise<void>;
}

/** What has been started so far, stopped in reverse. */
class Started {
  readonly #stops: (() => Promise<unknown>)[] = [];

  add(stop: () => Promise<unknown>): void {
    this.#stops.push(stop);
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }
}

/** Builds everything once, by hand, and starts it in order; whatever fails stops what was started before. */
export async function startApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const started = new Started();
  try {
    return await start(config, overrides, started);
  } catch (error) {
    await started.stop();
    throw error;
  }
}

async function start(config: Config, overrides: Overrides, started: Started): Promise<App> {
  const log = overrides.log ?? pino({ level: config.logLevel });
  const clock = overrides.clock ?? systemClock;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  let url = `http://${config.host}:${config.port}`;

  const wake = new Wake();
  const database = await openStore(config, wake, started);
  const sandbox = await startEmulators(config, () => url, started);
  const credentials = await credentialsOf(config, sandbox);
  const connected = connectAll({ ...config.env, ...credentials }, connectorDeps(clock, metrics));
  for (const each of connected) started.add(() => each.close());

  const loops: Loop[] = [];
  const services = buildServices(config, overrides, {
    log,
    clock,
    database,
    connectors: directory(connected),
    wakeJobs: () => loops.forEach(loop => loop.wake()),
    url: () => config.publicUrl ?? url,
  });
  const anyNode = database.dialect === 'sqlite';
  await database.write(async tx => {
    await ensureApplication(tx, { id: DEFAULT_APPLICATION, name: 'Default', now: clock.now() });
    // What this process had under way when it died is nobody's now: look at it at once.
    await releaseLeases(tx, { node: anyNode ? 'any' : config.node, now: clock.now() });
  });
  observeOperations(metrics, services);

  const events: EventSource = { reader: database.reader, wake };
  const http = await createServer(config, services, events, metrics, log);
  started.add(() => http.close());
  ({ url } = await http.listen({ host: config.host, port: config.port }));

  const rounds = [() => applyNotices(services), () => settleUnknown(services)];
  if (!overrides.withoutJobs) {
    const onError = (error: unknown): void => log.error({ cause: causeOf(error) }, 'a round of a job failed');
    loops.push(...rounds.map(round => new Loop({ round, intervalMs: JOB_INTERVAL_MS, onError })));
    for (const loop of loops) loop.start();
    started.add(() => Promise.all(loops.map(loop => loop.stop())));
  }
  return {
    url,
    services,
    events,
    sandbox,
    runJobs: async () => {
      for (const round of rounds) await round();
    },
    stop: () => started.stop(),
  };
}

/** The services without a server, jobs or providers, beside a server that may be running: for the command line. */
export async function openTool(
  config: Config,
  { log }: { readonly log: Logger },
): Promise<{ readonly services: Services; close(): Promise<void> }> {
  const started = new Started();
  const database = await openStore(config, new Wake(), started, 'tool');
  const now = systemClock.now();
  await database.write(tx => ensureApplication(tx, { id: DEFAULT_APPLICATION, name: 'Default', now }));
  const parts = {
    log,
    clock: systemClock,
    database,
    connectors: directory([]),
    wakeJobs: () => undefined,
    url: () => '',
  };
  return { services: buildServices(config, {}, parts), close: () => started.stop() };
}

async function openStore(
  config: Config,
  wake: Wake,
  started: Started,
  role: 'server' | 'tool' = 'server',
): Promise<Database> {
  const database = await openDatabase({
    url: config.databaseUrl,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    finish: journal(wake),
    role,
  });
  started.add(() => database.close());
  await migrate(database);
  if (database.dialect === 'postgres' && role === 'server') {
    const listener = new PostgresWake(config.databaseUrl, wake);
    await listener.start();
    started.add(() => listener.stop());
  }
  return database;
}

async function startEmulators(
  config: Config,
  serverUrl: () => string,
  started: Started,
): Promise<Sandbox | undefined> {
  if (config.sandbox !== 'embedded') return undefined;
  const { host, sandboxPortBase: portBase, sandboxData: dataFolder } = config;
  const sandbox = await startSandbox({ host, portBase, serverUrl, dataFolder });
  started.add(() => sandbox.close());
  return sandbox;
}

async function credentialsOf(
  config: Config,
  sandbox: Sandbox | undefined,
): Promise<Readonly<Record<string, string>>> {
  if (config.sandbox === 'external') return sandboxCredentials(config.host, config.sandboxPortBase);
  return sandbox?.credentials ?? {};
}

function connectorDeps(clock: Clock, metrics: Registry): ConnectorDeps {
  const observer = { onExchange: observeExchanges(metrics) };
  return { clock, newUuid: randomUUID, transport: options => createTransport(options, observer) };
}

function directory(connected: readonly Connected[]): ConnectorDirectory {
  const accounts: readonly ConnectedAccount[] = connected.map(({ provider, testMode, capabilities }) => ({
    applicationId: DEFAULT_APPLICATION,
    name: 'default',
    provider,
    testMode,
    capabilities,
  }));
  return {
    find: (applicationId, provider, account = 'default') =>
      accounts.find(
        each => each.applicationId === applicationId && each.provider === provider && each.name === account,
      ),
    list: applicationId => accounts.filter(each => each.applicationId === applicationId),
  };
}

interface Parts {
  readonly log: Logger;
  readonly clock: Clock;
  readonly database: Database;
  readonly connectors: ConnectorDirectory;
  readonly wakeJobs: () => void;
  readonly url: () => string;
}

function buildServices(config: Config, overrides: Overrides, parts: Parts): Services {
  const { log, clock, database, connectors, wakeJobs, url } = parts;
  const ring: KeyRing = {
    pepper: deriveKey(config.masterKey, 'api-keys'),
    sandboxKey: config.sandboxApiKey,
    sandboxApplicationId: DEFAULT_APPLICATION,
  };
  return {
    clock,
    ids: idSource(() => clock.now(), randomBytes),
    database,
    connectors,
    hashInput: inputHash(deriveKey(config.masterKey, 'input-hash')),
    keyMaker: { ring, randomBytes },
    settings: {
      providerTimeoutMs: config.providerTimeoutMs,
      allowCardData: config.allowCardData,
      returnUrlOf: paymentId => `${url()}/return/${paymentId}`,
    },
    node: config.node,
    wakeJobs,
    crashPoint: overrides.crashPoint ?? crashPointOf(config),
    log,
  };
}

/** Dies on the spot, as by a power cut: nothing is flushed and nobody is told. */
function crashPointOf({ crashAt }: Config): CrashPoint {
  if (crashAt === undefined) return noCrashPoint;
  return name => {
    if (name === crashAt) process.kill(process.pid, 'SIGKILL');
  };
}

async function createServer(
  config: Config,
  services: Services,
  events: EventSource,
  metrics: Registry,
  log: Logger,
): Promise<HttpServer> {
  const { ring } = services.keyMaker;
  const sandboxKey = config.sandboxApiKey;
  const graphql = createGraphqlServer({
    schema: buildApiSchema(),
    production: config.production,
    introspection: config.introspection,
    landingPage: sandboxKey === null ? {} : { headers: { authorization: `Bearer ${sandboxKey}` } },
    moneyMutations: MONEY_MUTATIONS,
    allowedOrigins: config.allowedOrigins,
    log,
    newId: randomUUID,
    authenticate: authorization => authenticate(services, ring, authorization),
    recheck: principal => stillValid(services, principal),
    keyIdOf: principal => principal.keyId,
    buildContext: (principal: Principal, scope) => buildContext({ services, events }, principal, scope),
  });
  return createHttpServer({
    graphql,
    log,
    metrics,
    newId: randomUUID,
    readiness: () => readiness(services.database),
    webhook: request => webhook(services, request),
    returned: paymentId => nudgeById(services, DEFAULT_APPLICATION, paymentId),
  });
}

async function readiness(database: Database): Promise<Readiness> {
  const state = database.healthy();
  if (state !== 'ok') return { ok: false, reasons: [state.reason] };
  await database.reader.query('SELECT 1');
  return { ok: true, reasons: [] };
}

function webhook(services: Services, request: WebhookRequest) {
  const { application, provider, account, method, headers, rawHeaders, query, body } = request;
  const applicationId = application ?? DEFAULT_APPLICATION;
  return receiveWebhook(services, {
    applicationId,
    provider,
    account,
    request: { method, headers, rawHeaders, query, body },
  });
}

function observeExchanges(metrics: Registry): (seen: ExchangeSeen) => void {
  const labelNames = ['provider', 'method', 'kind', 'status'] as const;
  const calls = new Counter({
    name: 'paygraph_provider_calls_total',
    help: 'Calls to providers',
    labelNames,
    registers: [metrics],
  });
  const seconds = new Histogram({
    name: 'paygraph_provider_call_seconds',
    help: 'Time of a call to a provider',
    labelNames: ['provider'],
    registers: [metrics],
  });
  return ({ provider, method, kind, status, durationMs }) => {
    calls.inc({ provider, method, kind, status: status ?? 'none' });
    seconds.observe({ provider }, durationMs / 1_000);
  };
}

function observeOperations(metrics: Registry, services: Services): void {
  const open = new Gauge({
    name: 'paygraph_operations_open',
    help: 'Operations that have not ended, by status',
    labelNames: ['status'],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const { status, count } of await openOperationCounts(services.database.reader))
        this.set({ status }, count);
    },
  });
  open.reset();
}
