import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { MIGRATIONS } from '../../migrations/all';
import { connectAll, type Connected } from '../../src/connectors/registry';
import { startSandbox, type Sandbox } from '../../src/connectors/sandbox';
import { createTransport } from '../../src/connectors/transport';
import { ManualClock } from '../../src/domain/clock';
import { idSource } from '../../src/domain/ids';
import { money } from '../../src/domain/money';
import { noTracer } from '../../src/domain/tracer';
import { type Principal } from '../../src/domain/principal';
import { journal } from '../../src/events/journal';
import { Wake } from '../../src/events/wake';
import { applyNotices } from '../../src/jobs/apply-notices';
import { settleUnknown } from '../../src/jobs/settle-unknown';
import { driveAllPayouts } from '../../src/jobs/drive-payouts';
import { syncCardsDue } from '../../src/jobs/sync-cards';
import { verifyBooks } from '../../src/services/verify-books';
import { broken } from '../support/verdict';
import { type HttpAnswer, type QuestionHead } from '../../src/connectors/contract';
import { purchaseDesk } from '../../src/services/authorize-purchase';
import { type ConnectedAccount, type Services } from '../../src/services/dependencies';
import { inputHash } from '../../src/services/input-hash';
import { NudgeGate } from '../../src/services/nudge-gate';
import { StudioDesk } from '../../src/services/studio-desk';
import { type PaymentResult } from '../../src/services/payment-result';
import { purchase, type Purchase } from '../../src/services/purchase';
import { receiveWebhook } from '../../src/services/receive-webhook';
import { vaultSecrets } from '../../src/services/vault-customer';
import { ensureApplication } from '../../src/store/applications';
import { type Database } from '../../src/store/database/database';
import { migrate } from '../../src/store/database/migrate';
import { ENTITIES } from '../../src/store/entities';
import { loadPaymentState } from '../../src/store/payments';
import { type BookEntry } from '../../src/connectors/emulator/contract';
import { type Provider } from '../../src/domain/provider';
import { emulatorOf } from '../support/app';
import { type Open } from '../support/databases';

export const APPLICATION = 'app_default';
export const server: Principal = {
  applicationId: APPLICATION,
  keyId: 'key_test',
  role: 'server',
  playerId: null,
  expiresAt: null,
};

/** Test numbers of PAYONE's published list. */
export const CARDS = {
  good: '4330264936344675',
  challenge: '4874970686672022',
  declined: '5168645305790452',
};

