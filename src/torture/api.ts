import { setTimeout as delay } from 'node:timers/promises';
import { type Random } from '../proof/random';

const KEY = 'pg_test_sandbox';
const PAUSE_MS = 50;

/** What one mutation answered, as far as the torture looks at it. */
export interface Answered {
  readonly payment?: ShownPayment | null;
  readonly payout?: { readonly id: string } | null;
  readonly hostedCheckout?: { readonly redirectUrl: string } | null;
  readonly operation?: { readonly id: string; readonly moneyMoved: string } | null;
  readonly errors: readonly {
    readonly __typename: string;
    readonly inProgress?: boolean;
  }[];
}

export interface ShownPayment {
  readonly id: string;
  readonly status: string;
  readonly allowedActions: readonly string[];
}

/** A careful client of servers that die all the time: whatever got no answer is asked again, under the same key. */
export class Api {
  repeated = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly random: Random,
    private readonly isOver: () => boolean,
  ) {}

  /** Undefined when the run was over before there was an answer. */
  async mutate(mutation: string, type: string, input: object, shown: string): Promise<Answered | undefined> {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      ${shown} errors { __typename ... on IdempotencyConflict { inProgress } } } }`;
    for (;;) {
      const data = await this.ask<Record<string, Answered>>(query, { input });
      const answer = data?.[mutation];
      if (!answer?.errors.some(({ inProgress }) => inProgress === true)) return answer;
      await this.#pause();
    }
  }

  /** Repeats until there is an answer, or the run is over. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data | undefined> {
    while (!this.isOver()) {
      const data = await this.once<Data>(query, variables);
      if (data !== undefined) return data;
      await this.#pause();
    }
    return undefined;
  }

  /** Undefined when the server is down, or says that it cannot just now. */
  async once<Data>(query: string, variables: object = {}): Promise<Data | undefined> {
    try {
      const answer = await fetch(`${this.random.pick(this.urls)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(20_000),
      });
      const { data, errors } = (await answer.json()) as {
        data?: Data;
        errors?: readonly { message: string }[];
      };
      const told = errors?.find(({ message }) => /syntax|cannot query|unknown|expected type/i.test(message));
      if (told) throw new TypeError(told.message);
      return errors === undefined ? data : undefined;
    } catch (error) {
      // A mistake of ours in a document is no fault of the server.
      if (error instanceof TypeError && !/fetch failed|terminated/.test(error.message)) throw error;
      return undefined;
    }
  }

  async #pause(): Promise<void> {
    this.repeated += 1;
    await delay(PAUSE_MS);
  }
}
