import { Entropy } from '../connectors/emulator/entropy';
import { startSandbox, type Sandbox } from '../connectors/sandbox';
import { type Database } from '../store/database/database';
import { Random } from '../proof/random';
import {
  awaitingPayers,
  brokenInvariants,
  finalProblems,
  underReview,
  unended,
  unpaidGrants,
} from './checks';
import { Client, type ClientWorld } from './client';
import { DOORS, type Doors } from './doors';
import { SimulatedNetwork } from './network';
import { type RunOptions } from './options';
import { SimulatedServer, TIMEOUT_MS, type ServerParts } from './server';
import { ensureApplications, openMarket } from './shop';
import { type Stage } from './stage';
import { Timeline, turns } from './timeline';
import { Trace } from './trace';

export interface RunResult {
  readonly seed: number;
  /** What is wrong; nothing when all promises held. */
  readonly problems: readonly string[];
  /** Operations that only a person can end. */
  readonly reviews: number;
  readonly traceHash: string;
  readonly decisions: number;
  readonly calls: number;
  readonly faults: number;
  readonly crashes: number;
  readonly told: number;
  readonly lastDecisions: readonly string[];
}

/** Defects that tests put in. */
export interface Parts extends ServerParts {
  readonly doors?: Partial<Doors>;
}

const TICKS_MAX = 20_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Fine at first, where checks follow each other closely; then as long as pages stay open and checks are apart. */
const HEALING_MS: readonly number[] = [
  ...Array<number>(10).fill(2 * SECOND_MS),
  ...Array<number>(10).fill(20 * SECOND_MS),
  ...Array<number>(18).fill(10 * MINUTE_MS),
  ...Array<number>(12).fill(2 * HOUR_MS),
  ...Array<number>(12).fill(12 * HOUR_MS),
];

/** One run: clients at work while things go wrong, then time without faults, then the reckoning. */
export async function simulate(stage: Stage, options: RunOptions, parts: Parts = {}): Promise<RunResult> {
  await stage.empty();
  const run = await Run.begin(stage.database, options, parts);
  try {
    return await run.toEnd();
  } finally {
    await run.close();
  }
}

class Run {
  readonly #clients: readonly Client[];
  readonly #moving = new Set<string>();
  #commits = 0;

