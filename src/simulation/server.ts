import { type NetworkAnswer, type NetworkPost } from '../connectors/emulator/network';
import { type HttpAnswer } from '../connectors/contract';
import { connectAll } from '../connectors/registry';
import { idSource } from '../domain/ids';
import { noTracer } from '../domain/tracer';
import { applyNotices } from '../jobs/apply-notices';
import { payoutRounds } from '../jobs/drive-payouts';
import { settleUnknown } from '../jobs/settle-unknown';
import { syncCardsDue } from '../jobs/sync-cards';
import { purchaseDesk } from '../services/authorize-purchase';
import { type ConnectedAccount, type Services } from '../services/dependencies';
import { inputHash } from '../services/input-hash';
import { NudgeGate } from '../services/nudge-gate';
import { StudioDesk } from '../services/studio-desk';
import { receiveWebhook } from '../services/receive-webhook';
import { vaultSecrets } from '../services/vault-customer';
import { type Database } from '../store/database/database';
import { releaseNotices } from '../store/notices';
import { releaseLeases } from '../store/operations';
import { releaseWallets } from '../store/payout-wallets';
import { type Random } from '../proof/random';
import { Life } from './life';
import { type SimulatedNetwork } from './network';
import { type Timeline } from './timeline';
import { type Trace } from './trace';

export const TIMEOUT_MS = 10_000;
export const APPLICATION = 'app_default';
/** Has players and goods and no provider: what one application does must not show in the other. */
export const OTHER_APPLICATION = 'app_other';

export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  /** The process died, or none was running: the client knows nothing. */
  | { readonly kind: 'lost' }
  /** An exception: a bug, since the database of a simulation does not fail. */
  | { readonly kind: 'threw'; readonly error: unknown };

/** What one life of the server consists of; tests that seed a defect put theirs in the place of a part. */
export interface ServerParts {
  /** Changes what the services depend on. Called at each start. */
  readonly dependencies?: (services: Services) => Services;
  readonly rounds?: Partial<Record<keyof typeof ROUNDS, (services: Services) => () => Promise<void>>>;
}

const ROUNDS = {
  notices: (services: Services) => () => applyNotices(services),
  settle: (services: Services) => () => settleUnknown(services),
  cards: (services: Services) => () => syncCardsDue(services),
  payouts: (services: Services) => payoutRounds(services, () => services.connectors.list(APPLICATION)),
};

interface Running {
  readonly life: Life;
  readonly services: Services;
  readonly rounds: readonly (readonly [name: string, round: () => Promise<void>])[];
  readonly busy: Set<string>;
}

/** The server process: started, killed and started again on one database, as src/app.ts starts the real one. */
export class SimulatedServer {
  crashRate = 0;
  crashes = 0;
  /** What was logged as an error, and exceptions of rounds: nothing of it is expected. */
  readonly complaints: string[] = [];
  inFlight = 0;
  #running: Running | undefined;

  constructor(
    private readonly world: {
      readonly database: Database;
      readonly network: SimulatedNetwork;
      readonly timeline: Timeline;
      readonly trace: Trace;
      readonly random: Random;
      readonly credentials: Readonly<Record<string, string>>;
      readonly bytes: (size: number) => Buffer;
      readonly parts: ServerParts;
    },
  ) {
    world.network.toServer = post => this.#take(post);
  }

  get isRunning(): boolean {
    return this.#running !== undefined && !this.#running.life.isOver;
  }

  async start(): Promise<void> {
    const { database, trace, random, parts, timeline } = this.world;
    trace.note('start');
    const life = new Life(random.fork(), trace, () => this.crashRate);
    const made = this.#services(life);
    const services = parts.dependencies?.(made) ?? made;
    await database.write(async tx => {
      await releaseLeases(tx, { node: 'any', now: timeline.clock.now() });
      await releaseWallets(tx, { node: 'any' });
      await releaseNotices(tx);
    });
    const makers = { ...ROUNDS, ...parts.rounds };
    const rounds = Object.entries(makers).map(([name, make]) => [name, make(services)] as const);
    this.#running = { life, services, rounds, busy: new Set() };
    void life.died.then(() => (this.crashes += 1));
  }

  kill(where: string): void {
    this.#running?.life.kill(where);
  }

