import { type MoneyMoved } from '../domain/certainty';
import { type DomainError } from '../domain/errors';
import { hasEnded, moneyMovedBy, type Operation } from '../domain/operation';
import { type Services } from '../services/dependencies';
import { type Random } from '../proof/random';
import { type SimulatedNetwork } from './network';
import { type Answer, type SimulatedServer } from './server';
import { type Timeline } from './timeline';
import { type Trace } from './trace';

/** What a client was told about an operation, to be held against the books in the end. */
export interface Told {
  readonly operationId: string;
  readonly moneyMoved: MoneyMoved;
  /** Nothing was to come of it any more. */
  readonly ended: boolean;
}

export interface CallerWorld {
  readonly server: SimulatedServer;
  readonly network: SimulatedNetwork;
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly problems: string[];
}

interface AnyResult {
  readonly operation: Operation | null;
  readonly errors: readonly DomainError[];
}

const TRIES_MAX = 12;

/** How a client calls: again under the same key until it is answered, minding that repetitions get the same answer. */
export class Caller {
  readonly told: Told[] = [];

  constructor(
    private readonly name: string,
    private readonly random: Random,
    private readonly world: CallerWorld,
  ) {}

  /**
   * Sends until there is an answer. Then sometimes once more, which must be answered with the same operation, and
   * sometimes something else under the same key, which must be refused.
   */
  async mutate<Result extends AnyResult>(
    work: (services: Services) => Promise<Result>,
    other: () => (services: Services) => Promise<Result>,
  ): Promise<Result | undefined> {
    let result = await this.#until(work);
    if (!result) return undefined;
    this.#hear(result);
    if (result.errors.some(each => each.kind === 'IdempotencyConflict' && !each.inProgress))
      this.complain("was told that its own key is another request's");
    const { operation } = result;
    if (operation && this.random.chance(0.25)) {
      const again = await this.#until(work);
      if (again?.operation && again.operation.id !== operation.id)
        this.complain(`repeated ${operation.id} and got ${again.operation.id}`);
      if (again) this.#hear(again);
      result = again ?? result;
    }
    if (operation && this.random.chance(0.2)) {
      const refused = await this.#until(other());
      if (refused && !refused.errors.some(({ kind }) => kind === 'IdempotencyConflict'))
        this.complain(`used the key of ${operation.id} for something else and was not refused`);
    }
    return result;
  }

  /** Asks again while the first request runs, and mostly when nothing was sent. */
  async #until<Result extends AnyResult>(
    work: (services: Services) => Promise<Result>,
  ): Promise<Result | undefined> {
    for (let tries = 1; ; tries++) {
      // Somebody who clicks twice: both requests are under way at once.
      if (this.random.chance(0.1)) void this.world.server.call(work).then(answer => this.#minded(answer));
      const result = await this.ask(work);
      if (!result) return undefined;
      const isRunning = result.errors.some(each => each.kind === 'IdempotencyConflict' && each.inProgress);
      const maySend = result.errors.some(each => 'retry' in each && each.retry === 'SAME_KEY');
      if (tries >= TRIES_MAX || !(isRunning || (maySend && this.random.chance(0.7)))) return result;
      await this.world.timeline.sleep(this.random.between(100, 20_000));
    }
  }

  /** One answer from a server that may be dead, or whose answer may be lost. */
  async ask<Result>(work: (services: Services) => Promise<Result>): Promise<Result | undefined> {
    const { server, timeline, trace, network } = this.world;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const answer = await server.call(work);
      const isLost = answer.kind === 'lost' || this.random.chance(network.faultRate / 3);
      trace.note(`${this.name} ${isLost ? 'lost' : answer.kind}`);
      if (!isLost && answer.kind === 'answered') return answer.value;
      this.#minded(answer);
      if (answer.kind === 'threw') return undefined;
      await timeline.sleep(this.random.between(10, 10_000));
    }
    return undefined;
  }

  #minded(answer: Answer<unknown>): void {
    if (answer.kind !== 'threw') return;
    const { error } = answer;
    this.complain(`got an exception: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  }

  #hear({ operation, errors }: AnyResult): void {
    this.world.trace.note(
      `${this.name} ${operation?.kind} ${operation?.status} ${errors.map(e => e.kind).join()}`,
    );
    if (operation) this.told.push(toldOf(operation));
  }

  complain(text: string): void {
    this.world.problems.push(`${this.name} ${text}`);
  }
}

function toldOf(operation: Operation): Told {
  const { id: operationId, status } = operation;
  return { operationId, moneyMoved: moneyMovedBy(operation), ended: hasEnded(status) };
}
