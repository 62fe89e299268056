import { followEvents } from '../client';

/** A studio's back end in a few lines: one query over HTTP, and the event log over a WebSocket. */
export class DemoClient {
  readonly #url: string;
  readonly #key: string;
  readonly #end = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  /** Data of one operation. Throws what the server answered when there is none. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const answer = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
    if (data === undefined || data === null || errors !== undefined) {
      throw new Error(`The server answered ${answer.status}: ${JSON.stringify(errors)}`);
    }
    return data;
  }

  /** Calls back for every event from now on. Resolves once the server has accepted the connection. */
  follow<Event extends { readonly cursor: string }>(
    document: string,
    heard: (event: Event) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#following = followEvents<Event>({
        ...{ url: this.#url, key: this.#key, document, signal: this.#end.signal },
        onEvent: heard,
        onConnected: resolve,
      });
      this.#following.catch(reject);
    });
  }

  async close(): Promise<void> {
    this.#end.abort();
    await this.#following;
  }
}
