import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Random } from '../proof/random';

const KEY = 'pg_test_sandbox';
const FEED = 'subscription ($after: Cursor) { events(after: $after) { cursor } }';
const PAUSE_MS = 50;

/**
 * A subscriber that comes back with its cursor: after each death of the server that it listened to, and now and then of
 * its own accord, at whichever node. What it heard has to be the journal, each event once and in order.
 */
export class EventListener {
  readonly heard: string[] = [];
  reconnects = 0;
  readonly #listening: Promise<void>;
  #stop: (() => void) | undefined;
  #isOver = false;
  #stays = false;

  constructor(
    private readonly urls: readonly string[],
    private readonly random: Random,
    /** Where it began. */
    readonly from: string,
    /** Leaves of its own accord after so many events at the most. */
    private readonly most = 60,
  ) {
    this.#listening = this.#listen();
  }

  /** From now on it leaves no more of its own accord. */
  stay(): void {
    this.#stays = true;
  }

  /** Resolves once it has stopped. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#stop?.();
    await this.#listening;
  }

  async #listen(): Promise<void> {
    while (!this.#isOver) {
      const wasThere = await this.#connection(this.random.between(1, this.most));
      if (wasThere) this.reconnects += 1;
      await delay(PAUSE_MS);
    }
  }

  /** Listens until the server is gone, or enough was heard. Resolves with whether there was a server at all. */
  #connection(most: number): Promise<boolean> {
    const client = createClient({
      url: `${this.random.pick(this.urls).replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${KEY}` },
      retryAttempts: 0,
      on: { opened: opened => (socket = opened as WebSocket), connected: () => (wasThere = true) },
    });
    let socket: WebSocket | undefined;
    let wasThere = false;
    let left = most;
    return new Promise(resolve => {
      const end = (): void => {
        left = 0;
        // Mostly without a word, as a client that died; else the server would go on sending until it hears of it.
        if (this.random.chance(0.9)) socket?.terminate();
        Promise.resolve(client.dispose()).catch(() => undefined);
        resolve(wasThere);
      };
      this.#stop = end;
      client.subscribe<{ events: { cursor: string } }>(
        { query: FEED, variables: { after: this.heard.at(-1) ?? this.from } },
        {
          next: ({ data }) => {
            // What still comes after it went away is heard again by the next connection.
            if (left <= 0 || !data) return;
            this.heard.push(data.events.cursor);
            if (!this.#stays) left -= 1;
            if (left === 0) end();
          },
          error: end,
          complete: end,
        },
      );
    });
  }
}
