import { randomUUID } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { readConsole } from './composition/console-files';
import { observeDatabase, observeOperations, observeOutcomes, observeTold } from './composition/metrics';
import { openAccounts } from './composition/open-accounts';
import { openStore } from './composition/open-store';
import { requestLog } from './composition/request-log';
import { sandboxSwitches } from './composition/sandbox-switches';
import { buildServices, DEFAULT_APPLICATION } from './composition/services';
import { Started } from './composition/started';
import { openTracing } from './composition/tracing/open-tracing';
import { type Config } from './config';
import { sandboxCredentials, startSandbox, type Sandbox } from './connectors/sandbox';
import { systemClock, type Clock } from './domain/clock';
import { type Principal } from './domain/principal';
import { eventSource, type EventSource } from './events/tail';
import { Wake } from './events/wake';
import { buildContext } from './graphql/context';
import { frameKey } from './graphql/frame-key';
import { MONEY_MUTATIONS } from './graphql/money-mutations';
import { readyOperations } from './graphql/ready-operations';
import { buildApiSchema } from './graphql/schema';
import { createGraphqlServer } from './graphql/server/server';
import { type ConsoleOptions, type Readiness, type WebhookRequest } from './http/options';
import { outsideRequests } from './http/request-scope';
import { createHttpServer, type HttpServer } from './http/server';
import { type RequestTracer } from './http/trace-requests';
import { applyNotices } from './jobs/apply-notices';
import { payoutRounds } from './jobs/drive-payouts';
import { Loop } from './jobs/loop';
import { causeOf, settleUnknown } from './jobs/settle-unknown';
import { syncCardsDue } from './jobs/sync-cards';
import { authenticate, stillValid } from './services/authenticate';
import { purchaseDesk } from './services/authorize-purchase';
import { type CrashPoint } from './services/crash-point';
import { type Services } from './services/dependencies';
import { receiveWebhook } from './services/receive-webhook';
import { nudgeById } from './services/refresh-payment';
import { stockSandbox } from './sandbox-goods';
import { ensureApplication } from './store/applications';
import { type Database } from './store/database/database';
import { releaseNotices } from './store/notices';
import { releaseLeases } from './store/operations';
import { releaseWallets } from './store/payout-wallets';

/** How often the jobs look for what is due when nobody wakes them, in milliseconds. */
const JOB_INTERVAL_MS = 1_000;
/** How soon a node takes up an account that was added, rotated or disabled, in milliseconds. */
const ACCOUNTS_INTERVAL_MS = 2_000;

