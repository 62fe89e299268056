import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

/** A studio's back end in a few lines: one query over HTTP, and a subscription over a WebSocket. */
export class DemoClient {
  readonly #url: string;
  readonly #key: string;
  readonly #socket: Client;
  readonly #connected: Promise<void>;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
    this.#socket = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${key}` },
      lazy: false,
      retryAttempts: 0,
    });
    this.#connected = new Promise(resolve => this.#socket.on('connected', () => resolve()));
  }

  /** Resolves once the server has accepted the socket, so that nothing that happens later is missed. */
  connected(): Promise<void> {
    return this.#connected;
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

  /** Calls back for every message until the returned function is called. */
  listen<Data>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    heard: (data: Data) => void,
  ): () => void {
    return this.#socket.subscribe<Data>(
      { query, variables },
      {
        next: ({ data }) => {
          if (data) heard(data);
        },
        error: error => console.error('The subscription ended:', error),
        complete: () => undefined,
      },
    );
  }

  async close(): Promise<void> {
    await this.#socket.dispose();
  }
}