  /** One request to the services of whatever life there is. */
  async call<T>(work: (services: Services) => Promise<T>): Promise<Answer<T>> {
    const running = this.#running;
    if (!running || running.life.isOver) return { kind: 'lost' };
    const { life, services } = running;
    this.inFlight += 1;
    const done = work(services).then(
      (value): Answer<T> => (life.isOver ? { kind: 'lost' } : { kind: 'answered', value }),
      (error: unknown): Answer<T> => (life.isOver ? { kind: 'lost' } : { kind: 'threw', error }),
    );
    const answer = await Promise.race([done, life.died.then((): Answer<T> => ({ kind: 'lost' }))]);
    this.inFlight -= 1;
    return answer;
  }

  /** Begins a round of every job that is not at one. */
  startRounds(): void {
    const running = this.#running;
    if (!running) return;
    const { life, rounds, busy } = running;
    for (const [name, round] of rounds) {
      if (life.isOver) return;
      if (busy.has(name)) continue;
      busy.add(name);
      this.inFlight += 1;
      const ended = round().catch((error: unknown) => {
        if (!life.isOver) this.complaints.push(`a round of ${name} failed: ${String(error)}`);
      });
      void Promise.race([ended, life.died]).then(() => {
        busy.delete(name);
        this.inFlight -= 1;
      });
    }
  }

  async #take({ path, headers, body }: NetworkPost): Promise<NetworkAnswer> {
    const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const lower = Object.fromEntries(names);
    const rawHeaders = Object.entries(headers).flat();
    const answer = await this.call<HttpAnswer>(async services => {
      const [pathname = '', query = ''] = path.split('?');
      const [, kind, name = '', account = ''] = pathname.split('/');
      const bytes = Buffer.from(body);
      if (kind === 'purchase') {
        const desk = purchaseDesk(services, APPLICATION);
        const head = { playerSegment: name, headers: lower, rawHeaders };
        return desk ? (desk.refuseHead(head) ?? desk.answer(head, bytes)) : { status: 404 };
      }
      const request = { method: 'POST', headers: lower, rawHeaders, query, body: bytes };
      return receiveWebhook(services, { applicationId: APPLICATION, provider: name, account, request });
    });
    if (answer.kind === 'threw') this.complaints.push(`${path} failed: ${String(answer.error)}`);
    if (answer.kind !== 'answered') throw new Error('ECONNRESET');
    const told = Object.entries(answer.value.headers ?? {});
    return {
      status: answer.value.status,
      headers: Object.fromEntries(told.map(([name, value]) => [name.toLowerCase(), value])),
      body: answer.value.body ?? '',
    };
  }

  #services(life: Life): Services {
    const { database, network, timeline, credentials, bytes } = this.world;
    const { clock } = timeline;
    const connected = connectAll(credentials, {
      clock,
      newUuid: () => bytes(16).toString('hex'),
      transport: ({ origin }) => {
        const transport = network.transport(origin);
        return {
          ...transport,
          send: request => life.pass(`call ${request.path}`, () => transport.send(request)),
        };
      },
    });
    const accounts: readonly ConnectedAccount[] = connected.map(({ provider, testMode, capabilities }) => ({
      ...{ applicationId: APPLICATION, name: 'default', provider, testMode, capabilities },
    }));
    return {
      clock,
      ids: idSource(() => clock.now(), bytes),
      database: life.database(database),
      connectors: {
        find: (applicationId, provider, account = 'default') =>
          accounts.find(
            each =>
              each.applicationId === applicationId && each.provider === provider && each.name === account,
          ),
        list: applicationId => accounts.filter(each => each.applicationId === applicationId),
      },
      hashInput: inputHash(Buffer.alloc(32, 1)),
      vaultSecretOf: vaultSecrets(Buffer.alloc(32, 3)),
      keyMaker: {
        ring: { pepper: Buffer.alloc(32, 2), sandboxKey: null, sandboxApplicationId: APPLICATION },
        randomBytes: bytes,
      },
      settings: {
        providerTimeoutMs: TIMEOUT_MS,
        allowCardData: true,
        returnUrlOf: id => `https://shop.example/return/${id}`,
      },
      nudges: new NudgeGate(),
      studio: new StudioDesk(),
      node: 'simulated',
      wakeJobs: () => undefined,
      tracer: noTracer,
      crashPoint: name => void life.strikes(`at ${name}`),
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (fields, message) => {
          if (!life.isOver) this.complaints.push(`${message} ${JSON.stringify(fields)}`);
        },
      },
    };
  }
}