/** What tests put in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly crashPoint?: CrashPoint;
  /** The jobs do not run by themselves: a test runs their rounds. */
  readonly withoutJobs?: boolean;
  /** Without the goods of Stash's guide. */
  readonly emptySandbox?: boolean;
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

  // First, so that it stops last and loses nothing of the stop.
  const tracing = await openTracing(config.tracing, config.node, log);
  started.add(() => tracing.close());
  const wake = new Wake();
  const database = await openStore(config, wake, started);
  const sandbox = await startEmulators(config, () => url, started);
  const credentials = await credentialsOf(config, sandbox);
  const surroundings = { database, clock, log, metrics, tracing };
  const accounts = await openAccounts({ ...config.env, ...credentials }, config, surroundings);
  started.add(() => accounts.close());

  const loops: Loop[] = [];
  const services = buildServices(config, {
    crashPoint: overrides.crashPoint,
    log: requestLog(log),
    tracer: tracing.tracer,
    onOutcome: observeOutcomes(metrics),
    clock,
    database,
    connectors: accounts,
    wakeJobs: () => loops.forEach(loop => loop.wake()),
    url: () => config.publicUrl ?? url,
  });
  // An SQLite file has one server: whatever is leased there is leased to nobody any more.
  const anyNode = database.dialect === 'sqlite';
  await database.write(async tx => {
    await ensureApplication(tx, { id: DEFAULT_APPLICATION, name: 'Default', now: clock.now() });
    // What this process had under way when it died is nobody's now: look at it at once.
    await releaseLeases(tx, { node: anyNode ? 'any' : config.node, now: clock.now() });
    await releaseWallets(tx, { node: anyNode ? 'any' : config.node });
    if (anyNode) await releaseNotices(tx);
  });
  await accounts.refresh();
  if (config.sandbox === 'embedded' && config.sandboxApiKey !== null && !overrides.emptySandbox)
    await stockSandbox(services, DEFAULT_APPLICATION);
  observeOperations(metrics, database, clock);
  observeDatabase(metrics, database);

  const events = eventSource({ reader: database.reader, wake, onTold: observeTold(metrics, clock) });
  const parts = { services, events, sandbox };
  const http = await createServer(config, parts, metrics, log, tracing.requests);
  started.add(() => http.close());
  ({ url } = await http.listen({ host: config.host, port: config.port }));

  const rounds = [
    () => applyNotices(services),
    () => settleUnknown(services),
    () => syncCardsDue(services),
    payoutRounds(services, () => accounts.all()),
  ];
  if (!overrides.withoutJobs) {
    const onError = (error: unknown): void => log.error({ cause: causeOf(error) }, 'a round of a job failed');
    const everySecond = { intervalMs: JOB_INTERVAL_MS, onError };
    // A request wakes them, and what they do is not on its behalf.
    loops.push(...rounds.map(round => new Loop({ round: () => outsideRequests(round), ...everySecond })));
    // Not among those that a payment wakes: it has nothing to do with payments.
    const refresh = { round: () => accounts.refresh(), intervalMs: ACCOUNTS_INTERVAL_MS, onError };
    const running = [...loops, new Loop(refresh)];
    for (const loop of running) loop.start();
    started.add(() => Promise.all(running.map(loop => loop.stop())));
  }
  return {
    url,
    services,
    events,
    sandbox,
    runJobs: async () => {
      for (const round of [() => accounts.refresh(), ...rounds]) await round();
    },
    stop: () => started.stop(),
  };
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

async function createServer(
  config: Config,
  parts: Pick<App, 'services' | 'events' | 'sandbox'>,
  metrics: Registry,
  log: Logger,
  requests: RequestTracer | undefined,
): Promise<HttpServer> {
  const { services, events } = parts;
  const { ring } = services.keyMaker;
  const sandboxKey = config.sandboxApiKey;
  const schema = buildApiSchema();
  const key = sandboxKey === null ? {} : { headers: { authorization: `Bearer ${sandboxKey}` } };
  const graphql = createGraphqlServer({
    schema,
    production: config.production,
    introspection: config.introspection,
    landingPage: { operations: () => readyOperations(schema), ...key },
    moneyMutations: MONEY_MUTATIONS,
    // These ask providers, not the database.
    fieldCosts: new Map([
      ['Query.providers', 100],
      ['Query.paymentProducts', 100],
    ]),
    allowedOrigins: config.allowedOrigins,
    log,
    tracer: services.tracer,
    newId: randomUUID,
    authenticate: authorization => authenticate(services, ring, authorization),
    recheck: keyIds => stillValid(services, keyIds),
    keyIdOf: principal => principal.keyId,
    buildContext: (principal: Principal, scope) => buildContext({ services, events }, principal, scope),
    frameKey: (principal, value) => frameKey(events, principal, value),
  });
  return createHttpServer({
    graphql,
    log,
    metrics,
    tracer: requests,
    // They tell of all applications: a player's token and another tenant's key are not enough.
    maySeeMetrics: ({ role, applicationId }) => role !== 'player' && applicationId === DEFAULT_APPLICATION,
    newId: randomUUID,
    readiness: () => readiness(services.database),
    webhook: request => webhook(services, request),
    purchaseDesk: application => purchaseDesk(services, application ?? DEFAULT_APPLICATION),
    returned: paymentId => nudgeById(services, paymentId),
    console: consoleOptions(config, parts),
  });
}

function consoleOptions(
  config: Config,
  { services, sandbox: embedded }: Pick<App, 'services' | 'sandbox'>,
): ConsoleOptions {
  const { host, sandboxPortBase: portBase, sandboxApiKey: key } = config;
  return {
    files: readConsole(),
    roleOf: async authorization =>
      (await authenticate(services, services.keyMaker.ring, authorization))?.role,
    sandbox:
      config.sandbox === 'off' ? undefined : { key, switches: sandboxSwitches({ host, portBase, embedded }) },
  };
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
