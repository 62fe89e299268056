import { type TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

/** A client of the tests: typed operations over HTTP, subscriptions whose messages are queued so that none is missed. */
export class TestClient {
  readonly url: string;
  readonly #key: string;
  readonly #sockets: Client[] = [];

  constructor(url: string, key = 'pg_test_sandbox') {
    this.url = url;
    this.#key = key;
  }

  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    return this.askText<Data>(print(document), variables);
  }

  /** For documents that are not among the examples in schema/operations. Throws when there are GraphQL errors. */
  async askText<Data>(query: string, variables: unknown = {}): Promise<Data> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
    if (!data || errors) throw new Error(`${answer.status} ${JSON.stringify(errors)}`);
    return data;
  }

  /** Listens from now on. `next` gives one message after the other and rejects after `withinMs`. */
  listen<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Listener<Data> {
    return this.listenText<Data>(print(document), variables);
  }

  listenText<Data>(query: string, variables: Record<string, unknown> = {}): Listener<Data> {
    const socket = createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${this.#key}` },
      retryAttempts: 0,
    });
    this.#sockets.push(socket);
    return new Listener<Data>(socket, query, variables);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.splice(0)) await socket.dispose();
  }
}

export class Listener<Data> {
  readonly received: Data[] = [];
  readonly #socket: Client;
  #read = 0;
  #notify: () => void = () => undefined;
  #ended: unknown;

  constructor(socket: Client, query: string, variables: Record<string, unknown>) {
    this.#socket = socket;
    socket.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data) this.received.push(data);
          else this.#ended = errors;
          this.#notify();
        },
        error: error => this.#end(error),
        complete: () => this.#end(new Error('The subscription was completed.')),
      },
    );
  }

  /** The next message not yet read. */
  async next(withinMs = 20_000): Promise<Data> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const message = this.received[this.#read];
      if (message !== undefined) {
        this.#read += 1;
        return message;
      }
      if (this.#ended !== undefined)
        throw new Error(`The subscription ended: ${JSON.stringify(this.#ended)}`);
      await this.#change(deadline - Date.now());
    }
  }

  /** Reads on until a message fits. */
  async until(fits: (message: Data) => boolean, withinMs = 20_000): Promise<Data> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const message = await this.next(deadline - Date.now());
      if (fits(message)) return message;
    }
  }

  async close(): Promise<void> {
    await this.#socket.dispose();
  }

  #end(error: unknown): void {
    this.#ended ??= error;
    this.#notify();
  }

  #change(withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('No message came in time.')), Math.max(0, withinMs));
      this.#notify = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }
}