  private constructor(
    private readonly database: Database,
    private readonly random: Random,
    private readonly world: ClientWorld,
    private readonly sandbox: Sandbox,
  ) {
    this.#clients = Array.from(
      { length: world.options.clients },
      (_, index) => new Client(`c${index}`, random.fork(), world),
    );
  }

  static async begin(database: Database, options: RunOptions, parts: Parts): Promise<Run> {
    const random = new Random(options.seed).fork();
    const [timeline, trace] = [new Timeline(), new Trace()];
    const network = new SimulatedNetwork(random.fork(), timeline, trace, TIMEOUT_MS);
    const problems: string[] = [];
    const sandbox = await startSandbox({
      ...{ host: '127.0.0.1', portBase: 0, dataFolder: undefined },
      serverUrl: () => 'http://127.0.0.1:3999',
      surroundings: { network, clock: timeline.clock, entropy: new Entropy(bytesFrom(random.fork())) },
    });
    const { credentials } = sandbox;
    const server = new SimulatedServer({
      ...{ database, network, timeline, trace, credentials, parts },
      ...{ random: random.fork(), bytes: bytesFrom(random.fork()) },
    });
    await ensureApplications(database, timeline.clock.now());
    await server.start();
    const opened = await server.call(services => openMarket(services, options.wares.includes('intrazon')));
    if (opened.kind !== 'answered') throw new Error('The market did not open.', { cause: opened });
    const market = opened.value;
    const doors = { ...DOORS, ...parts.doors };
    const piUrl = credentials['PI_BASE_URL'] ?? '';
    const shared = { problems, payments: [] };
    const world = { server, network, timeline, trace, market, piUrl, options, doors, ...shared };
    return new Run(database, random, world, sandbox);
  }

  async toEnd(): Promise<RunResult> {
    await this.#underFire();
    const amidst = await brokenInvariants(this.database);
    this.world.problems.push(...amidst);
    await this.#heal();
    const { server, network, trace, problems, options } = this.world;
    const { database } = this;
    const books = this.sandbox.emulators.flatMap(emulator => emulator.books());
    const told = this.#clients.flatMap(client => client.told);
    problems.push(...server.complaints, ...(await finalProblems(database, books, told)));
    return {
      seed: options.seed,
      problems,
      reviews: (await underReview(database)).length,
      traceHash: trace.hash(),
      decisions: trace.length,
      ...{ calls: network.calls, faults: network.faults, crashes: server.crashes, told: told.length },
      lastDecisions: problems.length > 0 ? trace.last() : [],
    };
  }

  close(): Promise<void> {
    this.world.server.kill('at the end');
    return this.sandbox.close();
  }

  async #underFire(): Promise<void> {
    const { server, network, options, problems } = this.world;
    network.faultRate = options.faultRate;
    server.crashRate = options.crashRate;
    await this.#spoilProviders();
    const clients = { areDone: false };
    void Promise.all(this.#clients.map(client => client.run())).then(
      () => (clients.areDone = true),
      (error: unknown) => problems.push(`a client failed: ${String(error)}`),
    );
    for (let tick = 0; !clients.areDone; tick++) {
      if (tick > TICKS_MAX || problems.length > 0)
        return void problems.push('clients did not come to an end');
      await this.#tick();
    }
  }

  async #tick(): Promise<void> {
    const { server, timeline } = this.world;
    const { random } = this;
    await turns(random.between(1, 4));
    if (!server.isRunning) {
      if (random.chance(0.3)) await server.start();
    } else if (random.chance(0.3)) {
      server.startRounds();
    }
    if (random.chance(0.4)) this.#runEmulators();
    // A working process is quick; hours pass only while it waits.
    const pace =
      server.inFlight > 0 ? random.between(0, 300) : random.pick([10, 1_000, 10_000, 60_000, 600_000]);
    timeline.advance(pace);
    const { commits } = this.database.figures();
    if (commits !== this.#commits) this.world.problems.push(...(await unpaidGrants(this.database)));
    this.#commits = commits;
  }

  /** Nothing goes wrong from here on, and time passes until everything has ended. */
  async #heal(): Promise<void> {
    const { server, network, trace } = this.world;
    trace.note('healing');
    network.faultRate = 0;
    server.crashRate = 0;
    for (const { url } of this.sandbox.emulators) await network.visit('DELETE', `${url}/_emulator/faults`);
    if (!server.isRunning) await server.start();
    for (const stepMs of HEALING_MS) {
      await this.#pass(stepMs);
      const isDone =
        (await unended(this.database)).length === 0 && (await awaitingPayers(this.database)) === 0;
      if (isDone && stepMs > MINUTE_MS) break;
    }
  }

  async #pass(milliseconds: number): Promise<void> {
    const { server, timeline } = this.world;
    const endMs = timeline.nowMs() + milliseconds;
    while (timeline.nowMs() < endMs) timeline.advance(endMs - timeline.nowMs());
    this.#runEmulators();
    server.startRounds();
    for (let waited = 0; waited < 3_000; waited++) {
      await turns(2);
      if (server.inFlight === 0 && this.#moving.size === 0) return;
      // Whoever waits for a ledger, or sleeps, waits for time.
      if (waited % 5 === 4) {
        timeline.advance(1_000);
        this.#runEmulators();
      }
    }
    this.world.problems.push('the server did not come to rest');
  }

  /** Lets the providers do what is due by their clocks. Not waited for: they wait for the server, which may be dead. */
  #runEmulators(): void {
    const { network } = this.world;
    for (const { provider, url } of this.sandbox.emulators) {
      if (this.#moving.has(provider)) continue;
      this.#moving.add(provider);
      void network
        .visit('POST', `${url}/_emulator/clock`, { advanceMs: 0 })
        .finally(() => this.#moving.delete(provider));
    }
  }

  /** What only the providers themselves can do wrong. */
  async #spoilProviders(): Promise<void> {
    const { network, options } = this.world;
    const { webhookFaultRate, contradictionRate, faultRate } = options;
    for (const { url, provider } of this.sandbox.emulators) {
      const kinds: (readonly [fault: string, probability: number])[] = ALTERATIONS.map(fault => [
        fault,
        contradictionRate / ALTERATIONS.length,
      ]);
      if (provider === 'PI') kinds.push(...CHAIN_FAULTS.map(fault => [fault, faultRate / 10] as const));
      else if (provider !== 'INTRAZON')
        kinds.push(
          ...WEBHOOK_FAULTS.map(fault => [fault, webhookFaultRate / WEBHOOK_FAULTS.length] as const),
        );
      for (const [fault, probability] of kinds) {
        if (probability === 0) continue;
        const body = { fault, probability, times: 1_000_000, ...MATCHES[fault] };
        const answer = await network.visit('POST', `${url}/_emulator/faults`, body);
        if (answer.status !== 201) throw new Error(answer.body);
      }
    }
  }
}

const ALTERATIONS = ['wrongAmount', 'otherPayment', 'unknownStatus'];
const WEBHOOK_FAULTS = ['webhookLost', 'webhookDuplicate', 'webhookReorder', 'webhookDelay'];
const CHAIN_FAULTS = [
  'lateInclusion',
  'lastMomentInclusion',
  'neverIncluded',
  'deliveredTwice',
  'laggingNode',
];
const SUBMISSION = { match: { method: 'POST', path: '/transactions' } };
const MATCHES: Readonly<Record<string, object>> = {
  lateInclusion: SUBMISSION,
  lastMomentInclusion: SUBMISSION,
  neverIncluded: SUBMISSION,
  laggingNode: { match: { method: 'GET' } },
};

function bytesFrom(random: Random): (size: number) => Buffer {
  return size => Buffer.from(Array.from({ length: size }, () => random.between(0, 255)));
}
