import { Client } from 'pg';
import { WAKE_CHANNEL, type Wake } from './wake';

const RECONNECT_MS = 1_000;

/** Hears what other nodes commit and wakes this node's listeners. While the connection is down the listeners poll. */
export class PostgresWake {
  readonly #url: string;
  readonly #wake: Wake;
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string, wake: Wake) {
    this.#url = url;
    this.#wake = wake;
  }

  /** Resolves when the first connection listens. Rejects when it cannot be made. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true });
    client.on('notification', ({ payload }) => this.#wake.wake(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.#reconnect(client));
    await client.connect();
    await client.query(`LISTEN ${WAKE_CHANNEL}`);
    this.#client = client;
    // What was told while nobody listened.
    this.#wake.wakeAll();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  #reconnect(lost: Client): void {
    if (this.#stopped || (this.#client !== undefined && this.#client !== lost)) return;
    this.#client = undefined;
    this.#timer = setTimeout(() => {
      this.start().catch(() => this.#reconnect(lost));
    }, RECONNECT_MS);
  }
}