/** The services on a real database, against real emulators over HTTP, with a webhook receiver. Jobs run when told. */
export interface World {
  readonly services: Services;
  readonly database: Database;
  readonly wake: Wake;
  readonly clock: ManualClock;
  readonly sandbox: Sandbox;
  /** Posts to an emulator's control interface, PAYONE's unless said otherwise. */
  control(path: string, body?: unknown, provider?: Provider): Promise<unknown>;
  books(provider: Provider): readonly BookEntry[];
  /** Moves both clocks and runs what fell due, in steps, so that each check comes at its time. */
  pass(milliseconds: number): Promise<void>;
  runJobs(): Promise<void>;
  /** Differences between our books and the emulators'. */
  differences(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openWorld(
  open: Open,
  options: {
    readonly providerTimeoutMs?: number;
    /** Further accounts of one application at Pi, each with a wallet of its own. */
    readonly piAccounts?: readonly string[];
    /** Provider settings beside those that the emulators hand out. */
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<World> {
  const wake = new Wake();
  const database = await open({ entities: ENTITIES, migrations: MIGRATIONS, finish: journal(wake) });
  await migrate(database);
  const clock = new ManualClock(new Date());
  await database.write(tx => ensureApplication(tx, { id: APPLICATION, name: 'Test', now: clock.now() }));

  const made: { services?: Services } = {};
  const receiver = await startReceiver(() => made.services);
  const { port } = receiver.address() as AddressInfo;
  const serverUrl = (): string => `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox({ host: '127.0.0.1', portBase: 0, serverUrl, dataFolder: undefined });
  const deps = { clock, newUuid: randomUUID, transport: createTransport };
  const connected: Named[] = connectAll({ ...sandbox.credentials, ...options.env }, deps).map(each => ({
    ...each,
    name: 'default',
  }));
  for (const name of options.piAccounts ?? []) {
    const url = `${emulatorOf(sandbox, 'PI').url}/_emulator/credentials?account=${name}`;
    const credentials = (await (await fetch(url)).json()) as Record<string, string>;
    connected.push(...connectAll(credentials, deps).map(each => ({ ...each, name })));
  }
  const services = build(database, clock, connected, options.providerTimeoutMs ?? 5_000);
  made.services = services;

  const control = async (path: string, body?: unknown, provider: Provider = 'PAYONE'): Promise<unknown> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${emulatorOf(sandbox, provider).url}/_emulator/${path}`, {
      headers: { 'content-type': 'application/json' },
      ...init,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json().catch(() => null);
  };
  const runJobs = async (): Promise<void> => {
    await applyNotices(services);
    await settleUnknown(services);
    await syncCardsDue(services);
    await driveAllPayouts(services);
  };
  return {
    services,
    database,
    wake,
    clock,
    sandbox,
    control,
    books: provider => emulatorOf(sandbox, provider).books(),
    runJobs,
    async pass(milliseconds) {
      for (let passed = 0; passed < milliseconds;) {
        const step = Math.min(milliseconds - passed, stepAfter(passed));
        passed += step;
        clock.advance(step);
        for (const { provider } of sandbox.emulators) {
          await control('clock', { advanceMs: step }, provider as Provider);
        }
        await runJobs();
      }
    },
    async differences() {
      const theirs = sandbox.emulators.flatMap(emulator => emulator.books());
      const unequal = await verifyBooks(database, theirs);
      return [...unequal.map(({ what }) => what), ...(await broken(database))];
    },
    async close() {
      for (const each of connected) await each.close();
      await sandbox.close();
      await new Promise(resolve => receiver.close(resolve));
    },
  };
}

type Named = Connected & { readonly name: string };

function build(
  database: Database,
  clock: ManualClock,
  connected: readonly Named[],
  providerTimeoutMs: number,
): Services {
  const accounts: readonly ConnectedAccount[] = connected.map(each => ({
    ...each,
    applicationId: APPLICATION,
  }));
  return {
    clock,
    ids: idSource(() => clock.now(), randomBytes),
    database,
    connectors: {
      find: (applicationId, provider, name = 'default') =>
        accounts.find(
          each => each.applicationId === applicationId && each.provider === provider && each.name === name,
        ),
      list: applicationId => accounts.filter(each => each.applicationId === applicationId),
    },
    hashInput: inputHash(Buffer.alloc(32, 1)),
    vaultSecretOf: vaultSecrets(Buffer.alloc(32, 3)),
    keyMaker: {
      ring: { pepper: Buffer.alloc(32, 2), sandboxKey: null, sandboxApplicationId: APPLICATION },
      randomBytes,
    },
    settings: {
      providerTimeoutMs,
      allowCardData: true,
      returnUrlOf: id => `https://shop.example/return/${id}`,
    },
    nudges: new NudgeGate(),
    studio: new StudioDesk(),
    node: 'test',
    wakeJobs: () => undefined,
    tracer: noTracer,
    crashPoint: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

async function startReceiver(services: () => Services | undefined): Promise<Server> {
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, , provider = '', account = ''] = (request.url ?? '').split('/');
      const { method = '', headers, rawHeaders } = request;
      const raw = { method, headers, rawHeaders, query: '', body: Buffer.concat(chunks) };
      const deps = services();
      if (!deps) {
        response.writeHead(503).end();
        return;
      }
      const asked = /^\/purchase\/([^/]+)$/.exec(request.url ?? '')?.[1];
      const answering =
        asked === undefined
          ? receiveWebhook(deps, { applicationId: APPLICATION, provider, account, request: raw })
          : answerQuestion(deps, { playerSegment: asked, headers, rawHeaders }, raw.body);
      answering.then(
        answer => response.writeHead(answer.status, answer.headers).end(answer.body),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  return receiver;
}

/** As the HTTP server does it, but for when the body is read. */
async function answerQuestion(deps: Services, head: QuestionHead, body: Buffer): Promise<HttpAnswer> {
  const desk = purchaseDesk(deps, APPLICATION);
  return desk ? (desk.refuseHead(head) ?? desk.answer(head, body)) : { status: 404 };
}

/** Fine at first, where checks follow each other closely; coarse later, where they are hours apart. */
function stepAfter(passedMs: number): number {
  if (passedMs < 20_000) return 2_000;
  return passedMs < 120_000 ? 20_000 : 600_000;
}

let orders = 0;

export function order(number: string, rest: Partial<Purchase> = {}): Purchase {
  orders += 1;
  return {
    idempotencyKey: `key-${orders}`,
    reference: `order-${orders}`,
    playerId: null,
    customerId: null,
    amount: money(1250n, 'EUR'),
    capture: true,
    payerIp: null,
    metadata: null,
    payWith: {
      kind: 'directCard',
      provider: 'PAYONE',
      details: { number, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' },
      saveForCustomerId: null,
    },
    ...rest,
  };
}

export function buy(world: World, number: string, rest: Partial<Purchase> = {}): Promise<PaymentResult> {
  return purchase(world.services, server, order(number, rest));
}

/** The payment and its operations as stored now. */
export async function stored(world: World, result: PaymentResult) {
  const state = await loadPaymentState(world.database.reader, APPLICATION, result.payment!.id);
  return state!;
}
